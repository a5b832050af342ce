/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows are placed by a virtual list; table elements would lay themselves out */
import { classes } from "./classes.ts";
import styles from "./DataGrid.module.css";
import { GridCell } from "./GridCell.tsx";
import type { GridColumn } from "./gridColumn.ts";
import { GridRowButton } from "./GridRowButton.tsx";
import type { GridCursor } from "./useGridCursor.ts";
import type { GridMenu } from "./useGridMenu.ts";

interface GridRowProps<Row> {
  readonly row: Row;
  readonly rowId: string;
  readonly index: number;
  /** Px from the top of the body. */
  readonly start: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly isMarked: boolean;
  readonly cursor: GridCursor;
  readonly menu: GridMenu<Row>;
}

export function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, columns, isMarked, cursor, menu } = props;
  const editing = cursor.editing?.rowId === props.rowId ? cursor.editing : null;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isMarked ? true : undefined}
      tabIndex={-1}
      className={classes(styles.row, isMarked && styles.marked)}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      {columns.map((column, columnIndex) => (
        <GridCell
          key={column.id}
          row={row}
          column={column}
          at={{ row: index, column: columnIndex }}
          isActive={cursor.at.row === index && cursor.at.column === columnIndex}
          editing={editing?.column === columnIndex ? editing : null}
          cursor={cursor}
        >
          {columnIndex === 0 && menu.nameOf !== undefined && (
            <GridRowButton
              label={menu.nameOf(row)}
              onPress={(button) => menu.openBelow(index, button)}
            />
          )}
        </GridCell>
      ))}
    </div>
  );
}
