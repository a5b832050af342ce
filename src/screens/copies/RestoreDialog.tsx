import { useEffect, useMemo, useState } from "react";
import { heldBy, isWhole, type ReadBackup } from "#formats/backup/backup.ts";
import { words } from "#journey/words/words.ts";
import { fileBytes } from "#session/fileBytes.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { saveFile } from "#ui/saveFile.ts";
import { Working } from "#ui/Working.tsx";
import { startBackupClient } from "./startBackupClient.ts";
import styles from "./copies.module.css";
import { GoBack, type WayBack } from "./GoBack.tsx";
import { runBack } from "./runBack.ts";

type Read =
  | { readonly kind: "reading" }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "read"; readonly backup: ReadBackup };

const say = words.copies;

/** Reads a backup file, says what is in it and what cannot be read, and restores it after a preview. */
export function RestoreDialog({
  file,
  onClose,
}: {
  readonly file: File;
  readonly onClose: () => void;
}) {
  const read = useBackup(file);
  return (
    <Dialog open onClose={onClose} size="medium" title={say.restoreTitle(file.name)}>
      {read.kind === "reading" && <Working>{say.readingBackup}</Working>}
      {read.kind === "refused" && (
        <p className={styles.problem} role="alert">
          {read.message}
        </p>
      )}
      {read.kind === "read" && <Restoring backup={read.backup} onRestored={onClose} />}
    </Dialog>
  );
}

function Restoring({
  backup,
  onRestored,
}: {
  readonly backup: ReadBackup;
  readonly onRestored: () => void;
}) {
  const session = useSession();
  const { savedAt } = backup.manifest;
  const facts = useMemo(() => heldBy(backup), [backup]);
  const time = savedAt === "" ? say.unknownTime : words.formats.dateTime(savedAt);
  const way = useMemo<WayBack>(
    () => ({
      isWhole: isWhole(backup),
      preview: (howFar) => session.copies.backups.preview(backup, howFar),
      restore: async (howFar, onProgress, signal) => {
        const name = say.backupStepName(time);
        const make = () => session.copies.backups.restoring(backup, howFar, name);
        if (!(await runBack(session, make, { of: time, onProgress, signal }))) return;
        session.notify(say.backupRestored(time), "plain", true);
        onRestored();
      },
    }),
    [session, backup, time, onRestored],
  );
  const { counts } = words;
  return (
    <div className={styles.section}>
      <p className={styles.hint}>
        {say.backupFrom(
          time,
          say.facts(
            counts.maps(facts.maps),
            counts.people(facts.people),
            counts.stories(facts.stories),
          ),
        )}
      </p>
      <Unreadable backup={backup} />
      <GoBack way={way} first="missing" action={say.restoreBackup} />
    </div>
  );
}

function Unreadable({ backup: { unreadable } }: { readonly backup: ReadBackup }) {
  if (unreadable.length === 0) return null;
  return (
    <div role="alert">
      <p className={styles.problem}>{say.unreadableParts(unreadable.length)}</p>
      <ul className={styles.list}>
        {unreadable.map(({ name, message, bytes }) => (
          <li key={name} className={styles.copy}>
            <div className={styles.part}>
              <span className={styles.why}>
                {name}: {message}
              </span>
              {bytes.byteLength > 0 && (
                <Button
                  size="small"
                  onClick={() =>
                    saveFile(
                      new Blob([bytes as Uint8Array<ArrayBuffer>]),
                      name.replaceAll("/", " "),
                    )
                  }
                >
                  {say.savePart}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useBackup(file: File): Read {
  const [read, setRead] = useState<Read>({ kind: "reading" });
  useEffect(() => {
    const client = startBackupClient();
    const open = async (): Promise<void> => {
      const bytes = await fileBytes(file);
      const result = bytes.ok ? await client.read(bytes.value) : bytes;
      setRead(
        result.ok
          ? { kind: "read", backup: result.value }
          : { kind: "refused", message: result.problem.message },
      );
    };
    open().catch(() => setRead({ kind: "refused", message: words.home.file.broken }));
    return () => client.close();
  }, [file]);
  return read;
}
