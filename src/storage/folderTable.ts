import type { Table } from "dexie";
import type { MetaRow } from "./fence.ts";
import type { KeptFolder } from "./folder.ts";

const FOLDER = "backupFolder";

/** The tag of the files in a folder that was let go of. */
const TAG = "backupFolderTag";

/** The folder for backups; null: none is chosen. */
export async function folderIn(meta: Table<MetaRow, string>): Promise<KeptFolder | null> {
  return (await meta.get(FOLDER))?.kept ?? null;
}

/** Inside a transaction that writes: remembers the folder; null forgets it, but for its tag. */
export async function putFolder(
  meta: Table<MetaRow, string>,
  kept: KeptFolder | null,
): Promise<void> {
  if (kept !== null) {
    await meta.put({ key: FOLDER, value: 0, kept });
    return;
  }
  const before = await folderIn(meta);
  if (before !== null) await meta.put({ key: TAG, value: 0, tag: before.tag });
  await meta.delete(FOLDER);
}

/** The tag of the files in the folder that was kept last; null: there never was one. */
export async function folderTagIn(meta: Table<MetaRow, string>): Promise<string | null> {
  const [kept, letGo] = await meta.bulkGet([FOLDER, TAG]);
  return kept?.kept?.tag ?? letGo?.tag ?? null;
}
