import { itemAt } from "#kit/itemAt.ts";
import { textIn } from "#journey/read.ts";
import { finished } from "#kit/finished.ts";
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
import { GREW_FROM, printIn, printOfText, statesOf } from "./mapStates.ts";
import { onPaper } from "./paper.ts";

/**
 * Writes a map file. Canonical: keys and entities are sorted, one entity a
 * line, what reads the same when left out is left out; so the same map is the
 * same bytes, whatever the order in which it was made.
 */
export function writeMapFile(file: MapFile): string {
  return finished(writingSteps(file));
}

/** So many entities are written at one step. */
const AT_ONCE = 200;

/** The same in steps, for a page that is to answer meanwhile. */
export function* writingSteps(file: MapFile): Generator<undefined, string> {
  const body = yield* bodyOf(file);
  const text = textWith(file, [], body);
  const print = printOfText(text);
  // The state that it is in is no state that it grew from.
  const states = statesOf(file.map).filter((state) => printIn(state) !== print);
  return states.length === 0 ? text : textWith(file, states, body);
}

/** The print of the state that a map is in, whatever it grew from. */
export function stateOf(file: MapFile): string {
  return finished(statingSteps(file));
}

/** The same in steps, for a page that is to answer meanwhile; afterwards it is known. */
export function* statingSteps(file: MapFile): Generator<undefined, string> {
  const print = STATES.get(file) ?? printOfText(textWith(file, [], yield* bodyOf(file)));
  STATES.set(file, print);
  return print;
}

/**
 * Says that a file is another one with other ids: it is in the state that whoever wrote
 * the other knows it by.
 */
export function* keepingState(file: MapFile, original: MapFile): Generator<undefined, string> {
  const print = yield* statingSteps(original);
  STATES.set(file, print);
  return print;
}

/** Told once a file: everything that compares two copies asks for it. */
const STATES = new WeakMap<MapFile, string>();

type Parts = readonly (readonly [name: string, value: string])[];

/** All that is written behind the map itself. */
function* bodyOf(file: MapFile): Generator<undefined, Parts> {
  const lists = MAP_LISTS.filter((list) => !isLaterList(list) || file[list].length > 0);
  const rank = rankIn(file);
  const parts: (readonly [string, string])[] = [];
  for (const list of lists) parts.push([list, yield* linesOf(file, list, rank)]);
  return [...parts, ...partsIn(file.map[OTHER_PARTS])];
}

function textWith(file: MapFile, states: readonly string[], body: Parts): string {
  const { [OTHER_PARTS]: _, ...own } = file.map;
  const map = { ...own, id: own.id, [GREW_FROM]: states };
  const parts: Parts = [
    ["format", JSON.stringify(MAP_FORMAT)],
    ["version", String(MAP_VERSION)],
    ["map", lineOf(onPaper("map", map, own.id))],
    ...body,
  ];
  const lines = parts.map(([name, value]) => `  ${JSON.stringify(name)}: ${value}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function* linesOf(file: MapFile, list: MapList, rank: RankOf): Generator<undefined, string> {
  const ranked = file[list].map((row) => ({ row, rank: rank(row) }));
  yield;
  ranked.sort((a, b) => compare(a.rank, b.rank));
  yield;
  const lines: string[] = [];
  for (const { row } of ranked) {
    lines.push(lineOf(onPaper(KIND_OF_LIST[list], row, file.map.id)));
    if (lines.length % AT_ONCE === 0) yield;
  }
  return lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
}

/** An entity on one line, its id in front, its other fields sorted. */
function lineOf({ id, ...fields }: FileEntity): string {
  const rest = canonical(fields);
  return `{"id":${JSON.stringify(id)}${rest === "{}" ? "" : ","}${rest.slice(1)}`;
}

function partsIn(others: Json | undefined): Parts {
  if (!isJsonObject(others)) return [];
  const known = new Set<string>(MAP_LISTS);
  return Object.keys(others)
    .filter((name) => !known.has(name))
    .toSorted()
    .map((name) => [name, canonical(others[name] ?? null)]);
}

type RankOf = (row: FileEntity) => readonly (number | string)[];

/** Where an entity stands in its list: by stage, its own order, lane and id, as far as it has them. */
function rankIn(file: MapFile): RankOf {
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
  for (let at = 0; at < a.length; at += 1) {
    const [first, second] = [itemAt(a, at), itemAt(b, at)];
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}
