import { useEffectEvent, useLayoutEffect, useState } from "react";
import type { GridColumn, GridEditRequest } from "./gridColumn.ts";
import type { CellPlace } from "./gridMove.ts";
import type { EditEnd } from "./InlineEdit.tsx";
import type { GridPlace } from "./useGridPlace.ts";

/** A cell being edited, by its row's id: rows may move meanwhile. `typed` is the letter that began it. */
export interface GridEditing {
  readonly rowId: string;
  readonly column: number;
  readonly typed: string | undefined;
}

/** Which cell of a grid is edited. */
export interface GridEditor {
  readonly editing: GridEditing | null;
  /** One cell at a time: while one is edited no other begins. */
  readonly edit: (at: CellPlace, typed?: string) => void;
  /** After Enter the cell below takes the focus, after Tab the one beside. */
  readonly endEdit: (how: EditEnd) => void;
}

interface Grid<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly editRequest?: GridEditRequest | null;
}

const AFTER_EDIT: Readonly<Record<EditEnd, CellPlace>> = {
  enter: { row: 1, column: 0 },
  up: { row: -1, column: 0 },
  tab: { row: 0, column: 1 },
  "shift-tab": { row: 0, column: -1 },
  escape: { row: 0, column: 0 },
  blur: { row: 0, column: 0 },
};

export function useGridEditing<Row>(
  grid: Grid<Row>,
  place: GridPlace,
  scrollToRow: (row: number) => void,
): GridEditor {
  const [begun, setBegun] = useState<GridEditing | null>(null);
  const [answered, setAnswered] = useState<GridEditRequest | null>(null);
  const { rows, columns, rowId, editRequest = null } = grid;
  const indexOf = (id: string): number => rows.findIndex((row) => rowId(row) === id);
  const editedRow = begun === null ? -1 : indexOf(begun.rowId);
  // The row may have been deleted elsewhere while it was edited.
  const editing = editedRow < 0 ? null : begun;
  if (editRequest !== null && editRequest !== answered) {
    const row = indexOf(editRequest.rowId);
    const column = columns.findIndex(({ id }) => id === editRequest.columnId);
    // Rows that a search hides come a moment after it is lifted.
    if (row >= 0 && column >= 0) {
      setAnswered(editRequest);
      place.select({ row, column });
      setBegun({ rowId: editRequest.rowId, column, typed: undefined });
    }
  }
  const reveal = useEffectEvent((id: string) => {
    scrollToRow(indexOf(id));
    // The editor takes the focus without scrolling: its column may be out of sight.
    place.reveal();
  });
  useLayoutEffect(() => {
    if (answered !== null) reveal(answered.rowId);
  }, [answered]);
  return {
    editing,
    edit: (at, typed) => {
      const row = rows[at.row];
      if (editing !== null || row === undefined || columns[at.column]?.edit === undefined) return;
      setBegun({ rowId: rowId(row), column: at.column, typed });
    },
    endEdit: (how) => {
      setBegun(null);
      if (how === "blur" || editing === null) return;
      const step = AFTER_EDIT[how];
      const row = Math.max(0, editedRow + step.row);
      place.moveTo({ row, column: editing.column + step.column });
    },
  };
}
