import type { Table } from "dexie";

/** What a map was like when it left or came in as a file: prints, no words. */
interface PastRow {
  key: string;
  value: number;
  bytes?: Uint8Array;
}

/** So many states of one map are kept; the oldest go first. */
const MOST = 16;

/** What is kept of a map's state; null: nothing. */
export async function pastIn(
  meta: Table<PastRow, string>,
  mapId: string,
  print: string,
): Promise<Uint8Array | null> {
  const row = await meta.get(keyOf(mapId, print));
  return row?.bytes ?? null;
}

/** Keeps what a map was like. */
export async function putPast(
  meta: Table<PastRow, string>,
  mapId: string,
  print: string,
  past: { readonly atMs: number; readonly bytes: Uint8Array },
): Promise<void> {
  await meta.put({ key: keyOf(mapId, print), value: past.atMs, bytes: past.bytes });
  const rows = await meta.where("key").startsWith(keyOf(mapId, "")).sortBy("value");
  await meta.bulkDelete(rows.slice(0, -MOST).map(({ key }) => key));
}

function keyOf(mapId: string, print: string): string {
  return `past ${mapId} ${print}`;
}
