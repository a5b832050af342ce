/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows are placed by a virtual list; table elements would lay themselves out */
import { ArrowDown, ArrowUp } from "lucide-react";
import type { KeyboardEvent } from "react";
import { classes } from "./classes.ts";
import styles from "./DataGrid.module.css";
import type { GridColumn, GridSort } from "./gridColumn.ts";

interface GridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | null;
  readonly onSortChange: ((sort: GridSort) => void) | undefined;
  /** -1 when the focus is elsewhere. */
  readonly activeColumn: number;
  readonly onFocusColumn: (column: number) => void;
  /** The menu of a column was asked for, below its name or at the pointer. */
  readonly onMenu: ((columnId: string, x: number, y: number) => void) | undefined;
}

/** The names of the columns; stays in view. Enter or a press sorts; right click or Shift+F10 asks for the menu. */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { columns, sort, onSortChange } = props;
  return (
    <div role="row" aria-rowindex={1} className={styles.header} tabIndex={-1}>
      {columns.map((column, index) => {
        const direction = sort?.columnId === column.id ? sort.direction : undefined;
        const isSortable = column.sortable === true && onSortChange !== undefined;
        const toggle = (): void => {
          if (!isSortable) return;
          const next = direction === "ascending" ? "descending" : "ascending";
          onSortChange({ columnId: column.id, direction: next });
        };
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={direction ?? (isSortable ? "none" : undefined)}
            data-row={-1}
            data-column={index}
            tabIndex={index === props.activeColumn ? 0 : -1}
            className={classes(
              styles.cell,
              styles.heading,
              column.align === "end" && styles.end,
              isSortable && styles.sortable,
            )}
            onFocus={() => props.onFocusColumn(index)}
            onClick={toggle}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === " ") toggle();
              if (!asksForMenu(event) || props.onMenu === undefined) return;
              event.preventDefault();
              const { left, bottom } = event.currentTarget.getBoundingClientRect();
              props.onMenu(column.id, left, bottom);
            }}
            onContextMenu={(event) => {
              if (props.onMenu === undefined) return;
              event.preventDefault();
              props.onMenu(column.id, event.clientX, event.clientY);
            }}
          >
            <span className={styles.text} title={column.label}>
              {column.label}
            </span>
            {direction === "ascending" && <ArrowUp aria-hidden="true" />}
            {direction === "descending" && <ArrowDown aria-hidden="true" />}
          </div>
        );
      })}
    </div>
  );
}

function asksForMenu({ key, shiftKey }: KeyboardEvent): boolean {
  return key === "ContextMenu" || (shiftKey && key === "F10");
}
