import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";

/**
 * Loads what makes a copy of everything, as long as it is to be had: a page that
 * another version has overtaken may find none of its own parts any more.
 */
export async function beReadyToDownload(): Promise<void> {
  await import("#screens/copies/saveBackup.ts").catch(() => undefined);
}

/** Hands over everything as a file, as it is on this page. */
export async function downloadCopy(session: Session): Promise<void> {
  try {
    const { saveBackup } = await import("#screens/copies/saveBackup.ts");
    await saveBackup(session);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    session.notify(words.copies.backupFailed(message), "problem");
  }
}
