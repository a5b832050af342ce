import { mergeUpdates } from "yjs";
import type { Change, Command, DocumentId, Write } from "#journey/change.ts";
import type { MapId } from "#journey/ids.ts";
import { DocLog, type SaveState, type WrittenRow } from "#storage/docLog.ts";
import { Copies } from "./copies.ts";
import { Compactor } from "./compactor.ts";
import type { HowFar, Row } from "./difference.ts";
import type { Environment } from "./environment.ts";
import { eraseBoards, holding, letGoOfBegun } from "./erasing.ts";
import { foldWithoutStrays } from "./folding.ts";
import { type Past, type PresentDocuments, writesBack } from "./goingBack.ts";
import type { Inverse } from "./inverse.ts";
import { type ChangeSource, type Damage, Library } from "./library.ts";
import type { LiveDocument } from "./liveDocument.ts";
import { LOCAL } from "./overlay.ts";
import { piecesOf } from "./pieces.ts";
import { perform, performInverses, type Step } from "./performing.ts";
import { Shelf } from "./shelf.ts";
import { Tabs } from "./tabs.ts";
import { wellFormedWrite } from "./wellFormed.ts";

/** What documents tell of what happens in them. */
export interface Listeners {
  readonly onChange: (change: Change, source: ChangeSource) => void;
  readonly onSave: (state: SaveState) => void;
  /** Another tab wrote to a document that is not open here. */
  readonly onForeign: (id: DocumentId) => void;
  /** Records of a document could not be read; they stay on the disk as they are. */
  readonly onDamage?: (damage: Damage) => void;
  /** The browser had cleared the disk under this page; all open documents were written back. */
  readonly onRestored?: () => void;
  /** The disk was full: so many of the oldest copies were given up for the latest edits. */
  readonly onRoomMade?: (copies: number) => void;
  /** Somebody was forgotten in another tab: nothing that was before may be kept. */
  readonly onPurge?: () => void;
}

/** A copy that is being taken is waited for so long before copies are let go of. */
const COPYING_MS = 10_000;

/** A disk that is being cleared is looked at again after so long, ms, and so often. */
const LOOK_AGAIN_MS = 300;
const MOST_LOOKS = 10;

/**
 * All open documents of a workspace: writes go in as commands, changes come out
 * as entities, and every byte goes to the log. What is written here reaches the
 * other tabs once it is on the disk, so that no tab ever builds on what may yet
 * be lost.
 */
export class Documents {
  /** Rolling copies of all of it. */
  readonly copies: Copies;
  readonly #environment: Environment;
  readonly #listeners: Listeners;
  readonly #library: Library;
  readonly #log: DocLog;
  readonly #compactor: Compactor;
  readonly #tabs: Tabs | null;
  readonly #present: PresentDocuments;
  readonly #damaged = new Map<DocumentId, Damage>();
  /** What the disk held when a newer version of the app took it over. */
  #handedOver: readonly DocumentId[] | null = null;

  constructor(environment: Environment, listeners: Listeners) {
    this.#environment = environment;
    this.#listeners = listeners;
    this.#library = this.#newLibrary();
    this.#compactor = new Compactor(environment, (id) => this.#library.get(id));
    this.#log = this.#newLog();
    this.#tabs = this.#newTabs();
    this.#present = {
      stored: () => this.stored(),
      known: async () => {
        const stored = await this.stored();
        return [...stored, ...this.#begunBeside(stored).map(({ id }) => id)];
      },
      opened: async (id) => {
        await this.open(id);
        return this.#library.overlay(id);
      },
      pause: () => environment.wait(0),
    };
    this.copies = new Copies(environment, this.#present);
    environment.disk.onTakeover(() => this.#handOver());
  }

  /** The ids of all documents on the disk; once it was taken over, of those that it held then. */
  async stored(): Promise<readonly DocumentId[]> {
    if (this.#handedOver !== null) return this.#handedOver;
    return (await this.#environment.disk.documents()) as readonly DocumentId[];
  }

  /** Documents of which the disk holds records that cannot be read, with their raw bytes. */
  get damaged(): readonly Damage[] {
    return [...this.#damaged.values()];
  }

  /** Is this document open, with all that the disk holds of it? */
  isOpen(id: DocumentId): boolean {
    return this.#library.get(id)?.isLoaded ?? false;
  }

  /**
   * Opens a document and reports all its entities as one change. Records of it
   * that cannot be read are listed in `damaged`; the rest of it opens.
   */
  open(id: DocumentId): Promise<void> {
    return this.#library.open(id);
  }

  /** Opens everything that people told, document by document, while the page answers. */
  async openEvidence(): Promise<void> {
    // A read that the browser breaks off, as it does while it clears its data, is tried once more.
    const again = async (): Promise<readonly DocumentId[]> => {
      await this.#environment.wait(LOOK_AGAIN_MS);
      return this.stored();
    };
    for (const id of await this.stored().catch(again)) {
      if (!isEvidence(id)) continue;
      await this.open(id);
      await this.#environment.wait(0);
    }
  }

  /** Lets go of a document that is not in view, once its edits are on the disk. */
  async release(id: DocumentId): Promise<void> {
    await this.#log.flush();
    if (!this.#log.isPending) await this.#library.drop(id);
  }

  /**
   * Applies a command at once and returns what takes it back; null when it
   * changed nothing. A document that is not open yet is begun, and what the
   * disk holds of it is brought in as soon as it is read.
   */
  apply(command: Command): Step | null {
    return asStep(command.name, this.#perform(command));
  }

  /**
   * Applies a large command piece by piece, so that the page goes on answering.
   * It reaches the disk whole or not at all. When the signal aborts, what was
   * done is taken back.
   *
   * @param onProgress told the share done, 0..1
   * @returns the step; null when it was cancelled or changed nothing
   */
  async applyGradually(
    command: Command,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<Step | null> {
    const inverses: Inverse[] = [];
    const { name, writes } = command;
    const before = holding(this.#library);
    const letGo = this.#log.hold();
    try {
      let made = 0;
      for await (const piece of piecesOf(writes, this.#environment)) {
        if (signal.aborted) break;
        for (const inverse of this.#perform({ name, writes: piece })) inverses.push(inverse);
        made += piece.length;
        onProgress(made / writes.length);
      }
      await this.#environment.wait(0);
      if (signal.aborted) {
        await this.revert({ name, inverses });
        await letGoOfBegun(this.#environment.disk, this.#library, this.#log, before);
      }
    } finally {
      letGo(signal.aborted ? "condensed" : "pushed");
    }
    return signal.aborted ? null : asStep(name, inverses);
  }

  /**
   * Takes a step back where the present is still what the step left; what
   * somebody changed since stays. Returns what takes that back (redo); null
   * when nothing was left to take back.
   */
  async revert(step: Step): Promise<Step | null> {
    const backwards = step.inverses.toReversed();
    for (const id of new Set(backwards.map(({ write }) => write.document))) await this.open(id);
    const inverses: Inverse[] = [];
    const letGo = this.#log.hold();
    try {
      for await (const piece of piecesOf(backwards, this.#environment)) {
        const made = performInverses(piece, (id) => this.#library.overlay(id));
        for (const inverse of made) inverses.push(inverse);
      }
    } finally {
      letGo("pushed");
    }
    return asStep(step.name, inverses);
  }

  /** Everything that every document holds, opened one after the other; null: the disk does not give it out. */
  async *everything(): AsyncGenerator<readonly [DocumentId, readonly Row[] | null]> {
    const stored = await this.stored();
    for (const id of stored) {
      if (this.#handedOver === null) await this.open(id);
      yield [id, this.isOpen(id) ? [...this.#library.overlay(id).all()] : null];
      await this.#present.pause();
    }
    // Also what a full disk has not taken: that is why somebody downloads a copy.
    for (const { id, overlay } of this.#begunBeside(stored)) {
      yield [id, [...overlay.all()]];
      await this.#present.pause();
    }
  }

  /** How people and what they told once read: as it was made before it was edited, and in all copies. */
  async *earlierEvidence(): AsyncGenerator<Row> {
    for (const { id, overlay } of this.#library.all) if (isEvidence(id)) yield* overlay.asMade();
    for await (const overlay of this.copies.states(isEvidence)) {
      yield* overlay.all();
      yield* overlay.asMade();
    }
  }

  /** Open documents that hold something and are none of those on the disk. */
  #begunBeside(stored: readonly DocumentId[]): readonly LiveDocument[] {
    const ids = new Set(stored);
    return this.#library.all.filter(
      ({ id, overlay }) => !ids.has(id) && overlay.all().next().done !== true,
    );
  }

  /** The writes that bring everything back to how it once read, as far as is asked. */
  toward(past: Past, howFar: HowFar): Promise<readonly Write[]> {
    return writesBack(this.#present, past, howFar);
  }

  /** Open documents as they are now, whole. */
  whole(ids: Iterable<DocumentId>): ReadonlyMap<DocumentId, Uint8Array> {
    const lives = [...ids].flatMap((id) => this.#library.get(id) ?? []);
    return new Map(
      lives.filter(({ isLoaded }) => isLoaded).map((live) => [live.id, live.encode()]),
    );
  }

  /** Resolves when everything is on the disk, or nothing can be written any more. */
  flush(): Promise<void> {
    return this.#log.flush();
  }

  /** Reads what other tabs wrote, where this one may not have heard of it: it slept, or cannot hear. */
  async catchUp(): Promise<void> {
    if (this.#handedOver !== null) return;
    for (const id of await this.stored()) {
      if (this.isOpen(id)) await this.#library.catchUp(id);
      else if (isEvidence(id)) this.#listeners.onForeign(id);
      await this.#environment.wait(0);
    }
  }

  /**
   * Writes all that is open back to the disk, where the browser cleared it meanwhile:
   * no edit may come that would notice. While it is being cleared the browser breaks
   * reads and writes off: then it is looked at again.
   */
  async lookAfterDisk(): Promise<void> {
    const { disk, wait } = this.#environment;
    for (let looks = 0; looks < MOST_LOOKS && this.#handedOver === null; looks += 1) {
      const isCleared = await disk.isCleared().catch(() => null);
      if (isCleared === false) return;
      if (isCleared === true) await this.#log.writeBack();
      await wait(LOOK_AGAIN_MS);
    }
  }

  /** Is anything not yet on the disk? */
  get isPending(): boolean {
    return this.#log.isPending;
  }

  /** Folds a document's log into a snapshot now, as is done at idle moments by itself. */
  compact(id: DocumentId): Promise<boolean> {
    return this.#compactor.compact(id);
  }

  /**
   * Makes the disk hold nothing any more of what was taken out of these
   * documents: what was edited is written anew, edits of what is gone go too,
   * their logs are folded, every rolling copy goes, and the other tabs are told.
   *
   * @returns the documents that could not be folded, since records of them cannot be read, or the disk takes nothing
   */
  async purge(ids: Iterable<DocumentId>): Promise<readonly DocumentId[]> {
    const all = [...ids];
    for (const overlay of all.map((id) => this.#library.overlay(id))) {
      overlay.doc.transact(() => overlay.flatten(), LOCAL);
    }
    const kept = await this.#fold(all);
    await this.#dropCopies();
    this.#tabs?.purge();
    return kept;
  }

  /** Lets go of all copies once none is being taken: one that was begun before the logs were folded would come after. */
  #dropCopies(): Promise<void> {
    let dropped: Promise<void> | null = null;
    const drop = (): Promise<void> => (dropped ??= this.#environment.disk.dropCopies());
    const late = this.#environment.wait(COPYING_MS).then(drop);
    return Promise.race([this.#environment.exclusively("copies", drop), late]);
  }

  /** Somebody was forgotten in another tab: what this one had yet to write may hold their words. */
  async hearPurge(): Promise<void> {
    this.#listeners.onPurge?.();
    const wasPending = this.#log.isPending;
    await this.#log.flush();
    const open = this.#library.all.filter((live) => wasPending || live.overlay.hasStrays);
    await this.#fold(open.map(({ id }) => id));
  }

  /** Stops writing and listening. */
  async close(): Promise<void> {
    this.#log.stop();
    this.#tabs?.close();
    for (const { id } of this.#library.all) await this.#library.drop(id);
    this.#environment.disk.close();
  }

  /** Erases the boards of maps that are gone, where nothing can bring them back: see `eraseBoards`. */
  async eraseBoards(isGone: (mapId: MapId) => boolean): Promise<void> {
    const isListKnown = this.isOpen("ws") && !this.#damaged.has("ws");
    if (isListKnown) await eraseBoards(this.#environment, this.#library, isGone);
  }

  /** Writes what is pending, and reads all that may still have to be given out as a file. */
  async #handOver(): Promise<void> {
    await this.#log.flush();
    this.#log.stop();
    this.#handedOver = await this.stored();
    for (const id of this.#handedOver) await this.open(id);
  }

  #fold(ids: readonly DocumentId[]): Promise<readonly DocumentId[]> {
    return foldWithoutStrays(this.#library, this.#log, this.#compactor, ids);
  }

  #newLibrary(): Library {
    return new Library(this.#environment.disk, () => this.#environment.wait(0), {
      onChange: this.#listeners.onChange,
      onWrite: (id, update) => void this.#log.push(id, update),
      onOpened: (id) => this.#compactor.consider(id),
      onDamage: (damage) => {
        this.#damaged.set(damage.documentId, damage);
        this.#listeners.onDamage?.(damage);
      },
    });
  }

  #newLog(): DocLog {
    return new DocLog({
      disk: this.#environment.disk,
      merge: (updates) => mergeUpdates([...updates]),
      condense: (id, updates) =>
        this.#library.get(id as DocumentId)?.condensed(updates) ?? mergeUpdates([...updates]),
      whole: () => this.#library.all.map((live) => ({ documentId: live.id, bytes: live.encode() })),
      onState: this.#listeners.onSave,
      onWritten: (rows) => this.#noteWritten(rows),
      onRefilled: () => {
        for (const live of this.#library.all) live.shelf = new Shelf();
        this.#listeners.onRestored?.();
        this.#tabs?.cleared();
      },
      onRoomMade: (copies) => this.#listeners.onRoomMade?.(copies),
      nowMs: this.#environment.nowMs,
      wait: this.#environment.wait,
    });
  }

  #newTabs(): Tabs | null {
    if (this.#environment.tabs === null) return null;
    return new Tabs(this.#environment.tabs, {
      onUpdate: (id, update) => {
        if (!this.#library.hear(id, update)) this.#listeners.onForeign(id);
      },
      onGap: (id) => void this.#library.catchUp(id),
      onPurge: () => void this.hearPurge(),
      onCleared: () => void this.lookAfterDisk(),
    });
  }

  #perform({ writes }: Command): readonly Inverse[] {
    return perform(writes.map(wellFormedWrite), (id) => this.#library.overlay(id));
  }

  #noteWritten(rows: readonly WrittenRow[]): void {
    for (const { documentId, seq, bytes } of rows) {
      const live = this.#library.get(documentId as DocumentId);
      if (live === undefined) continue;
      live.shelf.noteWritten(seq, bytes.byteLength);
      this.#tabs?.tell(live.id, live.overlay.doc.clientID, bytes);
      this.#compactor.consider(live.id);
    }
  }
}

function isEvidence(id: DocumentId): boolean {
  return id.startsWith("ev:");
}

function asStep(name: string, inverses: readonly Inverse[]): Step | null {
  return inverses.length === 0 ? null : { name, inverses };
}
