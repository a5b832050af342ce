import { byOrder } from "#kit/orderKey.ts";
import type { Write } from "#journey/change.ts";
import { asId, type LaneId, type StageId, type TouchpointId } from "#journey/ids.ts";
import { holdsTouchpoints } from "#journey/lane.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import { touchpointsInOrder, touchpointsOfCell } from "#journey/workspace.ts";
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
  const chosen = new Set<string>(moving);
  const cell = touchpointsOfCell(context.board, place.stageId, place.laneId);
  const others = cell.filter(({ id }) => !chosen.has(id));
  const keys = orderKeysAt(others, moving, place.index ?? others.length);
  const document = boardOf(context);
  const writes: Write[] = [];
  for (const id of moving) {
    writes.push(set(document, "touchpoint", id, "stageId", place.stageId));
    writes.push(set(document, "touchpoint", id, "laneId", place.laneId));
  }
  for (const [id, order] of keys) writes.push(set(document, "touchpoint", id, "order", order));
  return done(`Move ${counted(moving.length, "touchpoint")}`, writes);
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
