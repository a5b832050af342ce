import { chanceOfAgreement, MIN_PAIRS } from "#evidence/difference.ts";
import { studentTails } from "#evidence/tails.ts";
import { settled } from "#kit/settled.ts";
import { personMeans, type StopVoices } from "./voices.ts";

/** A change as it would be tested without somebody. */
export interface Retested {
  readonly mean: number;
  readonly p: number;
}

/** Sums of values from which any one can be taken out. */
class Moments {
  n = 0;
  #sum = 0;
  #squares = 0;
  /** Values are summed from here, so that squares stay small. */
  readonly #origin: number;

  constructor(values: readonly number[]) {
    this.#origin = values[0] ?? 0;
    for (const value of values) this.#count(value, 1);
  }

  /** The mean and its squared error without some values of the set. */
  without(values: readonly number[]): {
    readonly n: number;
    readonly mean: number;
    readonly error2: number;
  } {
    for (const value of values) this.#count(value, -1);
    const { n } = this;
    const mean = this.#sum / n;
    const variance = Math.max(0, this.#squares - this.#sum * mean) / (n - 1);
    for (const value of values) this.#count(value, 1);
    return { n, mean: mean + this.#origin, error2: variance / n };
  }

  #count(value: number, sign: 1 | -1): void {
    const offset = value - this.#origin;
    this.n += sign;
    this.#sum += sign * offset;
    this.#squares += sign * offset * offset;
  }
}

/**
 * The test of a change, again and again without one person, each time in a few
 * steps: as `changeBetween` would make it of everybody else.
 *
 * @returns for a person: null where it could not be tested any more
 */
export function retesterOf(
  first: StopVoices,
  second: StopVoices,
): (person: string) => Retested | null {
  const before = personMeans(first);
  const after = personMeans(second);
  const differences = new Map(
    [...before].flatMap(([person, value]) => {
      const later = after.get(person);
      return later === undefined ? [] : [[person, later - value] as const];
    }),
  );
  const isPaired = differences.size >= MIN_PAIRS;
  const pairs = new Moments([...differences.values()]);
  const [beforeWithout, afterWithout] = [withoutOne(before), withoutOne(after)];
  return (person) => {
    const lost = differences.get(person);
    const pairsLeft = differences.size - (lost === undefined ? 0 : 1);
    if (isPaired && pairsLeft >= MIN_PAIRS) {
      const { n, mean, error2 } = pairs.without(lost === undefined ? [] : [lost]);
      return tested(mean, error2, n - 1, [n]);
    }
    const a = beforeWithout(person);
    const b = afterWithout(person);
    const error2 = a.error2 + b.error2;
    const df = error2 ** 2 / (a.error2 ** 2 / (a.n - 1) + b.error2 ** 2 / (b.n - 1));
    return tested(b.mean - a.mean, error2, df, [a.n, b.n]);
  };
}

/** The mean and its squared error of the people of a stop, again and again without one. */
function withoutOne(
  side: ReadonlyMap<string, number>,
): (person: string) => ReturnType<Moments["without"]> {
  const moments = new Moments([...side.values()]);
  return (person) => {
    const own = side.get(person);
    return moments.without(own === undefined ? [] : [own]);
  };
}

function tested(
  mean: number,
  error2: number,
  df: number,
  people: readonly number[],
): Retested | null {
  if (Math.min(...people) < 2) return null;
  if (error2 <= 1e-18) return { mean, p: chanceOfAgreement(settled(mean), people) };
  return { mean, p: studentTails(mean / Math.sqrt(error2), df) };
}
