import type { BackupMarks } from "./backupMarks.ts";
import type { NewCopy, StoredCopy } from "./copies.ts";
import type { KeptFolder } from "./folder.ts";

/** An update in the log. */
export interface StoredRow {
  /** Its place in the log; never given twice within one database. */
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** A document as the disk holds it: its last snapshot and the rows logged since. */
export interface StoredDocument {
  readonly snapshot: Uint8Array | null;
  /** Counts the snapshots that were written; 0 when there is none. */
  readonly rev: number;
  readonly rows: readonly StoredRow[];
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
  /** ISO time of a person's last change; missing or null when none is known. */
  readonly changedAt?: string | null;
}

/** What a map was like, and when that was noted, in ms since 1970. */
export interface PastBytes {
  readonly atMs: number;
  readonly bytes: Uint8Array;
}

/** Where bytes are kept. All or nothing: each call is one transaction. */
export interface Disk {
  /** `device` survives the browser; `memory` does not. */
  readonly kind: "device" | "memory";
  /** The ids of all documents that have bytes. */
  documents(): Promise<readonly string[]>;
  /** One document, snapshot and rows read in one transaction. Throws a DiskError. */
  read(documentId: string): Promise<StoredDocument>;
  /**
   * Adds rows to the log; resolves to their places when they are on the disk. Throws a DiskError.
   *
   * @param changedAtMs when somebody changed something, in ms since 1970: noted in the same transaction, so that no change is ever on the disk and not known to be in no backup
   */
  append(rows: readonly LogRow[], changedAtMs?: number): Promise<readonly number[]>;
  /**
   * Replaces a document's snapshot and rows by one new snapshot. `encode` is
   * given all that the disk holds at that moment, so that what another tab
   * wrote meanwhile is merged in, and returns the bytes of the whole. When it
   * throws, the disk stays as it was.
   */
  compact(documentId: string, encode: (stored: StoredDocument) => Uint8Array): Promise<void>;
  /**
   * Erases a document and the derived row of it, where `mayGo` says so of what the disk holds at
   * that moment; resolves to whether it did. Copies of it stay. Throws a DiskError.
   */
  erase(documentId: string, mayGo: (stored: StoredDocument) => boolean): Promise<boolean>;
  /** Did the browser clear what was stored, since it was opened or last refilled here? Throws a DiskError. */
  isCleared(): Promise<boolean>;
  /** After an eviction: makes the disk usable again and writes these whole documents, as `append` does. */
  refill(rows: readonly LogRow[], changedAtMs?: number): Promise<void>;
  index(): Promise<readonly IndexRow[]>;
  /** Keeps a derived row. One that cannot be written is left out: it is rebuilt at any time. */
  putIndex(row: IndexRow): Promise<void>;
  /** All rolling copies, in no order. Throws a DiskError. */
  copies(): Promise<readonly StoredCopy[]>;
  /**
   * Keeps a copy, with the bytes of those of its documents that the disk does
   * not hold yet, and lets go of others. Throws a DiskError; nothing is kept or
   * lost then.
   */
  keepCopy(
    copy: NewCopy,
    bytes: ReadonlyMap<string, Uint8Array>,
    dropped: readonly number[],
  ): Promise<void>;
  /** The hashes of which the disk holds the bytes. Throws a DiskError. */
  copiedHashes(): Promise<ReadonlySet<string>>;
  /** The bytes behind a copy's hash; null when they are gone. Throws a DiskError. */
  copied(hash: string): Promise<Uint8Array | null>;
  /**
   * Gives up the oldest copies until so many bytes are free, or no copy is left.
   * Resolves to how many copies went; 0 when there was none. Throws a DiskError.
   */
  giveUpCopies(bytes: number): Promise<number>;
  /** Lets go of all copies. Throws a DiskError. */
  dropCopies(): Promise<void>;
  /** What is known of the last backup. Throws a DiskError. */
  backupMarks(): Promise<BackupMarks>;
  /** Takes note that a backup that was begun then was saved. Throws a DiskError. */
  noteBackup(begunAtMs: number): Promise<void>;
  /** The folder for backups; null: none is chosen. Throws a DiskError. */
  folder(): Promise<KeptFolder | null>;
  /** Remembers the folder for backups; null forgets it, but for the tag of its files. Throws a DiskError. */
  keepFolder(kept: KeptFolder | null): Promise<void>;
  /** The tag of the files in the folder that was kept last, also once it was let go of. Throws a DiskError. */
  folderTag(): Promise<string | null>;
  /** What a map was like in the state of this print; null: not known here any more. Throws a DiskError. */
  past(mapId: string, print: string): Promise<Uint8Array | null>;
  /** Keeps what a map was like; of each map the latest few stay. Throws a DiskError. */
  keepPast(mapId: string, print: string, past: PastBytes): Promise<void>;
  /** The hashes of the ids of all that was forgotten for good. Throws a DiskError. */
  forgotten(): Promise<ReadonlySet<string>>;
  /** Takes note of such hashes. Throws a DiskError. */
  noteForgotten(hashes: readonly string[], atMs: number): Promise<void>;
  /** The forgettings that were begun and have not ended: the hash of whose id, and when, in ms since 1970. Throws a DiskError. */
  unfinished(): Promise<ReadonlyMap<string, number>>;
  /** Takes note that forgetting somebody begins; null: it has ended. Throws a DiskError. */
  noteUnfinished(hash: string, atMs: number | null): Promise<void>;
  /**
   * Called when a newer build of the app, or a deletion, asks for the database:
   * the last chance to write. Then the disk closes and takes nothing more.
   */
  onTakeover(listener: () => Promise<void>): void;
  close(): void;
}
