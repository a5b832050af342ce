import { oddsBetween } from "#evidence/logOdds.ts";

/**
 * The log-odds of a phrase at several stops, each weighted by its precision
 * (fixed effect), over the error of their sum. A stop that only one side speaks
 * of, or where it is the only phrase, has nothing to compare.
 */
export class PooledOdds {
  #weighted = 0;
  #precision = 0;

  /** Begins with another phrase. */
  clear(): void {
    this.#weighted = 0;
    this.#precision = 0;
  }

  /** Adds a stop: how often the phrase, and how often any phrase, is said on either side. */
  add(y1: number, y2: number, n1: number, n2: number): void {
    if (n1 === 0 || n2 === 0) return;
    const { odds, variance } = oddsBetween({ y1, y2, n1, n2 });
    if (!Number.isFinite(odds)) return;
    this.#weighted += odds / variance;
    this.#precision += 1 / variance;
  }

  /** Standard deviations from no difference; 0 where nothing could be compared. */
  get z(): number {
    return this.#precision === 0 ? 0 : this.#weighted / Math.sqrt(this.#precision);
  }
}
