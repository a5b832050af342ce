import type { EntityTable, Table } from "dexie";
import type { StoredDocument } from "./disk.ts";

export interface SnapshotRow {
  documentId: string;
  bytes: Uint8Array;
  rev: number;
}

export interface UpdateRow {
  seq: number;
  documentId: string;
  bytes: Uint8Array;
}

/** The log of all documents: their snapshots, and the updates since. */
export interface LogTables {
  readonly snapshots: Table<SnapshotRow, string>;
  readonly updates: EntityTable<UpdateRow, "seq">;
}

/** A document as it is stored; inside a transaction, that of one moment. */
export async function storedIn(
  { snapshots, updates }: LogTables,
  documentId: string,
): Promise<StoredDocument> {
  const [snapshot, rows] = await Promise.all([
    snapshots.get(documentId),
    updates.where("documentId").equals(documentId).sortBy("seq"),
  ]);
  return {
    snapshot: snapshot?.bytes ?? null,
    rev: snapshot?.rev ?? 0,
    rows: rows.map(({ seq, bytes }) => ({ seq, bytes })),
  };
}

/** What the log holds, as a mark: as long as it is the same nothing was written. */
export async function markOf({ snapshots, updates }: LogTables): Promise<string> {
  const seqs = await updates.toCollection().primaryKeys();
  return JSON.stringify([seqs, await snapshots.toCollection().primaryKeys()]);
}
