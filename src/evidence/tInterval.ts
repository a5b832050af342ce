import type { Interval } from "./stop.ts";
import { studentQuantile } from "./tails.ts";

/**
 * The classical interval: centre +- t * standard error. For differences and
 * rectified means; a mean's own whisker is the add-one interval of
 * `meanInterval`, which also holds for very few people.
 *
 * @param df degrees of freedom, people - 1
 * @returns null without a spread to go by
 */
export function tInterval(
  centre: number,
  error: number | null,
  df: number,
  level = 0.95,
): Interval | null {
  if (error === null || !(error > 0) || !(df > 0)) return null;
  const half = studentQuantile(level, df) * error;
  return { low: centre - half, high: centre + half };
}
