import type { ToEvidence } from "#evidence/protocol.ts";
import type { SessionState } from "./state.ts";
import { askedView } from "./view.ts";

/** What follows the first edit of a burst is derived once, when nothing changed for so long. */
const DELAY_MS = 80;

/** A burst that goes on, as an import does, is derived after so many such waits all the same. */
const MOST_WAITS = 12;

/** Asks for the profile and persona of who is in view, and takes only the answer to the last question. */
export class ViewDesk {
  readonly #tell: (message: ToEvidence) => void;
  readonly #wait: (ms: number) => Promise<void>;
  #isAsking = false;
  #changes = 0;
  #request = 0;

  /** @param wait resolves after so many ms */
  constructor(tell: (message: ToEvidence) => void, wait: (ms: number) => Promise<void>) {
    this.#tell = tell;
    this.#wait = wait;
  }

  /** Asks at once. */
  ask({ view, workspace }: SessionState): void {
    this.#request += 1;
    this.#tell({ kind: "view", view: askedView(view, workspace), request: this.#request });
  }

  /** Asks at once; where more changes follow soon, again a moment later, of who is in view then. */
  askSoon(state: () => SessionState): void {
    this.#changes += 1;
    if (this.#isAsking) return;
    this.#isAsking = true;
    const asked = this.#changes;
    this.ask(state());
    void this.#untilCalm().then(() => {
      this.#isAsking = false;
      if (asked !== this.#changes) this.ask(state());
    });
  }

  async #untilCalm(): Promise<void> {
    for (let waits = 0; waits < MOST_WAITS; waits += 1) {
      const seen = this.#changes;
      await this.#wait(DELAY_MS);
      if (seen === this.#changes) return;
    }
  }

  /** Is this the answer to the last question? */
  isLast(request: number): boolean {
    return request === this.#request;
  }
}
