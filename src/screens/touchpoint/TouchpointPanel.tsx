import { useMemo } from "react";
import type { TouchpointId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { SeveralTouchpoints } from "./SeveralTouchpoints.tsx";
import { StoryComposer } from "./StoryComposer.tsx";
import { StoryList } from "./StoryList.tsx";
import styles from "./TouchpointPanel.module.css";
import { TouchpointHead } from "./TouchpointHead.tsx";

/** The stories of what is selected: of one touchpoint, of several together; with none, the tray of unplaced ones. */
export function TouchpointPanel({ onImport }: { readonly onImport: () => void }) {
  const selection = useSessionState((state) => state.selection);
  const touchpoint = useSessionState((state) => state.board?.touchpoint);
  const ids = useMemo(
    () =>
      selection.kind === "touchpoint"
        ? selection.ids.flatMap((id) => touchpoint?.get(id)?.id ?? [])
        : [],
    [selection, touchpoint],
  );
  const [id] = ids;
  if (id === undefined) return <Tray onImport={onImport} />;
  return ids.length === 1 ? <OneTouchpoint id={id} /> : <SeveralTouchpoints ids={ids} />;
}

function OneTouchpoint({ id }: { readonly id: TouchpointId }) {
  const place = useMemo(() => [id], [id]);
  return (
    <div className={styles.panel} data-testid="touchpoint-panel">
      <TouchpointHead key={id} id={id} />
      <StoryComposer key={`composer-${id}`} touchpointId={id} />
      <StoryList key={`stories-${id}`} place={place} />
    </div>
  );
}

function Tray({ onImport }: { readonly onImport: () => void }) {
  const unplaced = useSessionState((state) => state.readings.unplaced);
  if (unplaced === 0) {
    return (
      <div className={styles.panel} data-testid="tray">
        <EmptyState
          title={words.stories.nothingChosenTitle}
          actions={<Button onClick={onImport}>{words.stories.importStories}</Button>}
        >
          {words.stories.nothingChosenText}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.panel} data-testid="tray">
      <header className={styles.tray}>
        <h2 className={styles.trayTitle}>{words.stories.trayTitle}</h2>
        <span>{words.counts.stories(unplaced)}</span>
      </header>
      <StoryList place={null} />
    </div>
  );
}
