import { useState } from "react";
import { words } from "#journey/words/words.ts";
import { useBackupAge, useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { FileButton } from "#ui/FileButton.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { ageText } from "./ageText.ts";
import { FolderPart } from "./FolderPart.tsx";
import styles from "./copies.module.css";
import { saveBackup } from "./saveBackup.ts";

const say = words.copies;

/** The backup file: how old the last one is, saving one, the folder for them, and the way to restore one. */
export function BackupPart({ onFile }: { readonly onFile: (file: File) => void }) {
  const session = useSession();
  const age = useBackupAge();
  const [isSaving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      await saveBackup(session);
    } catch (error) {
      session.notify(say.backupFailed(error instanceof Error ? error.message : ""), "problem");
    } finally {
      setSaving(false);
    }
  };
  return (
    <section className={styles.section} aria-labelledby="copies-file">
      <header className={styles.head}>
        <h3 id="copies-file">{say.backupTitle}</h3>
        <div className={styles.buttons}>
          <FileButton
            size="small"
            accept=".zip,application/zip"
            onFiles={([file]) => file && onFile(file)}
          >
            {say.openBackup}
          </FileButton>
          <Button size="small" variant="primary" disabled={isSaving} onClick={() => void save()}>
            {say.saveBackup}
          </Button>
        </div>
      </header>
      <p className={styles.hint}>
        {say.backupText} {age !== null && <strong>{ageText(age, say)}</strong>}
      </p>
      {isSaving && <ProgressBar label={say.savingBackup} value={null} />}
      <FolderPart />
    </section>
  );
}
