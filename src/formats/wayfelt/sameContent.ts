import type { DocumentId, Kind, Write } from "#journey/change.ts";
import type { Json, JsonObject } from "#kit/json.ts";
import { canonical } from "./canonical.ts";
import type { FileEntity } from "./mapFile.ts";
import { onPaper } from "./paper.ts";

/** Do two entities say the same, whatever maps they stand on? */
export function sameContent(kind: Kind, a: object, b: object): boolean {
  return canonical(contentOf(kind, a)) === canonical(contentOf(kind, b));
}

function contentOf(kind: Kind, row: object): JsonObject {
  return onPaper(kind, row as FileEntity, "");
}

/**
 * The writes that turn an entity into another of the same id, field by field.
 * Places on other maps stay as they are.
 */
export function rewrites(
  document: DocumentId,
  kind: Kind,
  here: object,
  wanted: FileEntity,
): readonly Write[] {
  const before = here as JsonObject;
  const { id } = wanted;
  const changed = Object.entries(wanted).filter(
    ([field, value]) => !(field in before) || !says(kind, id, field, before[field], value),
  );
  const gone = Object.keys(before).filter(
    (field) =>
      !(field in wanted) && !field.startsWith("@") && !says(kind, id, field, before[field], null),
  );
  return [...changed, ...gone.map((field): [string, Json] => [field, null])].map(
    ([field, value]) => ({ op: "set", document, kind, id, field, value }),
  );
}

/** Do two values of a field read the same? */
function says(kind: Kind, id: string, field: string, a: Json | undefined, b: Json): boolean {
  // Nearly all of two copies is alike, and needs no closer look.
  if (a === b) return true;
  if (field.startsWith("@") || field.startsWith("#")) return canonical(a ?? null) === canonical(b);
  return sameContent(kind, { id, [field]: a ?? null }, { id, [field]: b });
}
