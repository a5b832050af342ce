import type { Readings } from "#evidence/engine.ts";
import { merged } from "./changes.ts";
import type { SessionState } from "./state.ts";

/**
 * Holds new numbers back until what the hand did is seen: laying the map out
 * anew must not hold that up. Numbers that come meanwhile are shown together.
 */
export class ReadingsQueue {
  readonly #untilSeen: () => Promise<void>;
  readonly #show: (after: (before: SessionState["readings"]) => SessionState["readings"]) => void;
  #waiting: Readings[] = [];
  /** Resolves when the last change is seen; null when none was noted. */
  #seen: Promise<void> | null = null;

  /** @param show puts numbers on the screen, made from those that are there */
  constructor(
    untilSeen: () => Promise<void>,
    show: (after: (before: SessionState["readings"]) => SessionState["readings"]) => void,
  ) {
    this.#untilSeen = untilSeen;
    this.#show = show;
  }

  /** Notes that something was changed on the screen: numbers wait until it is seen, and no longer. */
  noteChange(): void {
    this.#seen = this.#untilSeen();
  }

  /** Takes numbers to be shown soon. */
  take(readings: Readings): void {
    this.#waiting.push(readings);
    if (this.#waiting.length === 1) void this.#untilShowable();
  }

  /** Forgets what waits: it is of a map that is no longer open. */
  clear(): void {
    this.#waiting = [];
    this.#seen = null;
  }

  async #untilShowable(): Promise<void> {
    this.#seen ??= this.#untilSeen();
    await this.#seen;
    this.#showAll();
  }

  #showAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    const last = waiting.at(-1);
    if (last === undefined) return;
    const stops = waiting.flatMap((readings) => readings.stops);
    const stages = waiting.flatMap((readings) => readings.stages);
    this.#show((before) => ({
      stops: merged(before.stops, stops),
      stages: merged(before.stages, stages),
      map: last.map,
      unplaced: last.unplaced,
    }));
  }
}
