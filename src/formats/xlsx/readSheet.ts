import { letterOf } from "#formats/csv/headers.ts";
import { MAX_COLUMNS, MAX_RECORDS, MAX_ROWS, tooManyRows } from "#formats/csv/limits.ts";
import type { FileProblem, Repair } from "#formats/problem.ts";
import { soundText, undrawableIn } from "#formats/soundText.ts";
import { formatCount } from "#journey/words/plain.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import { cellText, type RawCell } from "./cellText.ts";
import { filledDown, type Merged } from "./mergedCells.ts";
import { isTrue, type Workbook } from "./workbook.ts";
import { readXml, XmlEnough, type XmlReader } from "./xml.ts";

/** A row of a sheet that is not blank, with its number as the sheet counts. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The rows of a sheet, and what was amiss in its cells. */
export interface SheetRows {
  readonly rows: readonly SheetRow[];
  readonly repairs: readonly Repair[];
  /** What the sheet does not show, and is read all the same: how many rows, and which columns. */
  readonly hidden: { readonly rows: number; readonly columns: readonly string[] };
}

/**
 * Reads the cells of a sheet, row by row; rows and cells that are not there
 * take no room, wherever the last one stands.
 */
export function readSheet(
  bytes: Uint8Array,
  part: string,
  workbook: Workbook,
): Result<SheetRows, FileProblem> {
  const reader = new SheetReader(workbook);
  const read = readXml(bytes, part, reader);
  if (!read.ok) return read;
  if (reader.rows.length > MAX_RECORDS)
    return refuse(tooManyRows(`more than ${formatCount(MAX_ROWS)}`));
  if (reader.isTooLong) return refuse(TOO_LONG);
  if (reader.farColumn === null) {
    const { rows, repairs } = filledDown(reader.rows, reader.merged);
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    return accept({
      rows,
      repairs: [...reader.repairs, ...repairs],
      hidden: { rows: reader.hiddenRows, columns: reader.hiddenColumns(width) },
    });
  }
  return refuse({
    kind: "too-many-columns",
    message: `A cell stands in column ${reader.farColumn}; at most ${MAX_COLUMNS} columns are read. Leave out what you do not need and save it again.`,
  });
}

/** Cells may name one text many times: so many letters in all are more than any table of interviews has. */
const MAX_LETTERS = 100_000_000;

const TOO_LONG: FileProblem = {
  kind: "too-large",
  message:
    "The cells of the sheet hold more than 100 million letters: one long text stands in many of them. Leave out what you do not need and save it again.",
};

class SheetReader implements XmlReader {
  readonly rows: SheetRow[] = [];
  readonly repairs: Repair[] = [];
  readonly merged: Merged[] = [];
  farColumn: string | null = null;
  isTooLong = false;
  hiddenRows = 0;
  readonly #hiddenColumns: (readonly [first: number, last: number])[] = [];
  #isRowHidden = false;
  readonly #workbook: Workbook;
  #letters = 0;
  #number = 0;
  #cells: string[] = [];
  #cell: { -readonly [Key in keyof RawCell]: RawCell[Key] } | null = null;
  #isValue = false;
  #isPhonetic = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  readonly onOpen: XmlReader["onOpen"] = (name, attributes) => {
    if (name === "row") this.#beginRow(attributes);
    else if (name === "c") this.#beginCell(attributes);
    else if (name === "f" && this.#cell !== null) this.#cell.isFormula = true;
    else if (name === "rPh") this.#isPhonetic = true;
    else if (name === "mergeCell") this.#merge(attributes["ref"] ?? "");
    else if (name === "col" && isTrue(attributes["hidden"]))
      this.#hiddenColumns.push([Number(attributes["min"]), Number(attributes["max"])]);
    this.#isValue = name === "v" || name === "t";
  };

  readonly onText = (text: string): void => {
    if (this.#isValue && !this.#isPhonetic && this.#cell !== null) this.#cell.value += text;
  };

  readonly onClose = (name: string): void => {
    if (name === "v" || name === "t") this.#isValue = false;
    else if (name === "rPh") this.#isPhonetic = false;
    else if (name === "c") this.#endCell();
    else if (name === "row") this.#endRow();
  };

  /** The letters of the columns that are hidden, of so many. */
  hiddenColumns(width: number): readonly string[] {
    return Array.from({ length: width }, (_, column) => column)
      .filter((column) =>
        this.#hiddenColumns.some(([first, last]) => column + 1 >= first && column + 1 <= last),
      )
      .map(letterOf);
  }

  #beginRow(attributes: Readonly<Record<string, string>>): void {
    const number = Number(attributes["r"]);
    this.#number = Number.isInteger(number) && number > this.#number ? number : this.#number + 1;
    this.#cells = [];
    this.#isRowHidden = isTrue(attributes["hidden"]);
  }

  #beginCell(attributes: Readonly<Record<string, string>>): void {
    this.#cell = {
      reference: this.#lettersOf(attributes["r"] ?? ""),
      type: attributes["t"] ?? "n",
      style: Number(attributes["s"] ?? 0),
      value: "",
      isFormula: false,
    };
  }

  /** Keeps a row with anything in it, or that had. */
  #endRow(): void {
    const cells = Array.from(this.#cells, (cell) => cell ?? "");
    const isNoted = this.repairs.at(-1)?.row === this.#number;
    if (isNoted || cells.some((cell) => cell.trim() !== "")) {
      this.rows.push({ number: this.#number, cells });
      if (this.#isRowHidden) this.hiddenRows += 1;
      if (this.rows.length > MAX_RECORDS) throw new XmlEnough();
    }
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const column = cell.reference === "" ? this.#cells.length : columnOf(cell.reference);
    if (column >= MAX_COLUMNS) {
      if (cell.value === "") return;
      this.farColumn = letterOf(column);
      throw new XmlEnough();
    }
    const { text: words, note } = cellText(cell, this.#workbook);
    // Some programs end lines so within a cell: taken out, they would leave two words as one.
    const text = words.replaceAll(/[\v\f\u0085]/g, "\n");
    const where = `${cell.reference}${this.#number}`;
    if (note !== null) this.#note(`cell ${where} ${note}`);
    const strange = undrawableIn(text);
    if (strange > 0)
      this.#note(`cell ${where} held ${strange} control characters; they were taken out`);
    this.#put(column, soundText(text).replaceAll(/\r\n?/g, "\n"), where);
  }

  /** Two cells of one place both keep their words. */
  #put(column: number, text: string, where: string): void {
    const before = this.#cells[column] ?? "";
    const isTwice = before !== "" && text !== "";
    if (isTwice) this.#note(`cell ${where} stands twice in the sheet; both texts are in it now`);
    this.#cells[column] = isTwice ? `${before}\n${text}` : before + text;
    this.#letters += text.length;
    if (this.#letters <= MAX_LETTERS) return;
    this.isTooLong = true;
    throw new XmlEnough();
  }

  /** The letters of a reference; one that names no cell is told, and its cell stands next to the one before. */
  #lettersOf(reference: string): string {
    const letters = /^([A-Za-z]{1,3})\d{0,7}$/.exec(reference)?.[1];
    if (letters !== undefined) return letters;
    if (reference !== "") {
      this.#note(
        `a cell has the reference “${reference.slice(0, 20)}”, which names none; it reads as the next one`,
      );
    }
    return "";
  }

  /** Notes what is merged over several rows. */
  #merge(reference: string): void {
    const parts = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference);
    const [, letters = "", first = "", last = ""] = parts ?? [];
    const column = columnOf(letters);
    const isTall = parts !== null && Number(last) > Number(first) && column < MAX_COLUMNS;
    if (!isTall || this.merged.length >= MAX_RECORDS) return;
    const place = { column, from: Number(first), to: Number(last) };
    this.merged.push({ reference: `${letters}${first}`, ...place });
  }

  #note(message: string): void {
    this.repairs.push({ row: this.#number, message });
  }
}

/** The number of a column from 0: A is 0, AA is 26. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
