import type { Session } from "#session/session.ts";
import type { CellFocus } from "#session/state.ts";
import { type GridItem, isPlaced, itemsOf } from "./gridModel.ts";
import type { MapDoor } from "./mapDoor.ts";

/** Takes what has the focus into the selection, or out of it. */
function toggleChosen(session: Session, { layout, focus }: MapDoor): void {
  const item = itemAt({ layout, focus });
  if (item === undefined || !isPlaced(item)) return;
  const { selection } = session.store.getState();
  const ids = selection.kind === item.kind ? selection.ids : [];
  const rest = ids.filter((id) => id !== item.id);
  const next = rest.length < ids.length ? rest : [...ids, item.id];
  session.select(next.length === 0 ? { kind: "none", ids: [] } : { kind: item.kind, ids: next });
}

/** As `toggleChosen`, when Space is let go: held down for a drag it moves the map and chooses nothing. */
export function toggleWhenReleased(session: Session, door: MapDoor, pressed: Event | null): void {
  if (!(pressed instanceof KeyboardEvent) || pressed.key !== " ") {
    toggleChosen(session, door);
    return;
  }
  if (pressed.repeat) return;
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener("pointerdown", () => listening.abort(), { signal, capture: true });
  addEventListener("blur", () => listening.abort(), { signal });
  addEventListener(
    "keyup",
    ({ key }) => {
      if (key !== " ") return;
      listening.abort();
      toggleChosen(session, door);
    },
    { signal, capture: true },
  );
}

/** Chooses all touchpoints: of the map, of the stage or of the lane that has the focus. */
export function chooseAll(
  session: Session,
  { layout, focus }: MapDoor,
  of: "map" | "stage" | "lane",
): void {
  const isIn = (cell: Pick<CellFocus, "stageId" | "laneId">): boolean => {
    if (of === "map") return true;
    return of === "stage" ? cell.stageId === focus?.stageId : cell.laneId === focus?.laneId;
  };
  const kind = itemAt({ layout, focus })?.kind ?? "touchpoint";
  const ids =
    kind === "note" && of !== "map"
      ? layout.notes.filter(isIn).map(({ noteId }) => noteId)
      : layout.cards.filter(isIn).map(({ touchpointId }) => touchpointId);
  const chosen = kind === "note" && of !== "map" ? "note" : "touchpoint";
  session.select(ids.length === 0 ? { kind: "none", ids: [] } : { kind: chosen, ids });
}

function itemAt({ layout, focus }: Pick<MapDoor, "layout" | "focus">): GridItem | undefined {
  if (focus === null) return undefined;
  return itemsOf(layout, focus.stageId, focus.laneId).find(({ id }) => id === focus.itemId);
}
