import { valueAt } from "#kit/itemAt.ts";
import type { FileProblem, Repair } from "#formats/problem.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import { checkedEntity, type Findings, typeName } from "./checkFields.ts";
import {
  type FileEntity,
  KIND_OF_LIST,
  MAP_FORMAT,
  MAP_LISTS,
  MAP_VERSION,
  type MapFile,
  type MapList,
  OTHER_PARTS,
} from "./mapFile.ts";
import { type MendedFields, mendedFieldsOf } from "./mendedFields.ts";
import { mendedMap } from "./mendMap.ts";
import { offPaper } from "./paper.ts";
import { parseJson } from "./parseJson.ts";
import { soundJson } from "./soundJson.ts";

/** A map file that was read, and what had to be mended on the way. */
export interface ReadMap {
  readonly file: MapFile;
  readonly repairs: readonly Repair[];
  /** Of what nothing is left of what stood there: it is nobody's wish. */
  readonly mended: readonly MendedFields[];
}

const MAX_NAMED = 20;

/** Any list may be left out; a file without all of these may be half of one. */
const BOARD = ["stages", "lanes", "touchpoints"] as const;
const NO_BOARD: Repair = {
  row: null,
  message: "stages: the list is missing, and so are lanes and touchpoints; the map reads as empty",
};

/** So many stories are read from one file, and so many things of any other kind. */
const MAX_STORIES = 50_000;
const MAX_OTHERS = 200_000;

/**
 * Reads a map file. What is no map is refused by name, with the place where it
 * breaks or the path of each wrong value; what can be mended is mended and
 * listed: doubled ids, links to nothing, scores off the scale, broken order
 * keys, impossible dates. No words are lost.
 */
export function readMapFile(bytes: Uint8Array): Result<ReadMap, FileProblem> {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return parsed;
  const repairs: Repair[] = [];
  const root = soundJson(parsed.value.value, parsed.value.text, repairs);
  const foreign = refusalOfRoot(root);
  if (foreign !== null || !isJsonObject(root)) return refuse(foreign ?? notAMap("It is no object"));
  const full = fullList(root);
  if (full !== null) return refuse(full);
  const findings: Findings = { problems: [], repairs };
  const map = checkedEntity("map", root["map"], "map", findings);
  const lists = MAP_LISTS.map((list) => [list, checkedList(root, list, findings)] as const);
  if (findings.problems.length > 0 || map === null) return refuse(wrongShape(findings.problems));
  if (BOARD.every((list) => root[list] === undefined)) repairs.push(NO_BOARD);
  const entities = new Map<MapList, readonly FileEntity[]>(lists);
  const file = mendedMap(assembled(root, map, entities), repairs);
  const mended = repairs.length === 0 ? [] : mendedFieldsOf(root, file);
  return accept({ file, repairs, mended });
}

function assembled(
  root: JsonObject,
  map: FileEntity,
  lists: ReadonlyMap<MapList, readonly FileEntity[]>,
): MapFile {
  const { trashedAt: _, ...kept } = map;
  const others = otherParts(root);
  const entity = { ...kept, ...(others === null ? {} : { [OTHER_PARTS]: others }), id: map.id };
  const rows = MAP_LISTS.map((list) => [
    list,
    valueAt(lists, list).map((row) => offPaper(KIND_OF_LIST[list], row, map.id)),
  ]);
  return { ...(Object.fromEntries(rows) as Record<MapList, readonly FileEntity[]>), map: entity };
}

/** The parts of a file that this version does not know; they are kept with the map. */
function otherParts(root: JsonObject): JsonObject | null {
  const known = new Set<string>([...MAP_LISTS, "format", "version", "map"]);
  const others = Object.entries(root).filter(([part]) => !known.has(part));
  return others.length === 0 ? null : Object.fromEntries(others);
}

function checkedList(root: JsonObject, list: MapList, findings: Findings): readonly FileEntity[] {
  const raw: Json | undefined = root[list];
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    findings.problems.push(`${list} must be a list, not ${typeName(raw)}`);
    return [];
  }
  return raw.flatMap(
    (item: Json, index) =>
      checkedEntity(KIND_OF_LIST[list], item, `${list}[${index}]`, findings) ?? [],
  );
}

/** Why this JSON is no map of ours that can be read; null when it may be one. */
function refusalOfRoot(root: Json): FileProblem | null {
  if (!isJsonObject(root)) return notAMap(`At its top stands ${typeName(root)}, not an object`);
  const program = programOf(root);
  if (program !== null) return notAMap(`It is a file of ${program}`);
  const { format, version } = root;
  if (format !== MAP_FORMAT) return notAMap(`Its “format” is ${named(format)}, not “wayfelt”`);
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return notAMap(`Its “version” is ${named(version)}; this app reads version ${MAP_VERSION}`);
  }
  if (version <= MAP_VERSION) return null;
  return {
    kind: "newer-version",
    message: `The file was made by a newer version of Wayfelt (its format is ${version}; this app reads ${MAP_VERSION}). Update the app and open it again.`,
  };
}

function notAMap(why: string): FileProblem {
  return { kind: "not-a-map", message: `This is not a Wayfelt file. ${why}.` };
}

function named(value: Json | undefined): string {
  if (value === undefined) return "missing";
  if (typeof value === "object") return typeName(value);
  return JSON.stringify(value).slice(0, 60);
}

function programOf(root: JsonObject): string | null {
  if (root["type"] === "excalidraw") return "Excalidraw";
  if ("tldrawFileFormatVersion" in root) return "tldraw";
  if ("journeymap/clipboard" in root) return "another program's clipboard";
  if (root["nbformat"] !== undefined) return "Jupyter";
  if (root["type"] === "FeatureCollection") return "a map of places (GeoJSON)";
  return null;
}

function wrongShape(problems: readonly string[]): FileProblem {
  const more = problems.length - MAX_NAMED;
  const shown = problems.slice(0, MAX_NAMED).join("; ");
  return {
    kind: "wrong-shape",
    message: `The file does not follow the format: ${shown}${more > 0 ? `; and ${more} more` : ""}. Nothing was read.`,
  };
}

/** The list that is longer than may be, told before anything in it is looked at; null where none is. */
function fullList(root: JsonObject): FileProblem | null {
  for (const list of MAP_LISTS) {
    const rows = root[list];
    const most = list === "stories" ? MAX_STORIES : MAX_OTHERS;
    if (!Array.isArray(rows) || rows.length <= most) continue;
    const message = `The file has ${rows.length} ${list}; at most ${most} are read from one file.`;
    return { kind: "too-many-rows", message };
  }
  return null;
}
