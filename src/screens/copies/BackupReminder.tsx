import { useState } from "react";
import { holdsOwnWork } from "#journey/ownWork.ts";
import { words } from "#journey/words/words.ts";
import { useBackupAge, useBackupFolder, useSession, useSessionState } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { backUpNow } from "./backUpNow.ts";
import { FolderTrouble } from "./FolderPart.tsx";
import { dismissReminder, isReminderDue } from "./reminder.ts";

/** Reminds of a backup, only when work of some age is in this browser alone, or its folder does not take any. */
export function BackupReminder() {
  const session = useSession();
  const age = useBackupAge();
  const folder = useBackupFolder();
  const isReal = useSessionState(({ workspace }) => holdsOwnWork(workspace));
  const [isDismissed, setDismissed] = useState(false);
  if (folder.kind === "chosen" && (folder.access !== "granted" || folder.problem !== null)) {
    return <FolderTrouble state={folder} flush />;
  }
  if (age === null || age.unsavedSince === null || !isReal || isDismissed) return null;
  const { unsavedSince: since, readAt } = age;
  if (!isReminderDue(since, readAt)) return null;
  return (
    <Banner
      tone="notice"
      flush
      actions={<Button onClick={() => void backUpNow(session)}>{words.copies.backUpNow}</Button>}
      onDismiss={() => {
        dismissReminder(readAt);
        setDismissed(true);
      }}
    >
      {words.copies.reminder(words.formats.ago(new Date(since).toISOString(), readAt))}
    </Banner>
  );
}
