import { batchOf } from "./batch.ts";
import type { Disk, LogRow } from "./disk.ts";
import { asDiskError, type DiskProblem } from "./diskError.ts";

/** How safe the latest edits are. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly problem: DiskProblem; readonly message: string }
  | { readonly kind: "read-only" }
  | { readonly kind: "memory" };

/** A row that is on the disk now, and its place in the log. */
export interface WrittenRow extends LogRow {
  readonly seq: number;
}

/** What the log needs from around it. It does not know what the bytes mean. */
export interface DocLogOptions {
  readonly disk: Disk;
  /** Merges updates of one document into one. */
  readonly merge: (updates: readonly Uint8Array[]) => Uint8Array;
  /** One update that leaves a document as these do, without what was deleted again since. */
  readonly condense: (documentId: string, updates: readonly Uint8Array[]) => Uint8Array;
  /** All live documents whole, for a disk that was cleared under us. */
  readonly whole: () => readonly LogRow[];
  readonly onState: (state: SaveState) => void;
  /** Called after each write, in the order of the log. */
  readonly onWritten: (rows: readonly WrittenRow[]) => void;
  /** Called when a disk that had been cleared was written anew. */
  readonly onRefilled: () => void;
  /** Called when so many of the oldest copies were given up so that edits could be written. */
  readonly onRoomMade: (copies: number) => void;
  /** Ms since 1970. */
  readonly nowMs: () => number;
  /** Waits before a retry; `flush` cuts it short. */
  readonly wait: (ms: number) => Promise<void>;
}

const RETRY_MS = [250, 1_000, 4_000, 15_000];

/** Room is made for this much more than what waits, so that the next edits find some too. */
const ROOM_BYTES = 1_000_000;

/** A write that takes so long is told as one that failed; it is waited for all the same, never made twice. */
const SLOW_MS = 10_000;

/** After so many failures in a row, what is to be written is made as small as can be. */
const CONDENSE_AFTER = 3;

/**
 * The durable log: edits go in, and are acknowledged when they are on the disk.
 *
 * All edits of one task are written in one transaction. A write that fails stays
 * at the front and is tried again until it succeeds; nothing behind it is
 * written first. A log with a hole would hide every later edit of that document.
 */
export class DocLog {
  readonly #options: DocLogOptions;
  #pending: LogRow[] = [];
  #acknowledge: (() => void)[] = [];
  #waiting: (() => void)[] = [];
  #isRunning = false;
  #hurry: (() => void) | null = null;
  #isStopped = false;
  #holds = 0;
  /** So many of the pending rows are free to be written; the others are held back. */
  #free = 0;
  #isCondensing = false;
  #said: SaveState["kind"] = "saved";

  constructor(options: DocLogOptions) {
    this.#options = options;
  }

  /** Is anything not yet on the disk? */
  get isPending(): boolean {
    return this.#pending.length > 0;
  }

  /** Takes an update; resolves when it is on the disk. */
  push(documentId: string, bytes: Uint8Array): Promise<void> {
    this.#pending.push({ documentId, bytes });
    if (this.#holds === 0) this.#free = this.#pending.length;
    const acknowledged = new Promise<void>((resolve) => this.#acknowledge.push(resolve));
    this.#start();
    return acknowledged;
  }

  /**
   * Keeps back what is pushed from now on, so that a work of many pieces comes
   * to the disk whole or not at all. The returned function lets it go:
   * `condensed` when most of it was taken back again.
   */
  hold(): (as: "pushed" | "condensed") => void {
    this.#holds += 1;
    return (as) => {
      this.#holds -= 1;
      if (as === "condensed") this.#isCondensing = true;
      if (this.#holds === 0) this.#free = this.#pending.length;
      this.#start();
    };
  }

  /**
   * Takes back what is held back of these documents, as if it had never been pushed. To be
   * called while it is held, of documents of which nothing was pushed before.
   */
  withdraw(ids: ReadonlySet<string>): void {
    const isWithdrawn = (at: number): boolean =>
      at >= this.#free && ids.has(this.#pending[at]?.documentId ?? "");
    for (const [at, acknowledge] of this.#acknowledge.entries()) {
      if (isWithdrawn(at)) acknowledge();
    }
    this.#acknowledge = this.#acknowledge.filter((_, at) => !isWithdrawn(at));
    this.#pending = this.#pending.filter((_, at) => !isWithdrawn(at));
    this.#tellIfDone();
  }

  /** Writes what is pending now, without waiting for the next try; resolves when all of it is on the disk, or the log was stopped. */
  flush(): Promise<void> {
    if (this.#pending.length === 0 || this.#isStopped) return Promise.resolve();
    this.#hurry?.();
    this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Writes every live document to a disk that was found cleared. */
  async writeBack(): Promise<void> {
    if (!this.#isStopped) await this.#isRefilled();
  }

  /** Stops writing: the disk belongs to somebody else now. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#hurry?.();
    this.#say({ kind: "read-only" });
    this.#release();
  }

  #start(): void {
    if (this.#isRunning || this.#isStopped || this.#pending.length === 0) return;
    if (this.#free > 0) {
      this.#isRunning = true;
      // Before anybody is told: whoever hears of it may draw a page first.
      queueMicrotask(() => void this.#drain());
    }
    this.#say({ kind: "saving" });
  }

  async #drain(): Promise<void> {
    let failures = 0;
    try {
      while (this.#free > 0 && !this.#isStopped) {
        const failure = await this.#write(failures >= CONDENSE_AFTER);
        failures = failure === null ? 0 : failures + 1;
        if (failure !== null) await this.#recover(failure.error, failures);
      }
    } finally {
      this.#isRunning = false;
    }
  }

  async #write(isFailing: boolean): Promise<{ readonly error: unknown } | null> {
    const count = this.#free;
    const { merge, condense, disk } = this.#options;
    let rows: readonly LogRow[];
    let seqs: readonly number[];
    try {
      rows = batchOf(this.#pending.slice(0, count), {
        merge,
        condense: (isFailing || this.#isCondensing) && this.#holds === 0 ? condense : null,
      });
      seqs = await this.#appended(disk, rows);
    } catch (error) {
      return { error };
    }
    this.#settle(
      count,
      rows.map((row, index) => ({ ...row, seq: seqs[index] ?? 0 })),
    );
    return null;
  }

  async #appended(disk: Disk, rows: readonly LogRow[]): Promise<readonly number[]> {
    const late = setTimeout(() => {
      const message = "the disk does not answer";
      if (!this.#isStopped) this.#say({ kind: "failed", problem: "slow", message });
    }, SLOW_MS);
    try {
      return await disk.append(rows, this.#options.nowMs());
    } finally {
      clearTimeout(late);
    }
  }

  #settle(count: number, rows: readonly WrittenRow[]): void {
    this.#isCondensing = false;
    this.#free -= count;
    this.#pending = this.#pending.slice(count);
    for (const acknowledge of this.#acknowledge.splice(0, count)) acknowledge();
    this.#tellIfDone();
    this.#options.onWritten(rows);
  }

  #tellIfDone(): void {
    if (this.#pending.length > 0) return;
    if (!this.#isStopped) {
      this.#say({ kind: this.#options.disk.kind === "memory" ? "memory" : "saved" });
    }
    this.#release();
  }

  #say(state: SaveState): void {
    if (state.kind === this.#said && state.kind !== "failed") return;
    this.#said = state.kind;
    this.#options.onState(state);
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  async #recover(error: unknown, failures: number): Promise<void> {
    if (this.#isStopped) return;
    const { problem, message } = asDiskError(error);
    if (problem === "newer-version" || problem === "not-upgraded" || problem === "closed") {
      this.stop();
      return;
    }
    if (problem === "evicted" && (await this.#isRefilled())) return;
    if (problem === "full" && (await this.#isRoomMade())) return;
    this.#say({ kind: "failed", problem, message });
    const pause = RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? 0;
    const hurried = new Promise<void>((resolve) => {
      this.#hurry = resolve;
    });
    await Promise.race([this.#options.wait(pause), hurried]);
    this.#hurry = null;
  }

  /** Gives up old copies for what waits to be written: an edit of today is worth more than a copy of last week. */
  async #isRoomMade(): Promise<boolean> {
    const { disk, onRoomMade } = this.#options;
    const waiting = this.#pending.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    try {
      const count = await disk.giveUpCopies(waiting + ROOM_BYTES);
      if (count > 0) onRoomMade(count);
      return count > 0;
    } catch {
      return false;
    }
  }

  /** Writes every live document back to a disk that was cleared. */
  async #isRefilled(): Promise<boolean> {
    try {
      const { disk, whole, nowMs } = this.#options;
      await disk.refill(whole(), nowMs());
      this.#options.onRefilled();
      return true;
    } catch {
      return false;
    }
  }
}
