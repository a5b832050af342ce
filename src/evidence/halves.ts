/** Either half holds at least so many, or a number is no way to split people. */
const MIN_HALF = 5;

/**
 * Where a number splits people in two halves: below it, and from it on.
 *
 * @returns null where either would hold fewer than five
 */
export function halfway(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) return null;
  const below = sorted.filter((value) => value < middle).length;
  return Math.min(below, sorted.length - below) < MIN_HALF ? null : middle;
}
