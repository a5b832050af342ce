import { itemAt } from "#kit/itemAt.ts";
import { settled } from "#kit/settled.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { type ClusterSums, intervalOf } from "#evidence/meanInterval.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";
import type { Interval } from "#evidence/stop.ts";
import { refsOf, type StopVoices, sumsOf } from "./voices.ts";

/** A point of the curve. */
export interface CurvePoint {
  readonly mean: number;
  readonly interval: Interval;
}

/** A point that stands out of the curve. */
export interface Extreme {
  /** Its place among the points. */
  readonly at: number;
  readonly kind: "peak" | "pit";
  /** Score points to the higher of the two feet, -100..100 scale. */
  readonly prominence: number;
  /** Its feet: the lowest points before a higher one on either side (for a pit turned round). */
  readonly from: number;
  readonly to: number;
}

/** A stop that stands out of the journey. */
export interface ExtremeStop {
  readonly stop: TouchpointId;
  readonly kind: "peak" | "pit";
  readonly mean: number;
  readonly interval: Interval;
  readonly prominence: number;
  /** The people of the stop, of its neighbours and of its feet. */
  readonly evidence: EvidenceRefs;
}

const MIN_STOPS = 3;
const MIN_PROMINENCE = 20;

/**
 * Peaks and pits of a curve (evidence.md, section 3): local extremes of at
 * least 20 points prominence whose neighbours' means lie outside their
 * interval. An end of the curve, which has one neighbour and one foot, counts
 * only where it is higher (lower) than all the rest.
 *
 * @returns in the order of the curve; none for fewer than three points
 */
export function extremesOf(points: readonly CurvePoint[]): readonly Extreme[] {
  if (points.length < MIN_STOPS) return [];
  const means = points.map(({ mean }) => mean);
  const turned = means.map((mean) => -mean);
  return points.flatMap(({ interval: { low, high } }, at) => {
    const beside = [means[at - 1], means[at + 1]].filter((mean) => mean !== undefined);
    if (beside.every((mean) => mean < low) && mayBe(means, at)) return prominent("peak", means, at);
    if (beside.every((mean) => mean > high) && mayBe(turned, at))
      return prominent("pit", turned, at);
    return [];
  });
}

/** Peaks and pits of the stops that anybody scored, in journey order. */
export function extremeStops(stops: readonly StopVoices[]): readonly ExtremeStop[] {
  const scored = stops.filter(({ voices }) => voices.size > 0);
  const points = scored.map(pointOf);
  return extremesOf(points).flatMap(({ at, kind, prominence, from, to }) => {
    const { stop } = itemAt(scored, at);
    const around = aroundOf({ at, from, to }, scored.length).flatMap((index) => [
      ...itemAt(scored, index).voices.values(),
    ]);
    return { stop, kind, ...itemAt(points, at), prominence, evidence: refsOf(around) };
  });
}

/**
 * The points that make an extreme one: itself, its neighbours and its feet, at
 * least three where there are as many. A curve of these alone has it, too.
 */
export function aroundOf(
  { at, from, to }: Pick<Extreme, "at" | "from" | "to">,
  length: number,
): readonly number[] {
  const near = new Set([from, at - 1, at, at + 1, to]);
  if (at === 0) near.add(2);
  if (at === length - 1) near.add(length - 3);
  return [...near].filter((index) => index >= 0 && index < length).toSorted((a, b) => a - b);
}

/** The point of a stop that somebody scored. */
function pointOf({ voices }: StopVoices): CurvePoint {
  return pointOfSums(sumsOf(voices.values()));
}

/** The point of a stop with these sums, of at least one score. */
export function pointOfSums(sums: ClusterSums): CurvePoint {
  return { mean: sums.sum / sums.n, interval: intervalOf(sums) };
}

/** Is a point inside the curve, or higher than all others? */
function mayBe(heights: readonly number[], at: number): boolean {
  if (at > 0 && at < heights.length - 1) return true;
  return heights.every((height, other) => other === at || height < itemAt(heights, at));
}

function prominent(
  kind: Extreme["kind"],
  heights: readonly number[],
  at: number,
): readonly Extreme[] {
  const from = footOf(heights, at, -1);
  const to = footOf(heights, at, 1);
  const feet = [from, to].filter((foot) => foot !== at).map((foot) => itemAt(heights, foot));
  const prominence = settled(itemAt(heights, at) - Math.max(...feet));
  return prominence >= MIN_PROMINENCE ? [{ at, kind, prominence, from, to }] : [];
}

/** The lowest point on one side of a peak, before one that is higher; the peak itself where nothing is there. */
function footOf(heights: readonly number[], peak: number, step: 1 | -1): number {
  const top = itemAt(heights, peak);
  let foot = peak;
  for (let at = peak + step; (heights[at] ?? Infinity) <= top; at += step) {
    if (itemAt(heights, at) < itemAt(heights, foot)) foot = at;
  }
  return foot;
}
