import type { Write } from "#journey/change.ts";
import { type OfMap, KINDS_OF_MAP, ofMap } from "#journey/ofMap.ts";
import type { MapId } from "#journey/ids.ts";
import { scopeParts } from "#journey/scope.ts";
import { storedRule } from "#journey/segmentRule.ts";
import type { Board } from "#journey/workspace.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { type Context, create } from "./context.ts";

/**
 * The writes that give a copy of a map copies of what was decided about it.
 * Links to stories, people, studies and attributes stay: those are shared.
 *
 * @param ids what has another id on the copy: the map, its stages, its touchpoints; joined by what is copied here
 */
export function copiedDecisions(
  context: Context,
  board: Board,
  mapId: MapId,
  ids: Map<string, string>,
): readonly Write[] {
  const own = ofMap(context.workspace, board, mapId);
  for (const kind of KINDS_OF_MAP) {
    for (const { id } of own[kind]) ids.set(id, context.mint(kind));
  }
  return KINDS_OF_MAP.flatMap((kind) =>
    rowsOf(own, kind).map((row) => {
      const { id } = row;
      const copy = copied(row, ids);
      return create("ws", kind, { ...(isJsonObject(copy) ? copy : {}), id: ids.get(id) ?? id });
    }),
  );
}

function rowsOf(own: OfMap, kind: keyof OfMap): readonly (JsonObject & { readonly id: string })[] {
  const rows: readonly object[] =
    kind === "segment"
      ? own.segment.map((row) => ({ ...row, rule: storedRule(row.rule) }))
      : own[kind];
  return rows as readonly (JsonObject & { readonly id: string })[];
}

/** JSON with every id that is another on the copy put in, alone or behind the word of a scope. */
function copied(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return ids.get(value) ?? copiedScope(value, ids);
  if (Array.isArray(value)) return value.map((item: Json) => copied(item, ids));
  if (!isJsonObject(value)) return value;
  const fields = Object.entries(value).map(([field, item]): [string, Json] => [
    ids.get(field) ?? field,
    WORDS.has(field) ? item : copied(item, ids),
  ]);
  return Object.fromEntries(fields);
}

/** Fields that hold what people wrote: words are no ids, even where they look like one. */
const WORDS = new Set([
  "name",
  "text",
  "story",
  "note",
  "phrase",
  "label",
  "value",
  "values",
  "was",
]);

function copiedScope(scope: string, ids: ReadonlyMap<string, string>): string {
  const parts = scopeParts(scope);
  const copy = parts === null ? undefined : ids.get(parts.id);
  return parts === null || copy === undefined ? scope : `${parts.kind}:${copy}`;
}
