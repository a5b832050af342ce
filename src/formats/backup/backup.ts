import type { DocumentId, Kind } from "#journey/change.ts";
import type { JsonObject } from "#kit/json.ts";

/** The word by which a backup is known, and the version of its format. */
export const BACKUP_FORMAT = "wayfelt-backup";
export const BACKUP_VERSION = 1;

/** The part that says what a backup is, and the folder of its documents. */
export const MANIFEST = "backup.json";
export const FOLDER = "documents/";

/** One thing of a document, as it reads: with all its fields. */
export interface BackupRow {
  readonly kind: Kind;
  readonly entity: JsonObject & { readonly id: string };
}

/** How much a backup holds, told before it is restored. */
export interface BackupFacts {
  readonly maps: number;
  readonly people: number;
  readonly stories: number;
}

/** What a backup says of itself. */
export interface Manifest {
  /** ISO time; "": it does not say, or says no time. */
  readonly savedAt: string;
  readonly facts: BackupFacts;
  readonly documents: readonly DocumentId[];
}

/** A part of a backup that could not be read, or not all of it, with its bytes, so that somebody else may try. */
export interface UnreadablePart {
  readonly name: string;
  readonly message: string;
  readonly bytes: Uint8Array;
}

/** A backup that was read: everything that can be, and what cannot. */
export interface ReadBackup {
  readonly manifest: Manifest;
  readonly documents: readonly (readonly [DocumentId, readonly BackupRow[]])[];
  readonly unreadable: readonly UnreadablePart[];
}

/** Was all of a backup read? Of one that was not nobody knows what it held, and so what was made since. */
export function isWhole({ unreadable }: ReadBackup): boolean {
  return unreadable.length === 0;
}

/** How much of a backup could be read: counted, whatever it says of itself. */
export function heldBy({ documents }: ReadBackup): BackupFacts {
  const count = (wanted: Kind): number =>
    documents.reduce((n, [, rows]) => n + rows.filter(({ kind }) => kind === wanted).length, 0);
  return { maps: count("map"), people: count("participant"), stories: count("story") };
}
