import { withoutEntities } from "#formats/csv/entities.ts";
import { MAX_COLUMNS, MAX_RECORDS } from "#formats/csv/limits.ts";
import { piecesOf } from "./markup.ts";

type Rows = readonly (readonly string[])[];

/** So many cells and signs are taken, a merged one counted in each row where it stands; the text says more. */
const MOST_CELLS = 500_000;
const MOST_SIGNS = 4_000_000;

/**
 * The cells of a page's source that is one table and nothing else, as
 * spreadsheets put it on the clipboard: numbers as they are shown, line breaks
 * inside of cells, a cell that is merged over rows standing in each of them.
 *
 * @returns null where there is no table, several, words beside it, or one that
 *   its merged cells make larger than any that is pasted
 */
export function htmlTable(source: string): Rows | null {
  const table = new TableReader();
  for (const piece of piecesOf(source)) {
    if (piece.kind === "text") table.takeText(piece.text);
    else if (piece.isEnd) table.takeEnd(piece.name);
    else table.takeTag(piece.name, piece.attributes);
    if (table.isRefused) return null;
  }
  return table.finish();
}

/** A cell that stands in rows further down too. */
interface Merged {
  rows: number;
  readonly text: string;
}

/** A cell that is being read, and its last signs. */
class OpenCell {
  readonly attributes: string;
  readonly #parts: string[] = [];
  #end = "";

  constructor(attributes: string) {
    this.attributes = attributes;
  }

  get text(): string {
    return this.#parts.join("");
  }

  add(text: string): void {
    this.#parts.push(text);
    this.#end = `${this.#end}${text.slice(-50)}`.slice(-50);
  }

  /** Does what comes next begin a line anyway? */
  isAtLineStart(): boolean {
    return /(?:^|\n) *$/.test(this.#end);
  }
}

/** Elements that begin a line of their own. */
const BLOCKS = new Set(["p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"]);

class TableReader {
  readonly #rows: string[][] = [];
  readonly #merged = new Map<number, Merged>();
  #row: string[] | null = null;
  #cell: OpenCell | null = null;
  #depth = 0;
  #tables = 0;
  #cells = 0;
  #signs = 0;
  isRefused = false;

  takeText(text: string): void {
    if (this.#cell !== null) this.#cell.add(text.replaceAll(/[ \t\r\n\f]+/g, " "));
    else if (/\S/.test(withoutEntities(text))) this.isRefused = true;
  }

  takeTag(name: string, attributes: string): void {
    if (name === "table") this.#beginTable();
    else if (this.#depth > 1) this.#space(name);
    else if (name === "tr") this.#endRow();
    else if (name === "td" || name === "th") this.#beginCell(attributes);
    else this.#space(name);
  }

  takeEnd(name: string): void {
    if (name === "table") this.#endTable();
    else if (this.#depth > 1) this.#space(name);
    else if (name === "td" || name === "th") this.#endCell();
    else if (name === "tr") this.#endRow();
    else if (BLOCKS.has(name)) this.#space(name);
  }

  finish(): Rows | null {
    this.#endRow();
    const isTable = this.#tables === 1 && this.#rows.some((row) => row.some((cell) => cell !== ""));
    return isTable && !this.isRefused ? this.#rows : null;
  }

  #beginTable(): void {
    this.#depth += 1;
    if (this.#depth === 1) this.#tables += 1;
    if (this.#tables > 1) this.isRefused = true;
  }

  #endTable(): void {
    if (this.#depth === 1) this.#endRow();
    this.#depth = Math.max(0, this.#depth - 1);
  }

  /** A break stands for a line end; so does the border of a block, which is none of its own at an end. */
  #space(name: string): void {
    if (this.#cell === null) return;
    if (name === "br") this.#cell.add("\n");
    else if (BLOCKS.has(name) && !this.#cell.isAtLineStart()) this.#cell.add("\n");
    else if (name === "td" || name === "th" || name === "tr") this.#cell.add(" ");
  }

  #beginCell(attributes: string): void {
    this.#endCell();
    if (this.#depth === 0) return;
    this.#row ??= [];
    this.#cell = new OpenCell(attributes);
  }

  #endCell(): void {
    const [cell, row] = [this.#cell, this.#row];
    this.#cell = null;
    if (cell === null || row === null) return;
    this.#fillMerged(row);
    const text = textOf(cell);
    const { attributes } = cell;
    const columns = Math.min(spanIn(attributes, "colspan"), MAX_COLUMNS + 1 - row.length);
    const rows = spanIn(attributes, "rowspan") - 1;
    // Names of columns that reach over two rows of the head are not said twice.
    const below = this.#rows.length === 0 ? "" : text;
    for (let at = 0; at < columns; at += 1) {
      if (rows > 0) this.#merged.set(row.length, { rows, text: at === 0 ? below : "" });
      this.#push(row, at === 0 ? text : "");
    }
  }

  #push(row: string[], text: string): void {
    row.push(text);
    this.#cells += 1;
    this.#signs += text.length;
    if (this.#cells > MOST_CELLS || this.#signs > MOST_SIGNS) this.isRefused = true;
  }

  /** The cells of earlier rows that reach down to the next place of this one. */
  #fillMerged(row: string[]): void {
    while (!this.isRefused) {
      const above = this.#merged.get(row.length);
      if (above === undefined) return;
      if (above.rows <= 1) this.#merged.delete(row.length);
      else above.rows -= 1;
      this.#push(row, above.text);
    }
  }

  #endRow(): void {
    this.#endCell();
    const row = this.#row;
    this.#row = null;
    if (row === null) return;
    this.#fillMerged(row);
    if (this.#rows.length <= MAX_RECORDS) this.#rows.push(row);
  }
}

function spanIn(attributes: string, name: "colspan" | "rowspan"): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, "iu").exec(attributes)?.[1];
  return Math.max(1, Number(found ?? 1));
}

/** A cell as it is shown; exactly as it was typed where the table says so too, which Google's does. */
function textOf({ text, attributes }: OpenCell): string {
  const shown = withoutEntities(text)
    .replaceAll("\u00A0", " ")
    .replaceAll(/(?<! ) *\n */g, "\n")
    .trim();
  const typed = typedText(attributes);
  return typed !== null && folded(typed) === folded(shown) ? typed.trim() : shown;
}

/** The text of a cell by `data-sheets-value`; null where it holds something else, or does not say. */
function typedText(attributes: string): string | null {
  const found = /\bdata-sheets-value\s*=\s*(?:"([^"]*)"|'([^']*)')/iu.exec(attributes);
  if (found === null) return null;
  try {
    const value: unknown = JSON.parse(withoutEntities(found[1] ?? found[2] ?? ""));
    const isText = typeof value === "object" && value !== null && "2" in value;
    return isText && typeof value["2"] === "string" ? value["2"].replaceAll(/\r\n?/g, "\n") : null;
  } catch {
    // Not the JSON that it is by its name: what is shown counts.
    return null;
  }
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
