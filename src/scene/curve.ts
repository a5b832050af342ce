import type { Strength } from "#evidence/stop.ts";
import type { StopStatistics } from "#evidence/stop.ts";
import type { LaneId, TouchpointId } from "#journey/ids.ts";
import { METRICS } from "./metrics.ts";

/** One stop on the sentiment curve. */
export interface CurvePoint {
  readonly touchpointId: TouchpointId;
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
  readonly labelX: number;
  readonly labelY: number;
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
  /** The same runs closed along the zero line, for the tint. */
  readonly areas: readonly string[];
}

/** A stop of the curve, ready to stand: its place along the journey and its scores. */
export interface CurveStop {
  readonly touchpointId: TouchpointId;
  readonly x: number;
  readonly statistics: StopStatistics | undefined;
}

const GRID = [100, 50, 0, -50, -100];

/**
 * Lays the curve into its lane: exactly through the means, never beyond the
 * scale (monotone cubic, Fritsch & Carlson), broken where nobody scored.
 */
export function layoutCurve(
  laneId: LaneId,
  top: number,
  height: number,
  left: number,
  right: number,
  stops: readonly CurveStop[],
): CurveLayout {
  const yOf = (score: number): number => {
    const room = height - 2 * METRICS.sentimentPad;
    return top + METRICS.sentimentPad + ((100 - score) / 200) * room;
  };
  const points = stops.map((stop) => pointOf(stop, yOf));
  const zeroY = yOf(0);
  const runs = runsOf(points);
  return {
    laneId,
    left,
    right,
    zeroY,
    grid: GRID.map((score) => ({ score, y: yOf(score) })),
    points: withFreeLabels(points),
    lines: runs.flatMap((run) => (run.length < 2 ? [] : [pathThrough(run)])),
    areas: runs.flatMap((run) => (run.length < 2 ? [] : [areaUnder(run, zeroY)])),
  };
}

function pointOf(stop: CurveStop, yOf: (score: number) => number): CurvePoint {
  const mean = stop.statistics?.mean ?? null;
  const interval = stop.statistics?.interval ?? null;
  const strength = stop.statistics?.strength ?? "none";
  const y = yOf(mean ?? 0);
  return {
    touchpointId: stop.touchpointId,
    x: stop.x,
    y,
    mean,
    lowY: interval === null ? y : yOf(interval.low),
    highY: interval === null ? y : yOf(interval.high),
    hollow: strength === "none" || strength === "anecdote" || strength === "weak",
    strength,
    labelX: stop.x + 12,
    labelY: y - 10,
  };
}

/** Moves a label below its point where the line climbs through the place above it. */
function withFreeLabels(points: readonly CurvePoint[]): readonly CurvePoint[] {
  return points.map((point, index) => {
    const next = points[index + 1];
    const climbs = next !== undefined && next.mean !== null && next.y < point.y - 12;
    return climbs ? { ...point, labelY: point.y + 18 } : point;
  });
}

function runsOf(points: readonly CurvePoint[]): readonly (readonly CurvePoint[])[] {
  const runs: CurvePoint[][] = [[]];
  for (const point of points) {
    if (point.mean === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

/** A monotone cubic through points of strictly rising x: no overshoot between two stops. */
function pathThrough(points: readonly CurvePoint[]): string {
  const slopes = tangents(points);
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let path = `M${fixed(first.x)},${fixed(first.y)}`;
  let from = first;
  for (const [index, to] of rest.entries()) {
    const third = (to.x - from.x) / 3;
    const c1 = from.y + third * (slopes[index] ?? 0);
    const c2 = to.y - third * (slopes[index + 1] ?? 0);
    path += `C${fixed(from.x + third)},${fixed(c1)} ${fixed(to.x - third)},${fixed(c2)} ${fixed(to.x)},${fixed(to.y)}`;
    from = to;
  }
  return path;
}

function tangents(points: readonly CurvePoint[]): readonly number[] {
  const secants = points.slice(1).map((point, index) => {
    const from = points[index] ?? point;
    return point.x === from.x ? 0 : (point.y - from.y) / (point.x - from.x);
  });
  return points.map((_, index) => {
    const before = secants[index - 1];
    const after = secants[index];
    if (before === undefined || after === undefined) return 0;
    if (before * after <= 0) return 0;
    return (2 * before * after) / (before + after);
  });
}

function areaUnder(points: readonly CurvePoint[], zeroY: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
  return `${pathThrough(points)}L${fixed(last.x)},${fixed(zeroY)}L${fixed(first.x)},${fixed(zeroY)}Z`;
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
