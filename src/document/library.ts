import { type Transaction } from "yjs";
import type { Change, DocumentId } from "#journey/change.ts";
import type { Disk, StoredDocument } from "#storage/disk.ts";
import { LiveDocument, STORED } from "./liveDocument.ts";
import { LOCAL, type Overlay } from "./overlay.ts";

/** Where a change came from: this person in this tab, another tab, or the disk. */
export type ChangeSource = "local" | "tab" | "load";

/** What could not be read of a document. The rest of it is open. */
export interface Damage {
  readonly documentId: DocumentId;
  /** The raw bytes of each unreadable record; empty when the disk would not even give them out. */
  readonly records: readonly Uint8Array[];
}

/** What a library tells. */
export interface LibraryListener {
  readonly onChange: (change: Change, source: ChangeSource) => void;
  /** This person, in this tab, wrote to a document. */
  readonly onWrite: (id: DocumentId, update: Uint8Array) => void;
  readonly onOpened: (id: DocumentId) => void;
  readonly onDamage: (damage: Damage) => void;
}

interface Loading {
  readonly done: Promise<void>;
  /** What other tabs told while the disk was read. */
  readonly heard: Uint8Array[];
}

/** A larger document is decoded in one task and told of in the next. */
const MAX_AT_ONCE_BYTES = 200_000;

/** The open documents of a workspace, and how they are opened. */
export class Library {
  readonly #disk: Disk;
  readonly #pause: () => Promise<void>;
  readonly #listener: LibraryListener;
  readonly #live = new Map<DocumentId, LiveDocument>();
  readonly #loading = new Map<DocumentId, Loading>();
  /** What the disk is about to let go of. */
  readonly #leaving = new Map<DocumentId, Promise<unknown>>();

  /** @param pause lets the page answer between two pieces of work */
  constructor(disk: Disk, pause: () => Promise<void>, listener: LibraryListener) {
    this.#disk = disk;
    this.#pause = pause;
    this.#listener = listener;
  }

  /** All open documents. */
  get all(): readonly LiveDocument[] {
    return [...this.#live.values()];
  }

  /** The document, if it is open or begun. */
  get(id: DocumentId): LiveDocument | undefined {
    return this.#live.get(id);
  }

  /** Opens a document and reports all its entities as one change. */
  open(id: DocumentId): Promise<void> {
    const running = this.#loading.get(id);
    if (running !== undefined) return running.done;
    if (this.#live.get(id)?.isLoaded === true) return Promise.resolve();
    const heard: Uint8Array[] = [];
    const done = this.#load(id, heard).finally(() => this.#loading.delete(id));
    this.#loading.set(id, { done, heard });
    return done;
  }

  /**
   * The document to write to. One that is not open is begun empty, and what the
   * disk holds of it is brought in as soon as it is read: that is what merging
   * is for.
   */
  overlay(id: DocumentId): Overlay {
    const live = this.#live.get(id) ?? this.#adopt(this.#blank(id));
    if (!live.isLoaded) void this.open(id);
    return live.overlay;
  }

  /** Takes what another tab wrote; false when the document is not open here. */
  hear(id: DocumentId, update: Uint8Array): boolean {
    this.#loading.get(id)?.heard.push(update);
    const live = this.#live.get(id);
    live?.hear(update);
    return live !== undefined;
  }

  /** Reads from the disk what another tab wrote and this one did not hear. */
  async catchUp(id: DocumentId): Promise<void> {
    const stored = await this.#disk.read(id).catch(() => null);
    if (stored !== null) this.#live.get(id)?.absorb(stored);
  }

  /** Lets go of a document; what is not on the disk is lost. */
  async drop(id: DocumentId): Promise<void> {
    await this.#loading.get(id)?.done;
    this.#live.get(id)?.overlay.doc.destroy();
    this.#live.delete(id);
  }

  /**
   * Erases a document from the disk if nothing is left in it; one that is open here stays. What
   * another tab has open must not be erased: what it writes then would rest on what is gone.
   */
  async erase(id: DocumentId): Promise<void> {
    if (this.#live.has(id) || this.#loading.has(id) || this.#leaving.has(id)) return;
    const erased = this.#disk.erase(id, (stored) => isEmpty(id, stored));
    // Whoever opens it meanwhile reads what the disk holds afterwards.
    const leaving = erased.catch(() => false).finally(() => this.#leaving.delete(id));
    this.#leaving.set(id, leaving);
    await leaving;
  }

  async #load(id: DocumentId, heard: readonly Uint8Array[]): Promise<void> {
    await this.#leaving.get(id);
    const stored = await this.#disk.read(id).catch(() => null);
    if (stored === null) {
      this.#listener.onDamage({ documentId: id, records: [] });
      return;
    }
    const begun = this.#live.get(id);
    const live = begun ?? this.#blank(id);
    live.absorb(stored, heard);
    live.isLoaded = true;
    if (begun === undefined) {
      this.#adopt(live);
      if (live.shelf.bytes > MAX_AT_ONCE_BYTES) await this.#pause();
      const put = [...live.overlay.all()];
      this.#listener.onChange({ document: id, put, removed: [] }, "load");
    }
    this.#listener.onOpened(id);
  }

  #blank(id: DocumentId): LiveDocument {
    return new LiveDocument(id, (records) => this.#listener.onDamage({ documentId: id, records }));
  }

  /** Listens to a document from now on; one that is listened to is slower to fill. */
  #adopt(live: LiveDocument): LiveDocument {
    const { id, overlay } = live;
    this.#live.set(id, live);
    overlay.indexAll();
    overlay.doc.on("afterTransaction", (transaction: Transaction) => {
      const change = overlay.changeOf(transaction);
      if (change !== null) this.#listener.onChange(change, sourceOf(transaction));
    });
    overlay.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === LOCAL) this.#listener.onWrite(id, update);
    });
    return live;
  }
}

/** Is all that a document held gone from it again? One with damaged records holds something. */
function isEmpty(id: DocumentId, stored: StoredDocument): boolean {
  let isDamaged = false;
  const live = new LiveDocument(id, () => {
    isDamaged = true;
  });
  live.absorb(stored);
  const isNothing = !isDamaged && live.overlay.holdsNothing;
  live.overlay.doc.destroy();
  return isNothing;
}

function sourceOf({ origin }: Transaction): ChangeSource {
  if (origin === LOCAL) return "local";
  return origin === STORED ? "load" : "tab";
}
