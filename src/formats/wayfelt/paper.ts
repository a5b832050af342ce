import type { Kind } from "#journey/change.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { canonical } from "./canonical.ts";
import { FIELDS } from "./fields.ts";
import type { FileEntity } from "./mapFile.ts";

/**
 * An entity as it is written: a story's place as `touchpointId`, a person's
 * attributes as one object, and without what reads the same when it is left out.
 */
export function onPaper(kind: Kind, row: FileEntity, mapId: string): FileEntity {
  const kept = Object.entries(renamed(kind, row, mapId)).filter(
    ([field, value]) => !isLeftOut(kind, field, value),
  );
  return { ...Object.fromEntries(kept), id: row.id };
}

/** An entity as the documents hold it, from how it was written. */
export function offPaper(kind: Kind, row: FileEntity, mapId: string): FileEntity {
  if (kind === "story") {
    const { touchpointId, ...rest } = row;
    const place = typeof touchpointId === "string" ? touchpointId : null;
    return entityOf(row.id, [...ownFields(rest, "@"), [`@${mapId}`, place]]);
  }
  if (kind === "participant") {
    const { attributes, ...rest } = row;
    const values = isJsonObject(attributes) ? Object.entries(attributes) : [];
    return entityOf(row.id, [
      ...ownFields(rest, "#"),
      ...values.map(([id, value]): [string, Json] => [`#${id}`, value]),
    ]);
  }
  return row;
}

function renamed(kind: Kind, row: FileEntity, mapId: string): JsonObject {
  if (kind === "story") {
    const place = row[`@${mapId}`] ?? null;
    return entityOf(row.id, [...ownFields(row, "@"), ["touchpointId", place]]);
  }
  if (kind === "participant") {
    const values = Object.entries(row)
      .filter(([field, value]) => field.startsWith("#") && isKnown(value))
      .map(([field, value]): [string, Json] => [field.slice(1), value]);
    return entityOf(row.id, [...ownFields(row, "#"), ["attributes", Object.fromEntries(values)]]);
  }
  return row;
}

function isLeftOut(kind: Kind, field: string, value: Json): boolean {
  const rule = FIELDS[kind][field];
  if (rule === undefined || !Object.hasOwn(FIELDS[kind], field)) return value === undefined;
  if (value === null || value === undefined) return true;
  return rule.isAlwaysWritten !== true && isSame(value, rule.fallback);
}

function isSame(value: Json, fallback: Json): boolean {
  if (typeof value !== "object" || typeof fallback !== "object") return value === fallback;
  return canonical(value) === canonical(fallback);
}

/** Is something known of an attribute? An empty text or list says as much as none. */
export function isKnown(value: Json | undefined): boolean {
  return (
    value !== null &&
    value !== undefined &&
    value !== "" &&
    !(Array.isArray(value) && value.length === 0)
  );
}

/** The fields that do not begin with a mark. */
function ownFields(row: JsonObject, mark: string): readonly (readonly [string, Json])[] {
  return Object.entries(row).filter(([field]) => !field.startsWith(mark));
}

function entityOf(id: string, fields: readonly (readonly [string, Json])[]): FileEntity {
  return { ...Object.fromEntries(fields), id };
}
