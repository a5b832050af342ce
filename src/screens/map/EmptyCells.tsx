import { ViewportPortal } from "@xyflow/react";
import { Plus } from "lucide-react";
import { memo } from "react";
import { holdsTouchpoints } from "#journey/lane.ts";
import { words } from "#journey/words/words.ts";
import type { BoardLayout, LaneLayout, StageLayout } from "#scene/layout.ts";
import { METRICS } from "#scene/metrics.ts";
import { useSession } from "#session/hooks.ts";
import styles from "./EmptyCells.module.css";
import { useBoardLayout } from "./layoutContext.ts";
import { addHere } from "./mapActions.ts";

/** Px: so low that most of the cell is still there to press on, or to begin a marquee in. */
const HEIGHT = 36;

/**
 * Where a touchpoint could stand and none does: a press adds one. The very first
 * of an empty map shows itself; the others show under the pointer. The keyboard
 * has its own way, through the table behind the canvas.
 */
export const EmptyCells = memo(function EmptyCells() {
  const session = useSession();
  const layout = useBoardLayout();
  return (
    <ViewportPortal>
      {emptyCells(layout).map(({ stage, lane }, index) => (
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
          onClick={() => {
            addHere(session, { stageId: stage.id, laneId: lane.id, itemId: null });
          }}
        >
          <Plus aria-hidden="true" />
          {words.map.addTouchpoint}
        </button>
      ))}
    </ViewportPortal>
  );
});

interface EmptyCell {
  readonly stage: StageLayout;
  readonly lane: LaneLayout;
}

function emptyCells(layout: BoardLayout): readonly EmptyCell[] {
  const taken = new Set(layout.cards.map(({ stageId, laneId }) => `${stageId} ${laneId}`));
  return layout.lanes
    .filter(({ role }) => holdsTouchpoints(role))
    .flatMap((lane) =>
      layout.stages
        .filter((stage) => !taken.has(`${stage.id} ${lane.id}`))
        .map((stage) => ({ stage, lane })),
    );
}
