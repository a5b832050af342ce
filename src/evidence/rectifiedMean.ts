import { meanOf, varianceOf } from "./moments.ts";
import type { Interval } from "./stop.ts";
import { tInterval } from "./tInterval.ts";

/** A story that a person scored, beside what was suggested for it. */
export interface ScoredPair {
  readonly score: number;
  readonly suggestion: number;
}

/** The mean of all stories, most of them only suggested, freed from the suggestions' bias. */
export interface RectifiedMean {
  readonly mean: number;
  readonly error: number;
  readonly interval: Interval | null;
}

/** Fewer scores by people than this cannot correct the suggestions. */
const MIN_SCORED = 10;

/**
 * Prediction-powered mean (Angelopoulos et al. 2023): the mean suggestion of
 * what nobody scored, plus the mean by which people's scores differ from their
 * suggestions; se^2 = var(f)/N + var(y - f)/n, t with n - 1 degrees of freedom.
 *
 * @returns null with too few scores by people, or fewer than two stories that nobody scored
 */
export function rectifiedMean(
  scored: readonly ScoredPair[],
  suggestions: readonly number[],
  minScored = MIN_SCORED,
): RectifiedMean | null {
  if (scored.length < Math.max(2, minScored) || suggestions.length < 2) return null;
  const offsets = scored.map(({ score, suggestion }) => score - suggestion);
  const mean = meanOf(suggestions) + meanOf(offsets);
  const error = Math.sqrt(
    varianceOf(suggestions) / suggestions.length + varianceOf(offsets) / offsets.length,
  );
  return { mean, error, interval: tInterval(mean, error, scored.length - 1) };
}
