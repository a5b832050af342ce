import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { addStageAt } from "./addAxis.ts";
import styles from "./EmptyMap.module.css";

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
