import { type Dispatch, memo, type SetStateAction, useState } from "react";
import { bandOf } from "#journey/score.ts";
import { formatScore } from "#journey/words/plain.ts";
import type { CurvePoint, LabelledCurve } from "#scene/curve.ts";
import { lozenge, type OverlayLayout } from "#scene/overlays.ts";
import type { StepLabel } from "#scene/curveSteps.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import styles from "./CurveDrawing.module.css";
import { pointId } from "./gridModel.ts";
import { PointCard } from "./PointCard.tsx";
import { StepButton } from "./StepButton.tsx";
import { isInSpan, useSpanInSight } from "./useSpanInSight.ts";

/** So many points are drawn wherever they stand; of more only those near what is in sight. */
const FEW = 150;

/** The sentiment curve: ink line, whiskers and points in the colour of their score, gaps where nobody spoke. */
export const CurveDrawing = memo(function CurveDrawing({
  curve,
}: {
  readonly curve: LabelledCurve;
}) {
  const [open, setOpen] = useState<CurvePoint | null>(null);
  const focusedId = useSessionState((state) => state.cell?.itemId ?? "");
  const focused = curve.points.find(
    ({ touchpointId }) => pointId(curve.laneId, touchpointId) === focusedId,
  );
  const bottom = curve.grid.at(-1)?.y ?? 0;
  const span = useSpanInSight();
  const points =
    curve.points.length <= FEW
      ? curve.points
      : curve.points.filter(({ x }) => isInSpan(span, x, x));
  return (
    <>
      <svg
        className={styles.curve}
        width={curve.right}
        height={bottom}
        aria-hidden="true"
        data-testid="curve"
      >
        {curve.grid.map(({ score, y }) => (
          <line
            key={score}
            x1={curve.left}
            x2={curve.right}
            y1={y}
            y2={y}
            className={score === 0 ? styles.zero : styles.grid}
          />
        ))}
        {curve.above.map((area) => (
          <path key={area} d={area} className={styles.above} />
        ))}
        {curve.below.map((area) => (
          <path key={area} d={area} className={styles.below} />
        ))}
        {curve.overlays.map((overlay) => (
          <Overlay key={overlay.id} overlay={overlay} />
        ))}
        {curve.lines.map((line) => (
          <path key={line} d={line} className={styles.line} />
        ))}
        {points.map((point) => (
          <Whisker key={point.touchpointId} point={point} />
        ))}
        {points.map((point) => (
          <Point key={point.touchpointId} point={point} />
        ))}
        {curve.steps.map((step) => (
          <Step key={`${step.from} ${step.to}`} step={step} />
        ))}
      </svg>
      {points.map((point) => (
        <PointButton key={point.touchpointId} point={point} show={setOpen} />
      ))}
      {curve.steps.map((step) => (
        <StepButton key={`${step.from} ${step.to}`} step={step} />
      ))}
      {open !== null && <PointCard point={open} />}
      {open === null && focused !== undefined && <PointCard point={focused} isByKey />}
    </>
  );
});

const Whisker = memo(function Whisker({ point }: { readonly point: CurvePoint }) {
  if (point.mean === null) return null;
  const { x, lowY, highY } = point;
  return (
    <path
      d={`M${x},${highY}L${x},${lowY}M${x - 3.5},${highY}L${x + 3.5},${highY}M${x - 3.5},${lowY}L${x + 3.5},${lowY}`}
      className={styles.whisker}
      data-hollow={point.hollow}
      data-band={bandOf(point.mean)}
    />
  );
}, isSameDrawing);

const Point = memo(function Point({ point }: { readonly point: CurvePoint }) {
  if (point.mean === null) {
    return <circle cx={point.x} cy={point.y} r={4} className={styles.missing} />;
  }
  return (
    <g data-band={bandOf(point.mean)} className={styles.point} data-hollow={point.hollow}>
      <circle cx={point.x} cy={point.y} r={6} />
      {point.isLabelled && (
        <text x={point.labelX} y={point.labelY} data-testid="curve-score">
          {formatScore(point.mean)}
        </text>
      )}
    </g>
  );
}, isSameDrawing);

/** Another curve behind that of everyone, told apart by its dashes. */
const Overlay = memo(function Overlay({ overlay }: { readonly overlay: OverlayLayout }) {
  const dashes = overlay.dashes.length === 0 ? undefined : overlay.dashes.join(" ");
  return (
    <g className={styles.overlay} data-testid="overlay" data-kind={overlay.kind}>
      {overlay.misses.map(({ x, from, to }) => (
        <path key={x} d={`M${x},${from}L${x},${to}`} className={styles.miss} data-testid="miss" />
      ))}
      {overlay.lines.map((line) => (
        <path key={line} d={line} strokeDasharray={dashes} />
      ))}
      {overlay.alone.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={3} />
      ))}
      {overlay.marks.map((place) => (
        <path key={place.x} d={lozenge(place)} className={styles.guessed} />
      ))}
    </g>
  );
});

/** A drop or a rise that its test bears out, named where it happens. */
const Step = memo(function Step({ step }: { readonly step: StepLabel }) {
  const { box, stemX, stemFrom, stemTo } = step;
  return (
    <g className={styles.step} data-band={step.kind === "drop" ? -1 : 1} data-testid="curve-step">
      <line x1={stemX} x2={stemX} y1={stemFrom} y2={stemTo} />
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={box.height / 2} />
      <text x={box.x + box.width / 2} y={box.y + box.height / 2 + 4}>
        {step.text}
      </text>
    </g>
  );
});

const PointButton = memo(function PointButton({
  point,
  show,
}: {
  readonly point: CurvePoint;
  readonly show: Dispatch<SetStateAction<CurvePoint | null>>;
}) {
  const session = useSession();
  const title = useSessionState((state) => state.board?.touchpoint.get(point.touchpointId)?.title);
  const open = (): void => show(point);
  const close = (): void => show((now) => (now?.touchpointId === point.touchpointId ? null : now));
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.button}
      style={{ left: point.x - 12, top: point.y - 12 }}
      aria-label={`Evidence at ${title ?? ""}`}
      data-point={point.touchpointId}
      data-mean={point.mean ?? ""}
      onPointerEnter={open}
      onPointerLeave={close}
      onFocus={open}
      onBlur={close}
      onClick={() => session.select({ kind: "touchpoint", ids: [point.touchpointId] })}
    />
  );
}, isSameDrawing);

/** A point that stands where it stood and says what it said need not be drawn again. */
function isSameDrawing(
  { point: a }: { readonly point: CurvePoint },
  { point: b }: { readonly point: CurvePoint },
): boolean {
  return (
    a.touchpointId === b.touchpointId &&
    a.x === b.x &&
    a.y === b.y &&
    a.mean === b.mean &&
    a.lowY === b.lowY &&
    a.highY === b.highY &&
    a.hollow === b.hollow &&
    a.labelX === b.labelX &&
    a.labelY === b.labelY &&
    a.isLabelled === b.isLabelled
  );
}
