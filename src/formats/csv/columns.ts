import { itemAt } from "#kit/itemAt.ts";
import { guessDates, type DateGuess } from "./dates.ts";
import { areGrades, mayHoldGrades } from "./grades.ts";
import { commaIn, isBlank, numberIn } from "./numbers.ts";
import type { TextTable } from "./parse.ts";

/** A guess looks at no more cells than this, spread evenly over the rows. */
const MOST_CELLS = 1_500_000;

/** A column as the guesses see it: its header and its filled cells. */
export class Column {
  readonly index: number;
  readonly header: string;
  /** The cells looked at, blank ones too. */
  readonly cells: readonly string[];
  readonly filled: readonly string[];
  readonly #isInGerman: boolean;
  #counts: ReadonlyMap<string, number> | null = null;
  #numbers: readonly number[] | null = null;
  #dates: DateGuess | null | undefined;

  /** @param isInGerman the table that it stands in is */
  constructor(index: number, header: string, cells: readonly string[], isInGerman = false) {
    this.#isInGerman = isInGerman;
    this.index = index;
    this.header = header;
    this.cells = cells;
    this.filled = cells.filter((cell) => !isBlank(cell));
  }

  /** How often each value stands there, folded, in the order in which they come. */
  get counts(): ReadonlyMap<string, number> {
    if (this.#counts === null) {
      const counts = new Map<string, number>();
      for (const cell of this.filled) {
        const value = cell.trim().toLowerCase();
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      this.#counts = counts;
    }
    return this.#counts;
  }

  /** The numbers among the cells. */
  get numbers(): readonly number[] {
    if (this.#numbers === null) {
      const comma = commaIn(this.filled);
      this.#numbers = this.filled.flatMap((cell) => numberIn(cell, comma) ?? []);
    }
    return this.#numbers;
  }

  /** What the column is as a column of dates. */
  get dates(): DateGuess | null {
    if (this.#dates === undefined) this.#dates = guessDates(this.filled);
    return this.#dates;
  }

  /** Are (nearly) all filled cells numbers? Codes are none: `01234` is another one than `1234`. */
  get isNumeric(): boolean {
    const { filled, numbers } = this;
    if (filled.length === 0 || numbers.length < 0.95 * filled.length) return false;
    return !filled.some((cell) => /^0\d{2,}$/.test(cell.trim()));
  }

  /** Are these German school grades, of which 1 is the best? */
  get areGrades(): boolean {
    return areGrades(this, this.#isInGerman);
  }

  /** Words in a filled cell, on average. */
  get wordiness(): number {
    const some = this.filled.slice(0, 400);
    const words = some.reduce((sum, cell) => sum + wordsIn(cell), 0);
    return some.length === 0 ? 0 : words / some.length;
  }
}

/** Roughly how many words a cell holds; Chinese, Japanese and Thai put no spaces between them. */
function wordsIn(cell: string): number {
  const apart = cell.trim().split(/\s+/, 200).length;
  const signs = cell.match(/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return Math.max(apart, Math.round(signs / 2));
}

/** The columns of a table; of a very large one only some rows are looked at. */
export function columnsOf(table: TextTable): readonly Column[] {
  const most = Math.max(100, Math.floor(MOST_CELLS / table.header.length));
  const step = Math.max(1, table.rows.length / most);
  const rows =
    step === 1
      ? table.rows
      : Array.from({ length: most }, (_, at) => itemAt(table.rows, Math.floor(at * step)));
  const cells = table.header.map((_, index) => rows.map((row) => row[index] ?? ""));
  const isInGerman = mayHoldGrades(table.header, cells);
  return cells.map(
    (column, index) => new Column(index, itemAt(table.header, index), column, isInGerman),
  );
}
