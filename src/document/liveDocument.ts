import {
  applyUpdate,
  decodeStateVector,
  encodeStateAsUpdate,
  encodeStateVector,
  mergeUpdates,
  parseUpdateMeta,
} from "yjs";
import type { DocumentId } from "#journey/change.ts";
import type { StoredDocument } from "#storage/disk.ts";
import { Overlay } from "./overlay.ts";
import { Shelf } from "./shelf.ts";

/** The origin of a transaction that brings in what the disk holds. */
export const STORED = Symbol("stored");

/** An open document: its entities, and what of the disk is in it. */
export class LiveDocument {
  readonly id: DocumentId;
  readonly overlay: Overlay;
  shelf = new Shelf();
  /** Is everything in it that the disk held when it was opened? */
  isLoaded = false;
  /** Does the disk hold records of it that cannot be read? */
  isDamaged = false;
  readonly #onDamage: (records: readonly Uint8Array[]) => void;

  /** @param onDamage told the records that cannot be read */
  constructor(id: DocumentId, onDamage: (records: readonly Uint8Array[]) => void) {
    this.id = id;
    this.overlay = new Overlay(id);
    this.#onDamage = onDamage;
  }

  /**
   * Brings in what the disk holds and this document does not, then the updates
   * heard meanwhile. Records that cannot be read are left out.
   */
  absorb(stored: StoredDocument, heard: readonly Uint8Array[] = []): void {
    const unreadable = this.#applyAll([...this.shelf.take(stored), ...heard]);
    if (unreadable.length === 0) return;
    this.isDamaged = true;
    this.#onDamage(unreadable);
  }

  /** Takes in what another tab wrote. */
  hear(update: Uint8Array): void {
    applyUpdate(this.overlay.doc, update);
  }

  /** The whole document as one update, without what was deleted. */
  encode(): Uint8Array {
    return encodeStateAsUpdate(this.overlay.doc);
  }

  /**
   * One update that leaves the document as these latest ones of its own do,
   * without what was deleted again since.
   */
  condensed(updates: readonly Uint8Array[]): Uint8Array {
    const { from } = parseUpdateMeta(mergeUpdates([...updates]));
    const known = decodeStateVector(encodeStateVector(this.overlay.doc));
    for (const [client, clock] of from) known.set(client, clock);
    return encodeStateAsUpdate(this.overlay.doc, encodeStateVector(known));
  }

  #applyAll(updates: readonly Uint8Array[]): readonly Uint8Array[] {
    const { doc } = this.overlay;
    try {
      doc.transact(() => {
        for (const update of updates) applyUpdate(doc, update);
      }, STORED);
      return [];
    } catch {
      return updates.filter((update) => !this.#canApply(update));
    }
  }

  #canApply(update: Uint8Array): boolean {
    try {
      applyUpdate(this.overlay.doc, update, STORED);
      return true;
    } catch {
      return false;
    }
  }
}
