import { holdsNotes, holdsTouchpoints } from "#journey/lane.ts";
import { words } from "#journey/words/words.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import type { Session } from "#session/session.ts";
import { beginOpportunity } from "#session/showOpportunity.ts";
import type { CellFocus } from "#session/state.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { beginRename } from "./beginRename.ts";
import { addStageAt } from "./addAxis.ts";
import { lastTaken, pasteCopied, takeByMenu } from "./clipboard.ts";
import { laneEntries } from "./laneEntries.ts";
import {
  connectEntries,
  connectionEntries,
  connectionsEntries,
  moveEntries,
} from "./linkEntries.ts";
import { isOpportunity } from "#journey/workspace.ts";
import { addHere, deleteSelection, duplicateSelection, openStories } from "./mapActions.ts";
import { mapDoor } from "./mapDoor.ts";

const say = words.commands;

/** What lies under an opened menu. */
export interface MenuPlace {
  readonly cell: CellFocus | null;
  readonly nodeId: string | null;
}

/** What can be done with what was pressed on the canvas: a card, a note, a connection, an empty cell, or the map itself. */
export function placeEntries(session: Session, { cell, nodeId }: MenuPlace): readonly MenuEntry[] {
  const kind = kindOf(session, nodeId);
  if (kind === "connection" && nodeId !== null) return connectionEntries(session, nodeId);
  const adds = cell === null ? [] : addEntries(session, cell);
  if (kind === null || kind === "connection") {
    return [...adds, ...pasteEntries(session, cell), ...ruled(mapEntries(session))];
  }
  return [
    ...(cell === null ? [] : openEntries(session, cell, kind)),
    editEntry(session, nodeId, kind),
    ...clipboardEntries(session, cell),
    { kind: "submenu", id: "move", label: words.map.moveTo, entries: moveEntries(session) },
    ...(kind === "touchpoint" && nodeId !== null ? stopEntries(session, nodeId) : []),
    LINE,
    ...adds,
    deleteEntry(session),
  ];
}

/** What opens beside the map: the stories of a touchpoint, what is said of an opportunity. */
function openEntries(
  session: Session,
  cell: CellFocus,
  kind: "touchpoint" | "note",
): readonly MenuEntry[] {
  return kind === "touchpoint" ? [storiesEntry(session, cell)] : opportunityEntries(session, cell);
}

function stopEntries(session: Session, id: string): readonly MenuEntry[] {
  return [
    addOpportunityEntry(session, id),
    ...connectEntries(session, id),
    ...connectionsEntries(session, id),
  ];
}

const LINE: MenuEntry = { kind: "separator", id: "line" };

function ruled(entries: readonly MenuEntry[]): readonly MenuEntry[] {
  return [LINE, ...entries];
}

function action(id: string, label: string, keys: string | null, run: () => void): MenuEntry {
  return { kind: "action", id, label, ...(keys === null ? {} : { keys }), run };
}

function kindOf(session: Session, id: string | null): "touchpoint" | "note" | "connection" | null {
  const { board } = session.store.getState();
  if (id === null || board === null) return null;
  if (board.touchpoint.has(id)) return "touchpoint";
  if (board.note.has(id)) return "note";
  return board.connection.has(id) ? "connection" : null;
}

function editEntry(session: Session, id: string | null, kind: "touchpoint" | "note"): MenuEntry {
  const label = kind === "touchpoint" ? words.actions.rename : words.actions.edit;
  return action("rename", label, "F2", () => {
    if (id !== null) beginRename(session, id);
  });
}

function deleteEntry(session: Session): MenuEntry {
  return {
    kind: "action",
    id: "delete",
    label: words.actions.delete,
    keys: "Delete",
    danger: true,
    run: () => {
      deleteSelection(session);
    },
  };
}

function storiesEntry(session: Session, cell: CellFocus): MenuEntry {
  return action("stories", words.map.openStories, "Mod+Enter", () => {
    openStories(session, cell);
  });
}

function opportunityEntries(session: Session, cell: CellFocus): readonly MenuEntry[] {
  const { board } = session.store.getState();
  if (board === null || !isOpportunity(board, cell.itemId ?? "")) return [];
  return [
    action("opportunity", words.opportunities.details, "Mod+Enter", () => {
      openStories(session, cell);
    }),
  ];
}

function addOpportunityEntry(session: Session, id: string): MenuEntry {
  return action("add-opportunity", words.opportunities.addHere, null, () => {
    beginOpportunity(session, asId<TouchpointId>(id));
  });
}

function addEntries(session: Session, cell: CellFocus): readonly MenuEntry[] {
  const role = session.store.getState().board?.lane.get(cell.laneId)?.role;
  if (role === undefined || (!holdsTouchpoints(role) && !holdsNotes(role))) return [];
  const label = holdsTouchpoints(role) ? words.map.addTouchpointHere : words.map.addNoteHere;
  return [
    action("add", label, "N", () => {
      addHere(session, cell);
    }),
  ];
}

function clipboardEntries(session: Session, cell: CellFocus | null): readonly MenuEntry[] {
  return [
    action("duplicate", words.actions.duplicate, "Mod+D", () => {
      duplicateSelection(session, cell);
    }),
    action("copy", words.actions.copy, "Mod+C", () => {
      takeByMenu(session, cell, false);
    }),
    action("cut", words.actions.cut, "Mod+X", () => {
      takeByMenu(session, cell, true);
    }),
    ...pasteEntries(session, cell),
  ];
}

function pasteEntries(session: Session, cell: CellFocus | null): readonly MenuEntry[] {
  const clipping = lastTaken();
  if (cell === null || clipping === null) return [];
  return [
    action("paste", words.actions.paste, "Mod+V", () => pasteCopied(session, clipping, cell)),
  ];
}

/** What can be done anywhere on the map. */
function mapEntries(session: Session): readonly MenuEntry[] {
  return [
    action("add-stage", words.map.addStage, null, () => addStageAt(session)),
    {
      kind: "submenu",
      id: "add-lane",
      label: words.map.addLane,
      entries: laneEntries(session),
    },
    action("fit", say.fitAll, "Shift+1", () => mapDoor()?.fit("all")),
  ];
}
