import { memo } from "react";
import { renameOnAxis } from "#journey/commands/axis.ts";
import { asId, type StageId } from "#journey/ids.ts";
import type { StageLayout } from "#scene/layout.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { ContextMenu } from "#ui/ContextMenu.tsx";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import { beginRename } from "./beginRename.ts";
import type { ShowAxisDrop } from "./axisDrop.ts";
import { axisStyle } from "./axisStyle.ts";
import { axisEntries } from "./axisEntries.ts";
import { endedFirst, typedFirst } from "./beginning.ts";
import { HeadEdge } from "./HeadEdge.tsx";
import { endHeadName, runHeadKey } from "./headKeys.ts";
import { HeadMarks } from "./HeadMarks.tsx";
import styles from "./StageHead.module.css";
import { useAxisDrag } from "./useAxisDrag.ts";

/** How much of a name there is room for: two lines, one small line, none but in the tooltip. */
function roomOf(widthPx: number): "lines" | "line" | "none" {
  if (widthPx >= 110) return "lines";
  return widthPx >= 40 ? "line" : "none";
}

/** One stage's name over its column: click selects it and brings its people into view, double click renames, a drag moves it. */
export const StageHead = memo(function StageHead({
  stage,
  index,
  zoom,
  showDrop,
}: {
  readonly stage: StageLayout;
  readonly index: number;
  readonly zoom: number;
  readonly showDrop: ShowAxisDrop;
}) {
  const session = useSession();
  const name = useSessionState((state) => state.board?.stage.get(stage.id)?.name ?? "");
  const isRenaming = useSessionState((state) => state.renaming === stage.id);
  const isSelected = useSessionState(
    (state) => state.selection.kind === "stage" && state.selection.ids.includes(stage.id),
  );
  const drag = useAxisDrag("stage", stage.id, index, zoom, showDrop);
  const select = (): void => {
    session.select({ kind: "stage", ids: [stage.id] });
    session.setView({ kind: "stage", stageId: asId<StageId>(stage.id) });
  };
  return (
    <ContextMenu entries={axisEntries(session, "stage", stage.id, index, stage.width)}>
      <div
        className={styles.head}
        role="button"
        tabIndex={-1}
        data-head={stage.id}
        data-axis="stage"
        aria-pressed={isSelected}
        data-selected={isSelected}
        data-dragging={drag.isDragging}
        data-testid="stage"
        data-colour={stage.colour}
        data-locked={stage.locked}
        data-room={roomOf(stage.width * zoom)}
        style={axisStyle("stage", stage.x * zoom, stage.width * zoom)}
        title={stage.name}
        onClick={select}
        onKeyDown={(event) => runHeadKey(event, session, "stage", stage.id, select)}
        onDoubleClick={() => beginRename(session, stage.id)}
        {...drag.handlers}
      >
        <div className={styles.name}>
          <InlineEdit
            label="Stage name"
            value={name}
            editing={isRenaming}
            typed={typedFirst(stage.id)}
            ended={endedFirst(stage.id)}
            placeholder="Untitled stage"
            mayBeEmpty
            maxLength={500}
            onCommit={(text) =>
              session.runOnMap((context) => renameOnAxis(context, "stage", stage.id, text))
            }
            onEnd={(how) => endHeadName(session, "stage", stage.id, how)}
          />
        </div>
        <HeadMarks axis="stage" row={stage} />
        <HeadEdge axis="stage" id={stage.id} sizePx={stage.width} zoom={zoom} />
      </div>
    </ContextMenu>
  );
});
