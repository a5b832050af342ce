import type { FileProblem, Repair } from "#formats/problem.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { isOrderKey, orderKeysBetween } from "#kit/orderKey.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import { textIn } from "#journey/read.ts";
import { isScore } from "#journey/score.ts";
import {
  type FileEntity,
  MAP_FORMAT,
  MAP_LISTS,
  MAP_VERSION,
  type MapFile,
  type MapList,
} from "./mapFile.ts";
import { parseJson } from "./parseJson.ts";

/** A map file that was read, and what had to be mended on the way. */
export interface ReadMap {
  readonly file: MapFile;
  readonly repairs: readonly Repair[];
}

/**
 * Reads a map file. What is no map is refused by name; what can be mended is
 * mended and listed: doubled ids, links to nothing, scores off the scale,
 * broken order keys. No words are lost.
 */
export function readMapFile(bytes: Uint8Array): Result<ReadMap, FileProblem> {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const refusal = refusalOf(root);
  if (refusal !== null || !isJsonObject(root)) return refusal ?? notAMap("");
  const problems: string[] = [];
  const repairs: Repair[] = [];
  const map = root["map"];
  if (!isEntity(map)) problems.push("map: is missing or has no id");
  const lists = Object.fromEntries(
    MAP_LISTS.map((list) => [list, entitiesIn(root, list, problems, repairs)]),
  ) as Record<MapList, readonly FileEntity[]>;
  if (problems.length > 0 || !isEntity(map)) {
    return refuse({
      kind: "wrong-shape",
      message: `This map file is damaged: ${problems.slice(0, 20).join("; ")}.`,
    });
  }
  return accept({ file: mended({ ...lists, map }, repairs), repairs });
}

/** Why this JSON is no map that this version reads; null when it is one. */
function refusalOf(root: Json): Result<ReadMap, FileProblem> | null {
  if (!isJsonObject(root)) return notAMap("It holds no object at its top.");
  const foreign = programOf(root);
  if (foreign !== null) return notAMap(`It is a file of ${foreign}.`);
  if (root["format"] !== MAP_FORMAT) {
    return notAMap(`Its "format" is ${JSON.stringify(root["format"] ?? null)}, not "wayfelt".`);
  }
  const version = root["version"];
  if (typeof version !== "number" || version < 1) {
    return notAMap(
      `Its "version" is ${JSON.stringify(version ?? null)}; this app reads version 1.`,
    );
  }
  if (version <= MAP_VERSION) return null;
  return refuse({
    kind: "newer-version",
    message: `The file was made by a newer version of Wayfelt (format ${version}; this app reads ${MAP_VERSION}). Update the app and open it again.`,
  });
}

function notAMap(why: string): Result<ReadMap, FileProblem> {
  return refuse({ kind: "not-a-map", message: `This is not a Wayfelt map. ${why}` });
}

function programOf(root: JsonObject): string | null {
  if (root["type"] === "excalidraw") return "Excalidraw";
  if ("tldrawFileFormatVersion" in root) return "tldraw";
  return null;
}

function isEntity(value: Json | undefined): value is FileEntity {
  return isJsonObject(value) && typeof value["id"] === "string" && value["id"] !== "";
}

function entitiesIn(
  root: JsonObject,
  list: MapList,
  problems: string[],
  repairs: Repair[],
): readonly FileEntity[] {
  const raw = root[list];
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    problems.push(`${list}: is no list`);
    return [];
  }
  const seen = new Set<string>();
  return raw.flatMap((item: Json, index): FileEntity[] => {
    if (!isEntity(item)) {
      problems.push(`${list}[${index}]: has no id`);
      return [];
    }
    let { id } = item;
    while (seen.has(id)) id = `${id}~2`;
    seen.add(id);
    if (id === item.id) return [item];
    repairs.push({
      row: null,
      message: `${list}: the id ${item.id} stood twice; the second is now ${id}`,
    });
    return [{ ...item, id }];
  });
}

/** The file with its links, scores and orders put right. */
function mended(file: MapFile, repairs: Repair[]): MapFile {
  const stops = new Set(file.touchpoints.map(({ id }) => id));
  const people = new Set(file.participants.map(({ id }) => id));
  return {
    ...file,
    stages: withOrders(file.stages, "stages", repairs),
    lanes: withOrders(file.lanes, "lanes", repairs),
    touchpoints: withOrders(file.touchpoints, "touchpoints", repairs),
    notes: withOrders(file.notes, "notes", repairs),
    connections: soundConnections(file.connections, stops, repairs),
    stories: file.stories.map((story) => soundStory(story, file.map.id, stops, people, repairs)),
  };
}

function withOrders(
  rows: readonly FileEntity[],
  list: MapList,
  repairs: Repair[],
): readonly FileEntity[] {
  const isSound = rows.every((row) => {
    const order = row["order"];
    return typeof order === "string" && order.length <= 200 && isOrderKey(order);
  });
  if (isSound) return rows;
  repairs.push({
    row: null,
    message: `${list}: their order was damaged; they stand as in the file`,
  });
  const orders = orderKeysBetween(null, null, rows.length);
  return rows.map((row, index) => ({ ...row, order: orders[index] ?? "a0" }));
}

function soundConnections(
  rows: readonly FileEntity[],
  stops: ReadonlySet<string>,
  repairs: Repair[],
): readonly FileEntity[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const from = textIn(row, "from");
    const to = textIn(row, "to");
    const key = `${from}\u0000${to}`;
    const isSound = stops.has(from) && stops.has(to) && from !== to && !seen.has(key);
    seen.add(key);
    if (!isSound) {
      repairs.push({
        row: null,
        message: `connections: ${row.id} leads nowhere or stood twice; it was left out`,
      });
    }
    return isSound;
  });
}

function soundStory(
  story: FileEntity,
  mapId: string,
  stops: ReadonlySet<string>,
  people: ReadonlySet<string>,
  repairs: Repair[],
): FileEntity {
  const fixes: Record<string, Json> = {};
  const place = story[`@${mapId}`];
  if (typeof place === "string" && !stops.has(place)) {
    fixes[`@${mapId}`] = null;
    repairs.push({
      row: null,
      message: `stories: ${story.id} stood at no touchpoint; it is in the tray`,
    });
  }
  const person = story["participantId"];
  if (typeof person === "string" && !people.has(person)) {
    fixes["participantId"] = null;
    repairs.push({
      row: null,
      message: `stories: ${story.id} named a person who is not in the file`,
    });
  }
  const score = story["score"] ?? null;
  if (score !== null && !isScore(score)) {
    fixes["score"] = null;
    repairs.push({
      row: null,
      message: `stories: the score ${JSON.stringify(score)} of ${story.id} is no score; it is not scored`,
    });
  }
  return Object.keys(fixes).length === 0 ? story : { ...story, ...fixes };
}
