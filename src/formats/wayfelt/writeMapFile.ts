import { textIn } from "#journey/read.ts";
import { isJsonObject, type Json } from "#kit/json.ts";
import { canonical } from "./canonical.ts";
import {
  type FileEntity,
  isLaterList,
  KIND_OF_LIST,
  MAP_FORMAT,
  MAP_LISTS,
  MAP_VERSION,
  type MapFile,
  type MapList,
  OTHER_PARTS,
} from "./mapFile.ts";
import { onPaper } from "./paper.ts";

/**
 * Writes a map file. Canonical: keys and entities are sorted, one entity a
 * line, what reads the same when left out is left out; so the same map is the
 * same bytes, whatever the order in which it was made.
 */
export function writeMapFile(file: MapFile): string {
  const { [OTHER_PARTS]: others, ...map } = file.map;
  const lists = MAP_LISTS.filter((list) => !isLaterList(list) || file[list].length > 0);
  const parts: readonly (readonly [string, string])[] = [
    ["format", JSON.stringify(MAP_FORMAT)],
    ["version", String(MAP_VERSION)],
    ["map", lineOf(onPaper("map", { ...map, id: file.map.id }, file.map.id))],
    ...lists.map((list) => [list, linesOf(file, list)] as const),
    ...partsIn(others),
  ];
  const lines = parts.map(([name, value]) => `  ${JSON.stringify(name)}: ${value}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function linesOf(file: MapFile, list: MapList): string {
  const rank = rankIn(file);
  const rows = file[list]
    .toSorted((a, b) => compare(rank(a), rank(b)))
    .map((row) => lineOf(onPaper(KIND_OF_LIST[list], row, file.map.id)));
  return rows.length === 0 ? "[]" : `[\n    ${rows.join(",\n    ")}\n  ]`;
}

/** An entity on one line, its id in front, its other fields sorted. */
function lineOf({ id, ...fields }: FileEntity): string {
  const rest = canonical(fields);
  return `{"id":${JSON.stringify(id)}${rest === "{}" ? "" : ","}${rest.slice(1)}`;
}

function partsIn(others: Json | undefined): readonly (readonly [string, string])[] {
  if (!isJsonObject(others)) return [];
  const known = new Set<string>(MAP_LISTS);
  return Object.keys(others)
    .filter((name) => !known.has(name))
    .toSorted()
    .map((name) => [name, canonical(others[name] ?? null)]);
}

/** Where an entity stands in its list: by stage, its own order, lane and id, as far as it has them. */
function rankIn(file: MapFile): (row: FileEntity) => readonly (number | string)[] {
  const stages = positions(file.stages);
  const lanes = positions(file.lanes);
  return (row) => [
    stages.get(row["stageId"]) ?? -1,
    textIn(row, "order"),
    lanes.get(row["laneId"]) ?? -1,
    row.id,
  ];
}

function positions(rows: readonly FileEntity[]): ReadonlyMap<unknown, number> {
  const sorted = rows.toSorted((a, b) =>
    compare([textIn(a, "order"), a.id], [textIn(b, "order"), b.id]),
  );
  return new Map(sorted.map(({ id }, index) => [id, index]));
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  const [first, second] = [a[at], b[at]];
  if (first === undefined || second === undefined) return 0;
  return first < second ? -1 : 1;
}
