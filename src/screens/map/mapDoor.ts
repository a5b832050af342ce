import type { BoardLayout } from "#scene/layout.ts";
import type { CellFocus } from "#session/state.ts";
import type { Step } from "./gridModel.ts";

/** What the frame's commands may ask of the map that is on the screen. */
export interface MapDoor {
  readonly layout: BoardLayout;
  /** The place that has the keyboard's focus. */
  readonly focus: CellFocus | null;
  /** Where a step of the keys leads from a place; the same place at the edge. */
  readonly stepped: (focus: CellFocus, step: Step) => CellFocus;
  /** The first and the last place. */
  readonly corner: (which: "first" | "last") => CellFocus | null;
  /** Do touchpoints stand one below the other here, so that up and down move them along? */
  readonly isColumn: boolean;
  /** Gives a place the focus and brings it into sight. */
  readonly goTo: (focus: CellFocus) => void;
  /** Zooms by a factor about the middle of the canvas. */
  readonly zoomBy: (factor: number) => void;
  readonly zoomToFull: () => void;
  /** Shows so much of the map at once as can be shown, the second time so that it can be read; of what is chosen, where something is. */
  readonly fit: (what: "all" | "selection") => void;
  /** Brings the name of a stage or lane into sight. */
  readonly showHead: (id: string) => void;
  /** Opens the menu of a place. */
  readonly openMenu: (focus: CellFocus) => void;
}

let standing: MapDoor | null = null;

/** The door of the map on the screen; null when none is. */
export function mapDoor(): MapDoor | null {
  return standing;
}

/** Sets the door of the map that is drawn now; what comes back takes it away again. */
export function setMapDoor(door: MapDoor): () => void {
  standing = door;
  return () => {
    if (standing === door) standing = null;
  };
}
