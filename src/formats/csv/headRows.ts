import { itemAt } from "#kit/itemAt.ts";
import type { Repair } from "#formats/problem.ts";
import { namesColumn, namesColumns } from "./headerGuess.ts";
import { numberIn } from "./numbers.ts";
import type { TextRecord } from "./records.ts";

/** What the rows at the head of a file say of its columns, and the rows of data below them. */
export interface HeadRows {
  /** What each column is called, for people. */
  readonly names: readonly string[];
  /** The first row of names as it stands in the file: codes such as Q1, where a tool writes the questions below. */
  readonly codes: readonly string[];
  readonly body: readonly TextRecord[];
  readonly repairs: readonly Repair[];
}

/**
 * Leads past lines above the table, such as its title or `Exported on` with a
 * day: the records from its header on, and what was passed over. Lines of two
 * cells are such only above a row that names columns as they do not.
 */
export function withoutTitles(records: readonly TextRecord[]): {
  readonly records: readonly TextRecord[];
  readonly repairs: readonly Repair[];
} {
  const named = records.slice(0, 11).findIndex(({ cells }) => filledIn(cells) > 2);
  const arePairs =
    namesColumns(records[named]?.cells ?? []) &&
    !records.slice(0, Math.max(0, named)).some(({ cells }) => namesColumns(cells));
  const first = arePairs ? named : records.findIndex(({ cells }) => filledIn(cells) > 1);
  const titles = records.slice(0, Math.max(0, first));
  const areTitles = titles.every(({ cells }) => (cells[0] ?? "").trim() !== "");
  if (first < 1 || first > 10 || !areTitles || !isHead(records.slice(first)))
    return { records, repairs: [] };
  return {
    records: records.slice(first),
    repairs: titles.map(({ number, cells }) => ({
      row: number,
      message: `stands above the table (“${titleIn(cells)}”); it was left out`,
    })),
  };
}

/** Does a table begin here: with a name for each of three columns or more, or with groups above such names? */
function isHead([first, below]: readonly TextRecord[]): boolean {
  const header = first?.cells ?? [];
  const width = filledIn(header);
  const isWhole = header.slice(0, width).every((cell) => cell.trim() !== "");
  return width > 2 && (isWhole || areNamesBelow(header, below?.cells ?? []));
}

function titleIn(cells: readonly string[]): string {
  const filled = cells.slice(0, filledIn(cells)).map((cell) => cell.trim());
  return filled.join(", ").slice(0, 80);
}

/**
 * Names the columns by the rows at the head of a file, which has at least one. Qualtrics writes its
 * questions and its ids below a row of codes; SurveyMonkey writes the parts of
 * a question in a second row. A header that comes again further down, as when
 * files were joined, is no data.
 */
export function headRows(records: readonly TextRecord[]): HeadRows {
  const [first, rest] = [itemAt(records, 0), records.slice(1)];
  const { cells: codes } = first;
  const named = questionsBelow(codes, rest) ?? partsBelow(codes, rest);
  const { names, body, repairs } = named ?? { names: codes, body: rest, repairs: [] };
  const again = body.filter(({ cells }) => isAgain(cells, codes));
  const tried = triedOut(names, codes, body);
  const passed = new Set([...again, ...tried]);
  return {
    names,
    codes,
    body: passed.size === 0 ? body : body.filter((record) => !passed.has(record)),
    repairs: [
      ...repairs,
      ...tried.map(({ number }) => ({
        row: number,
        message: "was answered to try the survey out, by nobody who was asked; it was left out",
      })),
      ...again.map(({ number }) => ({
        row: number,
        message: "repeats the names of the columns; it was left out",
      })),
    ],
  };
}

type Named = Pick<HeadRows, "names" | "body" | "repairs">;

/** Under its codes Qualtrics writes two rows of its own: the questions, and ids as JSON. */
function questionsBelow(codes: readonly string[], rest: readonly TextRecord[]): Named | undefined {
  const last = rest.slice(0, 3).findIndex(({ cells }) => cells.every(isImportId));
  if (last === -1) return undefined;
  const questions = last === 0 ? [] : itemAt(rest, 0).cells;
  const names = codes.map((code, column) => {
    const question = (questions[column] ?? "").replaceAll(/\s+/g, " ").trim();
    return question === "" ? code : question;
  });
  const own = rest.slice(0, last + 1);
  const repairs = own.map(({ number }, at) => ({
    row: number,
    message:
      at === 0 && last > 0
        ? "holds the survey tool's questions; the columns are called by them"
        : "is the survey tool's own; it was left out",
  }));
  return { names, body: rest.slice(last + 1), repairs };
}

function isImportId(cell: string): boolean {
  return cell.trim().startsWith('{"ImportId":');
}

const WHOLE_ANSWER = /^(?:open[- ]ended )?response$/i;

/** Where a question has parts, SurveyMonkey names it once, and its parts in the row below. */
function partsBelow(codes: readonly string[], rest: readonly TextRecord[]): Named | undefined {
  const [below] = rest;
  const parts = below?.cells.map((cell) => cell.trim()) ?? [];
  if (below === undefined || rest.length < 2 || !areParts(codes, parts)) return undefined;
  let question = "";
  const names = codes.map((code, column) => {
    const own = code.trim();
    if (own !== "") question = own;
    const part = parts[column] ?? "";
    if (part === "") return own;
    if (WHOLE_ANSWER.test(part)) return question;
    const isOfOne =
      own !== "" && ((codes[column + 1] ?? "x").trim() !== "" || parts[column + 1] === "");
    const isTwice = parts.filter((other) => other === part).length > 1;
    return isOfOne || isTwice ? `${question} – ${part}` : part;
  });
  const unnamed = codes.map((code) => code.trim()).filter((code) => isUncalled(code, names));
  const above = unnamed.length === 0 ? "" : ` (“${unnamed.join("”, “").slice(0, 200)}”)`;
  const message = `names the parts of the questions${above}; the columns are called by them`;
  return { names, body: rest.slice(1), repairs: [{ row: below.number, message }] };
}

/** Is a question the name of no column, nor in any? */
function isUncalled(question: string, names: readonly string[]): boolean {
  return question !== "" && !names.some((name) => name.includes(question));
}

/** Does a second row only complete the first: with words, under blanks and under questions, and nothing else? */
function areParts(codes: readonly string[], parts: readonly string[]): boolean {
  const isUnderBlank = codes.some((code, at) => code.trim() === "" && (parts[at] ?? "") !== "");
  const isTool = parts.some((part) => WHOLE_ANSWER.test(part));
  const areWords = parts.every((part) => numberIn(part) === null);
  const isNamedOnce = parts.some((part, at) => part === "" && (codes[at] ?? "").trim() !== "");
  if (areNamesBelow(codes, parts)) return true;
  return areWords && (isTool ? isNamedOnce || isUnderBlank : isUnderBlank && parts[0] === "");
}

/**
 * Does a first row name groups of columns alone, as a merged cell above each does, and the second
 * the columns themselves? Then it leaves blanks, and most cells below it say what a column is.
 */
function areNamesBelow(groups: readonly string[], names: readonly string[]): boolean {
  const filled = names.filter((name) => name.trim() !== "");
  const isUnderBlank = names.some((name, at) => name.trim() !== "" && isBlankAt(groups, at));
  const arePlain = names.length > 1 && filled.every((name) => numberIn(name) === null);
  return (
    arePlain &&
    isUnderBlank &&
    groups.every((group, at) => group.trim() === "" || !isBlankAt(names, at)) &&
    filled.filter(namesColumn).length > 0.5 * filled.length
  );
}

function isBlankAt(cells: readonly string[], at: number): boolean {
  return (cells[at] ?? "").trim() === "";
}

/** Rows in which Qualtrics says that its maker tried the survey out. */
function triedOut(
  names: readonly string[],
  codes: readonly string[],
  body: readonly TextRecord[],
): readonly TextRecord[] {
  const column = names.findIndex((name) => name === "Response Type" || name === "Status");
  if (column === -1 || !codes.includes("ResponseId")) return [];
  return body.filter(({ cells }) =>
    /^survey (?:preview|test)$/i.test((cells[column] ?? "").trim()),
  );
}

/** Is a row the first one again? One column alone may hold its own name as an answer. */
function isAgain(cells: readonly string[], header: readonly string[]): boolean {
  return (
    filledIn(header) > 1 && header.every((name, at) => name.trim() === (cells[at] ?? "").trim())
  );
}

/** How many cells there are up to the last that is filled. */
function filledIn(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== "") + 1;
}
