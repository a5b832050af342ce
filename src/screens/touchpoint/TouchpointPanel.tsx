import { asId, type TouchpointId } from "#journey/ids.ts";
import { countOf } from "#journey/words/plain.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { StoryComposer } from "./StoryComposer.tsx";
import { StoryList } from "./StoryList.tsx";
import styles from "./TouchpointPanel.module.css";
import { TouchpointHead } from "./TouchpointHead.tsx";

/** The stories of the selected touchpoint; with nothing selected, the tray of unplaced ones. */
export function TouchpointPanel({ onImport }: { readonly onImport: () => void }) {
  const selection = useSessionState((state) => state.selection);
  const only = selection.kind === "touchpoint" && selection.ids.length === 1;
  const id = only ? asId<TouchpointId>(selection.ids[0] ?? "") : null;
  const isThere = useSessionState((state) => id !== null && state.board?.touchpoint.has(id));
  if (id === null || isThere !== true) {
    return (
      <Tray onImport={onImport} many={selection.kind === "touchpoint" ? selection.ids.length : 0} />
    );
  }
  return (
    <div className={styles.panel} data-testid="touchpoint-panel">
      <TouchpointHead key={id} id={id} />
      <StoryComposer key={`composer-${id}`} touchpointId={id} />
      <StoryList place={id} />
    </div>
  );
}

function Tray({ onImport, many }: { readonly onImport: () => void; readonly many: number }) {
  const session = useSession();
  const unplaced = useSessionState((state) => state.readings.unplaced);
  return (
    <div className={styles.panel} data-testid="tray">
      <header className={styles.tray}>
        <h2 className={styles.trayTitle}>Unplaced stories</h2>
        <span>{countOf(unplaced, "story", "stories")}</span>
      </header>
      {many > 1 && (
        <div className={styles.many}>
          {countOf(many, "touchpoint", "touchpoints")} selected.
          <Button
            size="small"
            onClick={() => {
              const { selection } = session.store.getState();
              session.setView({
                kind: "touchpoints",
                touchpointIds: selection.ids.map((id) => asId<TouchpointId>(id)),
              });
              session.show({ sidebar: "profile" });
            }}
          >
            Show their people
          </Button>
        </div>
      )}
      {unplaced === 0 ? (
        <EmptyState
          title="Choose a touchpoint"
          actions={<Button onClick={onImport}>Import stories</Button>}
        >
          Its stories appear here. Stories that stand at no touchpoint wait here until you place
          them.
        </EmptyState>
      ) : (
        <StoryList place={null} />
      )}
    </div>
  );
}
