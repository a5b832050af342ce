import { byOrder, type Ordered } from "#kit/orderKey.ts";
import { duplicateOnAxis } from "#journey/commands/axis.ts";
import { collapseOnAxis } from "#journey/commands/axisLooks.ts";
import { duplicateItems } from "#journey/commands/copies.ts";
import { addNote, deleteNotes, editNote } from "#journey/commands/notes.ts";
import { isOpportunity } from "#journey/workspace.ts";
import { deleteConnections } from "#journey/commands/connections.ts";
import { addTouchpoint, deleteTouchpoints, editTouchpoint } from "#journey/commands/touchpoints.ts";
import {
  asId,
  type ConnectionId,
  type NoteId,
  type StageId,
  type StoryId,
  type TouchpointId,
} from "#journey/ids.ts";
import { holdsNotes, holdsTouchpoints } from "#journey/lane.ts";
import type { Note } from "#journey/note.ts";
import { placementOf } from "#journey/story.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import type { Session } from "#session/session.ts";
import { showOpportunity } from "#session/showOpportunity.ts";
import type { CellFocus, Selection } from "#session/state.ts";
import { words } from "#journey/words/words.ts";
import { beginRename } from "./beginRename.ts";
import { deleteAxis } from "./axisEntries.ts";
import { beginNaming, isJustNamed } from "./beginning.ts";
import { touchpointsDeletedWords } from "./deletedWords.ts";

/** Adds a touchpoint or a note to a cell, as its lane says, and begins to name it. */
export function addHere(
  session: Session,
  cell: Pick<CellFocus, "stageId" | "laneId" | "itemId">,
  typed?: string,
): boolean {
  const lane = session.store.getState().board?.lane.get(cell.laneId);
  if (lane === undefined) return false;
  const { role } = lane;
  if (lane.collapsed) {
    session.runOnMap((context) => collapseOnAxis(context, "lane", [lane.id], false));
    return true;
  }
  if (!holdsTouchpoints(role) && !holdsNotes(role)) {
    session.notify(words.map.derivedLane);
    return true;
  }
  const place = { ...cell, index: indexBehind(session, cell) };
  const outcome = session.runOnMap((context) =>
    holdsTouchpoints(role) ? addTouchpoint(context, "", place) : addNote(context, "", place),
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

/** The place behind what has the focus in its cell, and behind what is selected beside it; undefined, the end, where there is none. */
export function indexBehind(
  session: Session,
  focus: Pick<CellFocus, "stageId" | "laneId" | "itemId">,
): number | undefined {
  const { board, selection } = session.store.getState();
  if (board === null || focus.itemId === null) return undefined;
  const kind = board.note.has(focus.itemId) ? "note" : "touchpoint";
  const cell = orderedIn(session, focus, kind);
  const chosen = new Set([focus.itemId, ...selection.ids]);
  const at = cell.findLastIndex(({ id }) => chosen.has(id));
  return at === -1 ? undefined : at + 1;
}

/** The touchpoints or notes of a cell in their order. */
export function orderedIn(
  session: Session,
  { stageId, laneId }: Pick<CellFocus, "stageId" | "laneId">,
  kind: "touchpoint" | "note",
): readonly Ordered[] {
  const rows: Iterable<Touchpoint | Note> = session.store.getState().board?.[kind] ?? [];
  return [...rows]
    .filter((row) => row.stageId === stageId && row.laneId === laneId)
    .toSorted(byOrder);
}

/** Deletes what is selected and offers to take it back. */
export function deleteSelection(session: Session, focus: CellFocus | null = null): boolean {
  const { kind, ids } = chosenOr(session, focus);
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

/** Copies what is selected, else what has the focus, right behind itself. */
export function duplicateSelection(session: Session, focus: CellFocus | null = null): boolean {
  const { kind, ids } = chosenOr(session, focus);
  if (kind === "stage" || kind === "lane") {
    const [id = ""] = ids;
    const outcome = session.runOnMap((c) => duplicateOnAxis(c, kind, asId<StageId>(id)));
    if (outcome.ok) session.select({ kind, ids: outcome.value.made });
    return true;
  }
  if (kind !== "touchpoint" && kind !== "note") return false;
  const outcome = session.runOnMap((context) => duplicateItems(context, ids));
  if (outcome.ok) chooseMade(session, outcome.value.made);
  return true;
}

/** What is selected; where nothing is, what has the focus. On a point or a quote that is nothing: a key there is not for the card above it. */
export function chosenOr(
  session: Session,
  focus: CellFocus | null,
): { readonly kind: Selection["kind"]; readonly ids: readonly string[] } {
  const { selection } = session.store.getState();
  const isOfCell = selection.kind === "touchpoint" || selection.kind === "note";
  if (focus !== null && isTold(focus) && isOfCell) return { kind: "none", ids: [] };
  if (selection.ids.length > 0) return selection;
  const kind = kindOf(session, focus);
  return { kind, ids: focus?.itemId === null || focus === null ? [] : [focus.itemId] };
}

/** What was set up a moment ago is selected, its first with the focus; touchpoints before notes. */
export function chooseMade(session: Session, made: readonly string[]): void {
  const { board } = session.store.getState();
  if (board === null) return;
  const stops = made.filter((id) => board.touchpoint.has(id));
  const kind = stops.length > 0 ? "touchpoint" : "note";
  const ids = kind === "touchpoint" ? stops : made.filter((id) => board.note.has(id));
  session.select({ kind: ids.length === 0 ? "none" : kind, ids });
  const first = board[kind].get(ids[0] ?? "");
  if (first === undefined) return;
  session.show({ cell: { stageId: first.stageId, laneId: first.laneId, itemId: first.id } });
}

/** Opens a story where it stands among those of its touchpoint. */
export function openStory(session: Session, at: TouchpointId, id: StoryId): void {
  session.visit(at, { id, takesFocus: true });
  session.show({ sidebarOpen: true });
}

/** Has a touchpoint the focus, a point of its curve or a quote of it: something with stories? */
export function hasStories(session: Session, focus: CellFocus): boolean {
  return quoteOf(session, focus) !== null || touchpointOf(session, focus) !== null;
}

/** Opens the stories of the touchpoint that has the focus; of a quote the story that it is from. */
export function openStories(session: Session, focus: CellFocus): boolean {
  const quoted = quoteOf(session, focus);
  if (quoted !== null) {
    openStory(session, quoted.at, quoted.id);
    return true;
  }
  const { board } = session.store.getState();
  if (board !== null && focus.itemId !== null && isOpportunity(board, focus.itemId)) {
    showOpportunity(session, focus.itemId);
    session.focusPanel();
    return true;
  }
  const id = touchpointOf(session, focus);
  if (id === null) return false;
  session.select({ kind: "touchpoint", ids: [id] });
  session.show({ sidebar: "touchpoint", sidebarOpen: true });
  session.focusPanel();
  return true;
}

/** The touchpoint that has the focus, or the one of which a point of the curve has it. */
function touchpointOf({ store }: Session, { itemId }: CellFocus): string | null {
  const id = itemId?.startsWith("point:") === true ? itemId.split(":").at(-1) : itemId;
  return id !== undefined && store.getState().board?.touchpoint.has(id ?? "") === true ? id : null;
}

/** The story of the quote that has the focus, and where it stands. */
function quoteOf(
  { store }: Session,
  { itemId }: CellFocus,
): { readonly at: TouchpointId; readonly id: StoryId } | null {
  if (itemId?.startsWith("quote:") !== true) return null;
  const { workspace, mapId } = store.getState();
  const story = workspace.story.get(itemId.split(":").at(-1) ?? "");
  const at = story === undefined || mapId === null ? null : placementOf(story, mapId);
  return story === undefined || at === null ? null : { at, id: story.id };
}

/** Has something the focus that comes from the stories, and has no name of its own? */
export function isTold({ itemId }: Pick<CellFocus, "itemId">): boolean {
  return itemId?.startsWith("point:") === true || itemId?.startsWith("quote:") === true;
}

/** Selects nothing and leaves the view of a stage. */
export function leaveAll(session: Session): void {
  session.select({ kind: "none", ids: [] });
  session.setView({ kind: "map" });
}

/** Begins to rename what has the focus; in an empty cell, something new. */
export function renameOrAdd(session: Session, focus: CellFocus): void {
  if (focus.itemId === null) addHere(session, focus);
  else if (isTold(focus)) openStories(session, focus);
  else beginRename(session, focus.itemId);
}

/**
 * A person types on what has the focus: it becomes its new name; on what they
 * made and named a moment ago, the name of another one behind it.
 *
 * @returns true when the key is used up; the field of a name that is there
 * already takes it by itself, and whatever else an input method makes of it
 */
export function typeInto(session: Session, focus: CellFocus, typed: string): boolean {
  if (isTold(focus)) return false;
  if (focus.itemId !== null && !isJustNamed(focus.itemId)) {
    beginRename(session, focus.itemId);
    return false;
  }
  addHere(session, focus, typed);
  return true;
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
