import {
  type Clipping,
  clippingOf,
  clippingOfRows,
  readClipping,
  rowsOfClipping,
} from "#journey/clipping.ts";
import type { Axis } from "#journey/commands/axis.ts";
import { pasteClipping } from "#journey/commands/copies.ts";
import { addStories } from "#journey/commands/stories.ts";
import { moveNotes } from "#journey/commands/notes.ts";
import { moveTouchpoints } from "#journey/commands/touchpoints.ts";
import { asId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import { holdsNotes, holdsTouchpoints } from "#journey/lane.ts";
import { words } from "#journey/words/words.ts";
import { lanesInOrder, stagesInOrder } from "#journey/workspace.ts";
import { guarded, unguarded } from "#kit/formulaGuard.ts";
import type { Session } from "#session/session.ts";
import type { CellFocus } from "#session/state.ts";
import { copyText } from "#ui/copyText.ts";
import { toTsv } from "#ui/gridTsv.ts";
import { chooseMade, chosenOr, indexBehind, orderedIn } from "./mapActions.ts";

/** What was taken last: a copy, or things that wait to be moved. */
interface Taken {
  readonly clipping: Clipping;
  /** What was cut stands where it is until it is pasted, so that no story loses its touchpoint. */
  readonly cut: {
    readonly mapId: string | null;
    readonly kind: "touchpoint" | "note";
    readonly ids: readonly string[];
  } | null;
}

let taken: Taken | null = null;

/** What is selected, or has the focus, to be copied or cut; null where there is nothing of that kind. */
export function takeSelection(
  session: Session,
  focus: CellFocus | null,
  isCut: boolean,
): Clipping | null {
  const { board, mapId } = session.store.getState();
  const { kind, ids } = chosenOr(session, focus);
  if (board === null || (kind !== "touchpoint" && kind !== "note")) return null;
  const clipping = clippingOf(board, ids);
  if (clipping.touchpoints.length + clipping.notes.length === 0) return null;
  taken = { clipping, cut: isCut ? { mapId, kind, ids } : null };
  if (isCut) session.notify(words.map.cutWaits);
  return clipping;
}

/** Copies all that stands in a stage or lane, and says how much that was; null where nothing does. */
export function takeOfHead(session: Session, axis: Axis, id: string): Clipping | null {
  const { board } = session.store.getState();
  if (board === null) return null;
  const isIn = (row: { readonly stageId: string; readonly laneId: string }): boolean =>
    (axis === "stage" ? row.stageId : row.laneId) === id;
  const things = [...board.touchpoint, ...board.note].filter(isIn);
  const clipping = clippingOf(
    board,
    things.map((thing) => thing.id),
  );
  const [stops, notes] = [clipping.touchpoints.length, clipping.notes.length];
  session.notify(words.map.copiedOfHead(stops, notes));
  if (stops + notes === 0) return null;
  taken = { clipping, cut: null };
  return clipping;
}

/** The cell at which something is set up that is pasted on the head of a stage or lane. */
export function cellOfHead(session: Session, axis: Axis, id: string): CellFocus | null {
  const { board } = session.store.getState();
  if (board === null) return null;
  const stage = axis === "stage" ? board.stage.get(id) : stagesInOrder(board)[0];
  const lane =
    axis === "lane"
      ? board.lane.get(id)
      : lanesInOrder(board).find(({ role }) => holdsTouchpoints(role));
  if (stage === undefined || lane === undefined) return null;
  return { stageId: stage.id, laneId: lane.id, itemId: null };
}

/** What was copied or cut last on this page: the menu may not look at what others copied. */
export function lastTaken(): Clipping | null {
  return taken?.clipping ?? null;
}

/** Sets up what was copied behind what is selected or has the focus; what was cut on this map moves there. */
export function pasteCopied(session: Session, clipping: Clipping, focus: CellFocus): void {
  const place = { ...focus, index: indexBehind(session, focus) };
  const cut = isSame(clipping, taken?.clipping) ? (taken?.cut ?? null) : null;
  if (cut !== null && cut.mapId === session.store.getState().mapId) {
    const moved = moveThings(session, cut.kind, cut.ids, focus);
    if (moved && taken !== null) taken = { ...taken, cut: null };
    if (moved) return;
  }
  const outcome = session.runOnMap((context) => pasteClipping(context, clipping, place));
  if (outcome.ok) chooseMade(session, outcome.value.made);
}

/** What was cut goes where it is pasted, with all that is told of it. */
function moveThings(
  session: Session,
  kind: "touchpoint" | "note",
  ids: readonly string[],
  focus: CellFocus,
): boolean {
  const { board } = session.store.getState();
  const here = ids.filter((id) => board?.[kind].has(id) === true);
  if (here.length === 0) return false;
  const moving = new Set(here);
  const cell: readonly { readonly id: string }[] = orderedIn(session, focus, kind);
  const others = cell.filter(({ id }) => !moving.has(id));
  const at = others.findIndex(({ id }) => id === focus.itemId);
  const place = { ...focus, index: at === -1 ? undefined : at + 1 };
  return session.runOnMap((context) =>
    kind === "note"
      ? moveNotes(
          context,
          here.map((id) => asId<NoteId>(id)),
          place,
        )
      : moveTouchpoints(
          context,
          here.map((id) => asId<TouchpointId>(id)),
          place,
        ),
  ).ok;
}

function isSame(a: Clipping, b: Clipping | undefined): boolean {
  return b !== undefined && (a === b || JSON.stringify(a) === JSON.stringify(b));
}

/** The cells of a clipping as a spreadsheet may have them. */
export function cellsOf(clipping: Clipping): readonly (readonly string[])[] {
  return rowsOfClipping(clipping).map((row) => row.map(guarded));
}

/** A clipping as every program reads it: a column for each stage. */
export function textOf(clipping: Clipping): string {
  return toTsv(cellsOf(clipping));
}

/** Takes what is selected from a menu: no press of keys lets us fill the clipboard, so that it is asked to take the text. */
export function takeByMenu(session: Session, focus: CellFocus | null, isCut: boolean): void {
  const clipping = takeSelection(session, focus, isCut);
  if (clipping === null) return;
  copyText(textOf(clipping)).catch(() => {
    // A browser that lets nobody write there: the menu still pastes it.
  });
}

/** Our own copies, as they were written to the clipboard or taken from the menu; null for anything else. */
export function clippingIn(session: Session, json: string, text: string): Clipping | null {
  const own = lastTaken();
  if (json === "" && own !== null && textOf(own) === text) return own;
  try {
    return readClipping(JSON.parse(json), session.store.getState().workspace.channel);
  } catch {
    // Not ours: what others copied is read as text.
    return null;
  }
}

/**
 * Rows from elsewhere: on a touchpoint each is a story told there; in a cell
 * each is a touchpoint or a note, and each column goes a stage on.
 */
export function pasteRows(
  session: Session,
  pasted: readonly (readonly string[])[],
  focus: CellFocus,
): void {
  const rows = pasted.map((row) => row.map(unguarded));
  const { board } = session.store.getState();
  const role = board?.lane.get(focus.laneId)?.role;
  if (board === null || role === undefined) return;
  if (focus.itemId !== null && board.touchpoint.has(focus.itemId)) {
    pasteStories(session, rows, asId<TouchpointId>(focus.itemId));
  } else if (holdsTouchpoints(role) || holdsNotes(role)) {
    const clipping = clippingOfRows(rows, holdsTouchpoints(role) ? "touchpoint" : role);
    pasteCopied(session, clipping, focus);
  } else session.notify(words.map.derivedLane);
}

function pasteStories(
  session: Session,
  rows: readonly (readonly string[])[],
  at: TouchpointId,
): void {
  const drafts = rows.map((cells) => ({ text: cells.join("").trim() }));
  const outcome = session.runOnMap((context) => addStories(context, at, drafts));
  const title = session.store.getState().board?.touchpoint.get(at)?.title ?? "";
  if (outcome.ok) session.notify(words.map.pastedAt(drafts.length, title), "plain", true);
}
