import type { Repair } from "#formats/problem.ts";
import { itemAt } from "#kit/itemAt.ts";
import { formatCount } from "#journey/words/plain.ts";
import { saysHeader } from "./headers.ts";
import { foldedName } from "./names.ts";

type Rows = readonly (readonly string[])[];

/** A table whose stages and touchpoints stand in each of their rows. */
export interface Grouped {
  readonly rows: Rows;
  readonly repairs: readonly Repair[];
}

/** The rows that belong to a name, by their index; it stands in the first. */
interface Group {
  readonly from: number;
  readonly to: number;
}

/**
 * Gives each row the stage and the touchpoint that stand above it, where a table
 * names them once for a group of rows and leaves the cells below blank. It does so
 * only where the column can mean nothing else: its first row names one, none is
 * named again further down, and at least half of its cells are blank. A touchpoint
 * never reaches into another stage.
 *
 * @param rows       each as wide as the header
 * @param rowNumbers the row of a spreadsheet that each row stands in
 */
export function withGroups(
  header: readonly string[],
  rows: Rows,
  rowNumbers: readonly number[],
): Grouped {
  const stage = header.findIndex((name) => saysHeader("stage", name));
  const touchpoint = header.findIndex((name) => saysHeader("touchpoint", name));
  const stages = groupsIn(rows, stage, -1);
  const withStages = filled(rows, stage, stages);
  const touchpoints = groupsIn(withStages, touchpoint, stage);
  const told = (column: number, groups: readonly Group[]): readonly Repair[] => {
    const [first] = groups;
    const blank = groups.reduce((sum, { from, to }) => sum + to - from, 0);
    if (first === undefined) return [];
    const message = belowThem(itemAt(header, column), cellOf(rows, first.from, column), blank);
    return [{ row: itemAt(rowNumbers, first.from), message }];
  };
  return {
    rows: filled(withStages, touchpoint, touchpoints),
    repairs: [...told(stage, stages), ...told(touchpoint, touchpoints)],
  };
}

/** The groups of a column; none where it is no column of groups. */
function groupsIn(rows: Rows, column: number, outer: number): readonly Group[] {
  if (column === -1 || !beginsNamed(rows, column, outer)) return [];
  const starts = rows.flatMap((row, at) =>
    row[column]?.trim() !== "" || cellOf(rows, at, outer) !== cellOf(rows, at - 1, outer)
      ? [at]
      : [],
  );
  const groups = starts
    .map((from, index) => ({ from, to: (starts[index + 1] ?? rows.length) - 1 }))
    .filter(({ from }) => cellOf(rows, from, column) !== "");
  const names = new Set(
    groups.map(({ from }) =>
      foldedName(`${cellOf(rows, from, outer)}\n${cellOf(rows, from, column)}`),
    ),
  );
  const isNamedOnce = names.size === groups.length;
  return isNamedOnce && groups.length > 1 && groups.length * 2 <= rows.length ? groups : [];
}

/** Does the first row that says more than its stage name something in the column? */
function beginsNamed(rows: Rows, column: number, outer: number): boolean {
  const saysMore = (row: readonly string[]): boolean =>
    row.some((cell, at) => at !== outer && cell.trim() !== "");
  return cellOf(rows, rows.findIndex(saysMore), column) !== "";
}

/** What a row reads in a column, without the space around it; nothing where there is none. */
function cellOf(rows: Rows, at: number, column: number): string {
  return (rows[at]?.[column] ?? "").trim();
}

function filled(rows: Rows, column: number, groups: readonly Group[]): Rows {
  if (groups.length === 0) return rows;
  const cells = new Map(
    groups.flatMap(({ from, to }) =>
      Array.from(
        { length: to - from },
        (_, n) => [from + n + 1, itemAt(rows, from)[column]] as const,
      ),
    ),
  );
  return rows.map((row, at) => {
    const cell = cells.get(at);
    return cell === undefined ? row : row.with(column, cell);
  });
}

function belowThem(name: string, first: string, blank: number): string {
  const cells = blank === 1 ? "1 blank cell" : `${formatCount(blank)} blank cells`;
  return `“${name}” is named once above each group of rows, first “${first.slice(0, 40)}”; ${cells} below took the name above`;
}
