import { itemAt } from "#kit/itemAt.ts";
import { meanOf, medianOf } from "./moments.ts";
import { tieCounts } from "./ranks.ts";
import type { Interval } from "./stop.ts";
import { tInterval } from "./tInterval.ts";
import { normalTails } from "./tails.ts";

/** How values go with time. */
export interface Trend {
  /** Least squares: points per unit of time, with its 95 % interval; null when the fit is exact or n is 2. */
  readonly slope: number;
  readonly intercept: number;
  readonly slopeInterval: Interval | null;
  /** The median of all slopes between two points: not moved by one outlier. */
  readonly theilSen: number;
  /** Kendall's tau-b, its normal deviate and two-sided p (cor.test(exact=FALSE)). */
  readonly tau: number;
  readonly z: number;
  readonly p: number;
}

/**
 * The trend of values over time.
 *
 * @returns null for fewer than three points, or when time or value never changes
 */
export function trendOf(times: readonly number[], values: readonly number[]): Trend | null {
  const n = times.length;
  const time = meanOf(times);
  const value = meanOf(values);
  const spread = sum(times, (t) => (t - time) ** 2);
  const isFlat = values.every((one) => one === values[0]);
  if (n < 3 || spread === 0 || isFlat) return null;
  const slope = sum(times, (t, i) => (t - time) * (itemAt(values, i) - value)) / spread;
  const intercept = value - slope * time;
  const rest = sum(times, (t, i) => (itemAt(values, i) - intercept - slope * t) ** 2);
  return {
    slope,
    intercept,
    slopeInterval: tInterval(slope, Math.sqrt(rest / (n - 2) / spread), n - 2),
    theilSen: medianOf(slopesBetween(times, values)),
    ...kendall(times, values),
  };
}

function slopesBetween(times: readonly number[], values: readonly number[]): readonly number[] {
  return pairsOf(times, values).flatMap(({ dx, dy }) => (dx === 0 ? [] : [dy / dx]));
}

function kendall(
  times: readonly number[],
  values: readonly number[],
): Pick<Trend, "tau" | "z" | "p"> {
  const n = times.length;
  const score = sum(pairsOf(times, values), ({ dx, dy }) => Math.sign(dx) * Math.sign(dy));
  const tx = tieCounts(times);
  const ty = tieCounts(values);
  const pairs = (n * (n - 1)) / 2;
  const tau =
    score /
    Math.sqrt(
      (pairs - sum(tx, (t) => (t * (t - 1)) / 2)) * (pairs - sum(ty, (t) => (t * (t - 1)) / 2)),
    );
  const z = score / Math.sqrt(varianceOfScore(n, tx, ty));
  return { tau, z, p: normalTails(z) };
}

/** The variance of Kendall's S with ties in both (Kendall 1970). */
function varianceOfScore(n: number, tx: readonly number[], ty: readonly number[]): number {
  return (
    (v(n) - sum(tx, v) - sum(ty, v)) / 18 +
    (sum(tx, two) * sum(ty, two)) / (2 * two(n)) +
    (sum(tx, three) * sum(ty, three)) / (9 * three(n))
  );
}

function v(t: number): number {
  return t * (t - 1) * (2 * t + 5);
}

function two(t: number): number {
  return t * (t - 1);
}

function three(t: number): number {
  return t * (t - 1) * (t - 2);
}

function pairsOf(
  times: readonly number[],
  values: readonly number[],
): readonly { readonly dx: number; readonly dy: number }[] {
  return times.flatMap((t, i) =>
    times.slice(i + 1).map((other, offset) => ({
      dx: other - t,
      dy: itemAt(values, i + 1 + offset) - itemAt(values, i),
    })),
  );
}

function sum<T>(items: readonly T[], of: (item: T, index: number) => number): number {
  return items.reduce((total, item, index) => total + of(item, index), 0);
}
