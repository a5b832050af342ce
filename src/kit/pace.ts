/** A piece that takes longer, ms, is felt beside whatever else the page has to do. */
const LONG_MS = 40;
/** One that takes less leaves room for more. */
const SHORT_MS = 15;
/** The smallest piece is such a part of the largest. */
const SMALLEST = 1 / 8;

/** How much of a long work to do at once: less where the last piece took long, as on a machine that is busy with other things. */
export class Pace {
  readonly #most: number;
  #size: number;

  /** @param most  the largest piece, with which it begins */
  constructor(most: number) {
    this.#most = most;
    this.#size = most;
  }

  /** So much is to be done next. */
  get size(): number {
    return this.#size;
  }

  /** Takes note of how long the last piece took. */
  took(ms: number): void {
    if (ms > LONG_MS) this.#size = Math.max(this.#most * SMALLEST, this.#size / 2);
    else if (ms < SHORT_MS) this.#size = Math.min(this.#most, this.#size * 2);
    this.#size = Math.ceil(this.#size);
  }
}
