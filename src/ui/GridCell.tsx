/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows are placed by a virtual list; table elements would lay themselves out */
import { classes } from "./classes.ts";
import styles from "./DataGrid.module.css";
import type { GridColumn } from "./gridColumn.ts";
import type { CellPlace } from "./gridMove.ts";
import { InlineEdit } from "./InlineEdit.tsx";
import type { GridCursor, GridEditing } from "./useGridCursor.ts";

interface GridCellProps<Row> {
  readonly row: Row;
  readonly column: GridColumn<Row>;
  readonly at: CellPlace;
  readonly isActive: boolean;
  readonly editing: GridEditing | null;
  readonly cursor: GridCursor;
}

export function GridCell<Row>(props: GridCellProps<Row>) {
  const { column, at, editing, cursor } = props;
  const start = (): void => {
    if (column.edit === undefined) cursor.open(at.row);
    else cursor.edit(at);
  };
  return (
    <div
      role="gridcell"
      aria-colindex={at.column + 1}
      data-row={at.row}
      data-column={at.column}
      tabIndex={props.isActive ? 0 : -1}
      className={classes(
        styles.cell,
        column.align === "end" && styles.end,
        editing !== null && styles.editing,
      )}
      onFocus={() => cursor.focused(at)}
      onDoubleClick={start}
    >
      <CellContent {...props} />
    </div>
  );
}

function CellContent<Row>({ row, column, editing, cursor }: GridCellProps<Row>) {
  const { edit } = column;
  if (editing === null || edit === undefined) {
    return (
      column.render?.(row) ?? (
        <span className={styles.text} dir="auto">
          {column.text(row)}
        </span>
      )
    );
  }
  if (edit.kind === "control") return edit.render(row, cursor.endEdit);
  return (
    <InlineEdit
      editing
      label={column.label}
      value={(edit.value ?? column.text)(row)}
      typed={editing.typed}
      mayBeEmpty
      onCommit={(text) => edit.commit(row, text)}
      onEnd={cursor.endEdit}
    />
  );
}
