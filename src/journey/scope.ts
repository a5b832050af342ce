import type { MapId, PersonaId, SegmentId, StageId } from "./ids.ts";

/**
 * Whom a persona, a profile's entries or a saved version stand for: everyone on
 * a map, who spoke at one stage, a segment; or the sheet of one persona.
 */
export type Scope =
  | `map:${string}`
  | `stage:${string}`
  | `segment:${string}`
  | `persona:${string}`
  | `touchpoints:${string}`;

/** What a scope stands for, and the id of it. */
export interface ScopeParts {
  readonly kind: "map" | "stage" | "segment" | "persona" | "touchpoints";
  readonly id: string;
}

const SCOPE_KINDS = ["map", "stage", "segment", "persona", "touchpoints"] as const;

/** Everyone on a map. */
export function mapScope(id: MapId): Scope {
  return `map:${id}`;
}

/** Who spoke at one stage. */
export function stageScope(id: StageId): Scope {
  return `stage:${id}`;
}

/** Who belongs to a segment. */
export function segmentScope(id: SegmentId): Scope {
  return `segment:${id}`;
}

/** The sheet of one persona. */
export function personaScope(id: PersonaId): Scope {
  return `persona:${id}`;
}

/** Takes a scope apart; null for what is none. */
export function scopeParts(scope: string): ScopeParts | null {
  const colon = scope.indexOf(":");
  const kind = SCOPE_KINDS.find((one) => one === scope.slice(0, colon));
  return kind === undefined || colon === -1 ? null : { kind, id: scope.slice(colon + 1) };
}
