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
      /** `ask`: the browser wants a person to allow it again, by a press; `denied`: it does not ask any more. */
      readonly access: Access;
      /** Why the last backup did not come to be; null: it did, or none was due. */
      readonly problem: FolderProblem | null;
      readonly isWriting: boolean;
    };

/** May a folder be written to? */
export type Access = "granted" | "ask" | "denied";

/** Why a folder did not take a backup. */
export type FolderProblem = "gone" | "full" | "refused" | "other";

/** What came of a backup; `old-stayed`: it was saved, and an older one that should have gone is still there. */
type Saving = "saved" | "old-stayed" | "failed";

/** Between two backups that are written by themselves. */
const EVERY_MS = 60 * 60_000;

/** While no backup can be written, it is looked no more often whether another tab has changed that. */
const LOOK_MS = 60_000;

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
  #lookedAtMs = Number.NEGATIVE_INFINITY;
  /** What goes wrong is told once, until it goes well again. */
  #isTold = false;

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

  /** The browser had cleared the disk: the folder that is known here is noted again, and goes on. */
  async noteAgain(): Promise<void> {
    if (this.#kept === null) return;
    await this.#options.environment.disk.keepFolder(this.#kept).catch(() => undefined);
  }

  /** Looks again which folder it is, and whether it may be written: another tab, or the browser, may have changed that. */
  async refresh(): Promise<void> {
    if (this.#means === null) return;
    this.#lookedAtMs = this.#options.environment.nowMs();
    const before = this.#kept;
    const kept = await this.#options.environment.disk.folder().catch(() => before);
    if (kept === null || before === null) {
      if (kept !== before) await this.#take(kept);
      return;
    }
    this.#kept = kept;
    this.#change({ name: kept.folder.name, access: await accessTo(kept.folder) });
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
    // Another tab may have chosen one before: this browser has one tag.
    await this.refresh();
    const { disk } = this.#options.environment;
    // By which this browser's files are known, also where the folder was let go of and is chosen again.
    const tag = this.#kept?.tag ?? (await disk.folderTag().catch(() => null)) ?? means.tag();
    const kept = { folder, tag };
    await disk.keepFolder(kept);
    await this.#take(kept);
    return this.save();
  }

  /** Asks the browser again whether the folder may be written, and saves a backup; to be called from a press. */
  async allow(): Promise<boolean> {
    const { folder } = this.#kept ?? {};
    if (folder === undefined) return false;
    const access = await accessAsked(folder);
    if (access === "granted") return this.save();
    this.#change({ access });
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
    await this.refresh();
    return this.#kept === null ? null : (await this.#saveAlone(1)) === "saved";
  }

  /** Saves a backup when the page is idle, if there is work that the last one does not have, and it is old enough. */
  consider(): void {
    const state = this.state.getState();
    const isReady = state.kind === "chosen" && state.access === "granted";
    if (this.#isPlanned || this.#means === null || (!isReady && this.#hasLooked)) return;
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
      const isDue =
        marks !== null && unsavedSince(marks) !== null && !this.#isRecent(marks.backedUpAt);
      if (isDue && !this.#isRecent(this.#triedAtMs)) await this.#save(FILES_KEPT);
      else if (!this.#hasLooked) await this.refresh();
    });
  }

  async #save(count: number): Promise<Saving> {
    await this.refresh();
    const [kept, means, state] = [this.#kept, this.#means, this.state.getState()];
    if (kept === null || means === null || state.kind !== "chosen") return "failed";
    if (state.access !== "granted") {
      this.#tell(means);
      return "failed";
    }
    this.#change({ isWriting: true });
    const begunAt = this.#options.environment.nowMs();
    this.#triedAtMs = begunAt;
    const iso = new Date(begunAt).toISOString();
    let isRid: boolean;
    try {
      isRid = await writeToFolder(kept.folder, kept.tag, iso, await means.make(iso), count);
      this.#change({ problem: null, isWriting: false });
      this.#isTold = false;
    } catch (error) {
      this.#change({ problem: problemOf(error), isWriting: false });
      this.#tell(means);
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

  #tell(means: FolderMeans): void {
    if (!this.#isTold) means.onProblem();
    this.#isTold = true;
  }

  #isRecent(thenMs: number | null): boolean {
    return isWithin(EVERY_MS, thenMs, this.#options.environment.nowMs());
  }

  get #hasLooked(): boolean {
    return isWithin(LOOK_MS, this.#lookedAtMs, this.#options.environment.nowMs());
  }

  #change(parts: Partial<Extract<FolderState, { kind: "chosen" }>>): void {
    if (this.state.getState().kind === "chosen") this.state.setState(parts);
  }
}

/** A clock that was set back makes nobody wait for it to catch up. */
function isWithin(lengthMs: number, thenMs: number | null, nowMs: number): boolean {
  return thenMs !== null && nowMs >= thenMs && nowMs - thenMs < lengthMs;
}

async function accessTo(folder: Folder): Promise<Access> {
  try {
    return accessOf((await folder.queryPermission?.({ mode: "readwrite" })) ?? "granted");
  } catch {
    return "ask";
  }
}

/** Asks a person, where the browser still asks. */
async function accessAsked(folder: Folder): Promise<Access> {
  try {
    return accessOf((await folder.requestPermission?.({ mode: "readwrite" })) ?? "granted");
  } catch {
    return "ask";
  }
}

function accessOf(permission: PermissionState): Access {
  return permission === "prompt" ? "ask" : permission;
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
