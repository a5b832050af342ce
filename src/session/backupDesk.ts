import type { HowFar } from "#document/difference.ts";
import type { Documents } from "#document/documents.ts";
import type { Environment } from "#document/environment.ts";
import type { Past } from "#document/goingBack.ts";
import { type BackupFacts, isWhole, type ReadBackup } from "#formats/backup/backup.ts";
import type { Command, DocumentId } from "#journey/change.ts";
import { listedAgain } from "#journey/commands/maps.ts";
import { inTrashAnew } from "#journey/trash.ts";
import type { Workspace } from "#journey/workspace.ts";
import type { BackupMaker } from "./backupClient.ts";
import { createStore, type StoreApi } from "zustand/vanilla";
import { afterBackup, type BackupMarks, NO_MARKS, unsavedSince } from "#storage/backupMarks.ts";
import { restoredBy, type Restored } from "./restoring.ts";

/** What backups need of the session. */
export interface BackupDeskOptions {
  readonly documents: Documents;
  readonly environment: Environment;
  readonly facts: () => BackupFacts;
  readonly workspace: () => Workspace;
}

/** How old the last backup is, in ms since 1970. */
export interface BackupAge {
  /** When it was begun; null: there is none that anybody knows of. */
  readonly lastAt: number | null;
  /** Since when there is work that is in no backup; null: all of it is. */
  readonly unsavedSince: number | null;
  /** When this was read: ages are told as seen from then. */
  readonly readAt: number;
}

/** The last of several changes is told so long after them. */
const REFRESH_AFTER_MS = 3_000;

/** Saves the whole workspace as one file, and brings it back from one. */
export class BackupDesk {
  /** How old the last backup is; null until it is read. */
  readonly age: StoreApi<BackupAge | null> = createStore<BackupAge | null>(() => null);
  readonly #options: BackupDeskOptions;
  #isRefreshing = false;
  /** When a backup was begun that was saved, and that the disk has taken no note of. */
  #unnotedMs: number | null = null;

  constructor(options: BackupDeskOptions) {
    this.#options = options;
  }

  /** Reads again how old the last backup is: another tab may have saved one. */
  async refresh(): Promise<void> {
    const { disk, nowMs } = this.#options.environment;
    const stored = await disk.backupMarks().catch(() => NO_MARKS);
    const marks = await this.#withUnnoted(stored);
    const age = { lastAt: marks.backedUpAt, unsavedSince: unsavedSince(marks), readAt: nowMs() };
    this.age.setState(age, true);
  }

  /**
   * Something was changed, which the disk noted with it: tells of the first change since a backup
   * at once, of others a moment later and once for all that follow.
   */
  async afterChange(): Promise<void> {
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    const isFirst = (this.age.getState()?.unsavedSince ?? null) === null;
    if (!isFirst) await this.#options.environment.wait(REFRESH_AFTER_MS);
    this.#isRefreshing = false;
    await this.refresh();
  }

  /** The bytes of a backup of everything, as it is now. */
  async make(maker: BackupMaker, savedAt: string): Promise<Uint8Array> {
    const { documents, facts } = this.#options;
    const ids: DocumentId[] = [];
    for await (const [id, rows] of documents.everything()) {
      // What the backup names and does not hold stays as it is where it is restored.
      if (rows !== null) maker.add(id, rows);
      ids.push(id);
    }
    return maker.pack({ savedAt, facts: facts(), documents: ids });
  }

  /** Takes note that a backup that was begun then was saved, also where the disk takes no note yet. */
  async noteSaved(begunAtMs: number): Promise<void> {
    this.#unnotedMs = (await this.#isNoted(begunAtMs)) ? null : begunAtMs;
    await this.refresh();
  }

  /** What restoring a backup would change. */
  async preview(backup: ReadBackup, howFar: HowFar): Promise<readonly Restored[]> {
    return restoredBy((await this.restoring(backup, howFar, "")).writes);
  }

  /**
   * The command that brings everything back to a backup. Parts that could not be read stay as they
   * are here; and nothing is taken away for not being in a backup of which something is missing.
   * Maps that it holds and the list of which is lost are listed without a title.
   */
  async restoring(backup: ReadBackup, howFar: HowFar, name: string): Promise<Command> {
    const rows = new Map(backup.documents);
    const past: Past = {
      ids: rows.keys(),
      rowsOf: (id) => Promise.resolve(rows.get(id) ?? []),
      unknown: new Set(backup.manifest.documents.filter((id) => !rows.has(id))),
    };
    const { documents, environment, workspace } = this.#options;
    const now = new Date(environment.nowMs()).toISOString();
    if (isWhole(backup)) {
      return { name, writes: inTrashAnew(await documents.toward(past, howFar), now) };
    }
    const writes = inTrashAnew(
      await documents.toward(past, howFar === "exact" ? "keep-new" : howFar),
      now,
    );
    return { name, writes: [...writes, ...listedAgain({ workspace: workspace(), now }, writes)] };
  }

  /** The marks with a backup that was saved while the disk took nothing: somebody whose disk is full saves one for that. */
  async #withUnnoted(stored: BackupMarks): Promise<BackupMarks> {
    const begunAtMs = this.#unnotedMs;
    const isNewerKnown = stored.backedUpAt !== null && stored.backedUpAt > (begunAtMs ?? 0);
    if (begunAtMs === null || isNewerKnown) return stored;
    if (await this.#isNoted(begunAtMs)) this.#unnotedMs = null;
    return afterBackup(stored, begunAtMs);
  }

  #isNoted(begunAtMs: number): Promise<boolean> {
    return this.#options.environment.disk.noteBackup(begunAtMs).then(
      () => true,
      () => false,
    );
  }
}
