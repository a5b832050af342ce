/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows are placed by a virtual list; table elements would lay themselves out */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, useRef, useState } from "react";
import styles from "./DataGrid.module.css";
import { gridClipboard } from "./gridClipboard.ts";
import type { GridColumn, GridEditRequest, GridSort } from "./gridColumn.ts";
import { GridHeader } from "./GridHeader.tsx";
import { GridRow } from "./GridRow.tsx";
import type { GridWrites } from "./gridWrite.ts";
import { MenuAt } from "./MenuAt.tsx";
import type { MenuEntry } from "./menuEntry.ts";
import { useGridCursor } from "./useGridCursor.ts";
import { type GridRowMenu, useGridMenu } from "./useGridMenu.ts";
import { rangeWith } from "./virtualRange.ts";

export interface DataGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly sort?: GridSort | null;
  readonly onSortChange?: (sort: GridSort) => void;
  /** The rows that stand out: chosen elsewhere, or evidence of what is open. */
  readonly marked?: ReadonlySet<string>;
  /** Mod+Enter, or double-click on a cell that cannot be edited. */
  readonly onOpen?: (row: Row) => void;
  /** Delete, paste and fill: many cells at once. */
  readonly onWrite?: (writes: GridWrites<Row>) => void;
  /** Does what is pasted behind the last row become new rows? */
  readonly canGrow?: boolean;
  /** Right click, Shift+F10 and a button on each row. */
  readonly rowMenu?: GridRowMenu<Row>;
  /** What can be done with a column: right click on its name, or Shift+F10. */
  readonly columnMenu?: (columnId: string) => readonly MenuEntry[];
  /** Opens a cell for typing, and shows it. */
  readonly editRequest?: GridEditRequest | null;
  readonly onActiveRowChange?: (row: Row) => void;
  /** Stands in the place of the rows while there are none. */
  readonly empty?: ReactNode;
}

/** Whose menu is open, and where. */
interface HeadMenu {
  readonly columnId: string;
  readonly x: number;
  readonly y: number;
}

const ROW_HEIGHT = 34;

/** A table of any length that works like a spreadsheet: one stop for Tab, arrows move, Enter or typing edits. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, rows, rowId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const menu = useGridMenu(props, scroller);
  const [headMenu, setHeadMenu] = useState<HeadMenu | null>(null);
  const cursor = useGridCursor(
    props,
    scroller,
    (row) => virtualizer.scrollToIndex(row, { align: "auto" }),
    (at, range) => menu.openAtCell(at, range),
  );
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer is kept by this component alone
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor: (range) => rangeWith(range, cursor.at.row),
  });
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- one of its cells is the tab stop
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      // A press into an empty table focuses it, so that rows can be pasted.
      tabIndex={rows.length === 0 && props.canGrow === true ? -1 : undefined}
      className={styles.grid}
      style={templateOf(columns)}
      onKeyDown={cursor.onKeyDown}
      onContextMenu={(event) => menu.onContextMenu(event, cursor.range)}
      {...gridClipboard(props, cursor)}
    >
      <GridHeader
        columns={columns}
        sort={props.sort ?? null}
        onSortChange={props.onSortChange}
        activeColumn={cursor.at.row === -1 ? cursor.at.column : -1}
        onFocusColumn={(column) => cursor.focused({ row: -1, column })}
        onMenu={props.columnMenu && ((columnId, x, y) => setHeadMenu({ columnId, x, y }))}
      />
      <div
        role="rowgroup"
        className={styles.body}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <GridRow
              key={rowId(row)}
              row={row}
              rowId={rowId(row)}
              index={index}
              start={start}
              columns={columns}
              isMarked={props.marked?.has(rowId(row)) === true}
              cursor={cursor}
              menu={menu}
            />
          );
        })}
      </div>
      {rows.length === 0 && <div className={styles.empty}>{props.empty}</div>}
      <MenuAt
        at={headMenu}
        entries={headMenu === null ? [] : (props.columnMenu?.(headMenu.columnId) ?? [])}
        onClose={() => {
          setHeadMenu(null);
          cursor.refocus();
        }}
      />
      <MenuAt
        at={menu.at}
        entries={menu.entries}
        onClose={() => {
          menu.close();
          cursor.refocus();
        }}
      />
    </div>
  );
}

/** The widths of the columns; the last one takes what is left of the screen. */
function templateOf<Row>(columns: readonly GridColumn<Row>[]): CSSProperties {
  const widths = columns.map(({ width }) => `${width}px`);
  const template = [...widths.slice(0, -1), `minmax(${widths.at(-1) ?? "0px"}, 1fr)`].join(" ");
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    "--grid-columns": template,
    "--grid-width": `${total}px`,
    scrollPaddingInlineStart: columns[0]?.width,
  } as CSSProperties;
}
