import type { Kind, Write } from "#journey/change.ts";
import { isPlacementField } from "#journey/story.ts";
import type { Json, JsonObject } from "#kit/json.ts";
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
      const base = now.base(kind, entity.id) ?? {};
      const sets = fieldsToward(entity, wanted, base);
      writes.push(...sets.map((set) => ({ ...set, document, kind })));
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

/**
 * What makes one thing read as it did. A field that it did not have is taken away, not
 * emptied: a story that is at no touchpoint of a map is in its tray, one that was never
 * brought to it is not. What it was made with cannot be taken away.
 */
function fieldsToward(now: Entity, then: Entity, base: JsonObject): readonly FieldWrite[] {
  const fields = new Set([...Object.keys(now), ...Object.keys(then)]);
  const changed = [...fields].filter(
    (field) => !sameJson(fieldOf(now, field), fieldOf(then, field)),
  );
  return changed.map((field) => {
    const none = Object.hasOwn(base, field) ? null : undefined;
    return { op: "set", id: now.id, field, value: fieldOf(then, field) ?? none };
  });
}

/** A write of a field, wherever the thing is. */
type FieldWrite = Omit<Extract<Write, { readonly op: "set" }>, "document" | "kind">;

function fieldOf(entity: Entity, field: string): Json | undefined {
  return Object.hasOwn(entity, field) ? entity[field] : undefined;
}

function keyOf(kind: Kind, id: string): string {
  return `${kind} ${id}`;
}
