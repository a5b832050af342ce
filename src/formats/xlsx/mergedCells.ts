import type { Repair } from "#formats/problem.ts";
import type { SheetRow } from "./readSheet.ts";

/** A block of cells that a sheet shows as one; rows as the sheet counts, the column from 0. */
export interface Merged {
  /** Its first cell, as `A2`. */
  readonly reference: string;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** So many cells are filled; a sheet that asks for more is no table. */
const MOST_FILLED = 200_000;

/**
 * Gives each row below the cell that it is merged with: a stage written once
 * beside its rows is the stage of each. What is merged in the header stays, and
 * so does what is merged to the side only.
 */
export function filledDown(
  rows: readonly SheetRow[],
  merged: readonly Merged[],
): { readonly rows: readonly SheetRow[]; readonly repairs: readonly Repair[] } {
  const header = rows.find(({ cells }) => filledIn(cells) > 1)?.number ?? 0;
  const below = new Filling(rows);
  const repairs = merged
    .filter(({ from }) => from > header)
    .flatMap((block): readonly Repair[] => {
      const text = below.fill(block);
      if (text === null) return [];
      const shown = text.trim().slice(0, 40);
      const message = `cell ${block.reference} is merged with those below it; each of their rows reads “${shown}”`;
      return [{ row: block.from, message }];
    });
  return { rows: below.rows, repairs };
}

/** The rows of a sheet, in which cells are filled from above. */
class Filling {
  readonly rows: SheetRow[];
  readonly #at: ReadonlyMap<number, number>;
  #left = MOST_FILLED;

  constructor(rows: readonly SheetRow[]) {
    this.rows = [...rows];
    this.#at = new Map(rows.map(({ number }, index) => [number, index]));
  }

  /** Fills the cells of a block below its first; the text of that one, null where nothing was filled. */
  fill({ column, from, to }: Merged): string | null {
    const first = this.#at.get(from);
    const text = first === undefined ? "" : (this.rows[first]?.cells[column] ?? "");
    if (first === undefined || text.trim() === "") return null;
    let index = first + 1;
    for (; this.#left > 0 && this.#isWithin(index, to); index += 1) this.#put(index, column, text);
    return index > first + 1 ? text : null;
  }

  #isWithin(index: number, to: number): boolean {
    const row = this.rows[index];
    return row !== undefined && row.number <= to;
  }

  #put(index: number, column: number, text: string): void {
    const row = this.rows[index];
    if (row === undefined) return;
    const cells = Array.from({ length: Math.max(row.cells.length, column + 1) }, (_, at) =>
      at === column ? text : (row.cells[at] ?? ""),
    );
    this.rows[index] = { ...row, cells };
    this.#left -= 1;
  }
}

function filledIn(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}
