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
  /** What is copied of a cell that only tells, where it is not what it says: a number without its noun. */
  readonly copied?: (row: Row) => string;
  readonly render?: (row: Row) => ReactNode;
  /** Stands, fainter, where the cell says nothing. */
  readonly placeholder?: string;
  /** What is wrong with what the cell says, when it came from elsewhere; null when nothing is. */
  readonly problem?: (row: Row) => string | null;
  readonly edit?: GridEdit<Row>;
}

/** A cell that is edited as text. */
export interface GridTextEdit<Row> {
  readonly kind: "text";
  /** What the editor begins with and what is copied; else the cell's text. */
  readonly value?: (row: Row) => string;
  /** Line breaks are kept: those that are there, and those that are pasted. */
  readonly multiline?: true;
  /** Why a text cannot stand here, for people to read; null when it can. */
  readonly check?: (text: string) => string | null;
  /** Known values that the editor offers, the likeliest first. */
  readonly suggest?: () => readonly string[];
  readonly commit: (row: Row, text: string) => void;
}

/** How a cell is edited: as text, or by a control of its own that says when it is done. */
export type GridEdit<Row> =
  | GridTextEdit<Row>
  | {
      readonly kind: "control";
      readonly render: (row: Row, end: (how: EditEnd) => void) => ReactNode;
    };

/** A cell that the grid is asked to open for typing; a new object is a new request. */
export interface GridEditRequest {
  readonly rowId: string;
  readonly columnId: string;
}

export interface GridSort {
  readonly columnId: string;
  readonly direction: "ascending" | "descending";
}
