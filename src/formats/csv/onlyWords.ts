import { cutTo } from "#formats/soundText.ts";
import { isBlank } from "./numbers.ts";
import type { Roles } from "./roles.ts";

const MOST = 200;
/** Whoever is named alone in a row is seldom called by more words. */
const WORDS_OF_A_NAME = 3;

/**
 * What a row says that is left out and has one filled cell, such as a note below
 * a table: its words stand nowhere else. A stage that was named for a group of
 * rows is not the row's own, and who said nothing is no note.
 *
 * @returns ready to stand in a sentence; empty where there is nothing to tell
 */
export function onlyWordsIn(row: readonly string[], roles: Roles): string {
  const stops = new Set([...roles.all("stage"), ...roles.all("touchpoint")].map(columnOf));
  const names = new Set([...roles.all("person"), ...roles.all("name")].map(columnOf));
  const filled = row.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
  const own = filled.filter(({ column }) => !stops.has(column));
  const [only, ...others] = own.length === 0 ? filled : own;
  if (only === undefined || others.length > 0) return "";
  const words = only.cell.trim();
  const isName = names.has(only.column) && words.split(/\s+/).length <= WORDS_OF_A_NAME;
  return isName ? "" : ` (“${cutTo(words, MOST)}”)`;
}

function columnOf({ column }: { readonly column: number }): number {
  return column;
}
