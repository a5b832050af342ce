import { itemAt } from "#kit/itemAt.ts";
import type { Repair } from "#formats/problem.ts";
import { isBlank, numberIn } from "./numbers.ts";
import type { TextRecord } from "./records.ts";

/** What stands before figures that sum up a table; folded. */
const SUMS_UP =
  /^(?:(?:grand|sub|sub |overall |the )?totals?|sum|average|avg|mean|median|(?:gesamt|zwischen)?summe|gesamt|insgesamt|mittelwert|durchschnitt|total general|totale|somme|moyenne|promedio|suma|media|totaal|gemiddelde)(?: (?:score|rating|nps|csat|value|wert))?\s*:?$/i;

/** More rows of figures than these stand under no table. */
const MOST = 10;

/**
 * Leaves out the rows at the end of a table that sum it up: the first of their
 * cells says so, all others are figures or blank, and where most rows have words
 * there are none. They were said by nobody, and their figures are on no scale.
 */
export function withoutTotals(body: readonly TextRecord[]): {
  readonly body: readonly TextRecord[];
  readonly repairs: readonly Repair[];
} {
  let end = body.length;
  while (end > 1 && body.length - end < MOST && sumsUp(body, end - 1)) end -= 1;
  return {
    body: end === body.length ? body : body.slice(0, end),
    repairs: body.slice(end).map(({ number, cells }) => ({
      row: number,
      message: `sums up the rows above (“${wordOf(cells)}”); it was left out`,
    })),
  };
}

function sumsUp(body: readonly TextRecord[], at: number): boolean {
  const { cells } = itemAt(body, at);
  const first = cells.findIndex((cell) => !isBlank(cell));
  if (first === -1 || !SUMS_UP.test(wordOf(cells))) return false;
  const areFigures = cells
    .slice(first + 1)
    .every((cell) => isBlank(cell) || isFigure(cell) || SUMS_UP.test(cell.trim()));
  return areFigures && lacksWords(body.slice(0, Math.min(at, 200)), cells);
}

/** Does a row have no words, but at most a count of them, in a column where most rows have some? */
function lacksWords(above: readonly TextRecord[], cells: readonly string[]): boolean {
  const width = Math.max(cells.length, ...above.map((record) => record.cells.length));
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    if (isWorded(cells[column] ?? "")) return false;
    const worded = above.filter(({ cells: own }) => isWorded(own[column] ?? "")).length;
    return worded > 0.5 * above.length;
  });
}

function isWorded(cell: string): boolean {
  return !isBlank(cell) && !isFigure(cell);
}

/** A number in any writing, with a unit of money or a share. */
function isFigure(cell: string): boolean {
  return (
    numberIn(cell) !== null || /^[^\p{L}]*\d[^\p{L}]*(?:EUR|USD|GBP|CHF)?$/iu.test(cell.trim())
  );
}

function wordOf(cells: readonly string[]): string {
  return (cells.find((cell) => !isBlank(cell)) ?? "").trim().slice(0, 40);
}
