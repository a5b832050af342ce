import { Dexie, type EntityTable, type Table } from "dexie";
import { DiskError, type Disk, type IndexRow, type LogRow, type StoredDocument } from "./disk.ts";

/** The format of what this build writes. A disk that asks for a higher one is only read. */
export const FORMAT = 1;

interface SnapshotRow {
  documentId: string;
  bytes: Uint8Array;
  rev: number;
}
interface UpdateRow {
  seq: number;
  documentId: string;
  bytes: Uint8Array;
}
interface MetaRow {
  key: string;
  value: number;
}

/** What a disk tells of other builds of the app. */
export interface DiskEvents {
  /** A newer build asks for the database: write what is pending, then the disk closes. */
  readonly beforeClose: () => Promise<void>;
}

/** The disk in this browser's IndexedDB. */
export class DeviceDisk implements Disk {
  readonly kind = "device";
  readonly #db: Dexie;
  readonly #snapshots: Table<SnapshotRow, string>;
  readonly #updates: EntityTable<UpdateRow, "seq">;
  readonly #meta: Table<MetaRow, string>;
  readonly #index: Table<IndexRow, string>;

  constructor(name: string, events: DiskEvents) {
    this.#db = new Dexie(name, { chromeTransactionDurability: "strict" });
    this.#db.version(1).stores({
      snapshots: "documentId",
      updates: "++seq, documentId",
      blobs: "hash",
      meta: "key",
      backups: "++id, at",
      docIndex: "documentId",
    });
    this.#snapshots = this.#db.table("snapshots");
    this.#updates = this.#db.table("updates");
    this.#meta = this.#db.table("meta");
    this.#index = this.#db.table("docIndex");
    this.#db.on("versionchange", () => {
      void events.beforeClose().finally(() => this.close());
      return false;
    });
  }

  /** Opens the database; a new one gets its sentinel. Throws a DiskError. */
  async open(): Promise<void> {
    await this.#guarded(async () => {
      await this.#db.open();
      await this.#db.transaction("rw", this.#meta, async () => {
        if ((await this.#meta.get("sentinel")) === undefined) await this.#plant();
      });
    });
  }

  /** May this build write here? */
  async isWritable(): Promise<boolean> {
    const row = await this.#meta.get("minWriter");
    return row === undefined || row.value <= FORMAT;
  }

  async documents(): Promise<readonly string[]> {
    const snapshots = await this.#snapshots.toCollection().primaryKeys();
    const logged = await this.#updates.orderBy("documentId").uniqueKeys();
    return [...new Set([...snapshots, ...logged.map(String)])];
  }

  read(documentId: string): Promise<StoredDocument> {
    return this.#db.transaction("r", this.#snapshots, this.#updates, async () => {
      const [snapshot, rows] = await Promise.all([
        this.#snapshots.get(documentId),
        this.#updates.where("documentId").equals(documentId).sortBy("seq"),
      ]);
      return {
        snapshot: snapshot?.bytes ?? null,
        rev: snapshot?.rev ?? 0,
        rows: rows.map(({ bytes }) => bytes),
      };
    });
  }

  append(rows: readonly LogRow[]): Promise<void> {
    return this.#guarded(() =>
      this.#db.transaction("rw", this.#updates, this.#meta, async () => {
        await this.#fence();
        await this.#updates.bulkAdd(rows.map((row) => ({ ...row })));
      }),
    );
  }

  compact(documentId: string, encode: (stored: StoredDocument) => Uint8Array): Promise<void> {
    return this.#guarded(() =>
      this.#db.transaction("rw", this.#snapshots, this.#updates, this.#meta, async () => {
        await this.#fence();
        const snapshot = await this.#snapshots.get(documentId);
        const rows = await this.#updates.where("documentId").equals(documentId).sortBy("seq");
        const rev = snapshot?.rev ?? 0;
        const bytes = encode({
          snapshot: snapshot?.bytes ?? null,
          rev,
          rows: rows.map((row) => row.bytes),
        });
        await this.#snapshots.put({ documentId, bytes, rev: rev + 1 });
        await this.#updates.bulkDelete(rows.map(({ seq }) => seq));
      }),
    );
  }

  refill(rows: readonly LogRow[]): Promise<void> {
    return this.#guarded(() =>
      this.#db.transaction("rw", this.#updates, this.#meta, async () => {
        await this.#plant();
        await this.#updates.bulkAdd(rows.map((row) => ({ ...row })));
      }),
    );
  }

  index(): Promise<readonly IndexRow[]> {
    return this.#index.toArray();
  }

  async putIndex(row: IndexRow): Promise<void> {
    await this.#index.put(row);
  }

  close(): void {
    this.#db.close({ disableAutoOpen: true });
  }

  async #plant(): Promise<void> {
    await this.#meta.put({ key: "sentinel", value: FORMAT });
    await this.#meta.put({ key: "minWriter", value: FORMAT });
  }

  /** Inside the transaction that writes: is the database still ours to write, and still there? */
  async #fence(): Promise<void> {
    const [sentinel, minWriter] = await this.#meta.bulkGet(["sentinel", "minWriter"]);
    if (sentinel === undefined) throw new DiskError("evicted", "the stored data was cleared");
    if (minWriter !== undefined && minWriter.value > FORMAT) {
      throw new DiskError("newer-version", "a newer version of Wayfelt writes here");
    }
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asDiskError(error);
    }
  }
}

/** The reason behind whatever IndexedDB or Dexie threw. */
function asDiskError(error: unknown): DiskError {
  for (let cause: unknown = error, depth = 0; depth < 5; depth += 1) {
    if (cause instanceof DiskError) return cause;
    const name = nameOf(cause);
    if (name === "QuotaExceededError") return new DiskError("full", error);
    if (name === "VersionError") return new DiskError("newer-version", error);
    if (name === "DatabaseClosedError" || name === "InvalidStateError") {
      return new DiskError("closed", error);
    }
    cause = innerOf(cause);
  }
  return new DiskError("unknown", error);
}

function nameOf(error: unknown): string {
  return typeof error === "object" && error !== null && "name" in error ? String(error.name) : "";
}

function innerOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "inner" in error ? error.inner : null;
}
