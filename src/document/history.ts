import type { Command } from "#journey/change.ts";
import type { Documents } from "./documents.ts";
import type { Step } from "./performing.ts";

/** What undo and redo would do, by name; null where there is nothing. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Steps kept; the oldest go first. */
const MAX_STEPS = 500;

/**
 * One stack of named steps over all documents of the workspace. A step that no
 * longer has anything to take back (somebody changed it all since) is passed over.
 */
export class History {
  readonly #documents: Documents;
  readonly #onState: (state: HistoryState) => void;
  readonly #past: Step[] = [];
  readonly #future: Step[] = [];
  #busy: Promise<unknown> = Promise.resolve();
  /** Counts the commands that were run: one that comes between makes redo stale. */
  #kept = 0;

  constructor(documents: Documents, onState: (state: HistoryState) => void) {
    this.#documents = documents;
    this.#onState = onState;
  }

  /** Runs a command at once. */
  run(command: Command): void {
    this.#keep(this.#documents.apply(command));
  }

  /** Runs a large command piece by piece; false when it was cancelled. */
  async runGradually(
    command: Command,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<boolean> {
    const step = await this.#documents.applyGradually(command, signal, onProgress);
    this.#keep(step);
    return !signal.aborted;
  }

  /** Takes the last step back; resolves to its name, or null when there is none. */
  undo(): Promise<string | null> {
    return this.#exclusively(() => this.#shift(this.#past, this.#future));
  }

  /** Does again what was last taken back; resolves to its name, or null when there is none. */
  redo(): Promise<string | null> {
    return this.#exclusively(() => this.#shift(this.#future, this.#past));
  }

  /** Forgets every step: they hold values as they were. */
  clear(): void {
    this.#past.length = 0;
    this.#future.length = 0;
    this.#kept += 1;
    this.#tell();
  }

  async #shift(from: Step[], to: Step[]): Promise<string | null> {
    const kept = this.#kept;
    for (let step = from.pop(); step !== undefined; step = from.pop()) {
      const back = await this.#documents.revert(step);
      if (back === null) continue;
      if (to === this.#past || kept === this.#kept) to.push(back);
      this.#tell();
      return step.name;
    }
    this.#tell();
    return null;
  }

  #keep(step: Step | null): void {
    if (step === null) return;
    this.#kept += 1;
    this.#past.push(step);
    if (this.#past.length > MAX_STEPS) this.#past.shift();
    this.#future.length = 0;
    this.#tell();
  }

  #tell(): void {
    this.#onState({
      undo: this.#past.at(-1)?.name ?? null,
      redo: this.#future.at(-1)?.name ?? null,
    });
  }

  /** One undo or redo at a time: a large one takes several pieces. */
  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#busy.then(work);
    this.#busy = next.catch(() => undefined);
    return next;
  }
}
