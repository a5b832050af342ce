import type { Write } from "#journey/change.ts";
import type { LaneId, NoteId, StageId, TouchpointId } from "#journey/ids.ts";
import type { Note } from "#journey/note.ts";
import type { OpportunityFields } from "#journey/opportunity.ts";
import { words } from "#journey/words/words.ts";
import { type Board, lanesInOrder, stagesInOrder } from "#journey/workspace.ts";
import { addLane } from "./axis.ts";
import {
  boardOf,
  counted,
  create,
  done,
  type MapContext,
  notDone,
  type Outcome,
  set,
} from "./context.ts";
import { moveNotesToStage } from "./notes.ts";
import { orderKeysAt } from "./reorder.ts";

/** What is to be said of one opportunity; what is left out stays. */
export type OpportunityEdit = Partial<OpportunityFields & Pick<Note, "text">> & {
  readonly id: NoteId;
};

/**
 * A new opportunity in the first lane for them, in the stage of a touchpoint or, without
 * one, in the first; where the map has no such lane, it gets one at the end. `made`: the note's id.
 */
export function addOpportunity(
  context: MapContext,
  text: string,
  touchpointId: TouchpointId | null,
): Outcome {
  const { board } = context;
  const stop = touchpointId === null ? null : board.touchpoint.get(touchpointId);
  if (stop === undefined) return noTouchpoint();
  const stageId = stop?.stageId ?? stagesInOrder(board)[0]?.id;
  if (stageId === undefined) {
    return notDone("not-allowed", "An opportunity stands in a stage: add one first.");
  }
  const lane = laneFor(context);
  if (!lane.ok) return lane;
  const [laneId = ""] = lane.value.made;
  const id = context.mint("note");
  const cell = notesIn(board, stageId, laneId);
  const order = orderKeysAt(cell, [id], cell.length).get(id) ?? "a0";
  const entity = { id, text, stageId, laneId, order, touchpointId };
  const writes = [...lane.value.writes, create(boardOf(context), "note", entity)];
  return done("Add opportunity", writes, [id]);
}

/**
 * Says something of opportunities, in one step; only what differs is written. One that
 * is put at a touchpoint comes to its stage; at none (null), it stays where it is.
 */
export function editOpportunities(context: MapContext, edits: readonly OpportunityEdit[]): Outcome {
  const { board } = context;
  const known = edits.filter(({ id }) => board.note.has(id));
  if (known.length === 0) {
    return notDone("not-found", "That opportunity is no longer on this map.");
  }
  const isLost = known.some(({ touchpointId = null }) => isGone(board, touchpointId));
  if (isLost) return noTouchpoint();
  const moved = moves(context, known);
  if (!moved.ok) return moved;
  const writes = known.flatMap(({ id, ...fields }) =>
    Object.entries(fields)
      .filter(([field, value]) => board.note.get(id)?.[field as keyof Note] !== value)
      .map(([field, value]) => set(boardOf(context), "note", id, field, value)),
  );
  return done(`Edit ${counted(known.length, "opportunity", "opportunities")}`, [
    ...moved.value.writes,
    ...writes,
  ]);
}

/** The lane that a new opportunity goes to, as `made`; a new one where there is none. */
function laneFor(context: MapContext): Outcome {
  const lane = lanesInOrder(context.board).find(({ role }) => role === "opportunities");
  if (lane !== undefined) return done("", [], [lane.id]);
  return addLane(context, "opportunities", words.terms.laneRole.opportunities);
}

/** What brings opportunities to the stages of their touchpoints. */
function moves(context: MapContext, edits: readonly OpportunityEdit[]): Outcome {
  const { board } = context;
  const byStage = new Map<StageId, NoteId[]>();
  for (const { id, touchpointId } of edits) {
    const stop = board.touchpoint.get(touchpointId ?? "");
    if (stop === undefined || board.note.get(id)?.stageId === stop.stageId) continue;
    byStage.set(stop.stageId, [...(byStage.get(stop.stageId) ?? []), id]);
  }
  const writes: Write[] = [];
  for (const [stageId, ids] of byStage) {
    const outcome = moveNotesToStage(context, ids, stageId);
    if (!outcome.ok) return outcome;
    writes.push(...outcome.value.writes);
  }
  return done("", writes);
}

function notesIn(board: Board, stageId: StageId, laneId: LaneId | string): readonly Note[] {
  return [...board.note].filter((note) => note.stageId === stageId && note.laneId === laneId);
}

function isGone(board: Board, touchpointId: TouchpointId | null): boolean {
  return touchpointId !== null && !board.touchpoint.has(touchpointId);
}

function noTouchpoint(): Outcome {
  return notDone("not-found", "That touchpoint is no longer on this map.");
}
