import { orderKeysBetween } from "#kit/orderKey.ts";
import { boardDocument, mapOfBoard, type Write } from "#journey/change.ts";
import { asId, type MapId } from "#journey/ids.ts";
import type { LaneRole } from "#journey/lane.ts";
import type { MapInfo } from "#journey/mapInfo.ts";
import { copiedDecisions } from "./copiedDecisions.ts";
import { inventedPeopleGone } from "./inventedPeople.ts";
import type { Note } from "#journey/note.ts";
import { KINDS_OF_MAP, ofMap } from "#journey/ofMap.ts";
import { placementField, placementOf, isOnMap } from "#journey/story.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import type { Board } from "#journey/workspace.ts";
import { type Context, create, done, notDone, type Outcome, remove, set } from "./context.ts";

/** The lanes of a new map, by role and name. */
const FIRST_LANES: readonly (readonly [LaneRole, string])[] = [
  ["touchpoints", "Touchpoints"],
  ["sentiment", "Sentiment"],
  ["stories", "In their words"],
  ["channels", "Channels"],
  ["pains", "Pains"],
  ["opportunities", "Opportunities"],
  ["notes", "Notes"],
];

/** The stages that a new map starts with. */
const FIRST_STAGES = ["Aware", "Consider", "Buy", "Use", "Renew"];

/** A new map with the common lanes and stages. `made`: the map's id. */
export function createMap(context: Context, title: string, stages = FIRST_STAGES): Outcome {
  const mapId = asId<MapId>(context.mint("map"));
  const document = boardDocument(mapId);
  const laneOrders = orderKeysBetween(null, null, FIRST_LANES.length);
  const stageOrders = orderKeysBetween(null, null, stages.length);
  const writes: readonly Write[] = [
    create("ws", "map", newMapInfo(mapId, title, context.now)),
    ...FIRST_LANES.map(([role, name], index) =>
      create(document, "lane", { id: context.mint("lane"), role, name, order: laneOrders[index] }),
    ),
    ...stages.map((name, index) =>
      create(document, "stage", { id: context.mint("stage"), name, order: stageOrders[index] }),
    ),
  ];
  return done(`New map`, writes, [mapId]);
}

/**
 * What lists the maps of which writes bring back the board and nothing says what they are:
 * without a title, but to be seen and opened.
 */
export function listedAgain(
  { workspace, now }: Pick<Context, "workspace" | "now">,
  writes: readonly Write[],
): readonly Write[] {
  const made = writes.filter(({ op }) => op === "create");
  const boards = new Set(made.map(({ document }) => document));
  const listed = new Set(
    made.flatMap((write) => (write.op === "create" && write.kind === "map" ? write.entity.id : [])),
  );
  return [...boards].flatMap((document) => {
    const id = mapOfBoard(document);
    if (id === null) return [];
    const isLost = !listed.has(id) && !workspace.map.has(id);
    return isLost ? create("ws", "map", newMapInfo(id, "", now)) : [];
  });
}

/** Changes what is said of a map: its title, goal, scenario or state. */
export function editMap(
  context: Context,
  mapId: MapId,
  fields: Partial<Pick<MapInfo, "title" | "goal" | "scenario" | "state">>,
): Outcome {
  if (!context.workspace.map.has(mapId)) return noMap();
  const writes = Object.entries(fields).map(([field, value]) =>
    set("ws", "map", mapId, field, value),
  );
  return done(fields.title === undefined ? "Edit map" : "Rename map", writes);
}

/** Puts a map in the trash, from where it can come back. */
export function trashMap(context: Context, mapId: MapId): Outcome {
  if (!context.workspace.map.has(mapId)) return noMap();
  return done("Delete map", [set("ws", "map", mapId, "trashedAt", context.now)]);
}

/** Takes a map out of the trash. */
export function restoreMap(context: Context, mapId: MapId): Outcome {
  if (!context.workspace.map.has(mapId)) return noMap();
  return done("Restore map", [set("ws", "map", mapId, "trashedAt", null)]);
}

/**
 * Takes maps away for good, with their boards and what was decided about them.
 * The stories and people stay in the workspace, but for invented ones that are on
 * no other map. Maps that are not here any more are passed over.
 */
export function deleteMaps(context: Context, boards: ReadonlyMap<MapId, Board>): Outcome {
  const here = [...boards].filter(([id]) => context.workspace.map.has(id));
  if (here.length === 0) return noMap();
  const writes = [
    ...here.flatMap(([id, board]) => deletion(context, id, board)),
    ...inventedPeopleGone(context, new Set(here.map(([id]) => id))),
  ];
  return done(here.length === 1 ? "Delete map for good" : "Delete maps for good", writes);
}

function deletion(context: Context, mapId: MapId, board: Board): readonly Write[] {
  const document = boardDocument(mapId);
  const writes: Write[] = [remove("ws", "map", mapId)];
  for (const kind of ["stage", "lane", "touchpoint", "connection", "note"] as const) {
    for (const entity of board[kind]) writes.push(remove(document, kind, entity.id));
  }
  const own = ofMap(context.workspace, board, mapId);
  for (const kind of KINDS_OF_MAP) {
    for (const { id } of own[kind]) writes.push(remove("ws", kind, id));
  }
  return writes;
}

/**
 * A copy of a map with new ids for all that stands on it and for what was decided
 * about it. Its stories are not doubled: the same stories are placed on the copy too. `made`: the copy's id.
 */
export function duplicateMap(context: Context, mapId: MapId, board: Board, title: string): Outcome {
  const info = context.workspace.map.get(mapId);
  if (info === undefined) return noMap();
  const copyId = asId<MapId>(context.mint("map"));
  const ids = new Map<string, string>();
  for (const kind of ["stage", "lane", "touchpoint", "connection", "note"] as const) {
    for (const entity of board[kind]) ids.set(entity.id, context.mint(kind));
  }
  // These join the ids: an opportunity rests on the copies of its insights.
  const decisions = copiedDecisions(context, board, mapId, ids.set(mapId, copyId));
  const writes: Write[] = [
    create("ws", "map", { ...info, id: copyId, title, createdAt: context.now, trashedAt: null }),
    ...copiedBoard(board, copyId, ids),
    ...copiedPlacements(context, mapId, copyId, ids),
    ...decisions,
  ];
  return done("Duplicate map", writes, [copyId]);
}

function copiedBoard(board: Board, copyId: MapId, ids: ReadonlyMap<string, string>): Write[] {
  const document = boardDocument(copyId);
  const moved = (id: string): string => ids.get(id) ?? id;
  const writes: Write[] = [];
  for (const kind of ["stage", "lane"] as const) {
    for (const row of board[kind])
      writes.push(create(document, kind, { ...row, id: moved(row.id) }));
  }
  const cellOf = (row: Touchpoint | Note) => ({
    stageId: moved(row.stageId),
    laneId: moved(row.laneId),
  });
  for (const row of board.touchpoint) {
    writes.push(create(document, "touchpoint", { ...row, id: moved(row.id), ...cellOf(row) }));
  }
  for (const row of board.note) {
    const touchpointId = row.touchpointId === null ? null : moved(row.touchpointId);
    const links = { touchpointId, insightIds: row.insightIds.map(moved) };
    writes.push(create(document, "note", { ...row, id: moved(row.id), ...cellOf(row), ...links }));
  }
  for (const row of board.connection) {
    const ends = { from: moved(row.from), to: moved(row.to) };
    writes.push(create(document, "connection", { ...row, id: moved(row.id), ...ends }));
  }
  return writes;
}

function copiedPlacements(
  context: Context,
  mapId: MapId,
  copyId: MapId,
  ids: ReadonlyMap<string, string>,
): Write[] {
  const writes: Write[] = [];
  for (const story of context.workspace.story) {
    if (!isOnMap(story, mapId)) continue;
    const place = placementOf(story, mapId);
    const copy = place === null ? null : (ids.get(place) ?? null);
    const home = context.homeOf(story.id);
    writes.push(set(home, "story", story.id, placementField(copyId), copy));
  }
  return writes;
}

function newMapInfo(id: MapId, title: string, now: string): MapInfo {
  return {
    id,
    title,
    goal: "",
    scenario: "",
    state: "current",
    invented: false,
    createdAt: now,
    trashedAt: null,
  };
}

function noMap(): Outcome {
  return notDone("not-found", "That map is no longer here.");
}
