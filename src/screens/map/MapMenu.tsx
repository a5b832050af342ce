import { useReactFlow } from "@xyflow/react";
import { useEffect, useRef, useState } from "react";
import { holdsTouchpoints } from "#journey/lane.ts";
import { words } from "#journey/words/words.ts";
import { cellAt } from "#scene/target.ts";
import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import type { CellFocus } from "#session/state.ts";
import { MenuAt } from "#ui/MenuAt.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { useBoardLayout } from "./layoutContext.ts";
import { connectEntries, moveEntries } from "./linkEntries.ts";
import { addHere, deleteSelection, duplicateSelection, openStories } from "./mapActions.ts";

interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly cell: CellFocus | null;
  readonly nodeId: string | null;
}

/** The menu of whatever was pressed on the canvas: a card, a note, a connection or an empty cell. */
export function MapMenu() {
  const session = useSession();
  const layout = useBoardLayout();
  const flow = useReactFlow();
  const anchor = useRef<HTMLSpanElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  useEffect(() => {
    const map = anchor.current?.parentElement?.querySelector<HTMLElement>(".react-flow");
    if (map === null || map === undefined) return undefined;
    const open = (event: MouseEvent): void => {
      event.preventDefault();
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const place = cellAt(layout, x, y);
      const target = event.target instanceof Element ? event.target : null;
      const nodeId = target?.closest<HTMLElement>("[data-id]")?.dataset["id"] ?? null;
      const cell = place === null ? null : { ...place, itemId: nodeId };
      chooseUnderMenu(session, nodeId);
      setMenu({ x: event.clientX, y: event.clientY, cell, nodeId });
    };
    const addByDoubleClick = (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest("[data-id]") !== null) return;
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const place = cellAt(layout, x, y);
      if (place !== null) addHere(session, { ...place, itemId: null });
    };
    map.addEventListener("contextmenu", open);
    map.addEventListener("dblclick", addByDoubleClick);
    return () => {
      map.removeEventListener("contextmenu", open);
      map.removeEventListener("dblclick", addByDoubleClick);
    };
  }, [flow, layout, session]);
  return (
    <>
      <span ref={anchor} hidden />
      <MenuAt
        at={menu}
        entries={menu === null ? [] : entriesOf(session, menu)}
        onClose={() => setMenu(null)}
      />
    </>
  );
}

function chooseUnderMenu(session: Session, id: string | null): void {
  const { selection, board } = session.store.getState();
  if (id === null || selection.ids.includes(id)) return;
  for (const kind of ["touchpoint", "note", "connection"] as const) {
    if (board?.[kind].has(id) === true) session.select({ kind, ids: [id] });
  }
}

function entriesOf(session: Session, menu: OpenMenu): readonly MenuEntry[] {
  const { cell, nodeId } = menu;
  const kind = kindOf(session, nodeId);
  const adds = cell === null ? [] : [addEntry(session, cell)];
  if (kind === null) return adds;
  const rename: MenuEntry = {
    kind: "action",
    id: "rename",
    label: kind === "touchpoint" ? "Rename" : "Edit",
    keys: "F2",
    run: () => session.show({ renaming: nodeId }),
  };
  const remove: MenuEntry = {
    kind: "action",
    id: "delete",
    label: "Delete",
    keys: "Delete",
    danger: true,
    run: () => {
      deleteSelection(session);
    },
  };
  if (kind === "note") {
    const move: MenuEntry = {
      kind: "submenu",
      id: "move",
      label: words.map.moveTo,
      entries: moveEntries(session),
    };
    return [rename, move, remove];
  }
  if (kind !== "touchpoint" || cell === null) return [rename, remove];
  return [...touchpointEntries(session, cell, rename), ...adds, remove];
}

function kindOf(session: Session, id: string | null): "touchpoint" | "note" | "connection" | null {
  const { board } = session.store.getState();
  if (id === null || board === null) return null;
  if (board.touchpoint.has(id)) return "touchpoint";
  if (board.note.has(id)) return "note";
  return board.connection.has(id) ? "connection" : null;
}

function addEntry(session: Session, cell: CellFocus): MenuEntry {
  return {
    kind: "action",
    id: "add",
    label: addLabel(session, cell),
    keys: "N",
    run: () => {
      addHere(session, cell);
    },
  };
}

function touchpointEntries(
  session: Session,
  cell: CellFocus,
  rename: MenuEntry,
): readonly MenuEntry[] {
  return [
    {
      kind: "action",
      id: "stories",
      label: "Open stories",
      keys: "Mod+Enter",
      run: () => {
        openStories(session, cell);
      },
    },
    rename,
    {
      kind: "action",
      id: "duplicate",
      label: "Duplicate",
      keys: "Mod+D",
      run: () => {
        duplicateSelection(session);
      },
    },
    { kind: "submenu", id: "move", label: words.map.moveTo, entries: moveEntries(session) },
    ...connectEntries(session, cell.itemId),
    { kind: "separator", id: "line" },
  ];
}

function addLabel(session: Session, cell: CellFocus): string {
  const role = session.store.getState().board?.lane.get(cell.laneId)?.role;
  return role !== undefined && holdsTouchpoints(role) ? "Add touchpoint here" : "Add note here";
}
