import type { Cell } from "./cell.ts";
import { incompleteBeta } from "./specialFunctions.ts";
import type { Interval } from "./stop.ts";

/** Which of the sorted values, counted from 1, bound the median, and how surely. */
export interface MedianRanks {
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
}

/**
 * The narrowest pair of order statistics, as far from either end, that holds
 * the median at least 95 % of the time, whatever the distribution (exact binomial).
 *
 * @returns null below n = 6, where not even the extremes do
 */
export function medianRanks(n: number): MedianRanks | null {
  if (coverageFrom(1, n) < 0.95) return null;
  let low = 1;
  let tooHigh = Math.floor(n / 2) + 1;
  while (tooHigh - low > 1) {
    const middle = Math.floor((low + tooHigh) / 2);
    if (coverageFrom(middle, n) >= 0.95) low = middle;
    else tooHigh = middle;
  }
  return { low, high: n + 1 - low, coverage: coverageFrom(low, n) };
}

/** The interval of the median of a cell's scores; null below 6 scores. */
export function medianInterval(cell: Cell): Interval | null {
  const ranks = medianRanks(cell.n);
  return ranks === null ? null : { low: cell.atRank(ranks.low), high: cell.atRank(ranks.high) };
}

/** How often the values of ranks r and n + 1 - r hold the median: 1 - 2 P(Binomial(n, 1/2) < r). */
function coverageFrom(r: number, n: number): number {
  return n < 1 ? 0 : 1 - 2 * incompleteBeta(0.5, n - r + 1, r);
}
