import type { MapId } from "#journey/ids.ts";
import { isOnMap, placementField } from "#journey/story.ts";
import type { Board, Workspace } from "#journey/workspace.ts";
import { isJsonObject, type Json } from "#kit/json.ts";
import { type FileEntity, MAP_FORMAT, MAP_LISTS, MAP_VERSION, type MapFile } from "./mapFile.ts";

/**
 * Gathers a map with all that belongs to it: its board, the stories brought to
 * it, the people who told them, their studies, and the workspace's own
 * attributes, channels and personas.
 */
export function gatherMap(workspace: Workspace, board: Board, mapId: MapId): MapFile | null {
  const info = workspace.map.get(mapId);
  if (info === undefined) return null;
  const stories = [...workspace.story].filter((story) => isOnMap(story, mapId));
  const people = new Set(stories.flatMap(({ participantId }) => participantId ?? []));
  const participants = [...workspace.participant].filter(({ id }) => people.has(id));
  const studies = new Set<string>([...stories, ...participants].map(({ studyId }) => studyId));
  return {
    map: entity(info),
    stages: entities(board.stage),
    lanes: entities(board.lane),
    touchpoints: entities(board.touchpoint),
    connections: entities(board.connection),
    notes: entities(board.note),
    studies: entities([...workspace.study].filter(({ id }) => studies.has(id))),
    attributes: entities(workspace.attribute),
    channels: entities(workspace.channel),
    personas: entities([...workspace.persona].filter(({ scope }) => isOf(scope, mapId, board))),
    participants: entities(participants),
    stories: entities(stories.map((story) => onlyOn(entity(story), mapId))),
  };
}

/**
 * Writes a map file. Canonical: keys and entities are sorted, one entity a
 * line, so that the same map is the same bytes.
 */
export function writeMapFile(file: MapFile): string {
  const lines = MAP_LISTS.map((list) => {
    const rows = file[list].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(canonical);
    return rows.length === 0
      ? `  ${JSON.stringify(list)}: []`
      : `  ${JSON.stringify(list)}: [\n    ${rows.join(",\n    ")}\n  ]`;
  });
  return [
    "{",
    `  "format": ${JSON.stringify(MAP_FORMAT)},`,
    `  "version": ${MAP_VERSION},`,
    `  "map": ${canonical(file.map)},`,
    lines.join(",\n"),
    "}\n",
  ].join("\n");
}

/** JSON with sorted keys. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const fields = Object.keys(value)
    .toSorted()
    .flatMap((key) => {
      const field = value[key];
      return field === undefined ? [] : `${JSON.stringify(key)}:${canonical(field)}`;
    });
  return `{${fields.join(",")}}`;
}

function isOf(scope: string, mapId: MapId, board: Board): boolean {
  return scope === `map:${mapId}` || [...board.stage].some(({ id }) => scope === `stage:${id}`);
}

/** A story with its place on one map alone: where it stands elsewhere is nobody's business. */
function onlyOn(story: FileEntity, mapId: MapId): FileEntity {
  const kept = Object.entries(story).filter(
    ([field]) => !field.startsWith("@") || field === placementField(mapId),
  );
  return { ...Object.fromEntries(kept), id: story.id };
}

function entities(rows: Iterable<object>): readonly FileEntity[] {
  return [...rows].map(entity);
}

function entity(row: object): FileEntity {
  return row as FileEntity;
}
