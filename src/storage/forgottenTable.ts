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

function keyOf(hash: string): string {
  return `forgotten ${hash}`;
}
