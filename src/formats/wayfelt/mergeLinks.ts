import type { Kind } from "#journey/change.ts";
import { scopeParts } from "#journey/scope.ts";
import { textIn } from "#journey/read.ts";
import type { Json } from "#kit/json.ts";
import type { FileEntity } from "./mapFile.ts";
import { linkFieldsOf } from "./links.ts";
import type { Paired } from "./mergePairs.ts";

/** What a row cannot stand without, or is of, each as its kind and id. */
export function linkedFrom(kind: Kind, row: FileEntity, mapId: string): readonly string[] {
  const fields = Object.entries(linkFieldsOf(kind)).map(([field, target]) => ({ field, target }));
  const place = kind === "story" ? [{ field: `@${mapId}`, target: "touchpoint" as const }] : [];
  const direct = [...fields, ...place].flatMap(({ field, target }) => {
    const id = row[field];
    return typeof id === "string" ? [`${target}/${id}`] : [];
  });
  const scope = scopeParts(textIn(row, "scope"));
  return scope === null ? direct : [...direct, `${scope.kind}/${scope.id}`];
}

/**
 * A story that one side's deletion of its stop had sent to the tray stands there
 * again where the stop stays: that was no wish of anybody's.
 *
 * @param sides the rows of all that stays, by kind and id
 */
export function withoutLostLinks(
  kind: Kind,
  row: FileEntity,
  sides: ReadonlyMap<string, Paired>,
): FileEntity {
  const pair = sides.get(`${kind}/${row.id}`);
  if (kind !== "story" || pair === undefined) return row;
  const { mine, theirs } = pair;
  if (mine === null || theirs === null) return row;
  const fixes = Object.keys({ ...mine, ...theirs }).flatMap((field): readonly [string, Json][] => {
    if (!field.startsWith("@")) return [];
    const [a = null, b = null] = [mine[field], theirs[field]];
    const place = a ?? b;
    if (typeof place !== "string" || (a !== null && b !== null)) return [];
    const stop = sides.get(`touchpoint/${place}`);
    const missing = a === null ? stop?.mine : stop?.theirs;
    return missing === null ? [[field, place]] : [];
  });
  return fixes.length === 0 ? row : { ...row, ...Object.fromEntries(fixes), id: row.id };
}
