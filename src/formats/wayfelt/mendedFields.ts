import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { canonical } from "./canonical.ts";
import { FIELDS } from "./fields.ts";
import { type FileEntity, KIND_OF_LIST, MAP_LISTS, type MapFile, type MapList } from "./mapFile.ts";
import { linkFieldsOf } from "./links.ts";
import { onPaper } from "./paper.ts";

/** Fields of which a damaged file says nothing: what stood there was none of their values, or led nowhere. */
export interface MendedFields {
  readonly list: MapList;
  readonly id: string;
  readonly fields: readonly string[];
}

/** What of a file was put right so that nothing of what stood there is left, by its mended rows. */
export function mendedFieldsOf(root: JsonObject, file: MapFile): readonly MendedFields[] {
  return MAP_LISTS.flatMap((list): readonly MendedFields[] => {
    const written = rowsById(root[list]);
    return file[list].flatMap((row) => {
      const raw = written.get(row.id);
      const fields = raw === undefined ? [] : lostIn(list, raw, row, file.map.id);
      return fields.length === 0 ? [] : [{ list, id: row.id, fields }];
    });
  });
}

/** A damaged copy in which what it says nothing of reads as it does in the other. */
export function withFieldsOf(
  copy: MapFile,
  other: MapFile,
  mended: readonly MendedFields[],
): MapFile {
  const lists = new Map<MapList, readonly FileEntity[]>();
  for (const list of new Set(mended.map((one) => one.list))) {
    const here = new Map(other[list].map((row) => [row.id, row]));
    const lost = new Map(
      mended.flatMap((one) => (one.list === list ? [[one.id, one.fields]] : [])),
    );
    lists.set(
      list,
      copy[list].map((row) => {
        const known = here.get(row.id);
        const fields = lost.get(row.id);
        if (known === undefined || fields === undefined) return row;
        const kept = fields.map((field): [string, Json] => [field, known[field] ?? null]);
        return { ...row, ...Object.fromEntries(kept), id: row.id };
      }),
    );
  }
  return { ...copy, ...Object.fromEntries(lists) };
}

function lostIn(list: MapList, raw: JsonObject, row: FileEntity, mapId: string): readonly string[] {
  const kind = KIND_OF_LIST[list];
  const read = onPaper(kind, row, mapId);
  const links = new Set([...Object.keys(linkFieldsOf(kind)), "touchpointId", "order"]);
  return Object.entries(FIELDS[kind]).flatMap(([field, { fallback }]) => {
    const [before = null, after = fallback] = [raw[field], read[field]];
    if (before === null || canonical(before) === canonical(after)) return [];
    const isLost = links.has(field)
      ? !Array.isArray(before)
      : canonical(after) === canonical(fallback);
    if (!isLost) return [];
    return [kind === "story" && field === "touchpointId" ? `@${mapId}` : field];
  });
}

/** The rows as they are written, but those whose id stands twice: nobody knows which is which. */
function rowsById(rows: Json | undefined): ReadonlyMap<string, JsonObject> {
  const byId = new Map<string, JsonObject>();
  const twice = new Set<string>();
  for (const row of Array.isArray(rows) ? (rows as readonly Json[]) : []) {
    if (!isJsonObject(row) || typeof row["id"] !== "string") continue;
    if (byId.has(row["id"])) twice.add(row["id"]);
    byId.set(row["id"], row);
  }
  for (const id of twice) byId.delete(id);
  return byId;
}
