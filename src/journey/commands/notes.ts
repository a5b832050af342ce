import { byOrder } from "#kit/orderKey.ts";
import type { NoteId, StageId } from "#journey/ids.ts";
import { holdsNotes } from "#journey/lane.ts";
import type { Note } from "#journey/note.ts";
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
import { alongWith, moveEach, type Place, type Placed, toStage } from "./moving.ts";
import { orderKeysAt } from "./reorder.ts";

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
  if (!isNoteCell(context, place)) return noCell();
  return moveSome(context, ids, () => place);
}

/**
 * Brings notes along with one of them, the held one, to a place in a cell. Those
 * of its lane go with it into the place's lane, the others keep theirs; all keep
 * their distance from it in stages, as far as there are stages.
 */
export function moveNotesWith(
  context: MapContext,
  held: NoteId,
  ids: readonly NoteId[],
  place: Place,
): Outcome {
  const from = context.board.note.get(held);
  if (from === undefined) return gone();
  if (!isNoteCell(context, place)) return noCell();
  return moveSome(context, ids, alongWith(context.board, from, place));
}

/** Brings notes to the end of their own lanes' cells in a stage. */
export function moveNotesToStage(
  context: MapContext,
  ids: readonly NoteId[],
  stageId: StageId,
): Outcome {
  return moveSome(context, ids, toStage(stageId));
}

/** Brings each note, in the order of the map, to the place it is given; null: it stays. */
function moveSome(
  context: MapContext,
  ids: readonly NoteId[],
  placeFor: (own: Placed) => Place | null,
): Outcome {
  const chosen = new Set<string>(ids);
  const moving = notesInOrder(context.board).filter(({ id }) => chosen.has(id));
  if (moving.length === 0) return gone();
  const inCell = (place: Place): readonly Note[] => notesOfCell(context, place);
  return moveEach(context, { kind: "note", inCell }, moving, placeFor);
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
