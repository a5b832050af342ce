/** How far suggestions may be off, and which of the residuals says so. */
export interface Conformal {
  readonly rank: number;
  readonly halfWidth: number;
}

/**
 * How far a suggestion may be off, from how far earlier ones were (split
 * conformal): the ceil(level * (n + 1))-th smallest residual.
 *
 * @param residuals  absolute differences between people's scores and suggestions
 * @returns null when there are too few to say
 */
export function conformal(residuals: readonly number[], level = 0.8): Conformal | null {
  const rank = Math.ceil(level * (residuals.length + 1) - 1e-9);
  const halfWidth = residuals.toSorted((a, b) => a - b)[rank - 1];
  return halfWidth === undefined ? null : { rank, halfWidth };
}
