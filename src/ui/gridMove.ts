import type { Press } from "./virtualRange.ts";

/** A cell of a grid by its place: row -1 is the header. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight, for the Page keys. */
  readonly page: number;
}

/** Where a key leads from a cell; null when the key does not move. Mod goes to the edge of the table. */
export function cellAfterKey(press: Press, at: CellPlace, size: GridSize): CellPlace | null {
  if (press.altKey) return null;
  const to = destination(press.key, press.ctrlKey || press.metaKey, at, size);
  return to === null ? null : within(to, size);
}

/** The nearest cell that exists. */
export function within(at: CellPlace, { rows, columns }: GridSize): CellPlace {
  return {
    row: Math.min(rows - 1, Math.max(-1, at.row)),
    column: Math.min(columns - 1, Math.max(0, at.column)),
  };
}

function destination(
  key: string,
  toEdge: boolean,
  { row, column }: CellPlace,
  { rows, columns, page }: GridSize,
): CellPlace | null {
  const far = toEdge ? Infinity : 1;
  const moves: Readonly<Record<string, CellPlace>> = {
    ArrowDown: { row: row + far, column },
    ArrowUp: { row: toEdge ? 0 : row - 1, column },
    ArrowRight: { row, column: column + far },
    ArrowLeft: { row, column: column - far },
    Home: { row: toEdge ? 0 : row, column: 0 },
    End: { row: toEdge ? rows - 1 : row, column: columns - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: Math.max(0, row - page), column },
  };
  return moves[key] ?? null;
}
