import { useStore } from "@xyflow/react";
import { memo } from "react";
import { METRICS } from "#scene/metrics.ts";
import styles from "./Headers.module.css";
import { LaneHead } from "./LaneHead.tsx";
import { useBoardLayout } from "./layoutContext.ts";
import { StageHead } from "./StageHead.tsx";
import { AddBetween } from "./AddBetween.tsx";

/** Stage names on top and lane names at the side: they stay in view while the map moves under them. */
export const Headers = memo(function Headers() {
  const layout = useBoardLayout();
  const [x, y, zoom] = useStore(transformOf, isSameTransform);
  return (
    <>
      <div className={styles.stages} data-testid="stage-header">
        <div className={styles.strip} style={{ transform: `translateX(${x}px)` }}>
          {layout.stages.map((stage, index) => (
            <StageHead key={stage.id} stage={stage} index={index} zoom={zoom} />
          ))}
          <AddBetween
            axis="stage"
            at={
              (layout.stages.at(-1)?.x ?? METRICS.rail) * zoom +
              (layout.stages.at(-1)?.width ?? 0) * zoom
            }
          />
        </div>
      </div>
      <div className={styles.lanes} data-testid="lane-rail">
        <div className={styles.strip} style={{ transform: `translateY(${y}px)` }}>
          {layout.lanes.map((lane, index) => (
            <LaneHead key={lane.id} lane={lane} index={index} zoom={zoom} />
          ))}
          <AddBetween axis="lane" at={layout.height * zoom} />
        </div>
      </div>
      <div className={styles.corner} />
    </>
  );
});

function transformOf(state: { readonly transform: readonly [number, number, number] }) {
  return state.transform;
}

function isSameTransform(
  a: readonly [number, number, number],
  b: readonly [number, number, number],
): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}
