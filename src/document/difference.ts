import type { DocumentId, Kind, Write } from "#journey/change.ts";
import { isPlacementField } from "#journey/story.ts";
import type { Json } from "#kit/json.ts";
import type { Entity, Overlay } from "./overlay.ts";
import { sameJson } from "./sameJson.ts";

/** A thing of a document, as it reads. */
export interface Row {
  readonly kind: Kind;
  readonly entity: Entity;
}

/**
 * How far a document is brought back: `exact` makes it read as it did,
 * `keep-new` leaves what was made since, `missing` only brings back what is gone.
 */
export type HowFar = "exact" | "keep-new" | "missing";

/** The writes that make a document read as it did. */
export function writesToward(now: Overlay, then: Iterable<Row>, howFar: HowFar): readonly Write[] {
  const document = now.id;
  const past = new Map<string, Row>();
  for (const row of then) past.set(keyOf(row.kind, row.entity.id), row);
  const writes: Write[] = [];
  for (const { kind, entity } of now.all()) {
    const row = past.get(keyOf(kind, entity.id));
    if (row === undefined && howFar === "exact") {
      writes.push({ op: "remove", document, kind, id: entity.id });
    }
    if (row !== undefined && howFar !== "missing") {
      const wanted = howFar === "keep-new" ? withNewPlaces(row.entity, entity) : row.entity;
      writes.push(...fieldsToward(document, kind, entity, wanted));
    }
  }
  for (const { kind, entity } of past.values()) {
    if (now.base(kind, entity.id) === undefined) {
      writes.push({ op: "create", document, kind, entity });
    }
  }
  return writes;
}

/**
 * A thing as it was, also where it has come to stand since: a map that was made
 * since keeps the stories at its touchpoints.
 */
function withNewPlaces(then: Entity, now: Entity): Entity {
  const places = Object.keys(now).filter(
    (field) => isPlacementField(field) && !Object.hasOwn(then, field),
  );
  if (places.length === 0) return then;
  return { ...then, ...Object.fromEntries(places.map((field) => [field, now[field] ?? null])) };
}

function fieldsToward(
  document: DocumentId,
  kind: Kind,
  now: Entity,
  then: Entity,
): readonly Write[] {
  const fields = new Set([...Object.keys(now), ...Object.keys(then)]);
  const changed = [...fields].filter(
    (field) => !sameJson(fieldOf(now, field), fieldOf(then, field)),
  );
  return changed.map((field) => {
    const value = fieldOf(then, field);
    return { op: "set", document, kind, id: now.id, field, value: value ?? null };
  });
}

function fieldOf(entity: Entity, field: string): Json | undefined {
  return Object.hasOwn(entity, field) ? entity[field] : undefined;
}

function keyOf(kind: Kind, id: string): string {
  return `${kind} ${id}`;
}
