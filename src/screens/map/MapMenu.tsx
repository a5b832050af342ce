import { useReactFlow } from "@xyflow/react";
import { useEffect, useRef, useState } from "react";
import { cellAt } from "#scene/target.ts";
import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { MenuAt } from "#ui/MenuAt.tsx";
import { useBoardGround } from "./layoutContext.ts";
import { addHere } from "./mapActions.ts";
import { type MenuPlace, placeEntries } from "./placeEntries.ts";

interface OpenMenu extends MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** The menu of whatever was pressed on the canvas: a card, a note, a connection or an empty cell. */
export function MapMenu() {
  const session = useSession();
  const layout = useBoardGround();
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
        entries={menu === null ? [] : placeEntries(session, menu)}
        onClose={() => setMenu(null)}
      />
    </>
  );
}

/** What a menu is opened on is chosen, unless it is among what is chosen. */
export function chooseUnderMenu(session: Session, id: string | null): void {
  const { selection, board } = session.store.getState();
  if (id === null || selection.ids.includes(id)) return;
  for (const kind of ["touchpoint", "note", "connection"] as const) {
    if (board?.[kind].has(id) === true) session.select({ kind, ids: [id] });
  }
}
