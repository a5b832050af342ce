import { personOf, type StoryFact } from "#evidence/facts.ts";

/*
 * What evidence.md says, worked out a second time and by other means: people
 * are gathered anew for every question, means are exact fractions, chances are
 * integrals by Simpson's rule or counted pair by pair. Slow, and made of
 * nothing that the product is made of.
 */

/** A fraction, exact: two whole numbers, reduced. */
export class Ratio {
  readonly top: bigint;
  readonly below: bigint;

  constructor(top: bigint | number, below: bigint | number = 1n) {
    const sign = BigInt(below) < 0n ? -1n : 1n;
    const shared = common(BigInt(top), BigInt(below)) * sign;
    this.top = BigInt(top) / shared;
    this.below = BigInt(below) / shared;
  }

  plus({ top, below }: Ratio): Ratio {
    return new Ratio(this.top * below + top * this.below, this.below * below);
  }

  minus({ top, below }: Ratio): Ratio {
    return this.plus(new Ratio(-top, below));
  }

  times({ top, below }: Ratio): Ratio {
    return new Ratio(this.top * top, this.below * below);
  }

  over({ top, below }: Ratio): Ratio {
    return new Ratio(this.top * below, this.below * top);
  }

  /** Below 0 where it is less than the other, 0 where they are the same. */
  against(other: Ratio): number {
    return Number(this.minus(other).top);
  }

  get number(): number {
    return Number(this.top) / Number(this.below);
  }
}

function common(a: bigint, b: bigint): bigint {
  const size = a < 0n ? -a : a;
  return b === 0n ? (size === 0n ? 1n : size) : common(b < 0n ? -b : b, size % b);
}

/** The sum of some fractions. */
export function total(values: readonly Ratio[]): Ratio {
  return values.reduce((sum, value) => sum.plus(value), new Ratio(0));
}

/** The mean of some fractions. */
export function mean(values: readonly Ratio[]): Ratio {
  return total(values).over(new Ratio(values.length));
}

/** The variance with n - 1 below. */
export function variance(values: readonly Ratio[]): Ratio {
  const centre = mean(values);
  const squares = values.map((value) => value.minus(centre).times(value.minus(centre)));
  return total(squares).over(new Ratio(values.length - 1));
}

/** The scores of each person. */
export function scoresByPerson(
  stories: readonly StoryFact[],
): ReadonlyMap<string, readonly number[]> {
  const people = new Map<string, number[]>();
  for (const story of stories) {
    if (story.score === null) continue;
    people.set(personOf(story), [...(people.get(personOf(story)) ?? []), story.score]);
  }
  return people;
}

/** Each person's mean. */
export function meansByPerson(stories: readonly StoryFact[]): ReadonlyMap<string, Ratio> {
  return new Map(
    [...scoresByPerson(stories)].map(([person, scores]) => [person, mean(scores.map(whole))]),
  );
}

/** A whole number as a fraction. */
export function whole(value: number): Ratio {
  return new Ratio(value);
}

/** The interval of a mean: one imagined person at each end, then the clustered error of all, by residuals. */
export function addOneInterval(people: readonly (readonly number[])[]): {
  readonly low: number;
  readonly high: number;
  readonly half: number;
} {
  const all = [...people, [-100], [100]];
  const centre = mean(all.flat().map(whole));
  const residuals = all.map((own) => total(own.map((score) => whole(score).minus(centre))));
  const spread = total(residuals.map((one) => one.times(one))).number;
  const half =
    (1.959963984540054 * Math.sqrt((spread * all.length) / (all.length - 1))) / all.flat().length;
  return {
    low: Math.max(-100, centre.number - half),
    high: Math.min(100, centre.number + half),
    half,
  };
}

/** The chance of a t value at least as far from 0, on either side: its density, added up. */
export function tTails(t: number, df: number): number {
  // Over the angle whose tangent is t / sqrt(df), the density is a power of the cosine.
  const power = (angle: number): number => Math.cos(angle) ** (df - 1);
  const edge = Math.atan(Math.abs(t) / Math.sqrt(df));
  return area(power, edge, Math.PI / 2) / area(power, 0, Math.PI / 2);
}

/** The chance of a normal deviate at least as far from 0, on either side. */
export function normalTails(z: number): number {
  const density = (x: number): number => Math.exp((-x * x) / 2);
  return (2 * area(density, Math.abs(z), Math.abs(z) + 12)) / Math.sqrt(2 * Math.PI);
}

/** An area by Simpson's rule, in intervals that grow finer to both ends. */
function area(height: (x: number) => number, from: number, to: number): number {
  const steps = 600;
  const at = (step: number): number =>
    from + ((to - from) * (1 - Math.cos((Math.PI * step) / steps))) / 2;
  let sum = 0;
  for (let step = 0; step < steps; step += 1) {
    const [a, b] = [at(step), at(step + 1)];
    sum += ((b - a) / 6) * (height(a) + 4 * height((a + b) / 2) + height(b));
  }
  return sum;
}

/** Holm's adjustment: each p times how many are not smaller, never below a smaller one's. */
export function holmOf(ps: readonly number[]): readonly number[] {
  const rank = (p: number, at: number): number =>
    ps.filter((other, place) => other < p || (other === p && place < at)).length;
  const own = ps.map((p, at) => Math.min(1, p * (ps.length - rank(p, at))));
  return ps.map((p, at) =>
    Math.max(...own.filter((_, place) => rank(ps[place] ?? 1, place) <= rank(p, at))),
  );
}

/** The ranks of values, equal ones sharing theirs, doubled so that they are whole. */
export function doubledRanks(values: readonly Ratio[]): readonly Ratio[] {
  return values.map((value) => {
    const below = values.filter((other) => other.against(value) < 0).length;
    const same = values.filter((other) => other.against(value) === 0).length;
    return new Ratio(2 * below + same + 1);
  });
}
