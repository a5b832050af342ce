import { type MouseEvent, type RefObject, useState } from "react";
import type { CellPlace } from "./gridMove.ts";
import type { GridRange } from "./gridRange.ts";
import type { MenuEntry } from "./menuEntry.ts";

/** What a grid offers for its rows. */
export interface GridRowMenu<Row> {
  /** What the button on a row is called. */
  readonly nameOf: (row: Row) => string;
  /** The entries for one row, or for all that are selected. */
  readonly entries: (rows: readonly Row[]) => readonly MenuEntry[];
}

/** The menu of a row: where it is open, and for which rows. */
export interface GridMenu<Row> {
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly entries: readonly MenuEntry[];
  readonly nameOf: ((row: Row) => string) | undefined;
  readonly openBelow: (row: number, element: Element) => void;
  readonly openAtCell: (at: CellPlace, range: GridRange) => void;
  readonly onContextMenu: (event: MouseEvent, range: GridRange) => void;
  readonly close: () => void;
}

interface Grid<Row> {
  readonly rows: readonly Row[];
  readonly rowMenu?: GridRowMenu<Row>;
}

interface Opened<Row> {
  readonly x: number;
  readonly y: number;
  readonly rows: readonly Row[];
}

export function useGridMenu<Row>(
  grid: Grid<Row>,
  scroller: RefObject<HTMLElement | null>,
): GridMenu<Row> {
  const [opened, setOpened] = useState<Opened<Row> | null>(null);
  const { rowMenu } = grid;
  const open = (row: number, range: GridRange | null, x: number, y: number): void => {
    const isSelected = range !== null && row >= range.top && row <= range.bottom;
    const [from, to] = isSelected ? [range.top, range.bottom] : [row, row];
    const rows = grid.rows.slice(from, to + 1);
    if (rowMenu !== undefined && rows.length > 0) setOpened({ rows, x, y });
  };
  const openBelow = (row: number, element: Element, range: GridRange | null = null): void => {
    const { left, bottom } = element.getBoundingClientRect();
    open(row, range, left, bottom);
  };
  return {
    at: opened,
    entries: opened === null ? [] : (rowMenu?.entries(opened.rows) ?? []),
    nameOf: rowMenu?.nameOf,
    openBelow,
    openAtCell: ({ row, column }, range) => {
      const cell = scroller.current?.querySelector(`[data-row="${row}"][data-column="${column}"]`);
      if (cell !== null && cell !== undefined) openBelow(row, cell, range);
    },
    onContextMenu: (event, range) => {
      const cell = event.target instanceof Element ? event.target.closest("[data-row]") : null;
      const row = Number(cell?.getAttribute("data-row") ?? -1);
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (rowMenu === undefined || row < 0 || isTyping) return;
      event.preventDefault();
      open(row, range, event.clientX, event.clientY);
    },
    close: () => setOpened(null),
  };
}
