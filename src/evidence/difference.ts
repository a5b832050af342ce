import { itemAt } from "#kit/itemAt.ts";
import { settled } from "#kit/settled.ts";
import { addOne, type ClusterSums, Z95 } from "./meanInterval.ts";
import { meanOf, varianceOf } from "./moments.ts";
import type { Interval } from "./stop.ts";
import { tInterval } from "./tInterval.ts";
import { studentTails } from "./tails.ts";

/** A difference of two means with its test. */
export interface Difference {
  /** Second minus first, in score points. */
  readonly mean: number;
  /** Student's t and its degrees of freedom; null where everybody agrees, so that there is no spread to divide by. */
  readonly t: number | null;
  readonly df: number | null;
  /** Two-sided. */
  readonly p: number;
  readonly interval: Interval;
}

/** Agreement that chance brings about as often as this bears no certainty. */
const LEVEL = 0.05;

/** From so many people who told both stops on, a drop is tested within people. */
export const MIN_PAIRS = 5;

/**
 * Paired t test: second minus first of the same people.
 *
 * @returns null for fewer than two pairs, or when all differ by the same
 */
export function pairedDifference(
  first: readonly number[],
  second: readonly number[],
): Difference | null {
  const differences = first.map((value, index) => itemAt(second, index) - value);
  const error = Math.sqrt(varianceOf(differences) / differences.length);
  return testedBy(meanOf(differences), error, differences.length - 1);
}

/**
 * Welch's t test: the second group's mean minus the first's, with spreads of their own.
 *
 * @returns null when a group has fewer than two values, or neither has any spread
 */
export function welchDifference(
  first: readonly number[],
  second: readonly number[],
): Difference | null {
  const a = varianceOf(first) / first.length;
  const b = varianceOf(second) / second.length;
  const df = (a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (second.length - 1));
  return testedBy(meanOf(second) - meanOf(first), Math.sqrt(a + b), df);
}

/**
 * How far the score changes from one stop to the next (evidence.md, section 3):
 * within people where at least five told both, else between the people of each.
 * Where everybody says exactly the same a t test has nothing to divide by: then
 * the chance of such agreement is counted instead (all pairs to one side, or all
 * of one group on one side of the other).
 *
 * @param first  each person's mean at the first stop, by person
 * @returns null where neither can be tested
 */
export function changeBetween(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
): (Difference & { readonly isPaired: boolean }) | null {
  const both = [...first].flatMap(([person, before]) => {
    const after = second.get(person);
    return after === undefined ? [] : [{ before, after }];
  });
  const isPaired = both.length >= MIN_PAIRS;
  const befores = isPaired ? both.map(({ before }) => before) : [...first.values()];
  const afters = isPaired ? both.map(({ after }) => after) : [...second.values()];
  const difference = isPaired
    ? pairedDifference(befores, afters)
    : welchDifference(befores, afters);
  if (difference !== null) return { ...difference, isPaired };
  if (Math.min(befores.length, afters.length) < 2) return null;
  const mean = settled(meanOf(afters) - meanOf(befores));
  const p = chanceOfAgreement(mean, isPaired ? [both.length] : [befores.length, afters.length]);
  const interval =
    p < LEVEL ? { low: mean, high: mean } : agreedInterval(mean, befores, afters, isPaired);
  return { mean, t: null, df: null, p, interval, isPaired };
}

/**
 * How far a change may be on which few people agree, perhaps by chance: as for
 * a mean, one imagined person is added at each end of the scale, to the pairs or
 * to either group. A few who say the same are no certainty.
 *
 * @returns within -200..200, always with the change itself in it
 */
function agreedInterval(
  mean: number,
  befores: readonly number[],
  afters: readonly number[],
  isPaired: boolean,
): Interval {
  // Changes of a pair reach twice as far as scores do: half of each is a score.
  const pairs = isPaired ? addOne(sumsOfEach(befores.map(() => mean / 2))) : null;
  const first = addOne(sumsOfEach(befores));
  const second = addOne(sumsOfEach(afters));
  const centre = pairs === null ? second.centre - first.centre : 2 * pairs.centre;
  const error = pairs === null ? Math.hypot(first.error, second.error) : 2 * pairs.error;
  return {
    low: Math.max(-200, Math.min(mean, centre - Z95 * error)),
    high: Math.min(200, Math.max(mean, centre + Z95 * error)),
  };
}

/** The sums of scores of which each is a person's. */
function sumsOfEach(scores: readonly number[]): ClusterSums {
  const sum = scores.reduce((total, score) => total + score, 0);
  const a = scores.reduce((total, score) => total + score * score, 0);
  const n = scores.length;
  return { n, sum, a, b: sum, c: n, people: n };
}

/**
 * The chance that so many people agree on a change without there being one:
 * that all pairs go to one side, or that all of one group are on one side of
 * the other. 1 where nothing changed.
 *
 * @param people  the pairs, or the people of either group
 */
export function chanceOfAgreement(mean: number, [first = 0, second]: readonly number[]): number {
  if (mean === 0) return 1;
  const chance = second === undefined ? 2 ** (1 - first) : 2 / waysToChoose(first + second, first);
  return Math.min(1, chance);
}

/** In how many ways k of n can be chosen. */
function waysToChoose(n: number, k: number): number {
  let ways = 1;
  for (let at = 1; at <= k; at += 1) ways = (ways * (n - k + at)) / at;
  return ways;
}

function testedBy(mean: number, error: number, df: number): Difference | null {
  const interval = tInterval(mean, error, df);
  if (interval === null) return null;
  const t = mean / error;
  return { mean, t, df, p: studentTails(t, df), interval };
}
