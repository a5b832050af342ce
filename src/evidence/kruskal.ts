import { midranks, tieCounts } from "./ranks.ts";
import { chiSquareTail } from "./tails.ts";

/**
 * The Kruskal-Wallis test: do several groups differ in rank? Corrected for ties.
 *
 * @returns null for fewer than two groups with members, or when all values are equal
 */
export function kruskal(
  groups: readonly (readonly number[])[],
): { readonly h: number; readonly df: number; readonly p: number } | null {
  const filled = groups.filter(({ length }) => length > 0);
  const all = filled.flat();
  const n = all.length;
  const ties = tieCounts(all).reduce((sum, t) => sum + t ** 3 - t, 0);
  const correction = 1 - ties / (n ** 3 - n);
  if (filled.length < 2 || correction === 0) return null;
  const ranks = midranks(all);
  let from = 0;
  let sum = 0;
  for (const { length } of filled) {
    const own = ranks.slice(from, from + length).reduce((total, rank) => total + rank, 0);
    sum += (own * own) / length;
    from += length;
  }
  const h = ((12 / (n * (n + 1))) * sum - 3 * (n + 1)) / correction;
  const df = filled.length - 1;
  return { h, df, p: chiSquareTail(h, df) };
}
