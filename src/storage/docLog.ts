import { DiskError, type Disk, type DiskProblem, type LogRow } from "./disk.ts";

/** How safe the latest edits are. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly problem: DiskProblem; readonly message: string }
  | { readonly kind: "read-only" }
  | { readonly kind: "memory" };

/** What the log needs from around it. */
export interface DocLogOptions {
  readonly disk: Disk;
  /** Merges updates of one document into one; the log does not know what they mean. */
  readonly merge: (updates: readonly Uint8Array[]) => Uint8Array;
  /** All live documents whole, for a disk that was cleared under us. */
  readonly whole: () => readonly LogRow[];
  readonly onState: (state: SaveState) => void;
  /** Called after each flush with what was written. */
  readonly onWritten: (rows: readonly LogRow[]) => void;
  /** Waits before a retry; `flush` cuts it short. */
  readonly wait: (ms: number) => Promise<void>;
}

const RETRY_MS = [250, 1_000, 4_000, 15_000];

/**
 * The durable log: edits go in, and are acknowledged when they are on the disk.
 *
 * A write that fails goes back to the front and is tried again until it
 * succeeds; nothing behind it is written first. A log with a hole would hide
 * every later edit of that document.
 */
export class DocLog {
  readonly #options: DocLogOptions;
  #pending: LogRow[] = [];
  #acknowledge: (() => void)[] = [];
  #running: Promise<void> | null = null;
  #hurry: (() => void) | null = null;
  #stopped = false;

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
    const acknowledged = new Promise<void>((resolve) => this.#acknowledge.push(resolve));
    this.#start();
    return acknowledged;
  }

  /** Writes what is pending now, without waiting for the next try; resolves when all of it is on the disk. */
  flush(): Promise<void> {
    this.#hurry?.();
    this.#start();
    return this.#running ?? Promise.resolve();
  }

  /** Stops writing: the disk belongs to somebody else now. */
  stop(): void {
    this.#stopped = true;
  }

  #start(): void {
    if (this.#running !== null || this.#stopped || this.#pending.length === 0) return;
    this.#options.onState({ kind: "saving" });
    this.#running = Promise.resolve()
      .then(() => this.#drain())
      .finally(() => {
        this.#running = null;
        this.#start();
      });
  }

  async #drain(): Promise<void> {
    let failures = 0;
    while (this.#pending.length > 0 && !this.#stopped) {
      const count = this.#pending.length;
      const rows = this.#merged(this.#pending.slice(0, count));
      try {
        await this.#options.disk.append(rows);
        failures = 0;
        this.#settle(count, rows);
      } catch (error) {
        failures += 1;
        await this.#recover(error, failures);
      }
    }
  }

  #settle(count: number, rows: readonly LogRow[]): void {
    this.#pending = this.#pending.slice(count);
    for (const acknowledge of this.#acknowledge.splice(0, count)) acknowledge();
    this.#options.onWritten(rows);
    if (this.#pending.length === 0) {
      const isMemory = this.#options.disk.kind === "memory";
      this.#options.onState(isMemory ? { kind: "memory" } : { kind: "saved" });
    }
  }

  async #recover(error: unknown, failures: number): Promise<void> {
    const problem = error instanceof DiskError ? error.problem : "unknown";
    const message = error instanceof Error ? error.message : String(error);
    if (problem === "newer-version" || problem === "closed") {
      this.#stopped = true;
      this.#options.onState({ kind: "read-only" });
      return;
    }
    if (problem === "evicted" && (await this.#refilled())) return;
    this.#options.onState({ kind: "failed", problem, message });
    const pause = RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? 0;
    const hurried = new Promise<void>((resolve) => {
      this.#hurry = resolve;
    });
    await Promise.race([this.#options.wait(pause), hurried]);
    this.#hurry = null;
  }

  /** Writes every live document back to a disk that was cleared. */
  async #refilled(): Promise<boolean> {
    try {
      await this.#options.disk.refill(this.#options.whole());
      return true;
    } catch {
      return false;
    }
  }

  #merged(rows: readonly LogRow[]): readonly LogRow[] {
    const byDocument = new Map<string, Uint8Array[]>();
    for (const { documentId, bytes } of rows) {
      const updates = byDocument.get(documentId);
      if (updates === undefined) byDocument.set(documentId, [bytes]);
      else updates.push(bytes);
    }
    return [...byDocument].map(([documentId, updates]) => ({
      documentId,
      bytes: updates.length === 1 ? (updates[0] ?? new Uint8Array()) : this.#options.merge(updates),
    }));
  }
}
