import { guessDates } from "./dates.ts";
import { type HeaderWord, saysHeader, standardOf } from "./headers.ts";
import { isBlank, numberIn } from "./numbers.ts";

const HEADER_WORDS: readonly HeaderWord[] = [
  "story",
  "touchpoint",
  "stage",
  "person",
  "score",
  "channel",
  "tags",
];

/**
 * Is the first row a header? It is, unless it holds a number or a date where
 * the rows below hold such too, and no word that only a header has.
 */
export function isHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows.slice(0, 200);
  if (rest.length === 0 || first.some(isHeaderWord)) return true;
  return !first.some((cell, column) => {
    const below = rest.map((row) => row[column] ?? "").filter((one) => !isBlank(one));
    return below.length > 0 && (isLike(cell, below, isNumber) || isLike(cell, below, isDate));
  });
}

function isLike(cell: string, below: readonly string[], is: (cell: string) => boolean): boolean {
  return is(cell) && below.filter(is).length >= 0.8 * below.length;
}

function isNumber(cell: string): boolean {
  return numberIn(cell) !== null;
}

function isDate(cell: string): boolean {
  return guessDates([cell]) !== null;
}

function isHeaderWord(cell: string): boolean {
  return HEADER_WORDS.some((word) => saysHeader(word, cell)) || standardOf(cell) !== undefined;
}
