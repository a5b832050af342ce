import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Menu } from "#ui/Menu.tsx";
import { addStageAt } from "./addAxis.ts";
import styles from "./EmptyMap.module.css";
import { laneEntries } from "./laneEntries.ts";

/** A map without a stage: what can be done first. */
export function EmptyMap({ onImport }: { readonly onImport: () => void }) {
  const session = useSession();
  return (
    <div className={styles.empty} data-testid="empty-map" data-not-in-picture="">
      <EmptyState
        title={words.map.emptyTitle}
        actions={
          <>
            <Button variant="primary" onClick={() => addStageAt(session)}>
              {words.map.addStage}
            </Button>
            <Button onClick={onImport}>{words.stories.importStories}</Button>
          </>
        }
      >
        {words.map.emptyText}
      </EmptyState>
    </div>
  );
}

/** A map with stages and no lane to put anything in. */
export function NoLanes() {
  const session = useSession();
  return (
    <div className={styles.empty} data-testid="no-lanes" data-not-in-picture="">
      <EmptyState
        title={words.map.noLanesTitle}
        actions={
          <Menu
            trigger={<Button variant="primary">{words.map.addLane}</Button>}
            entries={laneEntries(session)}
          />
        }
      >
        {words.map.noLanesText}
      </EmptyState>
    </div>
  );
}
