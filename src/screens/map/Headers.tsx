import { useStore } from "@xyflow/react";
import { memo, useRef, useState } from "react";
import { METRICS } from "#scene/metrics.ts";
import { AddAtEnd, AddBetween } from "./AddBetween.tsx";
import type { AxisDrop } from "./axisDrop.ts";
import { AxisMark } from "./AxisMark.tsx";
import styles from "./Headers.module.css";
import { HiddenButton } from "./HiddenButton.tsx";
import { LaneHead } from "./LaneHead.tsx";
import { useBoardGround } from "./layoutContext.ts";
import { StageHead } from "./StageHead.tsx";
import { useFollowingStrips } from "./useFollowingStrips.ts";
import { useOneHeadStop } from "./useOneHeadStop.ts";
import { isInSpan, useSpanInSight } from "./useSpanInSight.ts";

/** So many heads are drawn wherever they stand; of more only those near what is in sight. */
const FEW = 40;

/** Px: between heads narrower than this a "+" would only be in the way. */
const ROOMY = 80;

/** Stage names on top and lane names at the side: they stay in view while the map moves under them. */
export const Headers = memo(function Headers() {
  const layout = useBoardGround();
  const zoom = useStore((state) => state.transform[2]);
  const span = useSpanInSight();
  const [drop, setDrop] = useState<AxisDrop | null>(null);
  const stageStrip = useRef<HTMLDivElement>(null);
  const laneStrip = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const stop = useOneHeadStop(frame);
  useFollowingStrips(stageStrip, laneStrip);
  const last = layout.stages.at(-1);
  return (
    <div ref={frame} {...stop}>
      <div className={styles.stages} data-testid="stage-header">
        <div ref={stageStrip} className={styles.strip}>
          {layout.stages.map((stage, index) =>
            layout.stages.length <= FEW || isInSpan(span, stage.x, stage.x + stage.width) ? (
              <StageHead
                key={stage.id}
                stage={stage}
                index={index}
                zoom={zoom}
                showDrop={setDrop}
              />
            ) : null,
          )}
          {layout.stages
            .slice(0, -1)
            .map(({ id, x, width }) =>
              isInSpan(span, x, x + width) && width * zoom >= ROOMY ? (
                <AddBetween key={id} axis="stage" at={(x + width) * zoom} before={id} />
              ) : null,
            )}
          <AddAtEnd axis="stage" at={((last?.x ?? METRICS.rail) + (last?.width ?? 0)) * zoom} />
          <AxisMark axis="stage" drop={drop} zoom={zoom} />
        </div>
      </div>
      <div className={styles.lanes} data-testid="lane-rail">
        <div ref={laneStrip} className={styles.strip}>
          {layout.lanes.map((lane, index) => (
            <LaneHead key={lane.id} lane={lane} index={index} zoom={zoom} showDrop={setDrop} />
          ))}
          {layout.lanes
            .slice(0, -1)
            .map(({ id, y, height }) =>
              height * zoom >= ROOMY / 2 ? (
                <AddBetween key={id} axis="lane" at={(y + height) * zoom} before={id} />
              ) : null,
            )}
          <AddAtEnd axis="lane" at={layout.height * zoom} />
          <AxisMark axis="lane" drop={drop} zoom={zoom} />
        </div>
      </div>
      <div className={styles.corner}>
        <HiddenButton />
      </div>
    </div>
  );
});
