import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from "react";
import type { GridColumn } from "./gridColumn.ts";
import { type CellPlace, cellAfterKey, type GridSize, within } from "./gridMove.ts";
import type { EditEnd } from "./InlineEdit.tsx";

/** A cell being edited; `typed` is the letter that began it. */
export interface GridEditing {
  readonly at: CellPlace;
  readonly typed: string | undefined;
}

/** Where the focus is in a grid, and what happens at a key. */
export interface GridCursor {
  readonly at: CellPlace;
  readonly editing: GridEditing | null;
  readonly focused: (at: CellPlace) => void;
  readonly edit: (at: CellPlace, typed?: string) => void;
  /** After Enter the cell below takes the focus, after Tab the one beside. */
  readonly endEdit: (how: EditEnd) => void;
  readonly open: (row: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Grid<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly onOpen?: (row: Row) => void;
  readonly onDelete?: (row: Row) => void;
  readonly onActiveRowChange?: (row: Row) => void;
}

const AFTER_EDIT: Readonly<Record<EditEnd, CellPlace>> = {
  enter: { row: 1, column: 0 },
  tab: { row: 0, column: 1 },
  "shift-tab": { row: 0, column: -1 },
  escape: { row: 0, column: 0 },
  blur: { row: 0, column: 0 },
};

export function useGridCursor<Row>(
  grid: Grid<Row>,
  scroller: RefObject<HTMLElement | null>,
  scrollToRow: (row: number) => void,
): GridCursor {
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<GridEditing | null>(null);
  const [request, setRequest] = useState<CellPlace | null>(null);
  // The cell is drawn by now, however far it was: the active row always is.
  useLayoutEffect(() => {
    if (request !== null) cellElement(scroller.current, request)?.focus();
  }, [request, scroller]);
  const size: GridSize = { rows: grid.rows.length, columns: grid.columns.length, page: 12 };
  const at = within(place, size);
  const focused = (next: CellPlace): void => {
    setPlace(next);
    const row = grid.rows[next.row];
    if (row !== undefined && next.row !== place.row) grid.onActiveRowChange?.(row);
  };
  const moveTo = (to: CellPlace): void => {
    const next = within(to, size);
    focused(next);
    setRequest(next);
    if (next.row >= 0) scrollToRow(next.row);
  };
  const edit = (cell: CellPlace, typed?: string): void => {
    if (grid.columns[cell.column]?.edit !== undefined && cell.row >= 0) {
      setEditing({ at: cell, typed });
    }
  };
  const endEdit = (how: EditEnd): void => {
    setEditing(null);
    if (how === "blur" || editing === null) return;
    const step = AFTER_EDIT[how];
    moveTo({ row: editing.at.row + step.row, column: editing.at.column + step.column });
  };
  const open = (row: number): void => {
    const opened = grid.rows[row];
    if (opened !== undefined) grid.onOpen?.(opened);
  };
  const act = (action: GridAction): void => {
    const row = grid.rows[at.row];
    if (action.kind === "open") open(at.row);
    else if (action.kind === "edit") edit(at, action.typed);
    else if (row !== undefined) grid.onDelete?.(row);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || event.nativeEvent.isComposing || !isCell(event.target)) return;
    const to = cellAfterKey(event, at, size);
    const action = to === null && at.row >= 0 ? actionOf(event) : null;
    if (to === null && action === null) return;
    event.preventDefault();
    if (to !== null) moveTo(to);
    else if (action !== null) act(action);
  };
  return { at, editing, focused, edit, endEdit, open, onKeyDown };
}

type GridAction =
  | { readonly kind: "open" }
  | { readonly kind: "delete" }
  | { readonly kind: "edit"; readonly typed?: string };

function actionOf(event: KeyboardEvent): GridAction | null {
  const mod = event.ctrlKey || event.metaKey;
  if (event.key === "Enter" && mod) return { kind: "open" };
  if (mod || event.altKey) return null;
  if (event.key === "Enter" || event.key === "F2") return { kind: "edit" };
  if (event.key === "Delete") return { kind: "delete" };
  return /^\S$/u.test(event.key) ? { kind: "edit", typed: event.key } : null;
}

function isCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset["column"] !== undefined;
}

function cellElement(grid: HTMLElement | null, { row, column }: CellPlace): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}
