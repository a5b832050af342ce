import { type AbstractType, Doc, type Map as YMap, type Transaction, type YEvent } from "yjs";
import type { Change, DocumentId, Kind, Write } from "#journey/change.ts";
import { BOARD_KINDS, EVIDENCE_KINDS, WORKSPACE_KINDS } from "#journey/change.ts";
import { boxed, unboxed } from "./boxed.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";

/** An entity as JSON, with its id inside. */
export type Entity = JsonObject & { readonly id: string };

/** Brings a removed entity back: base and overrides as they were. Only undo makes these. */
export interface Restore {
  readonly op: "restore";
  readonly document: DocumentId;
  readonly kind: Kind;
  readonly id: string;
  readonly base: JsonObject;
  readonly overrides: ReadonlyMap<string, Json>;
}

/** What can be done to an overlay. */
export type OverlayWrite = Write | Restore;

/** Transactions of this person, in this tab. */
export const LOCAL = Symbol("local");

/** The schema of what this build writes, and the oldest schema whose builds can read it. */
const SCHEMA = 1;
const MIN_READER = 1;

/**
 * One Yjs document read as entities: a base JSON each, and field overrides over
 * it (document.md). Each kind is one Y.Map `id -> base` and one Y.Map
 * `[id, field] -> value`; removal takes both.
 */
export class Overlay {
  readonly id: DocumentId;
  readonly doc: Doc;
  readonly #overrides = new Map<Kind, Map<string, Map<string, Json>>>();

  constructor(id: DocumentId) {
    this.id = id;
    this.doc = new Doc();
  }

  /** Every kind this document holds. */
  get kinds(): readonly Kind[] {
    if (this.id === "ws") return WORKSPACE_KINDS;
    return this.id.startsWith("map:") ? BOARD_KINDS : EVIDENCE_KINDS;
  }

  /** The entity as it reads now: base and overrides merged. */
  entity(kind: Kind, id: string): Entity | undefined {
    const base = this.base(kind, id);
    if (base === undefined) return undefined;
    const overrides = this.#overrides.get(kind)?.get(id);
    return overrides === undefined
      ? { ...base, id }
      : { ...base, ...Object.fromEntries(overrides), id };
  }

  /** The base JSON of an entity, as it was created. */
  base(kind: Kind, id: string): JsonObject | undefined {
    const base = unboxed(this.#bases(kind).get(id));
    return isJsonObject(base) ? base : undefined;
  }

  /** The overrides of an entity, by field. */
  overridesOf(kind: Kind, id: string): ReadonlyMap<string, Json> {
    return this.#overrides.get(kind)?.get(id) ?? new Map();
  }

  /** All entities of all kinds. */
  *all(): Generator<{ readonly kind: Kind; readonly entity: Entity }> {
    for (const kind of this.kinds) {
      for (const id of this.#bases(kind).keys()) {
        const entity = this.entity(kind, id);
        if (entity !== undefined) yield { kind, entity };
      }
    }
  }

  /**
   * Is nothing left in it but edits of what is gone? A document that waits for updates that are
   * missing, or has kinds that this build does not know, holds something.
   */
  get holdsNothing(): boolean {
    const { store, share } = this.doc;
    if (store.pendingStructs !== null || store.pendingDs !== null) return false;
    const edits = new Set(this.kinds.map((kind) => `${kind}/`));
    return [...share.keys()].every(
      (name) => name === "meta" || edits.has(name) || this.doc.getMap(name).size === 0,
    );
  }

  /** All entities that were edited since they were made, as they were made. */
  *asMade(): Generator<{ readonly kind: Kind; readonly entity: Entity }> {
    for (const kind of this.kinds) {
      for (const id of this.#overrides.get(kind)?.keys() ?? []) {
        const base = this.base(kind, id);
        if (base !== undefined) yield { kind, entity: { ...base, id } };
      }
    }
  }

  /** Writes, inside a transaction that the caller has open. */
  write(write: OverlayWrite): void {
    switch (write.op) {
      case "create":
        this.#bases(write.kind).set(write.entity.id, boxed(write.entity));
        return;
      case "set":
        this.#set(write.kind, write.id, write.field, write.value);
        return;
      case "remove":
        this.#remove(write.kind, write.id);
        return;
      case "restore":
        this.#restore(write);
        return;
      default:
        write satisfies never;
    }
  }

  /** Marks the document with what it is, once. */
  stamp(): void {
    const meta = this.doc.getMap("meta");
    if (meta.get("schema") === SCHEMA) return;
    meta.set("schema", SCHEMA);
    meta.set("minReader", MIN_READER);
    meta.set("kind", this.id.split(":", 1)[0]);
  }

  /**
   * Writes every entity that was edited anew, as it reads now, inside a
   * transaction that the caller has open: what a base said before its edits is gone.
   */
  flatten(): void {
    for (const kind of this.kinds) {
      for (const id of this.#overrides.get(kind)?.keys() ?? []) {
        const entity = this.entity(kind, id);
        if (entity === undefined) continue;
        this.#remove(kind, id);
        this.#bases(kind).set(id, boxed(entity));
      }
    }
  }

  /** Was anything edited of what is gone? */
  get hasStrays(): boolean {
    return this.kinds.some((kind) =>
      [...(this.#overrides.get(kind)?.keys() ?? [])].some(
        (id) => this.base(kind, id) === undefined,
      ),
    );
  }

  /**
   * Takes away, inside a transaction that the caller has open, what was edited of
   * things while they were removed elsewhere: it reads as nothing, and still holds words.
   */
  dropStrays(): void {
    for (const kind of this.kinds) {
      for (const id of this.#overrides.get(kind)?.keys() ?? []) {
        if (this.base(kind, id) === undefined) this.#remove(kind, id);
      }
    }
  }

  /** Reads the overrides of a document that was just loaded. */
  indexAll(): void {
    for (const kind of this.kinds) {
      const overrides = this.#overrideMap(kind);
      for (const key of overrides.keys()) this.#index(kind, key);
    }
  }

  /**
   * The entities that a transaction touched, as they read now; null when it
   * touched none. Brings the index of overrides up to date on the way.
   */
  changeOf(transaction: Transaction): Change | null {
    const put: Change["put"][number][] = [];
    const removed: Change["removed"][number][] = [];
    for (const kind of this.kinds) {
      for (const id of this.#touched(transaction, kind)) {
        const entity = this.entity(kind, id);
        if (entity === undefined) removed.push({ kind, id });
        else put.push({ kind, entity });
      }
    }
    return put.length === 0 && removed.length === 0 ? null : { document: this.id, put, removed };
  }

  #touched(transaction: Transaction, kind: Kind): ReadonlySet<string> {
    const ids = new Set<string>(changedKeys(transaction, this.#bases(kind)));
    for (const key of changedKeys(transaction, this.#overrideMap(kind))) {
      ids.add(this.#index(kind, key));
    }
    return ids;
  }

  #set(kind: Kind, id: string, field: string, value: Json | undefined): void {
    const key = keyOf(id, field);
    if (value === undefined) this.#overrideMap(kind).delete(key);
    else this.#overrideMap(kind).set(key, boxed(value));
    this.#index(kind, key);
  }

  /** What somebody set since the removal stays. */
  #restore({ kind, id, base, overrides }: Restore): void {
    this.#bases(kind).set(id, boxed(base));
    const present = this.overridesOf(kind, id);
    for (const [field, value] of overrides) {
      if (!present.has(field)) this.#set(kind, id, field, value);
    }
  }

  #remove(kind: Kind, id: string): void {
    this.#bases(kind).delete(id);
    for (const field of this.overridesOf(kind, id).keys()) {
      this.#set(kind, id, field, undefined);
    }
  }

  #index(kind: Kind, key: string): string {
    const [id, field] = partsOf(key);
    const ofKind = this.#overrides.get(kind) ?? new Map<string, Map<string, Json>>();
    this.#overrides.set(kind, ofKind);
    const fields = ofKind.get(id) ?? new Map<string, Json>();
    const value = unboxed(this.#overrideMap(kind).get(key));
    if (value === undefined) fields.delete(field);
    else fields.set(field, value);
    if (fields.size > 0) ofKind.set(id, fields);
    else ofKind.delete(id);
    return id;
  }

  #bases(kind: Kind): YMap<Json> {
    return this.doc.getMap<Json>(kind);
  }

  #overrideMap(kind: Kind): YMap<Json> {
    return this.doc.getMap<Json>(`${kind}/`);
  }
}

/** The key of an override. The id's length stands first, so that no id or field can be taken for another. */
function keyOf(id: string, field: string): string {
  return `${id.length}:${id}${field}`;
}

function partsOf(key: string): readonly [id: string, field: string] {
  const colon = key.indexOf(":");
  const end = colon + 1 + Number(key.slice(0, colon));
  return [key.slice(colon + 1, end), key.slice(end)];
}

// Yjs knows what changed by a wider type than the maps that it hands out.
function changedKeys(transaction: Transaction, map: YMap<Json>): Iterable<string> {
  const keys = transaction.changed.get(map as unknown as AbstractType<YEvent<YMap<Json>>>);
  return [...(keys ?? [])].filter((key) => key !== null);
}
