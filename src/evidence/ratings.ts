import type { Rating } from "#journey/score.ts";

/** What ratings on a scale of 0-10 say of recommending. */
export interface NetPromoter {
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
  /** Share of promoters minus share of detractors, -100..100. */
  readonly value: number;
}

/** How many of the ratings are in the top two of their scale. */
export interface TopTwo {
  readonly n: number;
  readonly satisfied: number;
  /** Percent, 0..100. */
  readonly value: number;
}

/**
 * Net promoter score: percent of 9-10 minus percent of 0-6. Only ratings on
 * a scale of 0 to 10 count.
 *
 * @returns null when there are none
 */
export function netPromoter(ratings: Iterable<Rating | null>): NetPromoter | null {
  let n = 0;
  let promoters = 0;
  let detractors = 0;
  for (const rating of ratings) {
    if (rating === null || rating.worst !== 0 || rating.best !== 10) continue;
    n += 1;
    if (rating.value >= 9) promoters += 1;
    if (rating.value <= 6) detractors += 1;
  }
  return n === 0 ? null : { n, promoters, detractors, value: ((promoters - detractors) / n) * 100 };
}

/**
 * Customer satisfaction: percent of answers in the two best steps of a scale
 * of 3 to 7 steps (1-5 and the like, whichever end is best).
 *
 * @returns null when no rating is on such a scale
 */
export function topTwo(ratings: Iterable<Rating | null>): TopTwo | null {
  let n = 0;
  let satisfied = 0;
  for (const rating of ratings) {
    if (rating === null || !hasFewSteps(rating)) continue;
    n += 1;
    if (Math.abs(rating.best - rating.value) <= 1) satisfied += 1;
  }
  return n === 0 ? null : { n, satisfied, value: (satisfied / n) * 100 };
}

function hasFewSteps({ worst, best }: Rating): boolean {
  const steps = Math.abs(best - worst) + 1;
  return steps >= 3 && steps <= 7;
}
