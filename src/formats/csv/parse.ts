import { accept, refuse, type Result } from "#kit/result.ts";
import type { FileProblem, Repair } from "#formats/problem.ts";

/** A table as it stands in a file: a header and rows of as many cells. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly repairs: readonly Repair[];
}

export const MAX_COLUMNS = 500;
export const MAX_ROWS = 50_000;
const DELIMITERS = [",", ";", "\t", "|"];

/**
 * Reads delimited text (RFC 4180 and what spreadsheets make of it): any line
 * end, also mixed; quoted cells with line breaks; a `sep=` line; a delimiter
 * that is guessed unless the file or a person names it.
 */
export function parseTable(text: string, wanted?: string): Result<TextTable, FileProblem> {
  const named = /^sep=(.)\r?\n?/i.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const delimiter = wanted ?? named?.[1] ?? guessDelimiter(body);
  const repairs: Repair[] = [];
  const cells = readRows(body, delimiter, repairs);
  if (!cells.ok) return cells;
  const [header, ...rows] = cells.value.filter((row) => row.some((cell) => cell.trim() !== ""));
  if (header === undefined) {
    return refuse({ kind: "empty", message: "The file has no header row." });
  }
  if (header.length > MAX_COLUMNS) {
    return refuse({
      kind: "too-many-columns",
      message: `The file has ${header.length} columns; at most ${MAX_COLUMNS} are read.`,
    });
  }
  if (rows.length === 0) {
    return refuse({ kind: "no-rows", message: "There is a header but no rows: 0 stories found." });
  }
  if (rows.length > MAX_ROWS) {
    return refuse({
      kind: "too-many-rows",
      message: `The file has ${rows.length} rows; at most ${MAX_ROWS} stories are read at once. Split it and import the parts.`,
    });
  }
  return accept({ header, rows: evened(header, rows, repairs), delimiter, repairs });
}

/** Makes every row as long as the header; what is over goes, joined, to the last cell. */
function evened(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  repairs: Repair[],
): readonly (readonly string[])[] {
  return rows.map((row, index) => {
    if (row.length === header.length) return row;
    if (row.length < header.length) {
      repairs.push({
        row: index + 1,
        message: `has ${row.length} of ${header.length} cells; the rest read as blank`,
      });
      return [...row, ...Array.from({ length: header.length - row.length }, () => "")];
    }
    repairs.push({
      row: index + 1,
      message: `has ${row.length} cells for ${header.length} columns; those over were joined to the last`,
    });
    return [...row.slice(0, header.length - 1), row.slice(header.length - 1).join(" | ")];
  });
}

/** The delimiter that stands in the first lines most often and most evenly, outside quotes. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, "");
  const lines = head
    .split(/\r\n|[\r\n]/)
    .filter((line) => line !== "")
    .slice(0, 10);
  const first = lines[0] ?? "";
  const counted = DELIMITERS.map((delimiter) => {
    const perLine = lines.map((line) => line.split(delimiter).length - 1);
    const even = perLine.filter((count) => count === perLine[0]).length;
    return { delimiter, count: first.split(delimiter).length - 1, even };
  });
  const best = counted.toSorted(
    (a, b) => Number(b.count > 0) - Number(a.count > 0) || b.even - a.even || b.count - a.count,
  )[0];
  return best === undefined || best.count === 0 ? "," : best.delimiter;
}

interface Cursor {
  at: number;
  line: number;
}

function readRows(
  text: string,
  delimiter: string,
  repairs: Repair[],
): Result<string[][], FileProblem> {
  const rows: string[][] = [];
  let row: string[] = [];
  const cursor: Cursor = { at: 0, line: 1 };
  while (cursor.at < text.length) {
    const isQuoted = text[cursor.at] === '"';
    const opened = cursor.line;
    const cell = isQuoted
      ? quotedCell(text, delimiter, cursor, rows.length, repairs)
      : plainCell(text, delimiter, cursor);
    if (cell === null) {
      return refuse({
        kind: "unclosed-quote",
        message: `The quote opened in line ${opened} is never closed. Close it, or double the quotes inside the cell.`,
      });
    }
    row.push(cell);
    if (text[cursor.at] === delimiter) {
      cursor.at += 1;
      if (cursor.at < text.length) continue;
      row.push("");
    }
    skipLineEnd(text, cursor);
    rows.push(row);
    row = [];
  }
  return accept(rows);
}

function plainCell(text: string, delimiter: string, cursor: Cursor): string {
  const start = cursor.at;
  while (cursor.at < text.length) {
    const char = text[cursor.at];
    if (char === delimiter || char === "\n" || char === "\r") break;
    cursor.at += 1;
  }
  return text.slice(start, cursor.at);
}

/** A cell in quotes; null when its quote is never closed. Words behind the closing quote are kept. */
function quotedCell(
  text: string,
  delimiter: string,
  cursor: Cursor,
  row: number,
  repairs: Repair[],
): string | null {
  let cell = "";
  cursor.at += 1;
  for (;;) {
    const end = text.indexOf('"', cursor.at);
    if (end === -1) return null;
    const part = text.slice(cursor.at, end);
    cell += part;
    cursor.line += part.split(/\r\n|[\r\n]/).length - 1;
    cursor.at = end + 1;
    if (text[cursor.at] !== '"') break;
    cell += '"';
    cursor.at += 1;
  }
  const after = plainCell(text, delimiter, cursor);
  if (after.trim() === "") return cell;
  repairs.push({
    row,
    message: `has words behind a closing quote (${after.slice(0, 40)}); they were kept`,
  });
  return cell + after;
}

function skipLineEnd(text: string, cursor: Cursor): void {
  if (cursor.at >= text.length) return;
  cursor.at += text[cursor.at] === "\r" && text[cursor.at + 1] === "\n" ? 2 : 1;
  cursor.line += 1;
}
