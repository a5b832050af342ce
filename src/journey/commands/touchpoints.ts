import { byOrder } from "#kit/orderKey.ts";
import type { Write } from "#journey/change.ts";
import { asId, type StageId, type TouchpointId } from "#journey/ids.ts";
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
import { alongWith, moveEach, type Place, type Placed, toStage } from "./moving.ts";
import { orderKeysAt } from "./reorder.ts";

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
  return moveSome(context, ids, () => place);
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
  return moveSome(context, ids, alongWith(board, from, place));
}

/** Brings touchpoints to the end of their own lanes' cells in a stage. */
export function moveTouchpointsToStage(
  context: MapContext,
  ids: readonly TouchpointId[],
  stageId: StageId,
): Outcome {
  return moveSome(context, ids, toStage(stageId));
}

/** Brings each touchpoint, in journey order, to the place it is given; null: it stays. */
function moveSome(
  context: MapContext,
  ids: readonly TouchpointId[],
  placeFor: (own: Placed) => Place | null,
): Outcome {
  const { board } = context;
  const moving = inJourneyOrder(context, ids).flatMap((id) => board.touchpoint.get(id) ?? []);
  if (moving.length === 0) return gone();
  const inCell = ({ stageId, laneId }: Place): readonly Touchpoint[] =>
    touchpointsOfCell(board, stageId, laneId);
  return moveEach(context, { kind: "touchpoint", inCell }, moving, placeFor);
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
