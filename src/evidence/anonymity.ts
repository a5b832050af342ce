import { itemAt } from "#kit/itemAt.ts";
/** A category with how many people are in it. */
export interface CategoryCount {
  readonly label: string;
  readonly count: number;
}

/**
 * Merges categories of fewer than k people into "other"; where that would
 * still be fewer than k, the next smallest joins it, so that nobody can be told
 * by what is missing.
 *
 * @returns largest first, "other" last; nothing when all together are fewer than k
 */
export function withoutSmall(
  categories: readonly CategoryCount[],
  k: number,
  other: string,
): readonly CategoryCount[] {
  const sorted = categories.toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  const kept = sorted.filter(({ count }) => count >= k);
  let merged = sorted.filter(({ count }) => count < k).reduce((sum, { count }) => sum + count, 0);
  let most = kept.length;
  while (merged > 0 && merged < k && most > 0) {
    most -= 1;
    merged += itemAt(kept, most).count;
  }
  if (merged === 0) return kept;
  return merged < k ? [] : [...kept.slice(0, most), { label: other, count: merged }];
}
