import type { Table } from "dexie";

/** That somebody was forgotten: of what they were, only the hash of an id that the app made. */
interface ForgottenRow {
  key: string;
  value: number;
}

/** Keeps the hashes of the ids of who and what was forgotten. */
export async function putForgotten(
  meta: Table<ForgottenRow, string>,
  hashes: readonly string[],
  atMs: number,
): Promise<void> {
  await meta.bulkPut(hashes.map((hash) => ({ key: keyOf(hash), value: atMs })));
}

/** All of them. */
export async function forgottenIn(meta: Table<ForgottenRow, string>): Promise<ReadonlySet<string>> {
  const keys = await meta.where("key").startsWith(keyOf("")).primaryKeys();
  return new Set(keys.map((key) => key.slice(keyOf("").length)));
}

/** Begins or ends the note that somebody is being forgotten. */
export async function putUnfinished(
  meta: Table<ForgottenRow, string>,
  hash: string,
  atMs: number | null,
): Promise<void> {
  if (atMs === null) await meta.delete(UNFINISHED + hash);
  else await meta.put({ key: UNFINISHED + hash, value: atMs });
}

/** Who was being forgotten when a page went away, and since when. */
export async function unfinishedIn(
  meta: Table<ForgottenRow, string>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await meta.where("key").startsWith(UNFINISHED).toArray();
  return new Map(rows.map(({ key, value }) => [key.slice(UNFINISHED.length), value]));
}

const UNFINISHED = "forgetting ";

function keyOf(hash: string): string {
  return `forgotten ${hash}`;
}
