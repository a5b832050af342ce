import type { Rating } from "#journey/score.ts";

/** What ratings on a scale of 0-10 say of recommending. */
export interface NetPromoter {
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
  /** Percent of promoters minus percent of detractors, -100..100. */
  readonly value: number;
}

/** How many of the ratings are in the top two of their scale. */
export interface TopTwo {
  readonly n: number;
  readonly satisfied: number;
  /** Percent, 0..100. */
  readonly value: number;
}

/** Counts of ratings; those of several groups add up. */
export interface RatingTally {
  readonly recommending: number;
  readonly promoters: number;
  readonly detractors: number;
  readonly fewSteps: number;
  readonly satisfied: number;
}

/** No ratings at all. */
export const NO_RATINGS: RatingTally = {
  recommending: 0,
  promoters: 0,
  detractors: 0,
  fewSteps: 0,
  satisfied: 0,
};

/** Counts the ratings of stories: those from 0 to 10 for recommending, those of 3-7 steps for satisfaction. */
export function tallyRatings(stories: readonly { readonly rating: Rating | null }[]): RatingTally {
  return stories.reduce(
    (tally, { rating }) => (rating === null ? tally : sumOfTallies(tally, tallyOf(rating))),
    NO_RATINGS,
  );
}

/** The counts of two groups together. */
export function sumOfTallies(a: RatingTally, b: RatingTally): RatingTally {
  return {
    recommending: a.recommending + b.recommending,
    promoters: a.promoters + b.promoters,
    detractors: a.detractors + b.detractors,
    fewSteps: a.fewSteps + b.fewSteps,
    satisfied: a.satisfied + b.satisfied,
  };
}

/**
 * Net promoter score: percent of 9-10 minus percent of 0-6, over ratings on a
 * scale from 0 to 10.
 *
 * @returns null when there are none
 */
export function netPromoter(tally: RatingTally): NetPromoter | null {
  const { recommending: n, promoters, detractors } = tally;
  return n === 0 ? null : { n, promoters, detractors, value: ((promoters - detractors) / n) * 100 };
}

/**
 * Customer satisfaction: percent of answers in the two best steps of a scale
 * of 3 to 7 steps (1-5 and the like, whichever end is best).
 *
 * @returns null when no rating is on such a scale
 */
export function topTwo({ fewSteps: n, satisfied }: RatingTally): TopTwo | null {
  return n === 0 ? null : { n, satisfied, value: (satisfied / n) * 100 };
}

function tallyOf({ value, worst, best }: Rating): RatingTally {
  if (worst === 0 && best === 10) {
    return {
      ...NO_RATINGS,
      recommending: 1,
      promoters: Number(value >= 9),
      detractors: Number(value <= 6),
    };
  }
  const steps = Math.abs(best - worst) + 1;
  if (steps < 3 || steps > 7) return NO_RATINGS;
  return { ...NO_RATINGS, fewSteps: 1, satisfied: Number(Math.abs(best - value) <= 1) };
}
