/** A document as the disk holds it: its last snapshot and the rows logged since. */
export interface StoredDocument {
  readonly snapshot: Uint8Array | null;
  /** Counts the snapshots that were written; 0 when there is none. */
  readonly rev: number;
  readonly rows: readonly Uint8Array[];
}

/** A row for the log. */
export interface LogRow {
  readonly documentId: string;
  readonly bytes: Uint8Array;
}

/** What the home page shows of a map without opening it. Derived, rebuilt at any time. */
export interface IndexRow {
  readonly documentId: string;
  /** The picture of the map, as the text of an SVG. */
  readonly thumbnail: string;
  readonly stages: number;
  readonly touchpoints: number;
  readonly stories: number;
  readonly people: number;
}

/** Why the disk would not take a write. */
export type DiskProblem = "full" | "newer-version" | "evicted" | "closed" | "unknown";

/** A write that the disk refused; nothing of it was written. */
export class DiskError extends Error {
  readonly problem: DiskProblem;

  constructor(problem: DiskProblem, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "DiskError";
    this.problem = problem;
  }
}

/** Where bytes are kept. All or nothing: each call is one transaction. */
export interface Disk {
  /** `device` survives the browser; `memory` does not. */
  readonly kind: "device" | "memory";
  /** The ids of all documents that have bytes. */
  documents(): Promise<readonly string[]>;
  /** One document, snapshot and rows read in one transaction. */
  read(documentId: string): Promise<StoredDocument>;
  /** Adds rows to the log; resolves when they are on the disk. Throws a DiskError. */
  append(rows: readonly LogRow[]): Promise<void>;
  /**
   * Replaces a document's snapshot and rows by one new snapshot. `encode` is
   * given all that the disk holds at that moment, so that what another tab
   * wrote meanwhile is merged in, and returns the bytes of the whole.
   */
  compact(documentId: string, encode: (stored: StoredDocument) => Uint8Array): Promise<void>;
  /** After an eviction: makes the disk usable again and writes these whole documents. */
  refill(rows: readonly LogRow[]): Promise<void>;
  index(): Promise<readonly IndexRow[]>;
  putIndex(row: IndexRow): Promise<void>;
  close(): void;
}
