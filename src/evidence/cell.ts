import { itemAt } from "#kit/itemAt.ts";
import { bandOf } from "#journey/score.ts";

/** Who told a story: any name or number that is theirs alone. */
type PersonKey = string | number;

interface Share {
  readonly sum: number;
  readonly count: number;
}

/**
 * The exact sums of one group's scores: a touchpoint's, a stage's, the map's
 * (evidence.md, section 3). Scores are integers -100..100, so that adding and
 * removing a story, in any order, always ends in the very same numbers.
 */
export class Cell {
  /** Stories, scored or not. */
  stories = 0;
  /** Scored stories, the sum of their scores and of their squares. */
  n = 0;
  sum = 0;
  squares = 0;
  /** Over participants g with S_g and n_g: sum S_g^2, sum S_g n_g, sum n_g^2. */
  a = 0;
  b = 0;
  c = 0;
  negatives = 0;
  positives = 0;
  readonly bands: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  readonly #histogram = new Map<number, number>();
  readonly #people = new Map<PersonKey, Share>();

  /** Participants behind the scored stories. */
  get people(): number {
    return this.#people.size;
  }

  /**
   * Counts a story in.
   *
   * @param person who told it; a story without a participant is a person of its own
   * @param score integer -100..100; null when it is not scored
   */
  add(person: PersonKey, score: number | null): void {
    this.#count(person, score, 1);
  }

  /** Takes a story out again, as it was counted in. */
  remove(person: PersonKey, score: number | null): void {
    this.#count(person, score, -1);
  }

  /** The median of the scores; of an even number the middle two averaged. Null without scores. */
  median(): number | null {
    if (this.n === 0) return null;
    return (this.atRank(Math.ceil(this.n / 2)) + this.atRank(Math.floor(this.n / 2) + 1)) / 2;
  }

  /** The score of a rank, counted from 1 for the lowest; the highest beyond the last. */
  atRank(rank: number): number {
    let seen = 0;
    let last = 0;
    for (const [score, count] of [...this.#histogram].toSorted((x, y) => x[0] - y[0])) {
      seen += count;
      last = score;
      if (seen >= rank) break;
    }
    return last;
  }

  #count(person: PersonKey, score: number | null, sign: 1 | -1): void {
    this.stories += sign;
    if (score === null) return;
    this.n += sign;
    this.sum += sign * score;
    this.squares += sign * score * score;
    if (score <= -20) this.negatives += sign;
    if (score >= 20) this.positives += sign;
    const band = bandOf(score) + 2;
    this.bands[band] = itemAt(this.bands, band) + sign;
    bump(this.#histogram, score, sign);
    this.#countPerson(person, score, sign);
  }

  #countPerson(person: PersonKey, score: number, sign: 1 | -1): void {
    const before = this.#people.get(person) ?? { sum: 0, count: 0 };
    const after = { sum: before.sum + sign * score, count: before.count + sign };
    this.a += after.sum * after.sum - before.sum * before.sum;
    this.b += after.sum * after.count - before.sum * before.count;
    this.c += after.count * after.count - before.count * before.count;
    if (after.count === 0) this.#people.delete(person);
    else this.#people.set(person, after);
  }
}

function bump(counts: Map<number, number>, key: number, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
