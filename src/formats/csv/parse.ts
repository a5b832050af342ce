import { formatCount } from "#journey/words/plain.ts";
import { itemAt } from "#kit/itemAt.ts";
import { unguarded } from "#kit/formulaGuard.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import { cutTo } from "#formats/soundText.ts";
import type { FileProblem, Repair } from "#formats/problem.ts";
import type { DaysFrom } from "./dates.ts";
import { guessDelimiter } from "./delimiter.ts";
import { isHeader } from "./headerGuess.ts";
import { withoutAddresses } from "./relations.ts";
import { letterOf } from "./headers.ts";
import { withGroups } from "./groups.ts";
import { type HeadRows, headRows, withoutTitles } from "./headRows.ts";
import { MAX_COLUMNS, MAX_NAME, MAX_ROWS, tooManyColumns, tooManyRows } from "./limits.ts";
import { readRecords, type TextRecord } from "./records.ts";
import { withoutTotals } from "./totals.ts";
import { turnedRecords } from "./turnedTable.ts";

/** A table as it stands in a file: a header and rows of as many cells. */
export interface TextTable {
  readonly header: readonly string[];
  /** What the first row calls the columns, where a survey tool writes codes above its questions. */
  readonly codes: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The row of a spreadsheet that each row stands in; the header of a plain file is row 1. */
  readonly rowNumbers: readonly number[];
  readonly delimiter: string;
  /** From where bare numbers count where they are days; none: from 1900. */
  readonly daysFrom?: DaysFrom;
  /** False where the first row is data already; then columns are called by their letters. */
  readonly hasHeader: boolean;
  readonly repairs: readonly Repair[];
}

/** What a person says of a file that would else be guessed. */
export interface TableOptions {
  readonly delimiter?: string | undefined;
  readonly hasHeader?: boolean | undefined;
  /** Do people stand in the columns? Then rows and columns are turned round. */
  readonly isTurned?: boolean | undefined;
}

/**
 * Reads delimited text as a table. The delimiter, and whether the first row is
 * a header, are guessed unless the file (`sep=;`) or a person says so. Blank
 * rows are passed over; rows that are too short or too long are evened and
 * listed, none is left out.
 */
export function parseTable(
  text: string,
  wanted?: string | TableOptions,
): Result<TextTable, FileProblem> {
  const options = typeof wanted === "string" ? { delimiter: wanted } : (wanted ?? {});
  const named = /^(?:sep=(\\t|.)|"sep=(\\t|[^"])")(?:\r\n?|\n)/i.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const sign = named?.[1] ?? named?.[2];
  const delimiter = options.delimiter ?? (sign === "\\t" ? "\t" : sign) ?? guessDelimiter(body);
  const records = readRecords(body, delimiter);
  if (!records.ok) return records;
  return tableOf(records.value, delimiter, options);
}

/** A table of records none of which is blank. */
export function tableOf(
  found: readonly TextRecord[],
  delimiter: string,
  options: Pick<TableOptions, "hasHeader" | "isTurned"> = {},
): Result<TextTable, FileProblem> {
  const filled = options.isTurned === true ? turnedRecords(found) : found;
  const widest = lastFilledColumn(filled) + 1;
  if (widest > MAX_COLUMNS) return refuse(tooManyColumns(widest));
  const untitled = withoutTitles(filled);
  const isHeaded = isHeadedBy(options, untitled.records);
  const { records, repairs: titles } = isHeaded ? untitled : { records: filled, repairs: [] };
  const [first] = records;
  if (first === undefined) return refuse({ kind: "empty", message: "The file holds no rows." });
  const {
    names,
    codes,
    body: rows,
    repairs: passed,
  } = isHeaded ? headRows(records) : headless(records);
  const { body, repairs: totals } = withoutTotals(rows);
  const header = withoutTrailingBlanks(names.map(nameOf), body);
  const problem = refusalOf(body.length);
  if (problem !== null) return refuse(problem);
  const repairs: Repair[] = [...titles, ...passed, ...totals, ...longHeaders(names)];
  const even = body.map((record) => evened(record, header.length, delimiter, repairs));
  const rowNumbers = body.map(({ number }) => number);
  const named = withoutAddresses(header, even);
  const grouped = withGroups(isHeaded ? header : [], named.rows, rowNumbers);
  return accept({
    header,
    codes: codes.slice(0, header.length),
    rows: grouped.rows,
    rowNumbers,
    delimiter,
    hasHeader: isHeaded,
    repairs: [...repairs, ...named.repairs, ...grouped.repairs],
  });
}

/** A table that was turned round has a header unless somebody says otherwise. */
function isHeadedBy(
  { hasHeader, isTurned = false }: TableOptions,
  records: readonly TextRecord[],
): boolean {
  return hasHeader ?? (isTurned || isHeader(records.map(({ cells }) => cells)));
}

/** Where the first row is data already, columns are called by their letters. */
function headless(records: readonly TextRecord[]): HeadRows {
  const names = itemAt(records, 0).cells.map((_, column) => `Column ${letterOf(column)}`);
  return { names, codes: [], body: records, repairs: [] };
}

/** The last column in which anything stands. */
function lastFilledColumn(records: readonly TextRecord[]): number {
  return records.reduce(
    (last, { cells }) =>
      cells.length <= last + 1
        ? last
        : Math.max(
            last,
            cells.findLastIndex((cell) => cell.trim() !== ""),
          ),
    -1,
  );
}

function refusalOf(rows: number): FileProblem | null {
  if (rows === 0) {
    return { kind: "no-rows", message: "There is a header but no rows: 0 stories found." };
  }
  return rows <= MAX_ROWS ? null : tooManyRows(rows);
}

/** Columns at the right end without a name and without a single cell: what spreadsheets leave behind. */
function withoutTrailingBlanks(
  names: readonly string[],
  rows: readonly TextRecord[],
): readonly string[] {
  let width = names.length;
  const isEmpty = (column: number): boolean =>
    names[column]?.trim() === "" && rows.every(({ cells }) => (cells[column] ?? "").trim() === "");
  while (width > 1 && isEmpty(width - 1)) width -= 1;
  return names.slice(0, width);
}

/** A row of as many cells as the header has; words beyond the last column are joined to it as they stood. */
function evened(
  { cells, stray, number }: TextRecord,
  width: number,
  delimiter: string,
  repairs: Repair[],
): readonly string[] {
  if (stray !== null) {
    repairs.push({
      row: number,
      message: `has words behind a closing quote (${stray}); they were kept`,
    });
  }
  const own = cells.slice(0, width).map(unguarded);
  const over = cells.slice(width);
  if (over.some((cell) => cell.trim() !== "")) {
    repairs.push({
      row: number,
      message: `has ${cells.length} cells for ${width} columns; what is over was joined to the last`,
    });
    return [...own.slice(0, -1), [itemAt(own, own.length - 1), ...over].join(delimiter)];
  }
  if (own.length === width) return own;
  repairs.push({
    row: number,
    message: `has ${own.length} of ${width} cells; the rest reads as blank`,
  });
  return [...own, ...Array.from({ length: width - own.length }, () => "")];
}

/** Names of columns that are longer than names are. */
function longHeaders(names: readonly string[]): readonly Repair[] {
  return names.flatMap((name, column) =>
    name.length <= MAX_NAME
      ? []
      : [
          {
            row: null,
            message: `The name of column ${letterOf(column)} has ${formatCount(name.length)} characters; the first ${MAX_NAME} were kept`,
          },
        ],
  );
}

/** The name of a column, as long as names are. */
function nameOf(cell: string): string {
  return cutTo(unguarded(cell), MAX_NAME);
}
