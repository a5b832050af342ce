import { applyUpdate, encodeStateAsUpdate, mergeUpdates, type Transaction } from "yjs";
import type { Change, Command, DocumentId } from "#journey/change.ts";
import { type Disk, type LogRow, type StoredDocument } from "#storage/disk.ts";
import { DocLog, type SaveState } from "#storage/docLog.ts";
import { Compactor } from "./compactor.ts";
import { inverseOf, type Inverse } from "./inverse.ts";
import { LOCAL, Overlay, type OverlayWrite } from "./overlay.ts";

/** Where a change came from. */
export type ChangeSource = "local" | "tab" | "load";

/** Talks to the other tabs of this browser. */
export interface TabChannel {
  post(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
  close(): void;
}

/** An update that one tab tells the others. */
export interface TabMessage {
  readonly documentId: DocumentId;
  readonly update: Uint8Array;
}

/** What documents need from around them: effects come in as arguments. */
export interface Environment {
  readonly disk: Disk;
  readonly tabs: TabChannel | null;
  readonly wait: (ms: number) => Promise<void>;
  /** Runs work when the page has nothing better to do. */
  readonly whenIdle: (work: () => void) => void;
  /** Runs work while no other tab runs work of this name. */
  readonly exclusively: (name: string, work: () => Promise<void>) => Promise<void>;
}

/** What documents tell of what happens in them. */
export interface Listeners {
  readonly onChange: (change: Change, source: ChangeSource) => void;
  readonly onSave: (state: SaveState) => void;
  /** Another tab wrote to a document that is not open here. */
  readonly onForeign: (id: DocumentId) => void;
}

/** A document that could not be read; its bytes are kept as they are. */
export interface Damage {
  readonly documentId: DocumentId;
  readonly stored: StoredDocument;
}

/** The work of one command, to be taken back as one. */
export interface Step {
  readonly name: string;
  readonly inverses: readonly Inverse[];
}

/**
 * All open documents of a workspace: writes go in as commands, changes come out
 * as entities, and every byte goes to the log. See document.md.
 */
export class Documents {
  readonly #environment: Environment;
  readonly #listeners: Listeners;
  readonly #log: DocLog;
  readonly #compactor: Compactor;
  readonly #open = new Map<DocumentId, Overlay>();
  /** What other tabs told of documents that are not open yet. */
  readonly #early = new Map<DocumentId, Uint8Array[]>();
  readonly damaged: Damage[] = [];

  constructor(environment: Environment, listeners: Listeners) {
    this.#environment = environment;
    this.#listeners = listeners;
    this.#compactor = new Compactor(environment, (id) => this.#open.get(id as DocumentId));
    this.#log = new DocLog({
      disk: environment.disk,
      merge: (updates) => mergeUpdates([...updates]),
      whole: () => this.#wholes(),
      onState: listeners.onSave,
      onWritten: (rows) => this.#compactor.noteWritten(rows),
      wait: environment.wait,
    });
    environment.tabs?.listen((message) => this.#hear(message));
  }

  /** The ids of all documents on the disk. */
  async stored(): Promise<readonly DocumentId[]> {
    return (await this.#environment.disk.documents()) as readonly DocumentId[];
  }

  /** Is this document open? */
  isOpen(id: DocumentId): boolean {
    return this.#open.has(id);
  }

  /**
   * Opens a document and reports all its entities as one change. One that is
   * damaged is listed in `damaged` and stays closed.
   */
  async open(id: DocumentId): Promise<void> {
    if (this.#open.has(id)) return;
    const stored = await this.#environment.disk.read(id);
    if (this.#open.has(id)) return;
    const overlay = new Overlay(id);
    try {
      overlay.doc.transact(() => {
        if (stored.snapshot !== null) applyUpdate(overlay.doc, stored.snapshot);
        for (const row of stored.rows) applyUpdate(overlay.doc, row);
        for (const update of this.#early.get(id) ?? []) applyUpdate(overlay.doc, update);
      });
    } catch {
      this.damaged.push({ documentId: id, stored });
      return;
    }
    this.#early.delete(id);
    this.#adopt(overlay);
    this.#compactor.noteLoaded(id, stored);
    this.#listeners.onChange({ document: id, put: [...overlay.all()], removed: [] }, "load");
  }

  /**
   * Applies a command at once and returns what takes it back; null when it
   * changed nothing. Documents it writes to must be open, or new.
   */
  apply(command: Command): Step | null {
    const inverses = this.#perform(command.writes);
    return inverses.length === 0 ? null : { name: command.name, inverses };
  }

  /**
   * Applies a large command piece by piece, so that the page goes on answering.
   * When the signal aborts, what was done is taken back.
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
    const { writes } = command;
    for (let at = 0; at < writes.length; at += PIECE) {
      if (signal.aborted) {
        await this.revert({ name: command.name, inverses });
        return null;
      }
      for (const inverse of this.#perform(writes.slice(at, at + PIECE))) inverses.push(inverse);
      onProgress(Math.min(1, (at + PIECE) / writes.length));
      await this.#environment.wait(0);
    }
    return inverses.length === 0 ? null : { name: command.name, inverses };
  }

  /**
   * Takes a step back where the present is still what the step left; what
   * somebody changed since stays. Returns what takes that back (redo); null
   * when nothing was left to take back.
   */
  async revert(step: Step): Promise<Step | null> {
    const backwards = step.inverses.toReversed();
    const inverses: Inverse[] = [];
    for (let at = 0; at < backwards.length; at += PIECE) {
      if (at > 0) await this.#environment.wait(0);
      const piece = backwards.slice(at, at + PIECE);
      for (const { write } of piece) await this.#ensureOpen(write.document);
      for (const inverse of this.#performInverses(piece)) inverses.push(inverse);
    }
    return inverses.length === 0 ? null : { name: step.name, inverses };
  }

  /** Resolves when everything is on the disk. */
  flush(): Promise<void> {
    return this.#log.flush();
  }

  /** Is anything not yet on the disk? */
  get isPending(): boolean {
    return this.#log.isPending;
  }

  /** Stops writing and listening. */
  async close(): Promise<void> {
    this.#log.stop();
    this.#environment.tabs?.close();
    this.#environment.disk.close();
    for (const overlay of this.#open.values()) overlay.doc.destroy();
    await Promise.resolve();
  }

  #perform(writes: readonly OverlayWrite[]): readonly Inverse[] {
    return this.#inTransactions(writes, (overlay, write) => {
      const inverse = inverseOf(overlay, write);
      if (inverse !== null) overlay.write(write);
      return inverse;
    });
  }

  #performInverses(inverses: readonly Inverse[]): readonly Inverse[] {
    const conditions = new Map(inverses.map((inverse) => [inverse.write, inverse.applies]));
    return this.#inTransactions([...conditions.keys()], (overlay, write) => {
      if (conditions.get(write)?.(overlay) !== true) return null;
      const inverse = inverseOf(overlay, write);
      if (inverse !== null) overlay.write(write);
      return inverse;
    });
  }

  #inTransactions(
    writes: readonly OverlayWrite[],
    perform: (overlay: Overlay, write: OverlayWrite) => Inverse | null,
  ): readonly Inverse[] {
    const byDocument = new Map<DocumentId, OverlayWrite[]>();
    for (const write of writes) {
      const list = byDocument.get(write.document);
      if (list === undefined) byDocument.set(write.document, [write]);
      else list.push(write);
    }
    const inverses: Inverse[] = [];
    for (const [id, list] of byDocument) {
      const overlay = this.#open.get(id) ?? this.#adopt(new Overlay(id));
      overlay.doc.transact(() => {
        overlay.stamp();
        for (const write of list) {
          const inverse = perform(overlay, write);
          if (inverse !== null) inverses.push(inverse);
        }
      }, LOCAL);
    }
    return inverses;
  }

  async #ensureOpen(id: DocumentId): Promise<void> {
    if (!this.#open.has(id)) await this.open(id);
  }

  #adopt(overlay: Overlay): Overlay {
    this.#open.set(overlay.id, overlay);
    overlay.indexAll();
    overlay.doc.on("afterTransaction", (transaction: Transaction) => {
      this.#report(overlay, transaction);
    });
    overlay.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== LOCAL) return;
      void this.#log.push(overlay.id, update);
      this.#environment.tabs?.post({ documentId: overlay.id, update });
    });
    return overlay;
  }

  #report(overlay: Overlay, transaction: Transaction): void {
    const put: Change["put"][number][] = [];
    const removed: Change["removed"][number][] = [];
    for (const [kind, ids] of overlay.touched(transaction)) {
      for (const id of ids) {
        const entity = overlay.entity(kind, id);
        if (entity === undefined) removed.push({ kind, id });
        else put.push({ kind, entity });
      }
    }
    if (put.length === 0 && removed.length === 0) return;
    const source = transaction.origin === LOCAL ? "local" : "tab";
    this.#listeners.onChange({ document: overlay.id, put, removed }, source);
  }

  #hear(message: TabMessage): void {
    const overlay = this.#open.get(message.documentId);
    if (overlay !== undefined) {
      applyUpdate(overlay.doc, message.update);
      return;
    }
    const early = this.#early.get(message.documentId) ?? [];
    this.#early.set(message.documentId, [...early.slice(-MAX_EARLY), message.update]);
    this.#listeners.onForeign(message.documentId);
  }

  #wholes(): readonly LogRow[] {
    return [...this.#open.values()].map((overlay) => ({
      documentId: overlay.id,
      bytes: encodeStateAsUpdate(overlay.doc),
    }));
  }
}

/** Writes in one piece of a large command: a few milliseconds of work. */
const PIECE = 400;

/** Updates kept of a document that nobody opened here; older ones are on the disk by then. */
const MAX_EARLY = 200;
