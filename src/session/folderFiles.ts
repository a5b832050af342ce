import type { Folder, FolderFile } from "#storage/folder.ts";

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

/**
 * The files beyond those that stay, where `latest` was just written: the oldest of this browser's
 * own, never the latest itself. Others are never touched. What calls itself later than the latest
 * was written while the clock was ahead, nobody knows how long ago: it goes first.
 */
export function filesToRemove(
  names: readonly string[],
  latest: string,
  tag: string,
  kept = FILES_KEPT,
): readonly string[] {
  const own = names.filter((name) => {
    const [, from] = /^wayfelt backup \d{4}-\d\d-\d\d \d\d-\d\d-\d\d (\w+)\.zip$/u.exec(name) ?? [];
    return from === tag && name !== latest;
  });
  const oldestFirst = own.toSorted();
  const [ahead, before] = [
    oldestFirst.filter((name) => name > latest),
    oldestFirst.filter((name) => name < latest),
  ];
  return [...ahead, ...before].slice(0, Math.max(0, own.length + 1 - kept));
}

/**
 * Writes a new file, sees that it is whole, and only then removes the oldest. Throws what the
 * browser throws while it writes.
 *
 * @returns false: the new file is there, and one that should have gone would not
 */
export async function writeToFolder(
  folder: Folder,
  tag: string,
  iso: string,
  bytes: Uint8Array,
  kept = FILES_KEPT,
): Promise<boolean> {
  const name = backupFileName(iso, tag);
  const file = await folder.getFileHandle(name, { create: true });
  try {
    await writeTo(file, bytes);
  } catch (error) {
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
  const { size } = await file.getFile();
  if (size !== bytes.byteLength) throw new Error(`only ${size} of ${bytes.byteLength} bytes`);
  return removeOldest(folder, name, tag, kept);
}

async function writeTo(file: FolderFile, bytes: Uint8Array): Promise<void> {
  const stream = await file.createWritable();
  try {
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** Removes what has had its time. A file that another program holds open is tried again with the next backup. */
async function removeOldest(
  folder: Folder,
  latest: string,
  tag: string,
  kept: number,
): Promise<boolean> {
  const names: string[] = [];
  try {
    for await (const one of folder.keys()) names.push(one);
  } catch {
    return false;
  }
  const removals = await Promise.allSettled(
    filesToRemove(names, latest, tag, kept).map((old) => folder.removeEntry(old)),
  );
  return removals.every(({ status }) => status === "fulfilled");
}
