import { settled } from "#kit/settled.ts";

/** The mean; NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The variance of scores with n - 1 below; 0 where all are the same, thirds too; NaN of fewer than two. */
export function varianceOf(values: readonly number[]): number {
  if (values.length < 2) return NaN;
  const [first = 0] = values;
  if (values.every((value) => settled(value - first) === 0)) return 0;
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** The median; of an even number the middle two averaged; NaN of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  const high = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return (low + high) / 2;
}
