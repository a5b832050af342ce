import { midranks, tieCounts } from "./ranks.ts";
import { normalTails } from "./tails.ts";

/** How two groups of people differ, by the ranks of their values. */
export interface RankDifference {
  /** Pairs in which the first group is higher, ties counting half (R's W). */
  readonly u: number;
  /** Chance that one of the second group is above one of the first, ties counting half. */
  readonly superiority: number;
  /** Cliff's delta, second minus first: -1..1. */
  readonly delta: number;
  /** Two-sided, corrected for ties, with and without the continuity correction. */
  readonly p: number;
  readonly pPlain: number;
}

/**
 * The Mann-Whitney test by its normal approximation (wilcox.test(exact=FALSE)).
 *
 * @returns null when a group is empty
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): RankDifference | null {
  const pairs = a.length * b.length;
  if (pairs === 0) return null;
  const all = [...a, ...b];
  const n = all.length;
  const rankSum = midranks(all)
    .slice(0, a.length)
    .reduce((sum, rank) => sum + rank, 0);
  const u = rankSum - (a.length * (a.length + 1)) / 2;
  const ties = tieCounts(all).reduce((sum, t) => sum + t ** 3 - t, 0);
  const deviation = Math.sqrt((pairs / 12) * (n + 1 - ties / (n * (n - 1))));
  const offset = u - pairs / 2;
  return {
    u,
    superiority: 1 - u / pairs,
    delta: 1 - (2 * u) / pairs,
    p: tailsOf(Math.max(0, Math.abs(offset) - 0.5), deviation),
    pPlain: tailsOf(Math.abs(offset), deviation),
  };
}

function tailsOf(offset: number, deviation: number): number {
  return deviation === 0 ? 1 : normalTails(offset / deviation);
}
