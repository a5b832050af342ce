import type { Folder } from "#storage/folder.ts";

/** So many backups of this browser stay in a folder. */
export const FILES_KEPT = 20;

/**
 * The name of a backup in a folder: it can be ordered by its time, and tells
 * this browser's files from those of others.
 *
 * @param iso when it was begun
 */
export function backupFileName(iso: string, tag: string): string {
  const time = iso.slice(0, 19).replace("T", " ").replaceAll(":", "-");
  return `wayfelt backup ${time} ${tag}.zip`;
}

/** The files beyond those that stay: the oldest of this browser's own. Others are never touched. */
export function filesToRemove(
  names: readonly string[],
  tag: string,
  kept = FILES_KEPT,
): readonly string[] {
  const own = names.filter((name) => {
    const [, from] = /^wayfelt backup \d{4}-\d\d-\d\d \d\d-\d\d-\d\d (\w+)\.zip$/u.exec(name) ?? [];
    return from === tag;
  });
  return own.toSorted().toReversed().slice(kept);
}

/** Writes a new file, sees that it is whole, and only then removes the oldest. Throws what the browser throws. */
export async function writeToFolder(
  folder: Folder,
  tag: string,
  iso: string,
  bytes: Uint8Array,
  kept = FILES_KEPT,
): Promise<void> {
  const name = backupFileName(iso, tag);
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  try {
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
  const { size } = await file.getFile();
  if (size !== bytes.byteLength) throw new Error(`only ${size} of ${bytes.byteLength} bytes`);
  const names: string[] = [];
  for await (const one of folder.keys()) names.push(one);
  for (const old of filesToRemove(names, tag, kept)) await folder.removeEntry(old);
}
