import type { GridColumn } from "./gridColumn.ts";
import type { GridRange } from "./gridRange.ts";

/** A text for one cell. */
export interface GridWrite<Row> {
  readonly row: Row;
  readonly columnId: string;
  readonly text: string;
}

/** Texts for many cells by one gesture: one step to undo. */
export interface GridWrites<Row> {
  readonly how: "clear" | "paste" | "fill";
  readonly cells: readonly GridWrite<Row>[];
  /** Rows that are pasted behind the last one, where the table grows. */
  readonly added: readonly GridNewRow[];
  /** Texts that no cell took: it cannot be edited, says otherwise, or is beyond the table. */
  readonly refused: number;
}

/** What a new row says, by column. */
export type GridNewRow = readonly { readonly columnId: string; readonly text: string }[];

interface Table<Row> {
  readonly rows: readonly Row[];
  /** Does what is pasted behind the last row become new rows? */
  readonly canGrow?: boolean;
  readonly columns: readonly GridColumn<Row>[];
}

/** What the cells of a range say, as their editors would begin. */
export function textsIn<Row>({ rows, columns }: Table<Row>, range: GridRange): string[][] {
  return rows
    .slice(range.top, range.bottom + 1)
    .map((row) => columns.slice(range.left, range.right + 1).map((column) => textOf(column, row)));
}

/** Empties the cells of a range; those that cannot be edited stay as they are. */
export function clearing<Row>(table: Table<Row>, range: GridRange): GridWrites<Row> {
  return writing(table, range, "clear", () => "");
}

/** The first row of a range goes into all below; a single row takes what stands above it. */
export function fillingDown<Row>(table: Table<Row>, range: GridRange): GridWrites<Row> | null {
  const source = range.top === range.bottom ? range.top - 1 : range.top;
  if (source < 0) return null;
  const [texts = []] = textsIn(table, { ...range, top: source, bottom: source });
  const below = { ...range, top: source + 1 };
  return writing(table, below, "fill", (_, column) => texts[column - range.left] ?? "");
}

/** Puts a block of texts over a range: repeated where the range is larger, past its edge where it is smaller. */
export function pasting<Row>(
  table: Table<Row>,
  range: GridRange,
  block: readonly (readonly string[])[],
): GridWrites<Row> {
  const height = block.length;
  const width = Math.max(...block.map((cells) => cells.length));
  const target = {
    ...range,
    bottom: range.top + repeated(height, range.bottom - range.top + 1) - 1,
    right: range.left + repeated(width, range.right - range.left + 1) - 1,
  };
  return writing(
    table,
    target,
    "paste",
    (row, column) => block[(row - range.top) % height]?.[(column - range.left) % width] ?? null,
  );
}

/** How far a block reaches: over the whole range when it fits into it a whole number of times. */
function repeated(size: number, room: number): number {
  return room % size === 0 ? room : size;
}

function writing<Row>(
  table: Table<Row>,
  range: GridRange,
  how: GridWrites<Row>["how"],
  textFor: (row: number, column: number) => string | null,
): GridWrites<Row> {
  const cells: GridWrite<Row>[] = [];
  const added: GridNewRow[] = [];
  let refused = 0;
  for (let at = range.top; at <= range.bottom; at++) {
    const row = table.rows[at];
    const { taken, left } = textsOfRow(table, range, (column) => textFor(at, column));
    const isBeyond = row === undefined && table.canGrow !== true;
    refused += left + (isBeyond ? taken.length : 0);
    if (row === undefined) {
      if (!isBeyond && taken.some(({ text }) => text !== "")) added.push(taken.map(asText));
      continue;
    }
    for (const { column, text } of taken) {
      if (text !== textOf(column, row)) cells.push({ row, columnId: column.id, text });
    }
  }
  return { how, cells, added, refused };
}

interface Taken<Row> {
  readonly column: GridColumn<Row>;
  readonly text: string;
}

/** The texts of one row that its columns take, and how many they do not. */
function textsOfRow<Row>(
  { columns }: Table<Row>,
  { left: first, right: last }: GridRange,
  textFor: (column: number) => string | null,
): { readonly taken: readonly Taken<Row>[]; readonly left: number } {
  const taken: Taken<Row>[] = [];
  let left = 0;
  for (let across = first; across <= last; across++) {
    const raw = textFor(across);
    if (raw === null) continue;
    const column = columns[across];
    const text = column?.edit?.kind === "text" && column.edit.multiline ? raw.trim() : tidy(raw);
    // Nothing, into a column that only tells: nothing is lost.
    if (text === "" && column !== undefined && column.edit === undefined) continue;
    if (column === undefined || !takes(column, text)) left++;
    else taken.push({ column, text });
  }
  return { taken, left };
}

function asText<Row>({ column, text }: Taken<Row>): GridNewRow[number] {
  return { columnId: column.id, text };
}

function takes<Row>({ edit }: GridColumn<Row>, text: string): boolean {
  return edit?.kind === "text" && (edit.check?.(text) ?? null) === null;
}

function textOf<Row>({ edit, text, copied }: GridColumn<Row>, row: Row): string {
  return ((edit?.kind === "text" ? edit.value : undefined) ?? copied ?? text)(row);
}

/** A cell is one line. */
function tidy(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, " ").trim();
}
