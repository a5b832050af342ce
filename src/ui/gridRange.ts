import type { CellPlace, GridSize } from "./gridMove.ts";

/** The cells that are selected: all edges are part of it. */
export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The range between two corners, whichever they are. */
export function rangeBetween(a: CellPlace, b: CellPlace): GridRange {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** What a key selects at once. */
export type Whole = "row" | "column" | "all";

/** The corners of the row or column of a cell, or of the whole table. */
export function wholeOf(
  what: Whole,
  at: CellPlace,
  { rows, columns }: GridSize,
): { readonly first: CellPlace; readonly last: CellPlace } {
  const isRow = what === "row";
  const isColumn = what === "column";
  return {
    first: { row: isRow ? at.row : 0, column: isColumn ? at.column : 0 },
    last: { row: isRow ? at.row : rows - 1, column: isColumn ? at.column : columns - 1 },
  };
}

export function isInRange({ row, column }: CellPlace, range: GridRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function isOneCell(range: GridRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}

export function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}
