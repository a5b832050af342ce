import type { Documents } from "#document/documents.ts";
import type { HowFar } from "#document/difference.ts";
import type { Damage } from "#document/library.ts";
import type { Environment } from "#document/environment.ts";
import type { Command, DocumentId, Write } from "#journey/change.ts";
import { inTrashAnew } from "#journey/trash.ts";
import type { Workspace } from "#journey/workspace.ts";
import { words } from "#journey/words/words.ts";
import { askToKeep, howKept, type Keeping } from "#storage/askToKeep.ts";
import type { CopyFacts, CopyReason, StoredCopy } from "#storage/copies.ts";
import type { Disk } from "#storage/disk.ts";
import { asDiskError, type DiskProblem } from "#storage/diskError.ts";
import { BackupDesk } from "./backupDesk.ts";
import { FolderDesk } from "./folderDesk.ts";
import { restoredBy, type Restored } from "./restoring.ts";

/** Between two regular copies. */
const EVERY_MS = 10 * 60_000;

/** A command that takes away so many things at once is one to be careful with. */
const BULK = 20;

const REGULAR: CopyReason = { kind: "regular", of: "" };

/** A copy that was wanted before something large, and could not be taken. */
export interface MissingCopy {
  readonly reason: CopyReason;
  /** Is it for want of room? */
  readonly isFull: boolean;
}

/** What came of a copy: `same`, all of it is in the last one; a problem, it could not be taken. */
type Taking = "taken" | "same" | DiskProblem;

/** What copies need of the session. */
export interface CopyDeskOptions {
  readonly documents: Documents;
  readonly environment: Environment;
  readonly workspace: () => Workspace;
  /** Writes what no person changed. */
  readonly whileNoting: (write: () => void) => void;
  /** Asks whether to go on where no copy could be taken. */
  readonly onNoCopy: (missing: MissingCopy) => Promise<boolean>;
  /** Something was deleted that is in no copy. */
  readonly onUncopied: (message: string) => void;
}

/** Sees to it that copies are taken: from time to time, and before anything large. */
export class CopyDesk {
  /** The backup file of everything. */
  readonly backups: BackupDesk;
  /** Backups that are written into a folder by themselves. */
  readonly folder: FolderDesk;
  readonly #options: CopyDeskOptions;
  #hasAsked = false;
  readonly #listeners = new Set<(reason: CopyReason) => void>();
  #lastAtMs = 0;
  #isPlanned = false;

  constructor(options: CopyDeskOptions) {
    this.#options = options;
    const { documents, environment, workspace } = options;
    const facts = (): CopyFacts => factsOf(workspace());
    this.backups = new BackupDesk({ documents, environment, facts, workspace });
    this.folder = new FolderDesk({
      environment,
      onSaved: (begunAtMs) => this.backups.noteSaved(begunAtMs),
    });
  }

  /** What maps were like when they left or came in as files. */
  get pasts(): Pick<Disk, "past" | "keepPast"> {
    return this.#options.environment.disk;
  }

  /** Writes what the program notes of a map for itself: nobody changed it, or would take that back. */
  noteDown(writes: readonly Write[]): void {
    const { documents, whileNoting } = this.#options;
    whileNoting(() => documents.apply({ name: "", writes }));
  }

  /** All copies, the newest first. Throws a DiskError. */
  list(): Promise<readonly StoredCopy[]> {
    return this.#options.documents.copies.list();
  }

  /** Calls a listener whenever a copy was taken, with the reason; the returned function ends that. */
  whenTaken(listener: (reason: CopyReason) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What is to be done once everything that was changed is saved. */
  afterSave(): void {
    void this.backups.afterChange();
    this.folder.consider();
    this.consider();
  }

  /** Takes a regular copy when the page is idle, if the last one is old enough. */
  consider(): void {
    const { environment } = this.#options;
    const sinceMs = environment.nowMs() - this.#lastAtMs;
    // A clock that was set back makes nobody wait for it to catch up.
    const isSoon = sinceMs >= 0 && sinceMs < EVERY_MS;
    if (this.#isPlanned || isSoon || environment.disk.kind === "memory") return;
    this.#isPlanned = true;
    environment.whenIdle(() => {
      void this.before(REGULAR).finally(() => {
        this.#isPlanned = false;
      });
    });
  }

  /** Takes a copy of all that was done until now. A disk that will not take one keeps nobody from working. */
  async before(reason: CopyReason): Promise<Taking> {
    await this.#options.documents.flush();
    return this.#take(reason, new Map());
  }

  /**
   * Takes a copy before something large. Where it cannot be taken a person is
   * asked: resolves to false when it is to be left then.
   */
  async safeBefore(reason: CopyReason): Promise<boolean> {
    const taking = await this.before(reason);
    if (taking === "taken" || taking === "same") return true;
    return this.#options.onNoCopy({ reason, isFull: taking === "full" });
  }

  /**
   * Keeps what a command that takes much away is about to change; to be called
   * right before it runs. What is written meanwhile is not waited for.
   */
  beforeBulk(command: Command): void {
    const removed = command.writes.filter(({ op }) => op === "remove");
    if (removed.length < BULK) return;
    const touched = new Set<DocumentId>(command.writes.map(({ document }) => document));
    const before = this.#options.documents.whole(touched);
    void this.#take({ kind: "delete", of: command.name }, before).then((taking) => {
      if (taking === "taken" || taking === "same") return;
      this.#options.onUncopied(words.copies.noCopyKept(command.name, taking === "full"));
    });
  }

  /**
   * Asks the browser to keep all of it, once, after the first edit that is somebody's
   * own: some browsers put the question to the person, and a sample that was only
   * opened is nothing to keep.
   */
  afterEdit({ writes }: Command): void {
    if (this.#hasAsked || this.#options.environment.disk.kind !== "device") return;
    const areInvented = writes.flatMap((write) =>
      write.op === "create" && write.kind === "map" ? [write.entity["invented"] === true] : [],
    );
    const isSample = areInvented.length > 0 && !areInvented.includes(false);
    if (isSample) return;
    this.#hasAsked = true;
    void askToKeep();
  }

  /** What the disk holds and cannot be read, with its raw bytes. */
  damaged(): readonly Damage[] {
    return this.#options.documents.damaged;
  }

  /** How well the browser keeps all of it. */
  howKept(): Promise<Keeping> {
    return howKept();
  }

  /** What going back to a copy would change. Throws CopyIncomplete, DiskError. */
  async preview(copy: StoredCopy, howFar: HowFar): Promise<readonly Restored[]> {
    return restoredBy(await this.#options.documents.copies.toward(copy, howFar));
  }

  /**
   * The command that brings everything back to a copy.
   *
   * @param name what it is called in "Undo …"
   * Throws CopyIncomplete, DiskError
   */
  async backTo(copy: StoredCopy, howFar: HowFar, name: string): Promise<Command> {
    const { documents, environment } = this.#options;
    const now = new Date(environment.nowMs()).toISOString();
    return { name, writes: inTrashAnew(await documents.copies.toward(copy, howFar), now) };
  }

  async #take(reason: CopyReason, before: ReadonlyMap<DocumentId, Uint8Array>): Promise<Taking> {
    const { documents, environment, workspace } = this.#options;
    try {
      const isTaken = await documents.copies.take(reason, factsOf(workspace()), before);
      if (!isTaken) return "same";
      this.#lastAtMs = environment.nowMs();
      for (const listener of this.#listeners) listener(reason);
      return "taken";
    } catch (error) {
      this.#lastAtMs = environment.nowMs();
      return asDiskError(error).problem;
    }
  }
}

function factsOf({ map, participant, story }: Workspace): CopyFacts {
  return { maps: map.size, people: participant.size, stories: story.size };
}
