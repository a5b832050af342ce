import type { Table } from "dexie";
import { hashesOf, type NewCopy, oldestFor, type StoredCopy } from "./copies.ts";

/** A row of bytes, found by their SHA-256. */
export interface BlobRow {
  hash: string;
  bytes: Uint8Array;
}

/** The tables in which rolling copies lie: a list of them, and the bytes they share. */
export interface CopyTables {
  readonly copies: Table<StoredCopy, number, NewCopy>;
  readonly blobs: Table<BlobRow, string>;
}

/** Inside a transaction that writes: keeps a copy, lets go of others, and of bytes that no copy needs. */
export async function putCopy(
  { copies, blobs }: CopyTables,
  copy: NewCopy,
  bytes: ReadonlyMap<string, Uint8Array>,
  dropped: readonly number[],
): Promise<void> {
  await copies.bulkDelete([...dropped]);
  await copies.add(copy);
  await blobs.bulkPut([...bytes].map(([hash, part]) => ({ hash, bytes: part })));
  await sweep({ copies, blobs });
}

/** Inside a transaction that writes: gives up the oldest copies for so many bytes; resolves to how many copies. */
export async function giveUpOldest({ copies, blobs }: CopyTables, bytes: number): Promise<number> {
  const sizes = new Map<string, number>();
  await blobs.each(({ hash, bytes: part }) => sizes.set(hash, part.byteLength));
  const dropped = oldestFor(await copies.toArray(), (hash) => sizes.get(hash) ?? 0, bytes);
  await copies.bulkDelete(dropped.map(({ id }) => id));
  await sweep({ copies, blobs });
  return dropped.length;
}

/** Lets go of the bytes that no copy needs. */
async function sweep({ copies, blobs }: CopyTables): Promise<void> {
  const used = hashesOf(await copies.toArray());
  const held = await blobs.toCollection().primaryKeys();
  await blobs.bulkDelete(held.filter((hash) => !used.has(hash)));
}
