import type { Disk, IndexRow, LogRow, StoredDocument } from "./disk.ts";

/** A disk that lives as long as the page: where IndexedDB is missing or blocked, and in tests. */
export class MemoryDisk implements Disk {
  readonly kind = "memory";
  readonly #documents = new Map<string, StoredDocument>();
  readonly #index = new Map<string, IndexRow>();
  #seq = 0;

  documents(): Promise<readonly string[]> {
    return Promise.resolve([...this.#documents.keys()]);
  }

  read(documentId: string): Promise<StoredDocument> {
    return Promise.resolve(this.#stored(documentId));
  }

  append(rows: readonly LogRow[]): Promise<readonly number[]> {
    return Promise.resolve(rows.map((row) => this.#add(row)));
  }

  compact(documentId: string, encode: (stored: StoredDocument) => Uint8Array): Promise<void> {
    const stored = this.#stored(documentId);
    const snapshot = encode(stored);
    this.#documents.set(documentId, { snapshot, rev: stored.rev + 1, rows: [] });
    return Promise.resolve();
  }

  async refill(rows: readonly LogRow[]): Promise<void> {
    await this.append(rows);
  }

  index(): Promise<readonly IndexRow[]> {
    return Promise.resolve([...this.#index.values()]);
  }

  putIndex(row: IndexRow): Promise<void> {
    this.#index.set(row.documentId, row);
    return Promise.resolve();
  }

  onTakeover(): void {
    // Nobody else can ask for it.
  }

  close(): void {
    this.#documents.clear();
  }

  #add({ documentId, bytes }: LogRow): number {
    const stored = this.#stored(documentId);
    this.#seq += 1;
    const row = { seq: this.#seq, bytes };
    this.#documents.set(documentId, { ...stored, rows: [...stored.rows, row] });
    return this.#seq;
  }

  #stored(documentId: string): StoredDocument {
    return this.#documents.get(documentId) ?? { snapshot: null, rev: 0, rows: [] };
  }
}
