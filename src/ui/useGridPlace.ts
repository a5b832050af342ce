import { type RefObject, useLayoutEffect, useState } from "react";
import { type CellPlace, type GridSize, within } from "./gridMove.ts";
import { type GridRange, rangeBetween, samePlace, type Whole, wholeOf } from "./gridRange.ts";

/** Where the focus is in a grid and what is selected. */
export interface GridPlace {
  readonly at: CellPlace;
  /** From where the selection began to the cell that has the focus. */
  readonly range: GridRange;
  readonly size: GridSize;
  /** A cell took the focus. */
  readonly focused: (at: CellPlace) => void;
  /** Selects one cell. */
  readonly select: (at: CellPlace) => void;
  /** Selects one cell, shows it and gives it the focus. */
  readonly moveTo: (to: CellPlace) => void;
  /** Selects all from where the selection began. */
  readonly extendTo: (to: CellPlace) => void;
  /** Selects the row or column of the cell that has the focus, or everything. */
  readonly selectWhole: (what: Whole) => void;
  /** Scrolls the cell that was chosen into sight. */
  readonly reveal: () => void;
  /** Puts the focus back where it was: what had it meanwhile is gone. */
  readonly refocus: () => void;
}

interface Grid<Row> {
  readonly columns: readonly unknown[];
  readonly rows: readonly Row[];
  readonly onActiveRowChange?: (row: Row) => void;
}

export function useGridPlace<Row>(
  grid: Grid<Row>,
  scroller: RefObject<HTMLElement | null>,
  scrollToRow: (row: number) => void,
): GridPlace {
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<CellPlace>(place);
  const [request, setRequest] = useState<CellPlace | null>(null);
  // The cell is drawn by now, however far it was: the active row always is.
  useLayoutEffect(() => {
    if (request !== null) cellElement(scroller.current, request)?.focus();
  }, [request, scroller]);
  const size: GridSize = { rows: grid.rows.length, columns: grid.columns.length, page: 12 };
  const at = within(place, size);
  const goTo = (next: CellPlace): void => {
    setPlace(next);
    const row = grid.rows[next.row];
    if (row !== undefined && next.row !== place.row) grid.onActiveRowChange?.(row);
  };
  const select = (next: CellPlace): void => {
    setAnchor(next);
    goTo(next);
  };
  const show = (next: CellPlace): void => {
    setRequest({ ...next });
    if (next.row >= 0) scrollToRow(next.row);
  };
  return {
    at,
    range: rangeBetween(at.row < 0 || anchor.row < 0 ? at : within(anchor, size), at),
    size,
    focused: (next) => {
      if (!samePlace(next, at)) select(next);
    },
    select,
    moveTo: (to) => {
      const next = within(to, size);
      select(next);
      show(next);
    },
    extendTo: (to) => {
      const next = within({ ...to, row: Math.max(0, to.row) }, size);
      goTo(next);
      show(next);
    },
    selectWhole: (what) => {
      const { first, last } = wholeOf(what, at, size);
      setAnchor(last);
      goTo(first);
      show(first);
    },
    reveal: () => showColumn(scroller.current, at),
    refocus: () => setRequest({ ...at }),
  };
}

/** Scrolls sideways until the cell of a column is in sight beside the first one, which always is. */
function showColumn(grid: HTMLElement | null, at: CellPlace): void {
  const cell = cellElement(grid, at);
  const first = cellElement(grid, { row: -1, column: 0 });
  if (grid === null || cell === null || first === null || at.column === 0) return;
  const box = cell.getBoundingClientRect();
  const from = first.getBoundingClientRect().right;
  const to = grid.getBoundingClientRect().left + grid.clientWidth;
  if (box.left < from) grid.scrollLeft -= from - box.left;
  else if (box.right > to) grid.scrollLeft += Math.min(box.right - to, box.left - from);
}

function cellElement(grid: HTMLElement | null, { row, column }: CellPlace): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}
