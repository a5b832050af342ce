import { type KeyboardEvent, type RefObject, useRef } from "react";
import type { GridColumn, GridEditRequest } from "./gridColumn.ts";
import { type GridAction, gridAction } from "./gridKeys.ts";
import { type CellPlace, cellAfterKey } from "./gridMove.ts";
import type { GridRange } from "./gridRange.ts";
import { clearing, fillingDown, type GridWrites } from "./gridWrite.ts";
import { type GridEditor, useGridEditing } from "./useGridEditing.ts";
import { type GridPlace, useGridPlace } from "./useGridPlace.ts";

/** Where the focus is in a grid, what is selected or edited, and what happens at a key. */
export interface GridCursor extends GridPlace, GridEditor {
  readonly open: (row: number) => void;
  /** A mouse button went down on a cell: until it is up, all cells that it meets are selected. */
  readonly press: () => void;
  readonly isPressed: () => boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Grid<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly editRequest?: GridEditRequest | null;
  readonly onOpen?: (row: Row) => void;
  readonly onWrite?: (writes: GridWrites<Row>) => void;
  readonly onActiveRowChange?: (row: Row) => void;
}

export function useGridCursor<Row>(
  grid: Grid<Row>,
  scroller: RefObject<HTMLElement | null>,
  scrollToRow: (row: number) => void,
  openMenu: (at: CellPlace, range: GridRange) => void,
): GridCursor {
  const place = useGridPlace(grid, scroller, scrollToRow);
  const editor = useGridEditing(grid, place, scrollToRow);
  const { at, range } = place;
  const isPressed = useRef(false);
  const press = (): void => {
    isPressed.current = true;
    const release = (): void => {
      isPressed.current = false;
    };
    addEventListener("mouseup", release, { once: true, capture: true });
  };
  const open = (row: number): void => {
    const opened = grid.rows[row];
    if (opened !== undefined) grid.onOpen?.(opened);
  };
  const write = (writes: GridWrites<Row> | null): void => {
    if (writes !== null) grid.onWrite?.(writes);
  };
  const act = (action: GridAction): void => {
    if (action.kind === "open") open(at.row);
    else if (action.kind === "edit") editor.edit(at, action.typed);
    else if (action.kind === "menu") openMenu(at, range);
    else if (action.kind === "all" || action.kind === "row" || action.kind === "column") {
      place.selectWhole(action.kind);
    } else write(action.kind === "clear" ? clearing(grid, range) : fillingDown(grid, range));
  };
  const move = (event: KeyboardEvent): boolean => {
    const to = cellAfterKey(event, at, place.size);
    if (to === null) return false;
    if (event.shiftKey && at.row >= 0) place.extendTo(to);
    else place.moveTo(to);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editor.editing !== null || event.nativeEvent.isComposing || !isCell(event.target)) return;
    if (move(event)) {
      event.preventDefault();
      return;
    }
    const action = at.row >= 0 ? gridAction(event) : null;
    if (action === null) return;
    event.preventDefault();
    act(action);
  };
  return { ...place, ...editor, open, press, isPressed: () => isPressed.current, onKeyDown };
}

function isCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset["column"] !== undefined;
}
