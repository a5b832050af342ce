import type { FileProblem } from "#formats/problem.ts";
import type { SheetRows } from "#formats/xlsx/readSheet.ts";
import { readXlsx } from "#formats/xlsx/readXlsx.ts";
import { countOf } from "#journey/words/plain.ts";
import { accept, type Result } from "#kit/result.ts";
import { decodeText, type Encoding } from "./decode.ts";
import { parseTable, type TableOptions, tableOf, type TextTable } from "./parse.ts";

/** How a table was read: as text with its encoding and delimiter, or from a sheet of a workbook. */
export type TableSource =
  | { readonly kind: "text"; readonly encoding: Encoding; readonly delimiter: string }
  | { readonly kind: "workbook"; readonly sheet: string; readonly sheets: readonly string[] };

/** What a person says of a file that would else be guessed. */
export interface OpenOptions extends TableOptions {
  readonly encoding?: Encoding | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
}

/** A table, how it was read, and what a person should know of the reading. */
export interface OpenedTable {
  readonly table: TextTable;
  readonly source: TableSource;
  readonly notes: readonly string[];
}

/** Reads the bytes of a table: an XLSX workbook by its first bytes, whatever it is called, else text. */
export function openTable(
  bytes: Uint8Array,
  options: OpenOptions,
): Result<OpenedTable, FileProblem> {
  return isZip(bytes) ? fromWorkbook(bytes, options) : fromText(bytes, options);
}

function fromText(bytes: Uint8Array, options: OpenOptions): Result<OpenedTable, FileProblem> {
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding, notes } = decoded.value;
  const table = parseTable(text, options);
  if (!table.ok) return table;
  const { delimiter } = table.value;
  return accept({ table: table.value, source: { kind: "text", encoding, delimiter }, notes });
}

function fromWorkbook(bytes: Uint8Array, options: OpenOptions): Result<OpenedTable, FileProblem> {
  const read = readXlsx(bytes, options.sheet);
  if (!read.ok) return read;
  const { rows, sheet, sheets, repairs, is1904, hidden } = read.value;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const records = rows.map(({ cells, number }) => ({
    // A sheet ends each row at its last cell; that is no fault of the row.
    cells: [...cells, ...Array.from({ length: width - cells.length }, () => "")],
    stray: null,
    number,
  }));
  const table = tableOf(records, " ", options);
  if (!table.ok) return table;
  return accept({
    table: {
      ...table.value,
      daysFrom: is1904 ? 1904 : 1900,
      repairs: [...repairs, ...table.value.repairs],
    },
    source: { kind: "workbook", sheet, sheets },
    notes: [...otherSheetsNote(sheet, sheets.length), ...hiddenNote(hidden)],
  });
}

/** Stories may stand in several sheets, of which one is read at a time. */
function otherSheetsNote(sheet: string, sheets: number): readonly string[] {
  if (sheets < 2) return [];
  return [
    `“${sheet}” is read, one of ${sheets} sheets. Another can be chosen below, or imported afterwards.`,
  ];
}

/** Rows that a filter hides, and columns that somebody hid, come in with the others: that is to be seen. */
function hiddenNote({ rows, columns }: SheetRows["hidden"]): readonly string[] {
  if (rows + columns.length === 0) return [];
  const named = columns.length > 8 ? `${columns.slice(0, 8).join(", ")} …` : columns.join(", ");
  const what = [
    ...(rows > 0 ? [countOf(rows, "row", "rows")] : []),
    ...(columns.length > 0 ? [`${countOf(columns.length, "column", "columns")} (${named})`] : []),
  ].join(" and ");
  const verb =
    rows + columns.length === 1 ? "is hidden in the sheet and" : "are hidden in the sheet and";
  return [`${what} ${verb} read like the others. Delete in the file what is not to come in.`];
}

/** `PK`, as every zip begins that holds anything, or as an empty one ends. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}
