import { Dexie, type Table } from "dexie";
import { afterBackup, afterChange, type BackupMarks } from "./backupMarks.ts";
import type { NewCopy, StoredCopy } from "./copies.ts";
import { type CopyTables, giveUpOldest, putCopy } from "./copyTables.ts";
import type { Disk, IndexRow, LogRow, PastBytes, StoredDocument } from "./disk.ts";
import { asDiskError, DiskError } from "./diskError.ts";
import { checkFormat, formatOf, isOurs, type MetaRow, type Writable } from "./fence.ts";
import type { KeptFolder } from "./folder.ts";
import { folderIn, folderTagIn, putFolder } from "./folderTable.ts";
import { CURRENT, type DiskFormat } from "./format.ts";
import { type LogTables, markOf, storedIn } from "./logTables.ts";
import { changedRows, MARKS, marksIn, noteIn } from "./marksTable.ts";
import { forgottenIn, putForgotten, putUnfinished, unfinishedIn } from "./forgottenTable.ts";
import { pastIn, putPast } from "./pastTable.ts";
import { strictWrite } from "./strictWrite.ts";

/** How long a takeover waits for what is pending. */
const LAST_CHANCE_MS = 2_000;

/** What is read in the transaction of every edit, before it may be made. */
const READ_FIRST = ["sentinel", "minWriter", ...MARKS] as const;

/**
 * The disk in this browser's IndexedDB.
 *
 * A sentinel, a number drawn when the database was made, is read in every
 * transaction that writes. A browser may clear the data of a page that is open:
 * IndexedDB then begins anew, empty, and writes succeed as if nothing had
 * happened. The sentinel is gone then, or another.
 */
export class DeviceDisk implements Disk {
  readonly kind = "device";
  readonly #db: Dexie;
  readonly #log: LogTables;
  readonly #meta: Table<MetaRow, string>;
  readonly #index: Table<IndexRow, string>;
  readonly #copies: CopyTables;
  readonly #format: DiskFormat;
  #sentinel: number | undefined;
  #isClosed = false;
  #takeover: () => Promise<void> = () => Promise.resolve();

  /** @param onBlocked called when another tab holds older tables open, and has to be closed before these can be */
  constructor(name: string, format: DiskFormat = CURRENT, onBlocked: () => void = () => undefined) {
    this.#format = format;
    this.#db = new Dexie(name, { chromeTransactionDurability: "strict", cache: "disabled" });
    this.#db.version(format.tables).stores({
      snapshots: "documentId",
      updates: "++seq, documentId",
      blobs: "hash",
      meta: "key",
      backups: "++id, at",
      docIndex: "documentId",
    });
    this.#log = { snapshots: this.#db.table("snapshots"), updates: this.#db.table("updates") };
    this.#meta = this.#db.table("meta");
    this.#index = this.#db.table("docIndex");
    this.#copies = { copies: this.#db.table("backups"), blobs: this.#db.table("blobs") };
    this.#db.on("versionchange", () => {
      void this.#handOver();
      return false;
    });
    this.#db.on("blocked", () => {
      onBlocked();
      return false;
    });
  }

  /** Opens the database; a new one gets its sentinel. Throws a DiskError. */
  open(): Promise<void> {
    return this.#guarded(async () => {
      await this.#db.open();
      this.#sentinel = await this.#db.transaction("rw", this.#meta, () => this.#planted());
    });
  }

  /** May this build write here? */
  async isWritable(): Promise<boolean> {
    const stored = await this.#guarded(() => this.#meta.get("minWriter"));
    return isOurs(stored, this.#db.backendDB().version, this.#format);
  }

  /** Is what is stored of an older format than this build writes? Then it is only read, until it was brought to this one. */
  async isOlder(): Promise<boolean> {
    const stored = await this.#guarded(() => this.#meta.get("minWriter"));
    return formatOf(stored) < this.#format.number;
  }

  /** What the log holds, as a mark: as long as it is the same nothing was written. */
  mark(): Promise<string> {
    return this.#guarded(() => markOf(this.#log));
  }

  /**
   * Brings what is stored to the format of this build, in one transaction: all
   * of it or nothing. Throws a DiskError when a step does.
   *
   * @param mark what the disk held when a copy of it was taken
   * @returns false, and nothing was changed, when somebody has written since
   */
  upgrade(mark: string): Promise<boolean> {
    const { number, steps } = this.#format;
    return this.#guarded(() =>
      this.#db.transaction("rw", this.#db.tables, async (transaction) => {
        const from = formatOf(await this.#meta.get("minWriter"));
        if (from >= number) return true;
        if ((await markOf(this.#log)) !== mark) return false;
        const ahead = steps.filter((step) => step.from >= from && step.from < number);
        for (const step of ahead.toSorted((a, b) => a.from - b.from)) {
          await step.change(transaction);
        }
        await this.#meta.put({ key: "minWriter", value: number });
        return true;
      }),
    );
  }

  documents(): Promise<readonly string[]> {
    return this.#guarded(async () => {
      const snapshots = await this.#log.snapshots.toCollection().primaryKeys();
      const logged = await this.#log.updates.orderBy("documentId").uniqueKeys();
      return [...new Set([...snapshots, ...logged.map(String)])];
    });
  }

  read(documentId: string): Promise<StoredDocument> {
    return this.#guarded(() =>
      this.#db.transaction("r", this.#log.snapshots, this.#log.updates, () =>
        storedIn(this.#log, documentId),
      ),
    );
  }

  async append(rows: readonly LogRow[], changedAtMs?: number): Promise<readonly number[]> {
    return this.#guarded(async () => {
      if (!this.#db.isOpen()) await this.#db.open();
      return strictWrite(
        this.#db.backendDB(),
        ["updates", "meta"],
        (transaction) => {
          const updates = transaction.objectStore("updates");
          const meta = transaction.objectStore("meta");
          return [
            ...READ_FIRST.map((key) => meta.get(key)),
            ...rows.map((row) => updates.add({ ...row })),
          ];
        },
        (results, transaction) => {
          const [sentinel, minWriter, ...marks] = results as (MetaRow | undefined)[];
          this.#check(sentinel, minWriter);
          if (changedAtMs !== undefined) {
            const meta = transaction.objectStore("meta");
            for (const row of changedRows(marks, (was) => afterChange(was, changedAtMs)))
              meta.put(row);
          }
          return results.slice(READ_FIRST.length) as number[];
        },
      );
    });
  }

  compact(documentId: string, encode: (stored: StoredDocument) => Uint8Array): Promise<void> {
    return this.#guarded(() =>
      this.#db.transaction("rw", this.#log.snapshots, this.#log.updates, this.#meta, async () => {
        await this.#fence();
        const stored = await storedIn(this.#log, documentId);
        const bytes = encode(stored);
        await this.#log.snapshots.put({ documentId, bytes, rev: stored.rev + 1 });
        await this.#log.updates.bulkDelete(stored.rows.map(({ seq }) => seq));
      }),
    );
  }

  erase(documentId: string, mayGo: (stored: StoredDocument) => boolean): Promise<boolean> {
    const { snapshots, updates } = this.#log;
    return this.#guarded(() =>
      this.#db.transaction("rw", snapshots, updates, this.#index, this.#meta, async () => {
        await this.#fence();
        const stored = await storedIn(this.#log, documentId);
        if (!mayGo(stored)) return false;
        await snapshots.delete(documentId);
        await updates.bulkDelete(stored.rows.map(({ seq }) => seq));
        await this.#index.delete(documentId);
        return true;
      }),
    );
  }

  async isCleared(): Promise<boolean> {
    const sentinel = await this.#guarded(() => this.#meta.get("sentinel"));
    return sentinel?.value !== this.#sentinel;
  }

  async refill(rows: readonly LogRow[], changedAtMs?: number): Promise<void> {
    this.#sentinel = await this.#guarded(() =>
      this.#db.transaction("rw", this.#log.updates, this.#meta, async () => {
        const sentinel = await this.#planted();
        await this.#log.updates.bulkAdd(rows.map((row) => ({ ...row })));
        if (changedAtMs !== undefined) {
          await noteIn(this.#meta, (marks) => afterChange(marks, changedAtMs));
        }
        return sentinel;
      }),
    );
  }

  index(): Promise<readonly IndexRow[]> {
    return this.#guarded(() => this.#index.toArray());
  }

  async putIndex(row: IndexRow): Promise<void> {
    await this.#db
      .transaction("rw", this.#index, this.#meta, async () => {
        await this.#fence();
        await this.#index.put(row);
      })
      .catch(() => undefined);
  }

  copies(): Promise<readonly StoredCopy[]> {
    return this.#guarded(() => this.#copies.copies.toArray());
  }

  keepCopy(
    copy: NewCopy,
    bytes: ReadonlyMap<string, Uint8Array>,
    dropped: readonly number[],
  ): Promise<void> {
    return this.#onCopies(() => putCopy(this.#copies, copy, bytes, dropped));
  }

  copiedHashes(): Promise<ReadonlySet<string>> {
    return this.#guarded(async () => {
      const hashes = await this.#copies.blobs.toCollection().primaryKeys();
      return new Set(hashes);
    });
  }

  async copied(hash: string): Promise<Uint8Array | null> {
    const row = await this.#guarded(() => this.#copies.blobs.get(hash));
    return row?.bytes ?? null;
  }

  giveUpCopies(bytes: number): Promise<number> {
    return this.#onCopies(() => giveUpOldest(this.#copies, bytes));
  }

  dropCopies(): Promise<void> {
    return this.#onCopies(async () => {
      await Promise.all([this.#copies.copies.clear(), this.#copies.blobs.clear()]);
    });
  }

  backupMarks(): Promise<BackupMarks> {
    return this.#guarded(() => marksIn(this.#meta));
  }

  noteBackup(begunAtMs: number): Promise<void> {
    return this.#onMeta(() => noteIn(this.#meta, (marks) => afterBackup(marks, begunAtMs)));
  }

  folder(): Promise<KeptFolder | null> {
    return this.#guarded(() => folderIn(this.#meta));
  }

  keepFolder(kept: KeptFolder | null): Promise<void> {
    return this.#onMeta(() => putFolder(this.#meta, kept));
  }

  folderTag(): Promise<string | null> {
    return this.#guarded(() => folderTagIn(this.#meta));
  }

  past(mapId: string, print: string): Promise<Uint8Array | null> {
    return this.#guarded(() => pastIn(this.#meta, mapId, print));
  }

  keepPast(mapId: string, print: string, past: PastBytes): Promise<void> {
    return this.#onMeta(() => putPast(this.#meta, mapId, print, past));
  }

  forgotten(): Promise<ReadonlySet<string>> {
    return this.#guarded(() => forgottenIn(this.#meta));
  }

  noteForgotten(hashes: readonly string[], atMs: number): Promise<void> {
    return this.#onMeta(() => putForgotten(this.#meta, hashes, atMs));
  }

  unfinished(): Promise<ReadonlyMap<string, number>> {
    return this.#guarded(() => unfinishedIn(this.#meta));
  }

  noteUnfinished(hash: string, atMs: number | null): Promise<void> {
    return this.#onMeta(() => putUnfinished(this.#meta, hash, atMs));
  }

  onTakeover(listener: () => Promise<void>): void {
    this.#takeover = listener;
  }

  close(): void {
    this.#isClosed = true;
    this.#db.close({ disableAutoOpen: true });
  }

  /** Work on the copies in one transaction; also where what is stored is of an older format. */
  #onCopies<T>(work: () => Promise<T>): Promise<T> {
    const { copies, blobs } = this.#copies;
    return this.#guarded(() =>
      this.#db.transaction("rw", copies, blobs, this.#meta, async () => {
        await this.#fence("older too");
        return work();
      }),
    );
  }

  async #handOver(): Promise<void> {
    const enough = new Promise<void>((resolve) => setTimeout(resolve, LAST_CHANCE_MS));
    await Promise.race([this.#takeover(), enough]);
    this.close();
  }

  /** Work on what the database says of itself, in one transaction. */
  #onMeta(work: () => Promise<void>): Promise<void> {
    return this.#guarded(() =>
      this.#db.transaction("rw", this.#meta, async () => {
        await this.#fence();
        await work();
      }),
    );
  }

  /** The sentinel of this database; a database without one gets it now. */
  async #planted(): Promise<number> {
    const present = await this.#meta.get("sentinel");
    if (present !== undefined) return present.value;
    const value = Math.random();
    await this.#meta.bulkPut([
      { key: "sentinel", value },
      { key: "minWriter", value: this.#format.number },
    ]);
    return value;
  }

  /** Inside a transaction of Dexie's that writes: throws unless it may. Copies are taken of an older format too. */
  async #fence(writable: Writable = "ours"): Promise<void> {
    const [sentinel, minWriter] = await this.#meta.bulkGet(["sentinel", "minWriter"]);
    this.#check(sentinel, minWriter, writable);
  }

  /** Is the database still the one that was opened, and still ours to write? */
  #check(
    sentinel: MetaRow | undefined,
    minWriter: MetaRow | undefined,
    writable: Writable = "ours",
  ): void {
    if (sentinel === undefined || sentinel.value !== this.#sentinel) {
      throw new DiskError("evicted", "the browser cleared the stored data");
    }
    checkFormat(minWriter, this.#db.backendDB().version, this.#format, writable);
  }

  async #guarded<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#isClosed ? new DiskError("closed", error) : asDiskError(error);
    }
  }
}
