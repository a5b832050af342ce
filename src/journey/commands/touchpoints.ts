import { byOrder } from "#kit/orderKey.ts";
import type { Write } from "#journey/change.ts";
import { asId, type LaneId, type StageId, type TouchpointId } from "#journey/ids.ts";
import { holdsTouchpoints } from "#journey/lane.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import { stagesInOrder, touchpointsInOrder, touchpointsOfCell } from "#journey/workspace.ts";
import { connectionsCut } from "./axis.ts";
import {
  boardOf,
  counted,
  create,
  done,
  type MapContext,
  notDone,
  type Outcome,
  remove,
  set,
} from "./context.ts";
import { orderKeysAt } from "./reorder.ts";

/** A cell of the map, and a place among what stands in it. */
export interface Place {
  readonly stageId: StageId;
  readonly laneId: LaneId;
  /** Among the cell's own, from 0; undefined: at the end. */
  readonly index?: number | undefined;
}

/** A new touchpoint in a cell. `made`: its id. */
export function addTouchpoint(context: MapContext, title: string, place: Place): Outcome {
  if (!isTouchpointCell(context, place)) return noCell();
  const id = context.mint("touchpoint");
  const cell = touchpointsOfCell(context.board, place.stageId, place.laneId);
  const keys = orderKeysAt(cell, [id], place.index ?? cell.length);
  const entity = {
    id,
    title,
    stageId: place.stageId,
    laneId: place.laneId,
    order: keys.get(id) ?? "a0",
    channelIds: [],
  };
  const writes = [
    create(boardOf(context), "touchpoint", entity),
    ...[...keys]
      .filter(([key]) => key !== id)
      .map(([key, order]) => set(boardOf(context), "touchpoint", key, "order", order)),
  ];
  return done("Add touchpoint", writes, [id]);
}

/** Changes fields of a touchpoint: its title, channels, kind, note or importance. */
export function editTouchpoint(
  context: MapContext,
  id: TouchpointId,
  fields: Partial<
    Pick<Touchpoint, "title" | "channelIds" | "kind" | "note" | "organisationImportance">
  >,
): Outcome {
  if (!context.board.touchpoint.has(id)) return gone();
  const writes = Object.entries(fields).map(([field, value]) =>
    set(boardOf(context), "touchpoint", id, field, value),
  );
  return done(fields.title === undefined ? "Edit touchpoint" : "Rename touchpoint", writes);
}

/** Brings touchpoints, in journey order, to a place in a cell. */
export function moveTouchpoints(
  context: MapContext,
  ids: readonly TouchpointId[],
  place: Place,
): Outcome {
  if (!isTouchpointCell(context, place)) return noCell();
  const moving = inJourneyOrder(context, ids);
  if (moving.length === 0) return gone();
  return done(
    `Move ${counted(moving.length, "touchpoint")}`,
    moveWrites(context, { place, ids: moving }),
  );
}

/**
 * Brings touchpoints along with one of them, the held one, to a place in a cell.
 * Those of its lane go with it into the place's lane, the others keep theirs;
 * all keep their distance from it in stages, as far as there are stages.
 */
export function moveTouchpointsWith(
  context: MapContext,
  held: TouchpointId,
  ids: readonly TouchpointId[],
  place: Place,
): Outcome {
  const { board } = context;
  const from = board.touchpoint.get(held);
  if (from === undefined) return gone();
  if (!isTouchpointCell(context, place)) return noCell();
  const stages = stagesInOrder(board).map(({ id }) => id);
  const by = stages.indexOf(place.stageId) - stages.indexOf(from.stageId);
  return moveEach(context, ids, (own) => {
    const at = Math.max(0, Math.min(stages.indexOf(own.stageId) + by, stages.length - 1));
    const stageId = stages[at] ?? place.stageId;
    const laneId = own.laneId === from.laneId ? place.laneId : own.laneId;
    if (stageId === place.stageId && laneId === place.laneId) return place;
    return stageId === own.stageId && laneId === own.laneId ? null : { stageId, laneId };
  });
}

/** Brings touchpoints to the end of their own lanes' cells in a stage. */
export function moveTouchpointsToStage(
  context: MapContext,
  ids: readonly TouchpointId[],
  stageId: StageId,
): Outcome {
  return moveEach(context, ids, (own) =>
    own.stageId === stageId ? null : { stageId, laneId: own.laneId },
  );
}

interface Move {
  readonly place: Place;
  readonly ids: readonly TouchpointId[];
}

/** Brings each touchpoint, in journey order, to the place it is given; null: it stays. */
function moveEach(
  context: MapContext,
  ids: readonly TouchpointId[],
  placeFor: (own: Touchpoint) => Place | null,
): Outcome {
  const moves = new Map<string, Move>();
  for (const id of inJourneyOrder(context, ids)) {
    const own = context.board.touchpoint.get(id);
    const place = own === undefined ? null : placeFor(own);
    if (place === null) continue;
    const cell = `${place.stageId} ${place.laneId}`;
    const before = moves.get(cell)?.ids ?? [];
    moves.set(cell, { place, ids: [...before, id] });
  }
  const all = [...moves.values()];
  const moved = all.reduce((sum, move) => sum + move.ids.length, 0);
  return done(
    `Move ${counted(moved, "touchpoint")}`,
    all.flatMap((move) => moveWrites(context, move)),
  );
}

function moveWrites(context: MapContext, { place, ids }: Move): readonly Write[] {
  const chosen = new Set<string>(ids);
  const cell = touchpointsOfCell(context.board, place.stageId, place.laneId);
  const others = cell.filter(({ id }) => !chosen.has(id));
  const document = boardOf(context);
  return [
    ...ids.flatMap((id) => [
      set(document, "touchpoint", id, "stageId", place.stageId),
      set(document, "touchpoint", id, "laneId", place.laneId),
    ]),
    ...[...orderKeysAt(others, ids, place.index ?? others.length)].map(([id, order]) =>
      set(document, "touchpoint", id, "order", order),
    ),
  ];
}

/** Takes touchpoints away with their connections; their stories become unplaced. */
export function deleteTouchpoints(context: MapContext, ids: readonly TouchpointId[]): Outcome {
  const doomed = new Set<string>(ids.filter((id) => context.board.touchpoint.has(id)));
  if (doomed.size === 0) return gone();
  const writes: Write[] = [
    ...[...doomed].map((id) => remove(boardOf(context), "touchpoint", id)),
    ...connectionsCut(context, doomed),
  ];
  return done(`Delete ${counted(doomed.size, "touchpoint")}`, writes);
}

function isTouchpointCell(context: MapContext, place: Place): boolean {
  const lane = context.board.lane.get(place.laneId);
  return (
    lane !== undefined && holdsTouchpoints(lane.role) && context.board.stage.has(place.stageId)
  );
}

function inJourneyOrder(
  context: MapContext,
  ids: readonly TouchpointId[],
): readonly TouchpointId[] {
  const chosen = new Set<string>(ids);
  const placed = touchpointsInOrder(context.board).filter(({ id }) => chosen.has(id));
  const placedIds = new Set<string>(placed.map(({ id }) => id));
  const strays = [...context.board.touchpoint]
    .filter(({ id }) => chosen.has(id) && !placedIds.has(id))
    .toSorted(byOrder);
  return [...placed, ...strays].map(({ id }) => asId<TouchpointId>(id));
}

function gone(): Outcome {
  return notDone("not-found", "That touchpoint is no longer on this map.");
}

function noCell(): Outcome {
  return notDone("not-allowed", "Touchpoints stand in a stage and in a lane for touchpoints.");
}
