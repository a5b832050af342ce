import { steady } from "#kit/steady.ts";

/**
 * Consensus among ordered answers (Tastle & Wierman 2007):
 * 1 + sum p_i log2(1 - |i - mu| / width). All in one bin: 1; half at each end: 0.
 *
 * @param bins counts from the lowest answer to the highest, at least two bins
 * @returns 0..1; null when there are no answers
 */
export function consensus(bins: readonly number[]): number | null {
  const total = bins.reduce((sum, count) => sum + count, 0);
  if (total === 0 || bins.length < 2) return null;
  const width = bins.length - 1;
  const centre = bins.reduce((sum, count, index) => sum + (count / total) * index, 0);
  const agreed = bins.reduce((sum, count, index) => {
    if (count === 0) return sum;
    return sum + (count / total) * Math.log2(1 - Math.abs(index - centre) / width);
  }, 1);
  return steady(agreed);
}

/** How far answers stand apart: 1 - consensus. */
export function polarisation(bins: readonly number[]): number | null {
  const agreed = consensus(bins);
  return agreed === null ? null : 1 - agreed;
}

/** Fewer people than this are no group that could be split, however often they answer. */
const MIN_PEOPLE = 5;

/**
 * Is a group split: polarisation above .6, and at least a quarter of the answers in each outer half?
 *
 * @param people who gave the answers: one who tells many stories, good and bad, is not at odds with anybody
 */
export function isSplit(
  bands: readonly [number, number, number, number, number],
  people: number,
): boolean {
  const total = bands.reduce((sum, count) => sum + count, 0);
  const apart = polarisation(bands);
  if (people < MIN_PEOPLE || apart === null || apart <= 0.6) return false;
  return (bands[0] + bands[1]) / total >= 0.25 && (bands[3] + bands[4]) / total >= 0.25;
}
