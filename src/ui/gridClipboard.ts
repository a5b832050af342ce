import type { ClipboardEvent } from "react";
import type { GridColumn } from "./gridColumn.ts";
import { fromTsv, toTsv } from "./gridTsv.ts";
import { clearing, type GridWrites, pasting, textsIn } from "./gridWrite.ts";
import type { GridCursor } from "./useGridCursor.ts";

interface Grid<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly onWrite?: (writes: GridWrites<Row>) => void;
}

/** Copy, cut and paste of the selected cells, as spreadsheets exchange them. */
export interface GridClipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export function gridClipboard<Row>(grid: Grid<Row>, cursor: GridCursor): GridClipboard {
  const { range } = cursor;
  const isOurs = cursor.editing === null && range.top >= 0 && grid.rows.length > 0;
  const copy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", toTsv(textsIn(grid, range)));
  };
  return {
    onCopy: (event) => {
      if (isOurs) copy(event);
    },
    onCut: (event) => {
      if (!isOurs) return;
      copy(event);
      grid.onWrite?.(clearing(grid, range));
    },
    onPaste: (event) => {
      const block = fromTsv(event.clipboardData.getData("text/plain"));
      if (!isOurs || block.length === 0) return;
      event.preventDefault();
      grid.onWrite?.(pasting(grid, range, block));
    },
  };
}
