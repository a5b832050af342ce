import type { ToEvidence } from "#evidence/protocol.ts";
import type { SessionState } from "./state.ts";
import { askedView } from "./view.ts";

/** A burst of edits is derived once. */
const DELAY_MS = 80;

/** Asks for the profile and persona of who is in view, and takes only the answer to the last question. */
export class ViewDesk {
  readonly #tell: (message: ToEvidence) => void;
  readonly #wait: (ms: number) => Promise<void>;
  #isAsking = false;
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

  /** Asks a moment later, of who is in view then. */
  askSoon(state: () => SessionState): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    void this.#wait(DELAY_MS).then(() => {
      this.#isAsking = false;
      this.ask(state());
    });
  }

  /** Is this the answer to the last question? */
  isLast(request: number): boolean {
    return request === this.#request;
  }
}
