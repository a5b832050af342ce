import { memo } from "react";
import { renameOnAxis } from "#journey/commands/axis.ts";
import { formatScore } from "#journey/words/plain.ts";
import { gridOf } from "#scene/curve.ts";
import type { LaneLayout } from "#scene/layout.ts";
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
import styles from "./LaneHead.module.css";
import { useAxisDrag } from "./useAxisDrag.ts";

/** How much of a name there is room for: some lines, one line, one small line, none. */
function roomOf(heightPx: number): "lines" | "line" | "small" | "none" {
  if (heightPx >= 48) return "lines";
  if (heightPx >= 24) return "line";
  return heightPx >= 11 ? "small" : "none";
}

/** One lane's name beside its row: click selects, double click renames, a drag moves it. */
export const LaneHead = memo(function LaneHead({
  lane,
  index,
  zoom,
  showDrop,
}: {
  readonly lane: LaneLayout;
  readonly index: number;
  readonly zoom: number;
  readonly showDrop: ShowAxisDrop;
}) {
  const session = useSession();
  const name = useSessionState((state) => state.board?.lane.get(lane.id)?.name ?? "");
  const isRenaming = useSessionState((state) => state.renaming === lane.id);
  const isSelected = useSessionState(
    (state) => state.selection.kind === "lane" && state.selection.ids.includes(lane.id),
  );
  const select = (): void => session.select({ kind: "lane", ids: [lane.id] });
  const drag = useAxisDrag("lane", lane.id, index, zoom, showDrop);
  return (
    <ContextMenu entries={axisEntries(session, "lane", lane.id, index, lane.height)}>
      <div
        className={styles.head}
        role="button"
        tabIndex={-1}
        data-head={lane.id}
        data-axis="lane"
        aria-pressed={isSelected}
        data-selected={isSelected}
        data-dragging={drag.isDragging}
        data-testid="lane"
        data-role={lane.role}
        data-colour={lane.colour}
        data-locked={lane.locked}
        data-room={roomOf(lane.height * zoom)}
        style={axisStyle("lane", lane.y * zoom, lane.height * zoom)}
        title={lane.name}
        onClick={select}
        onKeyDown={(event) => runHeadKey(event, session, "lane", lane.id, select)}
        onDoubleClick={() => beginRename(session, lane.id)}
        {...drag.handlers}
      >
        <div className={styles.name}>
          <InlineEdit
            label="Lane name"
            value={name}
            editing={isRenaming}
            typed={typedFirst(lane.id)}
            ended={endedFirst(lane.id)}
            placeholder="Untitled lane"
            mayBeEmpty
            maxLength={500}
            onCommit={(text) =>
              session.runOnMap((context) => renameOnAxis(context, "lane", lane.id, text))
            }
            onEnd={(how) => endHeadName(session, "lane", lane.id, how)}
          />
        </div>
        <HeadMarks axis="lane" row={lane} collapsed={lane.collapsed} />
        <HeadEdge axis="lane" id={lane.id} sizePx={lane.height} zoom={zoom} />
        {lane.role === "sentiment" && <Scale lane={lane} zoom={zoom} />}
      </div>
    </ContextMenu>
  );
});

/** The scores that the curve's grid lines stand for, at the edge of the rail so that they stay in sight. */
function Scale({ lane, zoom }: { readonly lane: LaneLayout; readonly zoom: number }) {
  if (zoom < 0.45) return null;
  return (
    <span aria-hidden="true">
      {gridOf(lane).map(({ score, y }) => (
        <span
          key={score}
          className={styles.scale}
          style={{ insetBlockStart: (y - lane.y) * zoom - 8 }}
        >
          {formatScore(score)}
        </span>
      ))}
    </span>
  );
}
