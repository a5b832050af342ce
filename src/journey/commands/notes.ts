import { byOrder } from "#kit/orderKey.ts";
import type { Write } from "#journey/change.ts";
import type { NoteId, StageId } from "#journey/ids.ts";
import { holdsNotes } from "#journey/lane.ts";
import type { Note } from "#journey/note.ts";
import { notesInOrder, stagesInOrder } from "#journey/workspace.ts";
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
  if (!isNoteCell(context, place)) return noCell();
  return moveEach(context, ids, () => place);
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
  const stages = stagesInOrder(context.board).map(({ id }) => id);
  const by = stages.indexOf(place.stageId) - stages.indexOf(from.stageId);
  return moveEach(context, ids, (own) => {
    const at = Math.max(0, Math.min(stages.indexOf(own.stageId) + by, stages.length - 1));
    const stageId = stages[at] ?? place.stageId;
    const laneId = own.laneId === from.laneId ? place.laneId : own.laneId;
    if (stageId === place.stageId && laneId === place.laneId) return place;
    return stageId === own.stageId && laneId === own.laneId ? null : { stageId, laneId };
  });
}

/** Brings notes to the end of their own lanes' cells in a stage. */
export function moveNotesToStage(
  context: MapContext,
  ids: readonly NoteId[],
  stageId: StageId,
): Outcome {
  return moveEach(context, ids, (own) =>
    own.stageId === stageId ? null : { stageId, laneId: own.laneId },
  );
}

/** Brings each note, in the order of the map, to the place it is given; null: it stays. */
function moveEach(
  context: MapContext,
  ids: readonly NoteId[],
  placeFor: (own: Note) => Place | null,
): Outcome {
  const chosen = new Set<string>(ids);
  const moving = notesInOrder(context.board).filter(({ id }) => chosen.has(id));
  if (moving.length === 0) return gone();
  const moves = new Map<string, { readonly place: Place; readonly ids: readonly NoteId[] }>();
  for (const own of moving) {
    const place = placeFor(own);
    if (place === null) continue;
    const cell = `${place.stageId} ${place.laneId}`;
    moves.set(cell, { place, ids: [...(moves.get(cell)?.ids ?? []), own.id] });
  }
  const all = [...moves.values()];
  const moved = all.reduce((sum, move) => sum + move.ids.length, 0);
  return done(
    `Move ${counted(moved, "note")}`,
    all.flatMap((move) => moveWrites(context, move.ids, move.place)),
  );
}

function moveWrites(context: MapContext, ids: readonly NoteId[], place: Place): readonly Write[] {
  const chosen = new Set<string>(ids);
  const others = notesOfCell(context, place).filter(({ id }) => !chosen.has(id));
  const document = boardOf(context);
  return [
    ...ids.flatMap((id) => [
      set(document, "note", id, "stageId", place.stageId),
      set(document, "note", id, "laneId", place.laneId),
    ]),
    ...[...orderKeysAt(others, ids, place.index ?? others.length)].map(([key, order]) =>
      set(document, "note", key, "order", order),
    ),
  ];
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
