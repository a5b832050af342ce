import { applyUpdate } from "yjs";
import type { DocumentId, Write } from "#journey/change.ts";
import {
  byAge,
  copiesToDrop,
  type CopyFacts,
  type CopyPart,
  type CopyReason,
  type StoredCopy,
} from "#storage/copies.ts";
import type { StoredDocument } from "#storage/disk.ts";
import type { HowFar } from "./difference.ts";
import type { Environment } from "./environment.ts";
import { type Past, type PresentDocuments, writesBack } from "./goingBack.ts";
import { Overlay } from "./overlay.ts";

/** What a copy could not give back. */
export class CopyIncomplete extends Error {}

/**
 * Rolling copies of the whole workspace, beside it in the same database. Equal
 * documents of several copies lie on the disk once, so that a copy costs what
 * has changed since the last one.
 */
export class Copies {
  readonly #environment: Environment;
  readonly #documents: PresentDocuments;

  constructor(environment: Environment, documents: PresentDocuments) {
    this.#environment = environment;
    this.#documents = documents;
  }

  /** All copies, the newest first. */
  async list(): Promise<readonly StoredCopy[]> {
    const copies = await this.#environment.disk.copies();
    return copies.filter(isReadable).toSorted(byAge).toReversed();
  }

  /**
   * Takes a copy of what the disk holds, document by document, and lets go of
   * those that have had their time. Only one tab takes one at a time.
   *
   * @param before documents as they were a moment ago, for those that are being changed meanwhile
   * @returns false when a regular copy, another one before the same update, or another one that was asked for, would be the same as the last one. Throws a DiskError
   */
  async take(
    reason: CopyReason,
    facts: CopyFacts,
    before: ReadonlyMap<DocumentId, Uint8Array> = new Map(),
  ): Promise<boolean> {
    let isTaken = false;
    await this.#environment.exclusively("copies", async () => {
      isTaken = await this.#take(reason, facts, before);
    });
    return isTaken;
  }

  /**
   * The writes that bring the workspace back to a copy. Throws CopyIncomplete
   * when bytes of it are gone or cannot be read.
   */
  toward(copy: StoredCopy, howFar: HowFar): Promise<readonly Write[]> {
    const hashes = new Map<string, string>(
      copy.parts.map(({ documentId, hash }) => [documentId, hash]),
    );
    const past: Past = {
      ids: [...hashes.keys()] as DocumentId[],
      rowsOf: async (id) => (await this.#read(id, hashes.get(id) ?? "")).all(),
    };
    return writesBack(this.#documents, past, howFar);
  }

  /** Documents of all copies as they once were, each state once; what cannot be read is passed over. */
  async *states(isWanted: (id: DocumentId) => boolean): AsyncGenerator<Overlay> {
    const seen = new Set<string>();
    const copies = await this.list().catch(() => []);
    for (const { documentId, hash } of copies.flatMap(({ parts }) => parts)) {
      const id = documentId as DocumentId;
      if (!isWanted(id) || seen.has(hash)) continue;
      seen.add(hash);
      const overlay = await this.#read(id, hash).catch(() => null);
      if (overlay !== null) yield overlay;
      overlay?.doc.destroy();
      await this.#documents.pause();
    }
  }

  async #take(
    reason: CopyReason,
    facts: CopyFacts,
    before: ReadonlyMap<DocumentId, Uint8Array>,
  ): Promise<boolean> {
    const { disk } = this.#environment;
    const copies = await this.list();
    const last = new Map(copies[0]?.parts.map(({ documentId, hash }) => [documentId, hash]));
    // Bytes that went amiss are written again: a new copy is whole, whatever became of older ones.
    const known = await disk.copiedHashes();
    const parts: CopyPart[] = [];
    const bytes = new Map<string, Uint8Array>();
    for (const id of await this.#documents.stored()) {
      const whole = before.get(id) ?? (await this.#wholeOf(await disk.read(id)));
      const hash = whole === null ? last.get(id) : await this.#environment.digest(whole);
      if (hash === undefined) continue;
      parts.push({ documentId: id, hash });
      if (whole !== null && !known.has(hash)) bytes.set(hash, whole);
      await this.#environment.wait(0);
    }
    const isSame = bytes.size === 0 && areSame(parts, last);
    if (parts.length === 0 || (isSame && !isWorthAnother(reason, copies[0]))) return false;
    const at = this.#environment.nowMs();
    const dropped = copiesToDrop([...copies, { id: Infinity, at, reason, facts, parts }], at);
    const ids = dropped.map(({ id }) => id).filter(Number.isFinite);
    await disk.keepCopy({ at, reason, facts, parts }, bytes, ids);
    return true;
  }

  /** A document as one update; null when a record of it cannot be read. */
  async #wholeOf({ snapshot, rows }: StoredDocument): Promise<Uint8Array | null> {
    const updates = [...(snapshot === null ? [] : [snapshot]), ...rows.map(({ bytes }) => bytes)];
    const [only] = updates;
    return only !== undefined && updates.length === 1 ? only : this.#environment.merge(updates);
  }

  async #read(id: DocumentId, hash: string): Promise<Overlay> {
    const bytes = await this.#environment.disk.copied(hash);
    if (bytes === null) throw new CopyIncomplete(`the bytes of ${id} are gone`);
    const overlay = new Overlay(id);
    try {
      applyUpdate(overlay.doc, bytes);
    } catch (error) {
      throw new CopyIncomplete(`the bytes of ${id} cannot be read`, { cause: error });
    }
    overlay.indexAll();
    return overlay;
  }
}

function areSame(parts: readonly CopyPart[], last: ReadonlyMap<string, string>): boolean {
  return (
    parts.length === last.size &&
    parts.every(({ documentId, hash }) => last.get(documentId) === hash)
  );
}

/** Of these one is enough: an update that fails is tried at each opening, and a button is pressed twice. */
const ONCE: ReadonlySet<CopyReason["kind"]> = new Set(["upgrade", "asked"]);

/** Is a copy of the very same as the last one wanted all the same? */
function isWorthAnother({ kind }: CopyReason, last: StoredCopy | undefined): boolean {
  return kind !== "regular" && (!ONCE.has(kind) || last?.reason.kind !== kind);
}

/** Is this row a copy as this build writes it? One that is not is left alone. */
function isReadable(copy: StoredCopy): boolean {
  const { at, reason, facts, parts } = copy as Partial<StoredCopy>;
  return (
    Number.isFinite(at) &&
    typeof reason?.kind === "string" &&
    typeof facts?.stories === "number" &&
    Array.isArray(parts)
  );
}
