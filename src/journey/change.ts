import type { Json, JsonObject } from "#kit/json.ts";
import { asId, type MapId, type StudyId } from "./ids.ts";

/** The kinds of entity, by the document that holds them. */
export const WORKSPACE_KINDS = [
  "map",
  "study",
  "attribute",
  "channel",
  "persona",
  "segment",
  "scorecard",
  "scoreMark",
  "profileEntry",
  "insight",
  "profileVersion",
  "guess",
] as const;
export const BOARD_KINDS = ["stage", "lane", "touchpoint", "connection", "note"] as const;
export const EVIDENCE_KINDS = ["participant", "story"] as const;

/** A kind of entity: of the workspace, of a map's board, of a study's evidence; and of any of them. */
export type WorkspaceKind = (typeof WORKSPACE_KINDS)[number];
export type BoardKind = (typeof BOARD_KINDS)[number];
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export type Kind = WorkspaceKind | BoardKind | EvidenceKind;

/** The id of a document: the workspace, one map's board, or one part of a study's evidence. */
export type DocumentId = "ws" | `map:${string}` | `ev:${string}:${number}`;

/** The document of a map's board. */
export function boardDocument(mapId: MapId): DocumentId {
  return `map:${mapId}`;
}

/** The map whose board a document is; null: it is no board. */
export function mapOfBoard(document: DocumentId): MapId | null {
  return document.startsWith(BOARD) ? asId<MapId>(document.slice(BOARD.length)) : null;
}

const BOARD = "map:";

/** The n-th document of a study's evidence, from 0. */
export function evidenceDocument(studyId: StudyId, part: number): DocumentId {
  return `ev:${studyId}:${part}`;
}

/**
 * A part of a study's evidence holds at most so many stories; then the next part
 * begins. A part is decoded in one task, which must stay under 50 ms.
 */
export const STORIES_PER_DOCUMENT = 1_000;

/**
 * One write into a document. `create` writes a new entity's base JSON (its own
 * `id` inside), `set` overrides one field (undefined takes the override away),
 * `remove` takes the entity out with its overrides.
 */
export type Write =
  | {
      readonly op: "create";
      readonly document: DocumentId;
      readonly kind: Kind;
      readonly entity: JsonObject & { readonly id: string };
    }
  | {
      readonly op: "set";
      readonly document: DocumentId;
      readonly kind: Kind;
      readonly id: string;
      readonly field: string;
      readonly value: Json | undefined;
    }
  | {
      readonly op: "remove";
      readonly document: DocumentId;
      readonly kind: Kind;
      readonly id: string;
    };

/** A command's outcome: what it is called in "Undo …", and what it writes. */
export interface Command {
  /** In words: "Move 3 touchpoints". */
  readonly name: string;
  readonly writes: readonly Write[];
}

/**
 * What changed in one document, whoever did it: this person, an undo, another
 * tab or a colleague. Entities are whole, base and overrides merged.
 */
export interface Change {
  readonly document: DocumentId;
  readonly put: readonly {
    readonly kind: Kind;
    readonly entity: JsonObject & { readonly id: string };
  }[];
  readonly removed: readonly { readonly kind: Kind; readonly id: string }[];
}
