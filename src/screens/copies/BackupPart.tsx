import { useEffect, useState } from "react";
import backupWorkerUrl from "#formats/backup/backup.worker.ts?worker&url";
import { words } from "#journey/words/words.ts";
import { BackupClient } from "#session/backupClient.ts";
import { useSession } from "#session/hooks.ts";
import { scriptUrl } from "#session/trustedTypes.ts";
import { Button } from "#ui/Button.tsx";
import { saveFile } from "#ui/saveFile.ts";
import { FileButton } from "#ui/FileButton.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import styles from "./copies.module.css";

const say = words.copies;

/** A worker that makes or reads one backup. */
export function startBackupClient(): BackupClient {
  return new BackupClient(new Worker(scriptUrl(backupWorkerUrl), { type: "module" }));
}

/** The backup file: how old the last one is, saving one, and the way to restore one. */
export function BackupPart({ onFile }: { readonly onFile: (file: File) => void }) {
  const session = useSession();
  const [lastAt, setLastAt] = useState<number | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [nowMs] = useState(() => Date.now());
  useEffect(() => {
    void session.copies.backups.lastAt().then(setLastAt);
  }, [session]);
  const save = async (): Promise<void> => {
    setSaving(true);
    const client = startBackupClient();
    try {
      const savedAt = new Date().toISOString();
      const bytes = await session.copies.backups.make(client, savedAt);
      const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/zip" });
      saveFile(blob, `wayfelt backup ${savedAt.slice(0, 10)}.zip`);
      await session.copies.backups.noteSaved();
      setLastAt(Date.now());
      session.notify(say.backupSaved(words.formats.bytes(blob.size)));
    } finally {
      client.close();
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
        {say.backupText} <strong>{ageText(lastAt, nowMs)}</strong>
      </p>
      {isSaving && <ProgressBar label={say.savingBackup} value={null} />}
    </section>
  );
}

function ageText(lastAt: number | null, nowMs: number): string {
  if (lastAt === null) return say.neverBackedUp;
  const iso = new Date(lastAt).toISOString();
  return say.backedUp(words.formats.ago(iso, Math.max(nowMs, lastAt)));
}
