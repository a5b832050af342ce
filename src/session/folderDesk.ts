import { createStore, type StoreApi } from "zustand/vanilla";
import type { Environment } from "#document/environment.ts";
import { unsavedSince } from "#storage/backupMarks.ts";
import type { Folder, KeptFolder } from "#storage/folder.ts";
import { FILES_KEPT, writeToFolder } from "./folderFiles.ts";

/** How it stands with backups into a folder. */
export type FolderState =
  /** Not read yet, or this browser knows no such thing: it is not offered. */
  | { readonly kind: "not-offered" }
  | { readonly kind: "none" }
  | {
      readonly kind: "chosen";
      readonly name: string;
      /** `ask`: the browser wants a person to allow it again, by a press. */
      readonly access: "granted" | "ask";
      /** Why the last backup did not come to be; null: it did, or none was due. */
      readonly problem: FolderProblem | null;
      readonly isWriting: boolean;
    };

/** Why a folder did not take a backup. */
export type FolderProblem = "gone" | "full" | "refused" | "other";

/** What came of a backup; `old-stayed`: it was saved, and an older one that should have gone is still there. */
type Saving = "saved" | "old-stayed" | "failed";

/** Between two backups that are written by themselves. */
const EVERY_MS = 60 * 60_000;

/** What a folder desk needs from around it. */
export interface FolderDeskOptions {
  readonly environment: Environment;
  /** Takes note that a backup that was begun then was saved. */
  readonly onSaved: (begunAtMs: number) => Promise<void>;
}

/** What is brought by whoever starts the backups: a browser's own means. */
export interface FolderMeans {
  /** Asks a person for a folder; null where the browser cannot. Throws an AbortError when nobody chose. */
  readonly pick: (() => Promise<Folder>) | null;
  /** A few signs drawn at random. */
  readonly tag: () => string;
  /** The bytes of a backup of everything. */
  readonly make: (savedAt: string) => Promise<Uint8Array>;
  /** Something went wrong that went well before. */
  readonly onProblem: () => void;
}

/** Writes backups into a folder that a person chose, every hour of work, and tells when it cannot. */
export class FolderDesk {
  readonly state: StoreApi<FolderState> = createStore<FolderState>(() => ({ kind: "not-offered" }));
  readonly #options: FolderDeskOptions;
  #means: FolderMeans | null = null;
  #kept: KeptFolder | null = null;
  #isPlanned = false;
  /** A folder that does not take a backup is not asked with every change. */
  #triedAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: FolderDeskOptions) {
    this.#options = options;
  }

  /** Begins: recalls the folder that was chosen, and backs up what is in no backup yet. */
  async start(means: FolderMeans): Promise<void> {
    if (means.pick === null || this.#options.environment.disk.kind === "memory") return;
    this.#means = means;
    const kept = await this.#options.environment.disk.folder().catch(() => null);
    await this.#take(kept);
    this.consider();
  }

  /** Asks a person for a folder and saves the first backup into it; false when nobody chose, or it would not. */
  async choose(): Promise<boolean> {
    const means = this.#means;
    if (means === null || means.pick === null) return false;
    let folder: Folder;
    try {
      folder = await means.pick();
    } catch (error) {
      if (isNamed(error, "AbortError")) return false;
      throw error;
    }
    const kept = { folder, tag: this.#kept?.tag ?? means.tag() };
    await this.#options.environment.disk.keepFolder(kept);
    await this.#take(kept);
    return this.save();
  }

  /** Asks the browser again whether the folder may be written, and saves a backup; to be called from a press. */
  async allow(): Promise<boolean> {
    const { folder } = this.#kept ?? {};
    if (folder === undefined) return false;
    const answer = await folder.requestPermission?.({ mode: "readwrite" }).catch(() => "denied");
    if (answer === undefined || answer === "granted") return this.save();
    this.#change({ access: "ask" });
    return false;
  }

  /** Forgets the folder; what is in it stays. */
  async stop(): Promise<void> {
    await this.#options.environment.disk.keepFolder(null);
    await this.#take(null);
  }

  /** Saves a backup now; false when it could not be saved: the state says why. */
  async save(): Promise<boolean> {
    return (await this.#saveAlone(FILES_KEPT)) !== "failed";
  }

  /**
   * Saves a backup in the place of all earlier ones of this browser: somebody was
   * forgotten, and those hold them still. Null where no folder is chosen; false
   * when it could not be done.
   */
  async renew(): Promise<boolean | null> {
    return this.#kept === null ? null : (await this.#saveAlone(1)) === "saved";
  }

  /** Saves a backup when the page is idle, if there is work that the last one does not have, and it is old enough. */
  consider(): void {
    const state = this.state.getState();
    if (this.#isPlanned || state.kind !== "chosen" || state.access !== "granted") return;
    this.#isPlanned = true;
    this.#options.environment.whenIdle(() => {
      void this.#saveIfDue().finally(() => {
        this.#isPlanned = false;
      });
    });
  }

  async #saveAlone(kept: number): Promise<Saving> {
    let saving: Saving = "failed";
    await this.#options.environment.exclusively("folder", async () => {
      saving = await this.#save(kept);
    });
    return saving;
  }

  async #saveIfDue(): Promise<void> {
    const { environment } = this.#options;
    await environment.exclusively("folder", async () => {
      const marks = await environment.disk.backupMarks().catch(() => null);
      if (marks === null || unsavedSince(marks) === null) return;
      const now = environment.nowMs();
      const isRecent = (then: number): boolean => now >= then && now - then < EVERY_MS;
      if (isRecent(marks.backedUpAt ?? 0) || isRecent(this.#triedAtMs)) return;
      await this.#save(FILES_KEPT);
    });
  }

  async #save(count: number): Promise<Saving> {
    const [kept, means] = [this.#kept, this.#means];
    if (kept === null || means === null) return "failed";
    if ((await accessTo(kept.folder)) !== "granted") {
      this.#change({ access: "ask" });
      return "failed";
    }
    this.#change({ access: "granted", isWriting: true });
    const begunAt = this.#options.environment.nowMs();
    this.#triedAtMs = begunAt;
    const iso = new Date(begunAt).toISOString();
    let isRid: boolean;
    try {
      isRid = await writeToFolder(kept.folder, kept.tag, iso, await means.make(iso), count);
      this.#change({ problem: null, isWriting: false });
    } catch (error) {
      const wasWell = this.#problem === null;
      this.#change({ problem: problemOf(error), isWriting: false });
      if (wasWell) means.onProblem();
      return "failed";
    }
    await this.#options.onSaved(begunAt);
    return isRid ? "saved" : "old-stayed";
  }

  async #take(kept: KeptFolder | null): Promise<void> {
    this.#kept = kept;
    if (kept === null) {
      this.state.setState({ kind: "none" }, true);
      return;
    }
    const access = await accessTo(kept.folder);
    const { name } = kept.folder;
    this.state.setState({ kind: "chosen", name, access, problem: null, isWriting: false }, true);
  }

  get #problem(): FolderProblem | null {
    const state = this.state.getState();
    return state.kind === "chosen" ? state.problem : null;
  }

  #change(parts: Partial<Extract<FolderState, { kind: "chosen" }>>): void {
    if (this.state.getState().kind === "chosen") this.state.setState(parts);
  }
}

async function accessTo(folder: Folder): Promise<"granted" | "ask"> {
  try {
    const answer = await folder.queryPermission?.({ mode: "readwrite" });
    return answer === undefined || answer === "granted" ? "granted" : "ask";
  } catch {
    return "ask";
  }
}

const PROBLEMS: ReadonlyMap<string, FolderProblem> = new Map([
  ["NotFoundError", "gone"],
  ["QuotaExceededError", "full"],
  ["NotAllowedError", "refused"],
  ["NoModificationAllowedError", "refused"],
]);

function problemOf(error: unknown): FolderProblem {
  return (error instanceof Error ? PROBLEMS.get(error.name) : undefined) ?? "other";
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
