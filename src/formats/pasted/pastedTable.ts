import { guessMapping } from "#formats/csv/mapping.ts";
import { numberIn } from "#formats/csv/numbers.ts";
import { saysHeader } from "#formats/csv/headers.ts";
import { tableOf, type TextTable } from "#formats/csv/parse.ts";
import { fromTsv, toTsv } from "#ui/gridTsv.ts";
import { htmlTable } from "./htmlTable.ts";

/** What a clipboard holds of one copy: as a page's source, and as text. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

type Rows = readonly (readonly string[])[];

/** A source longer than this is left: the text says the same in a fraction of it. */
const MAX_HTML = 4_000_000;

/** Text longer than this is read where files are, away from the page. */
const MAX_TEXT = 500_000;

/** What is in a paste is judged by so many rows. */
const JUDGED = 200;

/** Says that tabs part the cells, as files of spreadsheets say it. */
const BY_TABS = "sep=\t\n";

/** A table that was pasted, as far as one must see it to say what it is. */
export interface PastedTable {
  /** Its rows that are not blank; of a very long text only the first. */
  readonly rows: Rows;
  /** The whole of it as text to import. */
  readonly file: string;
  /** Are these all its rows? */
  readonly isWhole: boolean;
}

/** Reads what was pasted: the table that is shown, where the clipboard holds one, else the text with its tabs. */
export function pastedTable({ html, text }: Pasted): PastedTable {
  const shown = html.length > MAX_HTML || !/<table/iu.test(html) ? null : htmlTable(html);
  if (shown !== null) return ofRows(shown);
  if (text.length <= MAX_TEXT) return ofRows(fromTsv(text));
  return { rows: filled(fromTsv(linesOf(text))), file: `${BY_TABS}${text}`, isWhole: false };
}

function ofRows(rows: Rows): PastedTable {
  return { rows: filled(rows), file: `${BY_TABS}${toTsv(rows)}`, isWhole: true };
}

function filled(rows: Rows): Rows {
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
}

/** The first lines of a text, as many as it takes to judge it. */
function linesOf(text: string): string {
  return text.slice(0, 50_000).split("\n").slice(0, JUDGED).join("\n");
}

/** Does it have several columns? */
export function hasColumns(rows: Rows): boolean {
  return rows.some((cells) => cells.filter((cell) => cell.trim() !== "").length > 1);
}

/** So many words make a sentence; names of touchpoints have fewer. */
const SENTENCE = 7;

/**
 * Are these rows what people told, rather than names of touchpoints and notes?
 * They are where one column holds sentences and the others do not, where bare
 * numbers stand beside words, or where the names of the columns say so.
 */
export function tellsStories(rows: Rows): boolean {
  const judged = rows.slice(0, JUDGED);
  if (!hasColumns(judged)) return judged.length > 1 && wordsIn(judged.map(first)) >= SENTENCE;
  const table = tableOf(
    judged.map((cells, index) => ({ cells, number: index + 1, stray: null })),
    "\t",
  );
  return table.ok && isOfStories(table.value);
}

function first(cells: readonly string[]): string {
  return cells.join(" ").trim();
}

function isOfStories(table: TextTable): boolean {
  const column = guessMapping(table).findIndex(({ kind }) => kind === "story");
  const columns = table.header.map((_, at) => table.rows.map((row) => row[at] ?? ""));
  const said = wordsIn(columns[column] ?? []);
  const others = columns.filter((_, at) => at !== column);
  const isNamed =
    table.hasHeader &&
    table.header.filter((name) => NAMING.some((word) => saysHeader(word, name))).length > 1;
  const areNumbered = others.some((cells) => isMostly(cells, (cell) => numberIn(cell) !== null));
  if (areNumbered || isNamed) return column !== -1 || areNumbered;
  return said >= SENTENCE && others.some((cells) => wordsIn(cells) < said / 2);
}

const NAMING = ["story", "person", "score", "date", "touchpoint", "stage", "channel"] as const;

/** How many words half of the cells have at least. */
function wordsIn(cells: readonly string[]): number {
  const counts = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .map((cell) => cell.split(/\s+/u).length)
    .toSorted((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

function isMostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  const some = cells.filter((cell) => cell.trim() !== "");
  return some.length > 0 && some.filter(is).length >= 0.8 * some.length;
}
