import { attributesOf } from "#journey/attributes.ts";
import type { MapId } from "#journey/ids.ts";
import { isOnMap, placementField, type Story } from "#journey/story.ts";
import type { Participant } from "#journey/participant.ts";
import type { Board, Workspace } from "#journey/workspace.ts";
import type { FileEntity, MapFile } from "./mapFile.ts";
import { mendedMap } from "./mendMap.ts";
import { isKnown } from "./paper.ts";

/**
 * Gathers a map with all that belongs to it: its board, the stories brought to
 * it, the people who told them, their studies, and the attributes, channels and
 * personas in use. Nothing else of the workspace comes along. Links that a
 * deletion left open are closed as a reader would close them.
 *
 * @returns null when there is no such map
 */
export function gatherMap(workspace: Workspace, board: Board, mapId: MapId): MapFile | null {
  const info = workspace.map.get(mapId);
  if (info === undefined) return null;
  const { trashedAt: _, ...map } = info;
  const stories = [...workspace.story].filter((story) => isOnMap(story, mapId));
  const tellers = new Set(stories.flatMap(({ participantId }) => participantId ?? []));
  const people = [...workspace.participant].filter(({ id }) => tellers.has(id));
  const { attributes, participants } = withAttributes(workspace, people);
  const studies = new Set<string>([...stories, ...people].map(({ studyId }) => studyId));
  const channels = channelsIn(board, stories);
  const scopes = new Set([`map:${mapId}`, ...[...board.stage].map(({ id }) => `stage:${id}`)]);
  const file = {
    map: entity(map),
    stages: entities(board.stage),
    lanes: entities(board.lane),
    touchpoints: entities(board.touchpoint),
    connections: entities(board.connection),
    notes: entities(board.note),
    studies: entities([...workspace.study].filter(({ id }) => studies.has(id))),
    attributes,
    channels: entities([...workspace.channel].filter(({ id }) => channels.has(id))),
    personas: entities([...workspace.persona].filter(({ scope }) => scopes.has(scope))),
    participants,
    stories: stories.map((story) => onlyOn(entity(story), mapId)),
  };
  return mendedMap(file, []);
}

/** The people with what is known of them on attributes that exist, and those attributes. */
function withAttributes(
  workspace: Workspace,
  people: readonly Participant[],
): Pick<MapFile, "attributes" | "participants"> {
  const known = new Map(attributesOf(workspace).map((row) => [`#${row.id}`, row]));
  const used = new Set<string>();
  const participants = people.map((person) => {
    const kept = Object.entries(person).filter(
      ([field]) => !field.startsWith("#") || known.has(field),
    );
    for (const [field, value] of kept) if (known.has(field) && isKnown(value)) used.add(field);
    return entity(Object.fromEntries(kept));
  });
  return {
    attributes: entities([...known].filter(([field]) => used.has(field)).map(([, row]) => row)),
    participants,
  };
}

function channelsIn(board: Board, stories: readonly Story[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { channelIds } of board.touchpoint) for (const id of channelIds) ids.add(id);
  for (const { channelId } of stories) if (channelId !== null) ids.add(channelId);
  return ids;
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
