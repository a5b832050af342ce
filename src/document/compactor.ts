import { applyUpdate, encodeStateAsUpdate } from "yjs";
import type { LogRow, StoredDocument } from "#storage/disk.ts";
import type { Environment } from "./documents.ts";
import type { Overlay } from "./overlay.ts";

interface LogSize {
  bytes: number;
  rows: number;
  snapshot: number;
}

const MAX_ROWS = 500;
const MAX_BYTES = 1_000_000;

/**
 * Folds long logs into snapshots when the page is idle. What another tab wrote
 * since is read in the same transaction and merged into the live document
 * first, so that no tab ever drops another's rows.
 */
export class Compactor {
  readonly #environment: Environment;
  readonly #overlayOf: (documentId: string) => Overlay | undefined;
  readonly #sizes = new Map<string, LogSize>();

  constructor(environment: Environment, overlayOf: (documentId: string) => Overlay | undefined) {
    this.#environment = environment;
    this.#overlayOf = overlayOf;
  }

  /** Takes note of a document's log as it was when it was loaded. */
  noteLoaded(documentId: string, stored: StoredDocument): void {
    const bytes = stored.rows.reduce((sum, row) => sum + row.byteLength, 0);
    const snapshot = stored.snapshot?.byteLength ?? 0;
    this.#sizes.set(documentId, { bytes, rows: stored.rows.length, snapshot });
    this.#consider(documentId);
  }

  /** Takes note of rows that were written. */
  noteWritten(rows: readonly LogRow[]): void {
    for (const { documentId, bytes } of rows) {
      const size = this.#sizes.get(documentId) ?? { bytes: 0, rows: 0, snapshot: 0 };
      this.#sizes.set(documentId, {
        ...size,
        bytes: size.bytes + bytes.byteLength,
        rows: size.rows + 1,
      });
      this.#consider(documentId);
    }
  }

  /** Folds a document's log now. */
  async compact(documentId: string): Promise<void> {
    const overlay = this.#overlayOf(documentId);
    if (overlay === undefined) return;
    await this.#environment.exclusively(`compact:${documentId}`, () =>
      this.#environment.disk.compact(documentId, (stored) => {
        const snapshot = merged(overlay, stored);
        this.#sizes.set(documentId, { bytes: 0, rows: 0, snapshot: snapshot.byteLength });
        return snapshot;
      }),
    );
  }

  #consider(documentId: string): void {
    const size = this.#sizes.get(documentId);
    if (size === undefined) return;
    const isLong = size.rows > MAX_ROWS || size.bytes > Math.max(MAX_BYTES, size.snapshot / 4);
    if (!isLong) return;
    this.#sizes.delete(documentId);
    this.#environment.whenIdle(() => {
      this.compact(documentId).catch(() => {
        this.#sizes.set(documentId, size);
      });
    });
  }
}

function merged(overlay: Overlay, stored: StoredDocument): Uint8Array {
  overlay.doc.transact(() => {
    if (stored.snapshot !== null) applyUpdate(overlay.doc, stored.snapshot);
    for (const row of stored.rows) applyUpdate(overlay.doc, row);
  });
  return encodeStateAsUpdate(overlay.doc);
}
