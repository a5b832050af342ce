import type { ClipboardEvent } from "react";
import { guarded, unguarded } from "#kit/formulaGuard.ts";
import type { GridColumn } from "./gridColumn.ts";
import { fromTsv, toHtmlTable, toTsv } from "./gridTsv.ts";
import type { GridRange } from "./gridRange.ts";
import { clearing, type GridWrites, pasting, textsIn } from "./gridWrite.ts";
import type { GridCursor } from "./useGridCursor.ts";

interface Grid<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly canGrow?: boolean;
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
    const texts = textsIn(grid, range).map((row) => row.map(guarded));
    event.clipboardData.setData("text/plain", toTsv(texts));
    event.clipboardData.setData("text/html", toHtmlTable(texts, OURS));
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
      const text = event.clipboardData.getData("text/plain");
      const block = fromTsv(text).map((row) => row.map(unguarded));
      if (isTableInEmptyEditor(event.target, block) && cursor.editing !== null) {
        // A table that is pasted where a name was to be typed is not one long name.
        event.preventDefault();
        cursor.endEdit("escape");
        grid.onWrite?.(pasting(tableFor(event, grid, range), range, block));
        return;
      }
      const isFirst = grid.rows.length === 0 && grid.canGrow === true;
      if (!(isOurs || isFirst) || cursor.editing !== null || block.length === 0) return;
      event.preventDefault();
      const target = isFirst ? { ...range, top: 0, bottom: 0 } : range;
      grid.onWrite?.(pasting(tableFor(event, grid, target), target, block));
    },
  };
}

/** Several cells, pasted into an editor in which nothing stands, or all of which is selected. */
function isTableInEmptyEditor(target: EventTarget, block: readonly (readonly string[])[]): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (!isField || (block.length < 2 && (block[0]?.length ?? 0) < 2)) return false;
  return target.selectionStart === 0 && target.selectionEnd === target.value.length;
}

/** How a copy of ours is known again. */
const OURS = "wayfelt-cells";

/**
 * A list from elsewhere knows nothing of the columns that only tell: it passes
 * them by. A copy of ours has their texts in it and stays in step.
 */
function tableFor<Row>(event: ClipboardEvent, grid: Grid<Row>, range: GridRange): Grid<Row> {
  const isOurs = event.clipboardData.getData("text/html").includes(OURS);
  if (isOurs || range.left !== range.right) return grid;
  const columns = grid.columns.filter(
    ({ edit }, index) => index <= range.left || edit?.kind === "text",
  );
  return { ...grid, columns };
}
