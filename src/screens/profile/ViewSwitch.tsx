import { X } from "lucide-react";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { countOf } from "#journey/words/plain.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import styles from "./panel.module.css";

/** Says who is in view, and lets it be the selected touchpoints or everyone again. */
export function ViewSwitch() {
  const session = useSession();
  const view = useSessionState((state) => state.view);
  const stageName = useSessionState((state) =>
    view.kind === "stage" ? (state.board?.stage.get(view.stageId)?.name ?? "") : "",
  );
  const segmentName = useSessionState((state) =>
    view.kind === "segment" ? (state.workspace.segment.get(view.segmentId)?.name ?? "") : "",
  );
  const selected = useSessionState((state) =>
    state.selection.kind === "touchpoint" ? state.selection.ids.length : 0,
  );
  const who =
    view.kind === "map"
      ? "everyone on the map"
      : view.kind === "stage"
        ? `stage ${stageName.trim() === "" ? "without a name" : stageName}`
        : view.kind === "segment"
          ? `segment ${segmentName.trim() === "" ? "without a name" : segmentName}`
          : countOf(view.touchpointIds.length, "touchpoint", "touchpoints");
  return (
    <div className={styles.view} data-testid="view">
      <span className={styles.who}>
        In view: <b>{who}</b>
      </span>
      {selected > 0 && view.kind !== "touchpoints" && (
        <Button
          size="small"
          onClick={() => {
            const { selection } = session.store.getState();
            session.setView({
              kind: "touchpoints",
              touchpointIds: selection.ids.map((id) => asId<TouchpointId>(id)),
            });
          }}
        >
          Selection only
        </Button>
      )}
      {view.kind !== "map" && (
        <IconButton
          label="Everyone again"
          size="small"
          icon={<X />}
          onClick={() => session.setView({ kind: "map" })}
        />
      )}
    </div>
  );
}
