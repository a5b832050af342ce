import { type RowWords, writeRows } from "#journey/commands/rows.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import type { GridNewRow, GridWrites } from "#ui/gridWrite.ts";
import { wordsOf } from "./tableColumns.ts";
import type { TableRow } from "./tableRows.ts";

/** Writes a text into one cell. */
export function writeCell(session: Session, row: TableRow, columnId: string, text: string): void {
  const said = wordsOf(row.of, columnId, text);
  if (said === null) session.notify(words.table.notTaken(1), "problem");
  else session.runOnMap((context) => writeRows(context, [{ id: row.id, ...said }], []));
}

/**
 * Writes many cells, and rows that were pasted behind the last, in one step; tells
 * how many, and of how many the text did not fit.
 *
 * @param lane the name of the lane into which new rows go that name none
 * @returns the ids of what is new
 */
export function writeTable(
  session: Session,
  writes: GridWrites<TableRow>,
  lane: string | null,
): readonly string[] {
  const { edits, left } = editsOf(writes);
  const rows = writes.added.map((row) => newRow(row, lane));
  const outcome =
    edits.length + rows.length === 0
      ? null
      : session.runOnMap((context) => writeRows(context, edits, rows));
  if (outcome?.ok === false) return [];
  tell(session, writes, left);
  return outcome?.value.made ?? [];
}

interface Edits {
  readonly edits: readonly (RowWords & { readonly id: string })[];
  /** Cells that a row does not have, such as the channels of a note. */
  readonly left: number;
}

function editsOf({ cells }: GridWrites<TableRow>): Edits {
  const edits = new Map<string, RowWords & { readonly id: string }>();
  let left = 0;
  for (const { row, columnId, text } of cells) {
    const said = wordsOf(row.of, columnId, text);
    if (said === null) left += 1;
    else edits.set(row.id, { ...edits.get(row.id), ...said, id: row.id });
  }
  return { edits: [...edits.values()], left };
}

function tell(
  session: Session,
  { how, cells, added, refused }: GridWrites<TableRow>,
  left: number,
): void {
  const written = cells.length - left;
  const isSaid = how !== "clear" || written === 0;
  if (left + refused > 0 && isSaid) {
    session.notify(words.table.notTaken(left + refused), "problem", written + added.length > 0);
  } else if (added.length > 0) session.notify(words.table.pasted(added.length), "plain", true);
  else if (written > 1) session.notify(words.table.wrote[how](written), "plain", true);
}

function newRow(row: GridNewRow, lane: string | null): RowWords {
  const parts = row.map(({ columnId, text }) => (text === "" ? {} : wordsOf(null, columnId, text)));
  const said: RowWords = Object.assign({}, ...parts);
  return said.lane === undefined && lane !== null ? { ...said, lane } : said;
}
