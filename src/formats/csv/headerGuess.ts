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
 * Is the first row a header? It is, unless it holds what only rows hold, and no
 * word that only a header has: a number or a date where the rows below hold such
 * too, a name that stands below again, or a sentence above sentences. A row that
 * stands alone is one unless any number, date or sentence is in it, and one above a single column
 * only where it says so.
 */
export function isHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows.slice(0, 200).map((row) => row.map(begun));
  if (namesColumns(first)) return true;
  if (rest.length === 0) return !first.some(isOfRow);
  if (first.length === 1 && !isAboveLines(first[0] ?? "", rest)) return false;
  return !first.some((cell, column) => {
    const below = rest.map((row) => row[column] ?? "").filter((one) => !isBlank(one));
    return below.length > 0 && isOneOf(cell, below);
  });
}

/**
 * Does a cell stand above lines of answers, rather than being the first of them? It asks them, or
 * is a single word above whole sentences. In doubt it is an answer, since a header is no story.
 */
function isAboveLines(cell: string, rest: readonly (readonly string[])[]): boolean {
  const below = rest.map(([one = ""]) => one).filter((one) => !isBlank(one));
  const isWord = !/\S\s+\S/.test(cell.trim());
  const areLonger = below.filter((one) => one.trim().split(/\s+/, 3).length > 2).length;
  const isAsked = /[?:]$/.test(cell.trim()) || (asks(cell) && !below.some(asks));
  return isAsked || (isWord && areLonger >= 0.5 * below.length);
}

function asks(cell: string): boolean {
  return QUESTION.test(cell.trim()) && !FULL_STOP.test(cell.trim());
}

/** What a cell is shows where it begins; one of megabytes is not read through. */
function begun(cell: string): string {
  return cell.slice(0, 500);
}

/** Does a cell hold what no name of a column is? */
function isOfRow(cell: string): boolean {
  return isNumber(cell) || isDate(cell) || isSaid(cell);
}

/** Is a cell of the same kind as those below it? */
function isOneOf(cell: string, below: readonly string[]): boolean {
  return (
    isLike(cell, below, isNumber) ||
    isLike(cell, below, isDate) ||
    isLike(cell, below, isSaid) ||
    isNamedAgain(cell, below)
  );
}

/** Names of columns do not come again in them; those of stages and people do. */
function isNamedAgain(cell: string, below: readonly string[]): boolean {
  const again = below.filter((one) => one.trim() === cell.trim()).length;
  return again >= 2 && !isBlank(cell);
}

const MIN_WORDS = 5;
const QUESTION =
  /[?:]$|^(?:please|what|how|why|which|who|when|where|do|did|does|is|are|was|were|have|has|would|could|can|tell|describe|explain|rate|select|any|if|thinking|overall|bitte|was|wie|warum|wer|wann|wo|welche[rs]?|haben|sind|comment|pourquoi|quel(?:le)?s?|qu'|que|por|cómo|come|perch)\b/iu;

/** How a sentence ends that is no question. */
const FULL_STOP = /[.!…。！]["'”’»)]*$/u;

/** Is this a sentence that somebody said, and no question that somebody was asked? */
function isSaid(cell: string): boolean {
  const text = cell.trim();
  const words = text.split(/\s+/, MIN_WORDS).length;
  return (words >= MIN_WORDS || (words > 1 && FULL_STOP.test(text))) && !QUESTION.test(text);
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

/** Does any cell of a row say what a column is? */
export function namesColumns(cells: readonly string[]): boolean {
  return cells.some(namesColumn);
}

/** Does a cell say what a column is? */
export function namesColumn(said: string): boolean {
  const cell = begun(said);
  return HEADER_WORDS.some((word) => saysHeader(word, cell)) || standardOf(cell) !== undefined;
}
