/** How a formula begins in some spreadsheet, behind signs that guard it already. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;
/** What only has a sign before it: it is reckoned with, and runs nothing. */
const NUMBER = /^[+-]?\d[\d.,]*\s?%?$/;

/**
 * A cell as it leaves for a spreadsheet: with a `'` before what would run there
 * as a formula, since words of strangers must not. Numbers stay numbers.
 */
export function guarded(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Takes off the `'` that an export, ours or another, puts before what would run as a formula. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}
