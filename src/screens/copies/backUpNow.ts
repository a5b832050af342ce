import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import { saveBackup } from "./saveBackup.ts";

/** Saves a backup into the folder that was chosen, else where files go in this browser. */
export async function backUpNow(session: Session): Promise<void> {
  const { folder } = session.copies;
  const state = folder.state.getState();
  try {
    if (state.kind !== "chosen") await saveBackup(session);
    else if (await folder.allow()) session.notify(words.copies.folder.saved(state.name));
    else await saveBackup(session);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    session.notify(words.copies.backupFailed(message), "problem");
  }
}
