import type { BoardLayout } from "#scene/layout.ts";
import type { Session } from "#session/session.ts";
import type { CellFocus } from "#session/state.ts";
import { type GridItem, isPlaced, itemsOf, type Step } from "./gridModel.ts";
import type { MapDoor } from "./mapDoor.ts";

/** The direction that an arrow key names. */
export const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** How the focus moves: one place or to the edge of the map; taking what it meets into the selection or not. */
export interface Stride {
  readonly toEdge: boolean;
  readonly isExtending: boolean;
}

/** Moves the focus, and the selection with it. */
export function moveFocus(session: Session, door: MapDoor, step: Step, stride: Stride): void {
  const { focus } = door;
  if (focus === null) return;
  const next = stride.toEdge ? edgeFrom(door, focus, step) : door.stepped(focus, step);
  land(session, door, next, stride.isExtending);
}

/** Moves the focus to the first or last place of the whole map. */
export function moveToCorner(session: Session, door: MapDoor, corner: "first" | "last"): void {
  const next = door.corner(corner);
  if (next !== null) land(session, door, next, false);
}

/** The focus goes to a place, and the selection with it. */
export function land(session: Session, door: MapDoor, next: CellFocus, isExtending: boolean): void {
  selectWith(session, door, next, isExtending);
  door.goTo(next);
}

function edgeFrom({ stepped }: MapDoor, focus: CellFocus, step: Step): CellFocus {
  let at = focus;
  for (;;) {
    const next = stepped(at, step);
    if (next === at) return at;
    at = next;
  }
}

/** The selection follows the focus; with Shift it grows by it, from where the focus was. */
function selectWith(
  session: Session,
  { layout, focus: from }: MapDoor,
  focus: CellFocus,
  isExtending: boolean,
): void {
  const item = itemAt(layout, focus);
  if (item !== undefined && !isPlaced(item)) return;
  const before = session.store.getState().selection;
  const start = isExtending && before.kind === "none" ? itemAt(layout, from) : undefined;
  const selection =
    start === undefined || !isPlaced(start) ? before : { kind: start.kind, ids: [start.id] };
  if (item === undefined) {
    if (!isExtending) session.select({ kind: "none", ids: [] });
    return;
  }
  const others = isExtending && selection.kind === item.kind ? selection.ids : [];
  session.select({ kind: item.kind, ids: [...new Set([...others, item.id])] });
}

function itemAt(layout: BoardLayout, focus: CellFocus | null): GridItem | undefined {
  if (focus === null) return undefined;
  return itemsOf(layout, focus.stageId, focus.laneId).find(({ id }) => id === focus.itemId);
}
