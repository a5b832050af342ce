/** A participant's rating as they gave it, kept beside the score that it became. */
export interface Rating {
  readonly value: number;
  /** The scale's two ends, by meaning and not by size: a scale of 5..1 has `worst: 5`. */
  readonly worst: number;
  readonly best: number;
  /** The question that was asked; null when it is not known. */
  readonly wording: string | null;
}

/** A scale by its two ends; `worst` may be the larger number. */
export interface Scale {
  readonly worst: number;
  readonly best: number;
}

/** The two ends of every score. */
export const LOWEST_SCORE = -100;
export const HIGHEST_SCORE = 100;

/**
 * Maps a rating linearly to a score (evidence.md, section 5): worst end -100, best end 100.
 *
 * @returns an integer -100..100; null when the value is off the scale or the scale has no length
 */
export function scoreOfRating(value: number, scale: Scale): number | null {
  const low = Math.min(scale.worst, scale.best);
  const high = Math.max(scale.worst, scale.best);
  if (!Number.isFinite(value) || low === high || value < low || value > high) return null;
  const share = (value - scale.worst) / (scale.best - scale.worst);
  return Math.round(share * 200 - 100) + 0;
}

/** The five bands of a score, from worst to best (evidence.md, section 1). */
export type Band = -2 | -1 | 0 | 1 | 2;
export const BANDS: readonly Band[] = [-2, -1, 0, 1, 2];

/** The band a score or a mean falls in: < -60, < -20, -20..20, > 20, > 60. */
export function bandOf(score: number): Band {
  if (score < -60) return -2;
  if (score < -20) return -1;
  if (score <= 20) return 0;
  return score <= 60 ? 1 : 2;
}

/** The score that a five-step answer stands for: -100, -50, 0, 50, 100. */
export function scoreOfBand(band: Band): number {
  return band * 50;
}

/** Is this a valid score: an integer from -100 to 100? */
export function isScore(value: unknown): value is number {
  return (
    typeof value === "number" &&
    Number.isInteger(value) &&
    value >= LOWEST_SCORE &&
    value <= HIGHEST_SCORE
  );
}
