/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows are placed by a virtual list; table elements would lay themselves out */
import type { MouseEvent, ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./DataGrid.module.css";
import type { GridColumn } from "./gridColumn.ts";
import { GridField } from "./GridField.tsx";
import type { CellPlace } from "./gridMove.ts";
import { isInRange, isOneCell } from "./gridRange.ts";
import { InlineEdit } from "./InlineEdit.tsx";
import type { GridCursor } from "./useGridCursor.ts";
import type { GridEditing } from "./useGridEditing.ts";

interface GridCellProps<Row> {
  readonly row: Row;
  readonly column: GridColumn<Row>;
  readonly at: CellPlace;
  readonly isActive: boolean;
  readonly editing: GridEditing | null;
  readonly cursor: GridCursor;
  /** Stands at the end of the cell. */
  readonly children?: ReactNode;
}

export function GridCell<Row>(props: GridCellProps<Row>) {
  const { column, at, editing, cursor } = props;
  const isSelected = !isOneCell(cursor.range) && isInRange(at, cursor.range);
  const isWrong = (column.problem?.(props.row) ?? null) !== null;
  const start = (): void => {
    if (column.edit === undefined) cursor.open(at.row);
    else cursor.edit(at);
  };
  return (
    <div
      role="gridcell"
      aria-colindex={at.column + 1}
      aria-selected={isSelected ? true : undefined}
      aria-invalid={isWrong ? true : undefined}
      data-row={at.row}
      data-column={at.column}
      tabIndex={props.isActive ? 0 : -1}
      className={classes(
        styles.cell,
        column.align === "end" && styles.end,
        isSelected && styles.selected,
        editing !== null && styles.editing,
      )}
      onFocus={() => cursor.focused(at)}
      onMouseDown={(event) => press(event, at, cursor)}
      onMouseEnter={(event) => {
        // Dragged from the cell where the selection began.
        if (event.buttons === 1 && cursor.isPressed()) cursor.extendTo(at);
      }}
      onDoubleClick={start}
    >
      <CellContent {...props} />
      {editing === null && props.children}
    </div>
  );
}

/** A press selects the cell; with Shift, all up to it. The second button leaves a selection that it meets. */
function press(event: MouseEvent, at: CellPlace, cursor: GridCursor): void {
  if (cursor.editing !== null) return;
  const isKept = event.button === 2 && !isOneCell(cursor.range) && isInRange(at, cursor.range);
  if (isKept) event.preventDefault();
  if (event.button !== 0) return;
  if (event.shiftKey) {
    event.preventDefault();
    cursor.extendTo(at);
  } else {
    cursor.press();
    cursor.select(at);
  }
}

function CellContent<Row>({ row, column, editing, cursor }: GridCellProps<Row>) {
  const { edit } = column;
  if (editing === null || edit === undefined) {
    return column.render?.(row) ?? <CellText row={row} column={column} />;
  }
  if (edit.kind === "control") return edit.render(row, cursor.endEdit);
  const shared = {
    label: column.label,
    value: (edit.value ?? column.text)(row),
    typed: editing.typed,
    onCommit: (text: string) => edit.commit(row, text),
    onEnd: cursor.endEdit,
  };
  if (edit.check === undefined && edit.suggest === undefined) {
    return (
      <InlineEdit {...shared} multiline={edit.multiline === true} editing mayBeEmpty inTable />
    );
  }
  const isWrong = (column.problem?.(row) ?? null) !== null;
  return <GridField {...shared} isWrong={isWrong} check={edit.check} suggest={edit.suggest} />;
}

/** Texts of this length on are likely to be cut off. */
const LONG = 18;

function CellText<Row>({ row, column }: Pick<GridCellProps<Row>, "row" | "column">) {
  const text = column.text(row);
  const problem = column.problem?.(row) ?? null;
  return (
    <span
      className={classes(
        styles.text,
        text === "" && styles.placeholder,
        problem !== null && styles.wrong,
      )}
      dir="auto"
      title={problem ?? (text.length > LONG ? text : undefined)}
    >
      {text === "" ? column.placeholder : text}
    </span>
  );
}
