import { hashesOf, type NewCopy, oldestFor, type StoredCopy } from "./copies.ts";
import { afterBackup, afterChange, type BackupMarks, NO_MARKS } from "./backupMarks.ts";
import type { KeptFolder } from "./folder.ts";
import type { Disk, IndexRow, LogRow, PastBytes, StoredDocument } from "./disk.ts";

/** A disk that lives as long as the page: where IndexedDB is missing or blocked, and in tests. */
export class MemoryDisk implements Disk {
  readonly kind = "memory";
  readonly #documents = new Map<string, StoredDocument>();
  readonly #index = new Map<string, IndexRow>();
  readonly #copied = new Map<string, Uint8Array>();
  readonly #pasts = new Map<string, Uint8Array>();
  readonly #unfinished = new Map<string, number>();
  #forgotten: ReadonlySet<string> = new Set();
  #copies: readonly StoredCopy[] = [];
  #marks = NO_MARKS;
  #folder: KeptFolder | null = null;
  #tag: string | null = null;
  #seq = 0;

  documents(): Promise<readonly string[]> {
    return Promise.resolve([...this.#documents.keys()]);
  }

  read(documentId: string): Promise<StoredDocument> {
    return Promise.resolve(this.#stored(documentId));
  }

  append(rows: readonly LogRow[], changedAtMs?: number): Promise<readonly number[]> {
    if (changedAtMs !== undefined) this.#marks = afterChange(this.#marks, changedAtMs);
    return Promise.resolve(rows.map((row) => this.#add(row)));
  }

  compact(documentId: string, encode: (stored: StoredDocument) => Uint8Array): Promise<void> {
    const stored = this.#stored(documentId);
    const snapshot = encode(stored);
    this.#documents.set(documentId, { snapshot, rev: stored.rev + 1, rows: [] });
    return Promise.resolve();
  }

  erase(documentId: string, mayGo: (stored: StoredDocument) => boolean): Promise<boolean> {
    if (!mayGo(this.#stored(documentId))) return Promise.resolve(false);
    this.#documents.delete(documentId);
    this.#index.delete(documentId);
    return Promise.resolve(true);
  }

  isCleared(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async refill(rows: readonly LogRow[], changedAtMs?: number): Promise<void> {
    await this.append(rows, changedAtMs);
  }

  index(): Promise<readonly IndexRow[]> {
    return Promise.resolve([...this.#index.values()]);
  }

  putIndex(row: IndexRow): Promise<void> {
    this.#index.set(row.documentId, row);
    return Promise.resolve();
  }

  copies(): Promise<readonly StoredCopy[]> {
    return Promise.resolve(this.#copies);
  }

  keepCopy(
    copy: NewCopy,
    bytes: ReadonlyMap<string, Uint8Array>,
    dropped: readonly number[],
  ): Promise<void> {
    const id = Math.max(0, ...this.#copies.map((row) => row.id)) + 1;
    this.#copies = [...this.#copies.filter((row) => !dropped.includes(row.id)), { ...copy, id }];
    for (const [hash, part] of bytes) this.#copied.set(hash, part);
    this.#sweep();
    return Promise.resolve();
  }

  copiedHashes(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(this.#copied.keys()));
  }

  copied(hash: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.#copied.get(hash) ?? null);
  }

  giveUpCopies(bytes: number): Promise<number> {
    const sizeOf = (hash: string): number => this.#copied.get(hash)?.byteLength ?? 0;
    const dropped = new Set(oldestFor(this.#copies, sizeOf, bytes));
    this.#copies = this.#copies.filter((copy) => !dropped.has(copy));
    this.#sweep();
    return Promise.resolve(dropped.size);
  }

  dropCopies(): Promise<void> {
    this.#copies = [];
    this.#copied.clear();
    return Promise.resolve();
  }

  backupMarks(): Promise<BackupMarks> {
    return Promise.resolve(this.#marks);
  }

  noteBackup(begunAtMs: number): Promise<void> {
    this.#marks = afterBackup(this.#marks, begunAtMs);
    return Promise.resolve();
  }

  folder(): Promise<KeptFolder | null> {
    return Promise.resolve(this.#folder);
  }

  keepFolder(kept: KeptFolder | null): Promise<void> {
    this.#folder = kept;
    this.#tag = kept?.tag ?? this.#tag;
    return Promise.resolve();
  }

  folderTag(): Promise<string | null> {
    return Promise.resolve(this.#tag);
  }

  past(mapId: string, print: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.#pasts.get(`${mapId} ${print}`) ?? null);
  }

  keepPast(mapId: string, print: string, { bytes }: PastBytes): Promise<void> {
    this.#pasts.set(`${mapId} ${print}`, bytes);
    return Promise.resolve();
  }

  forgotten(): Promise<ReadonlySet<string>> {
    return Promise.resolve(this.#forgotten);
  }

  noteForgotten(hashes: readonly string[]): Promise<void> {
    this.#forgotten = new Set([...this.#forgotten, ...hashes]);
    return Promise.resolve();
  }

  unfinished(): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(this.#unfinished);
  }

  noteUnfinished(hash: string, atMs: number | null): Promise<void> {
    if (atMs === null) this.#unfinished.delete(hash);
    else this.#unfinished.set(hash, atMs);
    return Promise.resolve();
  }

  onTakeover(): void {
    // Nobody else can ask for it.
  }

  close(): void {
    this.#documents.clear();
  }

  #sweep(): void {
    const used = hashesOf(this.#copies);
    for (const hash of this.#copied.keys()) if (!used.has(hash)) this.#copied.delete(hash);
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
