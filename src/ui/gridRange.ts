import type { CellPlace } from "./gridMove.ts";

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

export function isInRange({ row, column }: CellPlace, range: GridRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function isOneCell(range: GridRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}

export function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}
