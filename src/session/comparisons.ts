import type { Derived, EvidenceView } from "#evidence/engine.ts";
import type { ToEvidence } from "#evidence/protocol.ts";

interface Asked {
  readonly views: readonly EvidenceView[];
  readonly resolve: (derived: readonly Derived[]) => void;
}

/** What was asked of several views at once, until the evidence answers. */
export class Comparisons {
  readonly #waiting = new Map<number, Asked>();
  #request = 0;

  /** Asks for several views side by side; nothing is answered once the map was left. */
  ask(
    views: readonly EvidenceView[],
    tell: (message: ToEvidence) => void,
  ): Promise<readonly Derived[]> {
    this.#request += 1;
    const request = this.#request;
    return new Promise((resolve) => {
      this.#waiting.set(request, { views, resolve });
      tell({ kind: "compare", views, request });
    });
  }

  /** Asks once more what nobody has answered. */
  askAgain(tell: (message: ToEvidence) => void): void {
    for (const [request, { views }] of this.#waiting) tell({ kind: "compare", views, request });
  }

  /** Takes an answer. */
  take(derived: readonly Derived[], request: number): void {
    this.#waiting.get(request)?.resolve(derived);
    this.#waiting.delete(request);
  }

  /** Lets go of what is asked: the map was left. */
  drop(): void {
    for (const { resolve } of this.#waiting.values()) resolve([]);
    this.#waiting.clear();
  }
}
