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

/** Reads on strictly; where that leaves a quote in the middle of a cell and the row uneven, leniently. */
function readRecord(
  text: string,
  delimiter: string,
  cursor: Cursor,
  width: number,
): Result<Cells, FileProblem> {
  const start = { ...cursor };
  const strict = cellsOf(text, delimiter, cursor, false);
  if (!strict.ok || strict.value.stray === null || strict.value.cells.length === width)
    return strict;
  const again = { ...start };
  const lenient = cellsOf(text, delimiter, again, true);
  if (!lenient.ok || lenient.value.cells.length !== width || again.line !== cursor.line) {
    return strict;
  }
  cursor.at = again.at;
  return accept({ ...lenient.value, stray: strict.value.stray });
}

function cellsOf(
  text: string,
  delimiter: string,
  cursor: Cursor,
  isLenient: boolean,
): Result<Cells, FileProblem> {
  const cells: string[] = [];
  let stray: string | null = null;
  for (;;) {
    if (text[cursor.at] === '"') {
      const quoted = quotedCell(text, delimiter, cursor, isLenient);
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
  isLenient: boolean,
): Result<{ readonly cell: string; readonly stray: string | null }, FileProblem> {
  const opened = { ...cursor };
  const end = closingQuote(text, delimiter, cursor.at + 1, isLenient);
  if (end === -1) return refuse(unclosed(opened.line, null));
  const inside = text.slice(cursor.at + 1, end);
  cursor.line += lineEndsIn(inside);
  cursor.at = end + 1;
  const stray = plainCell(text, delimiter, cursor);
  const cell = withLineFeeds(inside.replaceAll('""', '"'));
  if (stray.trim() === "") return accept({ cell, stray: null });
  if (cursor.line !== opened.line) return refuse(unclosed(opened.line, cursor.line));
  return accept({ cell: text.slice(opened.at, cursor.at), stray: stray.slice(0, 40) });
}

/** Where a quoted cell ends: at the first single quote; leniently only where the cell could end there. */
function closingQuote(text: string, delimiter: string, from: number, isLenient: boolean): number {
  let at = from;
  for (;;) {
    const end = text.indexOf('"', at);
    const next = text[end + 1];
    if (end === -1) return -1;
    const isDoubled = next === '"';
    const isAtEnd = next === undefined || next === delimiter || next === "\n" || next === "\r";
    if (!isDoubled && (isAtEnd || !isLenient)) return end;
    at = end + (isDoubled ? 2 : 1);
  }
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
