import { BackupWriter } from "#formats/backup/writeBackup.ts";
import { words } from "#journey/words/words.ts";
import type { BackupMaker } from "#session/backupClient.ts";
import type { Session } from "#session/session.ts";
import { saveFile } from "#ui/saveFile.ts";
import { startBackupClient } from "./startBackupClient.ts";

/** The bytes of a backup of everything, as it is now: made in a worker, on the page where that does not start. */
export async function makeBackup(session: Session, savedAt: string): Promise<Uint8Array> {
  const client = startBackupClient();
  const { backups } = session.copies;
  try {
    return await backups.make(client, savedAt);
  } catch {
    const writer = new BackupWriter();
    const pack: BackupMaker["pack"] = (manifest) => Promise.resolve(writer.pack(manifest));
    return await backups.make({ add: (id, rows) => writer.add(id, rows), pack }, savedAt);
  } finally {
    client.close();
  }
}

/** Saves a backup where files go in this browser, and says so. */
export async function saveBackup(session: Session): Promise<void> {
  const begunAt = Date.now();
  const iso = new Date(begunAt).toISOString();
  const bytes = await makeBackup(session, iso);
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/zip" });
  saveFile(blob, `wayfelt backup ${timeInName(begunAt)}.zip`);
  await session.copies.backups.noteSaved(begunAt);
  session.notify(words.copies.backupSaved(words.formats.bytes(blob.size)));
}

/** 2026-05-12 14-05, as the clock stands where the person is: that is when they saved it. */
function timeInName(ms: number): string {
  const minutesAhead = -new Date(ms).getTimezoneOffset();
  const local = new Date(ms + minutesAhead * 60_000).toISOString();
  return local.slice(0, 16).replace("T", " ").replaceAll(":", "-");
}
