const PER_UNIT = 1e9;

/**
 * A score without what its arithmetic left behind, so that what is equal
 * compares as equal: 70/3 - 10/3 is 19.999999999999996 otherwise. For numbers
 * of the size of scores: it keeps nine decimals.
 */
export function settled(value: number): number {
  return Math.round(value * PER_UNIT) / PER_UNIT + 0;
}
