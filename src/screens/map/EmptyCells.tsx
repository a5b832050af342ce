import { ViewportPortal } from "@xyflow/react";
import { Plus } from "lucide-react";
import { memo } from "react";
import { holdsNotes, holdsTouchpoints } from "#journey/lane.ts";
import { words } from "#journey/words/words.ts";
import type { BoardGround, LaneLayout, StageLayout } from "#scene/layout.ts";
import { METRICS } from "#scene/metrics.ts";
import { useSession } from "#session/hooks.ts";
import styles from "./EmptyCells.module.css";
import { useBoardGround } from "./layoutContext.ts";
import { addHere } from "./mapActions.ts";
import { isInSpan, type Span, useSpanInSight } from "./useSpanInSight.ts";

/** Px: so low that most of the cell is still there to press on, or to begin a marquee in. */
const HEIGHT = 36;

/**
 * Where a touchpoint or note could stand and none does: a press adds one. The
 * very first of an empty map shows itself; the others show under the pointer. The
 * keyboard has its own way, through the table behind the canvas.
 */
export const EmptyCells = memo(function EmptyCells() {
  const session = useSession();
  const layout = useBoardGround();
  const span = useSpanInSight();
  return (
    <ViewportPortal>
      {emptyCells(layout, span).map(({ stage, lane }, index) => (
        <button
          key={`${stage.id} ${lane.id}`}
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          data-not-in-picture=""
          className={styles.empty}
          data-first={index === 0 && layout.cards.length === 0}
          style={{
            left: stage.x + METRICS.pad,
            top: lane.y + (lane.height - HEIGHT) / 2,
            width: METRICS.cardWidth,
            height: HEIGHT,
          }}
          data-quiet={!holdsTouchpoints(lane.role)}
          onClick={() => {
            addHere(session, { stageId: stage.id, laneId: lane.id, itemId: null });
          }}
        >
          <Plus aria-hidden="true" />
          {holdsTouchpoints(lane.role) ? words.map.addTouchpoint : words.actions.add}
        </button>
      ))}
    </ViewportPortal>
  );
});

interface EmptyCell {
  readonly stage: StageLayout;
  readonly lane: LaneLayout;
}

function emptyCells(layout: BoardGround, span: Span): readonly EmptyCell[] {
  const taken = new Set(
    [...layout.cards, ...layout.notes].map(({ stageId, laneId }) => `${stageId} ${laneId}`),
  );
  const stages = layout.stages.filter(({ x, width }) => isInSpan(span, x, x + width));
  return layout.lanes
    .filter(({ role, collapsed }) => !collapsed && (holdsTouchpoints(role) || holdsNotes(role)))
    .flatMap((lane) =>
      stages
        .filter((stage) => !stage.locked && !lane.locked)
        .filter((stage) => !taken.has(`${stage.id} ${lane.id}`))
        .map((stage) => ({ stage, lane })),
    );
}
