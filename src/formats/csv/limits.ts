import type { FileProblem } from "#formats/problem.ts";
import { formatCount } from "#journey/words/plain.ts";

/** So many columns and rows of a table are read. */
export const MAX_COLUMNS = 500;
export const MAX_ROWS = 50_000;

/** Titles and rows of a header may stand above so many rows; beyond, reading stops. */
export const MAX_RECORDS = MAX_ROWS + 1_000;

/** A row of more cells than any spreadsheet has is not read to its end. */
export const MAX_CELLS = 50_000;

/** The longest name of a person, a stage, a touchpoint or a column. */
export const MAX_NAME = 500;

/** The longest name of a channel. */
export const MAX_CHANNEL = 100;

/** The table has so many columns, or more than so many, and is not read. */
export function tooManyColumns(columns: number | string): FileProblem {
  return {
    kind: "too-many-columns",
    message: `The file has ${counted(columns)} columns; at most ${formatCount(MAX_COLUMNS)} are read. Leave out what you do not need and save it again.`,
  };
}

/** The table has so many rows, or more than so many, and is not read. */
export function tooManyRows(rows: number | string): FileProblem {
  return {
    kind: "too-many-rows",
    message: `The file has ${counted(rows)} rows; at most ${formatCount(MAX_ROWS)} stories are read at once. Split it and import the parts.`,
  };
}

function counted(many: number | string): string {
  return typeof many === "number" ? formatCount(many) : many;
}
