import type { HowFar } from "#document/difference.ts";
import type { Documents } from "#document/documents.ts";
import type { Environment } from "#document/environment.ts";
import type { Past } from "#document/goingBack.ts";
import type { BackupFacts, ReadBackup } from "#formats/backup/backup.ts";
import type { Command, DocumentId } from "#journey/change.ts";
import type { BackupClient } from "./backupClient.ts";
import { restoredBy, type Restored } from "./restoring.ts";

/** What backups need of the session. */
export interface BackupDeskOptions {
  readonly documents: Documents;
  readonly environment: Environment;
  readonly facts: () => BackupFacts;
}

/** Saves the whole workspace as one file, and brings it back from one. */
export class BackupDesk {
  readonly #options: BackupDeskOptions;

  constructor(options: BackupDeskOptions) {
    this.#options = options;
  }

  /** When a backup was last saved from this browser, in ms since 1970; null: never, or nobody knows. */
  async lastAt(): Promise<number | null> {
    try {
      return await this.#options.environment.disk.lastBackup();
    } catch {
      return null;
    }
  }

  /** The bytes of a backup of everything, as it is now. */
  async make(client: BackupClient, savedAt: string): Promise<Uint8Array> {
    const { documents, facts } = this.#options;
    const ids: DocumentId[] = [];
    for await (const [id, rows] of documents.everything()) {
      client.add(id, rows);
      ids.push(id);
    }
    return client.pack({ savedAt, facts: facts(), documents: ids });
  }

  /** Takes note that a backup was saved. A disk that will not is not asked again. */
  async noteSaved(): Promise<void> {
    const { disk, nowMs } = this.#options.environment;
    await disk.noteBackup(nowMs()).catch(() => undefined);
  }

  /** What restoring a backup would change. */
  async preview(backup: ReadBackup, howFar: HowFar): Promise<readonly Restored[]> {
    return restoredBy((await this.restoring(backup, howFar, "")).writes);
  }

  /** The command that brings everything back to a backup. Parts that could not be read stay as they are here. */
  async restoring(backup: ReadBackup, howFar: HowFar, name: string): Promise<Command> {
    const rows = new Map(backup.documents);
    const past: Past = {
      ids: rows.keys(),
      rowsOf: (id) => Promise.resolve(rows.get(id) ?? []),
      unknown: new Set(backup.manifest.documents.filter((id) => !rows.has(id))),
    };
    return { name, writes: await this.#options.documents.toward(past, howFar) };
  }
}
