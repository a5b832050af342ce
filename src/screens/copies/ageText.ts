import { words } from "#journey/words/words.ts";
import type { BackupAge } from "#session/backupDesk.ts";

/** How old the last backup is, and whether it still holds everything, in calm words. */
export function ageText(
  { lastAt, unsavedSince, readAt }: BackupAge,
  say: {
    readonly neverBackedUp: string;
    readonly backedUp: (ago: string) => string;
    readonly backedUpBefore: (ago: string) => string;
  },
): string {
  if (lastAt === null) return say.neverBackedUp;
  const ago = words.formats.ago(new Date(lastAt).toISOString(), Math.max(readAt, lastAt));
  return unsavedSince === null ? say.backedUp(ago) : say.backedUpBefore(ago);
}
