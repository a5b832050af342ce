import type { ReactNode } from "react";
import type { EditEnd } from "./InlineEdit.tsx";

/** A column of a data grid. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** Px. */
  readonly width: number;
  readonly align?: "start" | "end";
  readonly sortable?: boolean;
  /** What the cell says; drawn unless `render` draws. */
  readonly text: (row: Row) => string;
  readonly render?: (row: Row) => ReactNode;
  readonly edit?: GridEdit<Row>;
}

/** How a cell is edited: as text, or by a control of its own that says when it is done. */
export type GridEdit<Row> =
  | {
      readonly kind: "text";
      /** What the editor begins with; else the cell's text. */
      readonly value?: (row: Row) => string;
      readonly commit: (row: Row, text: string) => void;
    }
  | {
      readonly kind: "control";
      readonly render: (row: Row, end: (how: EditEnd) => void) => ReactNode;
    };

export interface GridSort {
  readonly columnId: string;
  readonly direction: "ascending" | "descending";
}
