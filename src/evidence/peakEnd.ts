/** What a person is likely to remember of a journey. */
export interface PeakEnd {
  /** The score furthest from 0; of two as far the negative one. */
  readonly peak: number;
  readonly end: number;
  readonly value: number;
}

/**
 * Peak-end of one person's scores in journey order (Kahneman et al. 1993): the
 * mean of the peak and the last.
 *
 * @returns null without scores
 */
export function peakEnd(scores: readonly number[]): PeakEnd | null {
  const end = scores.at(-1);
  if (end === undefined) return null;
  const peak = scores.reduce((a, b) => {
    const further = Math.abs(b) - Math.abs(a);
    return further > 0 || (further === 0 && b < a) ? b : a;
  });
  return { peak, end, value: (peak + end) / 2 };
}
