import backupWorkerUrl from "#formats/backup/backup.worker.ts?worker&url";
import { BackupClient } from "#session/backupClient.ts";
import { startWorker } from "#session/startWorker.ts";

/** A worker that makes or reads one backup. */
export function startBackupClient(): BackupClient {
  return new BackupClient(startWorker(backupWorkerUrl));
}
