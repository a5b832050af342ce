import { attributesOf } from "#journey/attributes.ts";
import type { MapId } from "#journey/ids.ts";
import { type OfMap, ofMap } from "#journey/ofMap.ts";
import { storedRule } from "#journey/segmentRule.ts";
import { isOnMap, placementField, type Story } from "#journey/story.ts";
import type { Participant } from "#journey/participant.ts";
import type { Board, Workspace } from "#journey/workspace.ts";
import { finished } from "#kit/finished.ts";
import { isJsonObject, type Json } from "#kit/json.ts";
import { type FileEntity, LATER_LISTS, type MapFile, OTHER_PARTS } from "./mapFile.ts";
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
  return finished(gatheringSteps(workspace, board, mapId));
}

/** So many stories are gathered at one step. */
const AT_ONCE = 1_000;

/** The same in steps, for a page that is to answer meanwhile. */
export function* gatheringSteps(
  workspace: Workspace,
  board: Board,
  mapId: MapId,
): Generator<undefined, MapFile | null> {
  const info = workspace.map.get(mapId);
  if (info === undefined) return null;
  const { trashedAt: _, ...map } = info;
  const stories = [...workspace.story].filter((story) => isOnMap(story, mapId));
  const tellers = new Set(stories.flatMap(({ participantId }) => participantId ?? []));
  yield;
  const people = [...workspace.participant].filter(({ id }) => tellers.has(id));
  const own = ofMap(workspace, board, mapId);
  yield;
  const { attributes, participants } = withAttributes(workspace, people, own);
  yield;
  const studies = new Set<string>([...stories, ...people].map(({ studyId }) => studyId));
  const channels = channelsIn(board, stories);
  const placed: FileEntity[] = [];
  for (const story of stories) {
    placed.push(onlyOn(entity(story), mapId));
    if (placed.length % AT_ONCE === 0) yield;
  }
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
    personas: entities(own.persona),
    segments: own.segment.map((row) => entity({ ...row, rule: storedRule(row.rule) })),
    scorecards: entities(own.scorecard),
    scoreMarks: entities(own.scoreMark),
    profileEntries: entities(own.profileEntry),
    insights: entities(own.insight),
    profileVersions: entities(own.profileVersion),
    guesses: entities(own.guess),
    participants,
    stories: placed,
  };
  yield;
  return mendedMap(withEarlierParts(file), []);
}

/** Lists that a version before them kept unread with the map join those that are here. */
function withEarlierParts(file: MapFile): MapFile {
  const others = file.map[OTHER_PARTS];
  if (!isJsonObject(others)) return file;
  const lists = LATER_LISTS.map((list) => {
    const here = new Set(file[list].map(({ id }) => id));
    const parts = others[list];
    const rows = Array.isArray(parts) ? parts.filter(isEntity) : [];
    return [list, [...file[list], ...rows.filter(({ id }) => !here.has(id))]] as const;
  });
  return { ...file, ...Object.fromEntries(lists) };
}

function isEntity(row: Json): row is FileEntity {
  return isJsonObject(row) && typeof row["id"] === "string";
}

/** The people with what is known of them on attributes that exist, and those attributes. */
function withAttributes(
  workspace: Workspace,
  people: readonly Participant[],
  own: OfMap,
): Pick<MapFile, "attributes" | "participants"> {
  const known = new Map(attributesOf(workspace).map((row) => [`#${row.id}`, row]));
  const used = new Set<string>(fieldsNamedIn(own, known.keys()));
  const participants = people.map((person) => {
    const kept = Object.entries(person).filter(
      ([field]) => !/^[#!]/.test(field) || known.has(`#${field.slice(1)}`),
    );
    for (const [field, value] of kept) {
      // What somebody cleared by hand is said of an attribute, too.
      if (field.startsWith("!") ? value === true : known.has(field) && isKnown(value)) {
        used.add(`#${field.slice(1)}`);
      }
    }
    return entity(Object.fromEntries(kept));
  });
  return {
    attributes: entities([...known].filter(([field]) => used.has(field)).map(([, row]) => row)),
    participants,
  };
}

/** The attributes that rules, criteria and entries name, as fields. */
function fieldsNamedIn(own: OfMap, fields: Iterable<string>): readonly string[] {
  const text = JSON.stringify([own.segment, own.scorecard, own.profileEntry]);
  return [...fields].filter(
    (field) =>
      text.includes(JSON.stringify(field.slice(1))) ||
      text.includes(JSON.stringify(`attribute:${field.slice(1)}`)),
  );
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
