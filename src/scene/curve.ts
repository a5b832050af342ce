import type { Strength } from "#evidence/stop.ts";
import type { LaneId, StageId, TouchpointId } from "#journey/ids.ts";
import type { CurveStop } from "./curveStops.ts";
import type { StepLabel } from "./curveSteps.ts";
import { seatScores } from "./curveLabels.ts";
import type { OverlayLayout } from "./overlays.ts";
import { METRICS } from "./metrics.ts";
import { areasBeside, pathThrough, piecesThrough } from "./smoothLine.ts";

/** One stop on the sentiment curve. */
export interface CurvePoint {
  readonly touchpointId: TouchpointId;
  readonly stageId: StageId;
  /** A curve is drawn on only within one run: between two there is a hidden stage. */
  readonly run: number;
  readonly x: number;
  readonly y: number;
  /** Null: nobody scored here; the curve has a gap and the point stands on the zero line. */
  readonly mean: number | null;
  /** The whisker's ends: the interval of the mean. */
  readonly lowY: number;
  readonly highY: number;
  /** Weak evidence is drawn hollow. */
  readonly hollow: boolean;
  readonly strength: Strength;
  /** Left end of the score's baseline. */
  readonly labelX: number;
  readonly labelY: number;
  /** False where the score would lie on another: the point alone says it. */
  readonly isLabelled: boolean;
}

/** The sentiment curve in one lane. */
export interface CurveLayout {
  readonly laneId: LaneId;
  readonly left: number;
  readonly right: number;
  readonly zeroY: number;
  /** Heights of the grid lines with the score they stand for. */
  readonly grid: readonly { readonly score: number; readonly y: number }[];
  readonly points: readonly CurvePoint[];
  /** SVG path data, one for each unbroken run of scored stops. */
  readonly lines: readonly string[];
  /** What lies between the curve and the zero line, above it and below it, for the tint. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** The same with its drops and rises named. */
export interface LabelledCurve extends CurveLayout {
  readonly steps: readonly StepLabel[];
  readonly overlays: readonly OverlayLayout[];
}

const GRID = [100, 50, 0, -50, -100];

/**
 * Lays the curve into its lane: exactly through the means, never beyond the
 * scale, broken where nobody scored.
 *
 * @param stops in journey order, each with an x of its own
 * @param scoreWidth pixels of a mean as it is written beside its point
 */
export function layoutCurve(
  { id, y: top, height }: { readonly id: LaneId; readonly y: number; readonly height: number },
  left: number,
  right: number,
  stops: readonly CurveStop[],
  scoreWidth: (mean: number) => number,
): CurveLayout {
  const yOf = (score: number): number => heightOfScore({ y: top, height }, score);
  const zeroY = yOf(0);
  const points = stops.map((stop) => pointOf(stop, yOf));
  const runs = runsOf(points).map(piecesThrough);
  const edges = { left, top, right, bottom: top + height, zeroY };
  const seats = seatScores(points, runs, edges, scoreWidth);
  return {
    laneId: id,
    left,
    right,
    zeroY,
    grid: gridOf({ y: top, height }),
    points: points.map((point, index) => {
      const seat = seats[index] ?? null;
      return seat === null ? point : { ...point, ...seat, isLabelled: true };
    }),
    lines: runs.map(pathThrough),
    above: runs.flatMap((run) => areasBeside(run, zeroY, "above")),
    below: runs.flatMap((run) => areasBeside(run, zeroY, "below")),
  };
}

function pointOf(stop: CurveStop, yOf: (score: number) => number): CurvePoint {
  const mean = stop.statistics?.mean ?? null;
  const interval = stop.statistics?.interval ?? null;
  const strength = stop.statistics?.strength ?? "none";
  const y = yOf(mean ?? 0);
  return {
    touchpointId: stop.touchpointId,
    stageId: stop.stageId,
    run: stop.run,
    x: stop.x,
    y,
    mean,
    lowY: interval === null ? y : yOf(interval.low),
    highY: interval === null ? y : yOf(interval.high),
    hollow: strength === "none" || strength === "anecdote" || strength === "weak",
    strength,
    labelX: stop.x,
    labelY: y,
    isLabelled: false,
  };
}

/** The grid lines of a lane of sentiment. */
export function gridOf(lane: { readonly y: number; readonly height: number }): CurveLayout["grid"] {
  return GRID.map((score) => ({ score, y: heightOfScore(lane, score) }));
}

/** How high a score stands in its lane. */
export function heightOfScore(
  { y, height }: { readonly y: number; readonly height: number },
  score: number,
): number {
  const room = height - 2 * METRICS.sentimentPad;
  return y + METRICS.sentimentPad + ((100 - score) / 200) * room;
}

/** The unbroken stretches of two or more scored stops, with no hidden stage between. */
function runsOf(points: readonly CurvePoint[]): readonly (readonly CurvePoint[])[] {
  const runs: CurvePoint[][] = [[]];
  for (const [index, point] of points.entries()) {
    if (point.mean === null || point.run !== points[index - 1]?.run) runs.push([]);
    if (point.mean !== null) runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1);
}
