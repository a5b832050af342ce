import { byOrder } from "#kit/orderKey.ts";
import type { NoteId } from "#journey/ids.ts";
import { holdsNotes } from "#journey/lane.ts";
import { notesInOrder } from "#journey/workspace.ts";
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
import type { Place } from "./touchpoints.ts";

/** A new note in a cell: a pain, an opportunity, a thought, as the lane's role says. `made`: its id. */
export function addNote(context: MapContext, text: string, place: Place): Outcome {
  if (!isNoteCell(context, place)) return noCell();
  const id = context.mint("note");
  const cell = notesOfCell(context, place).toSorted(byOrder);
  const keys = orderKeysAt(cell, [id], place.index ?? cell.length);
  const entity = {
    id,
    text,
    stageId: place.stageId,
    laneId: place.laneId,
    order: keys.get(id) ?? "a0",
  };
  return done("Add note", [create(boardOf(context), "note", entity)], [id]);
}

/** Changes the words of a note. */
export function editNote(context: MapContext, id: NoteId, text: string): Outcome {
  if (!context.board.note.has(id)) return gone();
  return done("Edit note", [set(boardOf(context), "note", id, "text", text)]);
}

/** Brings notes, in the order of the map, to a place in a cell of a lane that holds notes. */
export function moveNotes(context: MapContext, ids: readonly NoteId[], place: Place): Outcome {
  const chosen = new Set<string>(ids);
  const moving = notesInOrder(context.board)
    .filter(({ id }) => chosen.has(id))
    .map(({ id }) => id);
  if (moving.length === 0) return gone();
  if (!isNoteCell(context, place)) return noCell();
  const others = notesOfCell(context, place).filter(({ id }) => !chosen.has(id));
  const keys = orderKeysAt(others, moving, place.index ?? others.length);
  const document = boardOf(context);
  return done(`Move ${counted(moving.length, "note")}`, [
    ...moving.flatMap((id) => [
      set(document, "note", id, "stageId", place.stageId),
      set(document, "note", id, "laneId", place.laneId),
    ]),
    ...[...keys].map(([key, order]) => set(document, "note", key, "order", order)),
  ]);
}

/** Takes notes away. */
export function deleteNotes(context: MapContext, ids: readonly NoteId[]): Outcome {
  const doomed = ids.filter((id) => context.board.note.has(id));
  if (doomed.length === 0) return gone();
  return done(
    `Delete ${counted(doomed.length, "note")}`,
    doomed.map((id) => remove(boardOf(context), "note", id)),
  );
}

function isNoteCell(context: MapContext, place: Place): boolean {
  const lane = context.board.lane.get(place.laneId);
  return lane !== undefined && holdsNotes(lane.role) && context.board.stage.has(place.stageId);
}

function notesOfCell(context: MapContext, place: Place) {
  return [...context.board.note].filter(
    (note) => note.stageId === place.stageId && note.laneId === place.laneId,
  );
}

function gone(): Outcome {
  return notDone("not-found", "That note is no longer on this map.");
}

function noCell(): Outcome {
  return notDone("not-allowed", "Notes stand in a stage and in a lane for notes.");
}
