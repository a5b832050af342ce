import { steady } from "#kit/steady.ts";
import { incompleteBeta, logGamma, upperGamma } from "./specialFunctions.ts";

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
  const half = df / 2;
  const logPeak = logGamma(half + 0.5) - logGamma(half) - Math.log(Math.PI * df) / 2;
  // The tails fall ever more slowly: from the left Newton's steps never go too far.
  let t = 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const density = Math.exp(logPeak - (half + 0.5) * Math.log1p((t * t) / df));
    const next = t + (tailsOf(t, df) - outside) / (2 * density);
    if (!(next > t * (1 + Number.EPSILON))) break;
    t = next;
  }
  return steady(t);
}

const MAX_STEPS = 1_000;

function tailsOf(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}
