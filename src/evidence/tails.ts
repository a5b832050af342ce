import { steady } from "#kit/steady.ts";
import { incompleteBeta, upperGamma } from "./specialFunctions.ts";

/** The chance of a normal deviate at least as far from 0 as z, on either side. */
export function normalTails(z: number): number {
  return steady(upperGamma(0.5, (z * z) / 2));
}

/** The chance of a chi-square value of at least x. */
export function chiSquareTail(x: number, df: number): number {
  return steady(upperGamma(df / 2, x / 2));
}

/** The chance of a t value at least as far from 0 as t, on either side; df need not be whole. */
export function studentTails(t: number, df: number): number {
  return steady(tailsOf(t, df));
}

/**
 * The t value beyond which, on either side, lies what a level leaves out: for
 * .95 and 3 degrees of freedom 3.182.
 */
export function studentQuantile(level: number, df: number): number {
  const outside = 1 - level;
  let low = 0;
  let high = 1;
  while (tailsOf(high, df) > outside) high *= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (tailsOf(middle, df) > outside) low = middle;
    else high = middle;
  }
  return steady((low + high) / 2);
}

function tailsOf(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}
