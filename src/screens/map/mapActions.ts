import { addNote, deleteNotes, editNote, moveNote } from "#journey/commands/notes.ts";
import {
  addTouchpoint,
  deleteConnections,
  deleteTouchpoints,
  duplicateTouchpoints,
  editTouchpoint,
  moveTouchpoints,
} from "#journey/commands/touchpoints.ts";
import { asId, type ConnectionId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import { holdsNotes, holdsTouchpoints } from "#journey/lane.ts";
import type { BoardLayout } from "#scene/layout.ts";
import type { Session } from "#session/session.ts";
import type { CellFocus } from "#session/state.ts";
import { deleteAxis } from "./axisEntries.ts";
import { beginNaming } from "./beginning.ts";
import { touchpointsDeletedWords } from "./deletedWords.ts";
import { itemsOf } from "./gridModel.ts";

/** Adds a touchpoint or a note to a cell, as its lane says, and begins to name it. */
export function addHere(
  session: Session,
  cell: Pick<CellFocus, "stageId" | "laneId" | "itemId">,
  typed?: string,
): boolean {
  const role = session.store.getState().board?.lane.get(cell.laneId)?.role;
  if (role === undefined) return false;
  if (!holdsTouchpoints(role) && !holdsNotes(role)) {
    session.notify("This lane shows what the stories say; nothing is written into it by hand.");
    return true;
  }
  const outcome = session.runOnMap((context) =>
    holdsTouchpoints(role) ? addTouchpoint(context, "", cell) : addNote(context, "", cell),
  );
  if (!outcome.ok) return true;
  const id = outcome.value.made[0] ?? null;
  session.select({
    kind: holdsTouchpoints(role) ? "touchpoint" : "note",
    ids: id === null ? [] : [id],
  });
  session.show({ cell: { ...cell, itemId: id } });
  if (id === null) return true;
  const rename = (name: string): void => {
    session.runOnMap((context) =>
      holdsTouchpoints(role)
        ? editTouchpoint(context, asId<TouchpointId>(id), { title: name })
        : editNote(context, asId<NoteId>(id), name),
    );
  };
  beginNaming(session, { id, typed, step: outcome.value.name, rename });
  return true;
}

/** Deletes what is selected and offers to take it back. */
export function deleteSelection(session: Session, focus: CellFocus | null = null): boolean {
  const { selection } = session.store.getState();
  const ids = selection.ids.length > 0 ? selection.ids : [focus?.itemId ?? ""];
  const kind = selection.ids.length > 0 ? selection.kind : kindOf(session, focus);
  switch (kind) {
    case "touchpoint":
      report(
        session,
        (c) =>
          deleteTouchpoints(
            c,
            ids.map((id) => asId<TouchpointId>(id)),
          ),
        touchpointsDeletedWords(session, ids),
      );
      break;
    case "note":
      report(session, (c) =>
        deleteNotes(
          c,
          ids.map((id) => asId<NoteId>(id)),
        ),
      );
      break;
    case "connection":
      report(session, (c) =>
        deleteConnections(
          c,
          ids.map((id) => asId<ConnectionId>(id)),
        ),
      );
      break;
    case "stage":
    case "lane":
      deleteAxis(session, kind, ids);
      break;
    case "none":
      return false;
    default:
      kind satisfies never;
  }
  session.select({ kind: "none", ids: [] });
  return true;
}

/** Copies the selected touchpoints right behind themselves. */
export function duplicateSelection(session: Session): boolean {
  const { selection } = session.store.getState();
  if (selection.kind !== "touchpoint") return false;
  const outcome = session.runOnMap((context) =>
    duplicateTouchpoints(
      context,
      selection.ids.map((id) => asId<TouchpointId>(id)),
    ),
  );
  if (outcome.ok) session.select({ kind: "touchpoint", ids: outcome.value.made });
  return true;
}

/** Opens the stories of the touchpoint that has the focus. */
export function openStories(session: Session, focus: CellFocus): boolean {
  if (focus.itemId === null || kindOf(session, focus) !== "touchpoint") return false;
  session.select({ kind: "touchpoint", ids: [focus.itemId] });
  session.show({ sidebar: "touchpoint", sidebarOpen: true });
  session.focusPanel();
  return true;
}

/** Selects nothing and leaves the view of a stage. */
export function leaveAll(session: Session): void {
  session.select({ kind: "none", ids: [] });
  session.setView({ kind: "map" });
}

/** Begins to rename what has the focus; in an empty cell, something new. */
export function renameOrAdd(session: Session, focus: CellFocus): void {
  if (focus.itemId === null) addHere(session, focus);
  else session.show({ renaming: focus.itemId });
}

/**
 * A person types on what has the focus: it becomes its new name.
 *
 * @returns true when the key is used up; the field of a name that is there
 * already takes it by itself, and whatever else an input method makes of it
 */
export function typeInto(session: Session, focus: CellFocus, typed: string): boolean {
  if (focus.itemId !== null) {
    session.show({ renaming: focus.itemId });
    return false;
  }
  addHere(session, focus, typed);
  return true;
}

/** Moves what has the focus to the neighbour place, cell or lane that an arrow key names. */
export function moveItem(
  session: Session,
  layout: BoardLayout,
  focus: CellFocus,
  key: string,
): void {
  const items = itemsOf(layout, focus.stageId, focus.laneId);
  const index = items.findIndex(({ id }) => id === focus.itemId);
  const item = items[index];
  if (item === undefined) return;
  const isAlong = (item.kind === "touchpoint") === (key === "ArrowLeft" || key === "ArrowRight");
  const by = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  if (isAlong && items[index + by] !== undefined) {
    place(session, item, { ...focus, index: index + by });
    return;
  }
  const isStage = key === "ArrowLeft" || key === "ArrowRight";
  const next = isStage
    ? nextOf(layout.stages, focus.stageId, by)
    : nextLane(layout, focus.laneId, by, item.kind);
  if (next === undefined) return;
  const cell = isStage
    ? { stageId: next as typeof focus.stageId, laneId: focus.laneId }
    : { stageId: focus.stageId, laneId: next as typeof focus.laneId };
  place(session, item, { ...cell, index: by === 1 ? 0 : undefined });
}

function place(
  session: Session,
  item: { readonly id: string; readonly kind: "touchpoint" | "note" },
  to: Pick<CellFocus, "stageId" | "laneId"> & { readonly index: number | undefined },
): void {
  session.runOnMap((context) =>
    item.kind === "note"
      ? moveNote(context, asId<NoteId>(item.id), to)
      : moveTouchpoints(context, [asId<TouchpointId>(item.id)], to),
  );
}

function nextOf<Id extends string>(
  rows: readonly { readonly id: Id }[],
  id: Id,
  by: 1 | -1,
): Id | undefined {
  return rows[rows.findIndex((row) => row.id === id) + by]?.id;
}

function nextLane(
  layout: BoardLayout,
  laneId: CellFocus["laneId"],
  by: 1 | -1,
  kind: "touchpoint" | "note",
): CellFocus["laneId"] | undefined {
  const holds = kind === "note" ? holdsNotes : holdsTouchpoints;
  const fitting = layout.lanes.filter(({ role }) => holds(role));
  return nextOf(fitting, laneId, by);
}

function kindOf(session: Session, focus: CellFocus | null): "touchpoint" | "note" | "none" {
  const { board } = session.store.getState();
  if (focus?.itemId === null || focus === null) return "none";
  if (board?.touchpoint.has(focus.itemId) === true) return "touchpoint";
  return board?.note.has(focus.itemId) === true ? "note" : "none";
}

function report(
  session: Session,
  make: Parameters<Session["runOnMap"]>[0],
  said: string | null = null,
): void {
  const outcome = session.runOnMap(make);
  if (!outcome.ok) return;
  session.notify(said ?? outcome.value.name.replace("Delete", "Deleted"), "plain", true);
}
