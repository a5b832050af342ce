import { itemAt } from "#kit/itemAt.ts";
import { namesColumn } from "./headerGuess.ts";
import { saysHeader } from "./headers.ts";
import { isBlank, numberIn } from "./numbers.ts";
import type { TextTable } from "./parse.ts";
import type { TextRecord } from "./records.ts";

/** What the people of a turned table stand under, where nothing says it. */
const PEOPLE = "Participant";

/**
 * The same cells with rows and columns turned round, for a table of which each
 * column is a person. A row's number is that of the column it was: B is 2.
 */
export function turnedRecords(records: readonly TextRecord[]): readonly TextRecord[] {
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const turned = Array.from({ length: width }, (_, column) => ({
    number: column + 1,
    stray: null,
    cells: records.map(({ cells }) => cells[column] ?? ""),
  }));
  const [first, ...rest] = turned.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (first === undefined) return records;
  const [corner = "", ...names] = first.cells;
  const people = saysHeader("person", corner) ? corner : PEOPLE;
  return [{ ...first, cells: [people, ...names] }, ...rest];
}

const MOST_QUESTIONS = 300;

/**
 * Do people seem to stand in the columns? Then the first column names what
 * columns are called by elsewhere, and each row holds one kind of thing, while
 * the columns mix them.
 */
export function looksTurned({ header, rows, hasHeader }: TextTable): boolean {
  const people = header.slice(1);
  if (!hasHeader || people.length < 2 || rows.length < 2 || rows.length > MOST_QUESTIONS)
    return false;
  const labels = rows.map((row) => (row[0] ?? "").trim());
  const areLabels = new Set(labels).size === labels.length && !labels.some(isNoLabel);
  if (!areLabels || people.some(namesColumn)) return false;
  const named = labels.filter((label) => namesColumn(label) || label.endsWith("?")).length;
  return named >= Math.max(2, 0.4 * labels.length) || (named > 0 && areMixed(rows, people.length));
}

function isNoLabel(label: string): boolean {
  return label === "" || numberIn(label) !== null;
}

/** Is each row of one kind, numbers or not, while most columns hold both? */
function areMixed(rows: readonly (readonly string[])[], people: number): boolean {
  const kinds = rows.map((row) => kindsIn(row.slice(1)));
  if (kinds.some(({ size }) => size > 1)) return false;
  const columns = Array.from({ length: people }, (_, at) =>
    kindsIn(rows.map((row) => itemAt(row, at + 1))),
  );
  return columns.filter(({ size }) => size > 1).length >= 0.8 * people;
}

function kindsIn(cells: readonly string[]): ReadonlySet<boolean> {
  return new Set(cells.filter((cell) => !isBlank(cell)).map((cell) => numberIn(cell) !== null));
}
