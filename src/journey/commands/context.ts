import type { Json, JsonObject } from "#kit/json.ts";
import type { Mint } from "#kit/mint.ts";
import { refuse, type Result } from "#kit/result.ts";
import {
  boardDocument,
  type Command,
  type DocumentId,
  type Kind,
  type Write,
} from "#journey/change.ts";
import type { MapId, ParticipantId, StoryId } from "#journey/ids.ts";
import type { Board, Workspace } from "#journey/workspace.ts";

/** What a command may look at and draw on; nothing else reaches it. */
export interface Context {
  readonly workspace: Workspace;
  readonly mint: Mint;
  /** ISO time of the gesture. */
  readonly now: string;
  /** The evidence document in which a story or participant is kept. */
  readonly homeOf: (id: StoryId | ParticipantId) => DocumentId;
}

/** A context with a map open. */
export interface MapContext extends Context {
  readonly mapId: MapId;
  readonly board: Board;
}

/** Why a command would not run, for people to read. */
export interface Refusal {
  readonly kind: "nothing-chosen" | "not-found" | "not-allowed" | "not-valid";
  readonly message: string;
}

/** A command that ran, with the ids of what it made, or why it would not. */
export type Outcome = Result<Command & { readonly made: readonly string[] }, Refusal>;

/** A command that ran. */
export function done(
  name: string,
  writes: readonly Write[],
  made: readonly string[] = [],
): Outcome {
  return { ok: true, value: { name, writes, made } };
}

/** A command that would not run. */
export function notDone(kind: Refusal["kind"], message: string): Outcome {
  return refuse({ kind, message });
}

/** A write that makes an entity. Undefined fields are left out; the rest is JSON already. */
export function create<Entity extends { readonly id: string }>(
  document: DocumentId,
  kind: Kind,
  entity: Entity,
): Write {
  return {
    op: "create",
    document,
    kind,
    // An interface has no index, so its fields are not seen to be JSON.
    entity: entity as unknown as JsonObject & { readonly id: string },
  };
}

/** A write that changes one field. */
export function set(
  document: DocumentId,
  kind: Kind,
  id: string,
  field: string,
  value: unknown,
): Write {
  return { op: "set", document, kind, id, field, value: value as Json | undefined };
}

/** A write that takes an entity away. */
export function remove(document: DocumentId, kind: Kind, id: string): Write {
  return { op: "remove", document, kind, id };
}

/** The document of the open map. */
export function boardOf(context: MapContext): DocumentId {
  return boardDocument(context.mapId);
}

/** "1 stage", "3 stages". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? one : `${n} ${many}`;
}
