import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { CurveDrawing } from "./CurveDrawing.tsx";
import styles from "./Ground.module.css";
import { useBoardGround, useBoardLayout } from "./layoutContext.ts";

/** What lies under the cards: the lines between stages and lanes, and the sentiment curves. */
export const Ground = memo(function Ground() {
  const layout = useBoardGround();
  const last = layout.stages.at(-1);
  const right = last === undefined ? layout.width : last.x + last.width;
  return (
    <ViewportPortal>
      <svg
        className={styles.ground}
        width={layout.width}
        height={layout.height}
        aria-hidden="true"
        data-testid="ground"
      >
        {layout.lanes.map((lane) => (
          <line
            key={lane.id}
            x1={0}
            x2={right}
            y1={lane.y + lane.height - 0.5}
            y2={lane.y + lane.height - 0.5}
            className={styles.laneLine}
          />
        ))}
        {layout.stages.map((stage) => (
          <line
            key={stage.id}
            x1={stage.x + stage.width - 0.5}
            x2={stage.x + stage.width - 0.5}
            y1={0}
            y2={layout.height}
            className={styles.stageLine}
          />
        ))}
      </svg>
      <Curves />
    </ViewportPortal>
  );
});

function Curves() {
  const { curves } = useBoardLayout();
  return curves.map((curve) => <CurveDrawing key={curve.laneId} curve={curve} />);
}
