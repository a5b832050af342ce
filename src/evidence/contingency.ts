import { logChoose } from "./specialFunctions.ts";
import { chiSquareTail } from "./tails.ts";

/** Counts of two answers in two groups. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/**
 * Pearson's chi-square of a 2x2 table, without continuity correction.
 *
 * @returns null when a row or a column is empty
 */
export function chiSquare([[a, b], [c, d]]: TwoByTwo): {
  readonly chi2: number;
  readonly p: number;
} | null {
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  if (margins === 0) return null;
  const chi2 = ((a + b + c + d) * (a * d - b * c) ** 2) / margins;
  return { chi2, p: chiSquareTail(chi2, 1) };
}

/** Fisher's exact test of a 2x2 table, two-sided: the chance of all tables no likelier than this one. */
export function fisherExact([[a, b], [c, d]]: TwoByTwo): number {
  const row = a + b;
  const column = a + c;
  const n = row + c + d;
  const chanceOf = (x: number): number =>
    Math.exp(logChoose(row, x) + logChoose(n - row, column - x) - logChoose(n, column));
  const least = Math.max(0, column - (n - row));
  const most = Math.min(row, column);
  const limit = chanceOf(a) * (1 + 1e-7);
  let p = 0;
  for (let x = least; x <= most; x += 1) {
    const chance = chanceOf(x);
    if (chance <= limit) p += chance;
  }
  return Math.min(1, p);
}
