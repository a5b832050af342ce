import type { FileProblem } from "#formats/problem.ts";
import { formatCount } from "#journey/words/plain.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import { MAX_CELLS, MAX_RECORDS, MAX_ROWS, tooManyColumns, tooManyRows } from "./limits.ts";

/** One record of a table in which anything stands. */
export interface TextRecord {
  /** Its row as a spreadsheet counts them. */
  readonly number: number;
  readonly cells: readonly string[];
  /** What stood behind a closing quote, if anything did. */
  readonly stray: string | null;
}

type Cells = Omit<TextRecord, "number">;

interface Cursor {
  at: number;
  line: number;
}

/**
 * Takes delimited text apart (RFC 4180, and what programs make of it): any line
 * end, also mixed; quoted cells with line breaks. Line ends inside a cell become
 * line feeds; blank rows are passed over. A quote that is never closed is refused
 * with its line, and a table beyond its limits as soon as it is.
 */
export function readRecords(
  text: string,
  delimiter: string,
): Result<readonly TextRecord[], FileProblem> {
  const records: TextRecord[] = [];
  const cursor: Cursor = { at: 0, line: 1 };
  let width: number | null = null;
  for (let number = 1; cursor.at < text.length; number += 1) {
    const record = readRecord(text, delimiter, cursor, width ?? 0);
    if (!record.ok) return record;
    const { cells } = record.value;
    width ??= cells.length;
    if (cells.every((cell) => cell.trim() === "")) continue;
    records.push({ ...record.value, number });
    if (records.length > MAX_RECORDS)
      return refuse(tooManyRows(`more than ${formatCount(MAX_ROWS)}`));
  }
  return accept(records);
}

/**
 * How quotes are read: as RFC 4180 says; as ending only where the cell can end;
 * with a backslash before those inside; behind spaces too.
 */
type Quoting = "strict" | "at ends" | "escaped" | "behind spaces";

/** Reads on strictly; where that leaves the row uneven or a quote in the middle of a cell, in another way that makes it whole. */
function readRecord(
  text: string,
  delimiter: string,
  cursor: Cursor,
  width: number,
): Result<Cells, FileProblem> {
  const start = { ...cursor };
  const strict = cellsOf(text, delimiter, cursor, "strict");
  if (!strict.ok) return strict;
  const { stray, cells } = strict.value;
  const isEven = cells.length === width;
  if (isEven && stray === null) return strict;
  // No other way leads beyond the row: it would be read again for each row before it.
  const row = text.slice(start.at, cursor.at);
  for (const quoting of otherQuotings(row, stray !== null, isEven)) {
    const other = cellsOf(row, delimiter, { at: 0, line: start.line }, quoting);
    if (!other.ok || other.value.cells.length !== width) continue;
    if (quoting === "at ends") return accept({ ...other.value, stray });
    if (other.value.stray === null) return other;
  }
  return strict;
}

/** The ways in which a row may still be whole that is not by the strict one. */
function otherQuotings(row: string, isStray: boolean, isEven: boolean): readonly Quoting[] {
  return [
    ...(isStray && row.includes('\\"') ? ["escaped" as const] : []),
    ...(isStray && !isEven ? ["at ends" as const] : []),
    ...(!isEven && row.includes(' "') ? ["behind spaces" as const] : []),
  ];
}

function cellsOf(
  text: string,
  delimiter: string,
  cursor: Cursor,
  quoting: Quoting,
): Result<Cells, FileProblem> {
  const cells: string[] = [];
  let stray: string | null = null;
  for (;;) {
    if (quoting === "behind spaces") skipSpaces(text, cursor);
    if (text[cursor.at] === '"') {
      const quoted = quotedCell(text, delimiter, cursor, quoting);
      if (!quoted.ok) return quoted;
      cells.push(quoted.value.cell);
      stray ??= quoted.value.stray;
    } else cells.push(plainCell(text, delimiter, cursor));
    if (text[cursor.at] !== delimiter) break;
    if (cells.length > MAX_CELLS)
      return refuse(tooManyColumns(`more than ${formatCount(MAX_CELLS)}`));
    cursor.at += 1;
  }
  skipLineEnd(text, cursor);
  return accept({ cells, stray });
}

/** Leads past spaces before an opening quote; before anything else they belong to the cell. */
function skipSpaces(text: string, cursor: Cursor): void {
  let at = cursor.at;
  while (text[at] === " ") at += 1;
  if (text[at] === '"') cursor.at = at;
}

function plainCell(text: string, delimiter: string, cursor: Cursor): string {
  const start = cursor.at;
  const wanted = delimiter.charCodeAt(0);
  for (; cursor.at < text.length; cursor.at += 1) {
    const code = text.charCodeAt(cursor.at);
    if (code === wanted || code === 10 || code === 13) break;
  }
  return text.slice(start, cursor.at);
}

/** A cell in quotes. Words behind its closing quote are kept, quotes and all. */
function quotedCell(
  text: string,
  delimiter: string,
  cursor: Cursor,
  quoting: Quoting,
): Result<{ readonly cell: string; readonly stray: string | null }, FileProblem> {
  const opened = { ...cursor };
  const end = closingQuote(text, delimiter, cursor.at + 1, quoting);
  if (end === -1) return refuse(unclosed(opened.line, null));
  const inside = text.slice(cursor.at + 1, end);
  cursor.line += lineEndsIn(inside);
  cursor.at = end + 1;
  const stray = plainCell(text, delimiter, cursor);
  const undoubled = inside.replaceAll('""', '"');
  const cell = withLineFeeds(quoting === "escaped" ? undoubled.replaceAll('\\"', '"') : undoubled);
  if (stray.trim() === "") return accept({ cell, stray: null });
  if (cursor.line !== opened.line) return refuse(unclosed(opened.line, cursor.line));
  return accept({ cell: text.slice(opened.at, cursor.at), stray: stray.slice(0, 40) });
}

/** Where a quoted cell ends: at the first single quote that no backslash takes away or no words follow, as quotes are read. */
function closingQuote(text: string, delimiter: string, from: number, quoting: Quoting): number {
  let at = from;
  for (;;) {
    const end = text.indexOf('"', at);
    const next = text[end + 1];
    if (end === -1) return -1;
    const isEscaped = quoting === "escaped" && text[end - 1] === "\\" && end > from;
    const isDoubled = next === '"' && !isEscaped;
    const mayEnd = quoting !== "at ends" || endsCell(next, delimiter);
    if (!isDoubled && !isEscaped && mayEnd) return end;
    at = end + (isDoubled ? 2 : 1);
  }
}

function endsCell(next: string | undefined, delimiter: string): boolean {
  return next === undefined || next === delimiter || next === "\n" || next === "\r";
}

function unclosed(opened: number, closed: number | null): FileProblem {
  const where =
    closed === null
      ? `is never closed`
      : `closes only in line ${closed}, in the middle of another cell`;
  return {
    kind: "unclosed-quote",
    message: `The quote opened in line ${opened} ${where}. Close it, or double the quotes inside the cell; nothing was read.`,
  };
}

function lineEndsIn(text: string): number {
  return text.includes("\n") || text.includes("\r") ? text.split(/\r\n|[\r\n]/).length - 1 : 0;
}

function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
}

function skipLineEnd(text: string, cursor: Cursor): void {
  if (cursor.at >= text.length) return;
  cursor.at += text[cursor.at] === "\r" && text[cursor.at + 1] === "\n" ? 2 : 1;
  cursor.line += 1;
}
