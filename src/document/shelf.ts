import type { StoredDocument } from "#storage/disk.ts";

const MAX_ROWS = 500;
const MAX_BYTES = 1_000_000;

/**
 * What this tab knows of one document on the disk: which snapshot and which rows
 * are in the live document already. Whatever is not must be brought in before
 * the log is folded, or another tab's rows would be lost.
 */
export class Shelf {
  #rev = 0;
  #seen = new Set<number>();
  #rows = 0;
  #logBytes = 0;
  #snapshotBytes = 0;

  /** The records that are not in the live document yet, in the order of the log. Takes note of all. */
  take(stored: StoredDocument): readonly Uint8Array[] {
    const isNewSnapshot = stored.snapshot !== null && stored.rev !== this.#rev;
    const rows = stored.rows.filter(({ seq }) => !this.#seen.has(seq));
    this.#rev = Math.max(this.#rev, stored.rev);
    this.#seen = new Set(stored.rows.map(({ seq }) => seq));
    this.#rows = stored.rows.length;
    this.#logBytes = stored.rows.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    this.#snapshotBytes = stored.snapshot?.byteLength ?? 0;
    const updates = rows.map(({ bytes }) => bytes);
    return isNewSnapshot && stored.snapshot !== null ? [stored.snapshot, ...updates] : updates;
  }

  /** Takes note of a row that this tab wrote. */
  noteWritten(seq: number, bytes: number): void {
    this.#seen.add(seq);
    this.#rows += 1;
    this.#logBytes += bytes;
  }

  /** Takes note that this tab folded the log into a snapshot: its rev and its size. */
  noteFolded(rev: number, bytes: number): void {
    this.#rev = Math.max(this.#rev, rev);
    this.#seen = new Set();
    this.#rows = 0;
    this.#logBytes = 0;
    this.#snapshotBytes = bytes;
  }

  /** How much of this document lies on the disk, as far as this tab knows. */
  get bytes(): number {
    return this.#snapshotBytes + this.#logBytes;
  }

  /** Is the log so long that reading it costs more than folding it? */
  get isLong(): boolean {
    return this.#rows > MAX_ROWS || this.#logBytes > Math.max(MAX_BYTES, this.#snapshotBytes / 4);
  }
}
