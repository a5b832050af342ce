import type { Disk, IndexRow, LogRow, StoredDocument } from "./disk.ts";

/** A disk that lives as long as the page: where IndexedDB is missing, and in tests. */
export class MemoryDisk implements Disk {
  readonly kind = "memory";
  readonly #documents = new Map<string, StoredDocument>();
  readonly #index = new Map<string, IndexRow>();

  documents(): Promise<readonly string[]> {
    return Promise.resolve([...this.#documents.keys()]);
  }

  read(documentId: string): Promise<StoredDocument> {
    return Promise.resolve(this.#stored(documentId));
  }

  append(rows: readonly LogRow[]): Promise<void> {
    for (const { documentId, bytes } of rows) {
      const stored = this.#stored(documentId);
      this.#documents.set(documentId, { ...stored, rows: [...stored.rows, bytes] });
    }
    return Promise.resolve();
  }

  compact(documentId: string, encode: (stored: StoredDocument) => Uint8Array): Promise<void> {
    const stored = this.#stored(documentId);
    const snapshot = encode(stored);
    this.#documents.set(documentId, { snapshot, rev: stored.rev + 1, rows: [] });
    return Promise.resolve();
  }

  refill(rows: readonly LogRow[]): Promise<void> {
    return this.append(rows);
  }

  index(): Promise<readonly IndexRow[]> {
    return Promise.resolve([...this.#index.values()]);
  }

  putIndex(row: IndexRow): Promise<void> {
    this.#index.set(row.documentId, row);
    return Promise.resolve();
  }

  close(): void {
    this.#documents.clear();
  }

  #stored(documentId: string): StoredDocument {
    return this.#documents.get(documentId) ?? { snapshot: null, rev: 0, rows: [] };
  }
}
