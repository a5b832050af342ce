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
  while (merged > 0 && merged < k && kept.length > 0) merged += kept.pop()?.count ?? 0;
  if (merged === 0) return kept;
  return merged < k ? [] : [...kept, { label: other, count: merged }];
}
