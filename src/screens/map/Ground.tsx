import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import type { AxisColour } from "#journey/axisLook.ts";
import { BLUEPRINT_DASHES } from "#scene/blueprint.ts";
import type { BoardGround } from "#scene/layout.ts";
import { METRICS } from "#scene/metrics.ts";
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
        className={styles.tints}
        width={layout.width}
        height={layout.height}
        aria-hidden="true"
        data-testid="tints"
      >
        <Tints layout={layout} right={right} />
      </svg>
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
        {layout.blueprint.map(({ kind, y, label }) => (
          <g key={kind} data-testid="blueprint-line">
            <line
              x1={METRICS.rail}
              x2={right}
              y1={y - 0.5}
              y2={y - 0.5}
              strokeDasharray={BLUEPRINT_DASHES.join(" ")}
              className={styles.blueprint}
            />
            <text x={METRICS.rail + 4} y={y - 4} className={styles.folded}>
              {label}
            </text>
          </g>
        ))}
        {layout.folded.map(({ stageId, laneId, x, y, label }) => (
          <text key={`${stageId} ${laneId}`} x={x} y={y} className={styles.folded}>
            {label}
          </text>
        ))}
      </svg>
      <Curves />
    </ViewportPortal>
  );
});

/** The ground of stages and lanes that have a colour, a lane over a stage. */
function Tints({ layout, right }: { readonly layout: BoardGround; readonly right: number }) {
  const { stages, lanes, height } = layout;
  return (
    <>
      {stages.map(({ id, colour, x, width }) =>
        colour === null ? null : (
          <rect key={id} x={x} y={0} width={width} height={height} fill={softOf(colour)} />
        ),
      )}
      {lanes.map((lane) =>
        lane.colour === null ? null : (
          <rect
            key={lane.id}
            x={METRICS.rail}
            y={lane.y}
            width={right - METRICS.rail}
            height={lane.height}
            fill={softOf(lane.colour)}
          />
        ),
      )}
    </>
  );
}

function softOf(colour: AxisColour): string {
  return `var(--axis-${colour}-soft)`;
}

function Curves() {
  const { curves } = useBoardLayout();
  return curves.map((curve) => <CurveDrawing key={curve.laneId} curve={curve} />);
}
