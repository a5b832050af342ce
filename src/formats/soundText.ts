/**
 * What can be neither stored nor drawn: control characters but tab and line
 * ends, and the two code points that are no characters (XML refuses them all).
 */
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const UNDRAWABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SEPARATORS = /[\u2028\u2029]/g;

/**
 * Text that every document, picture and table can hold: whole characters, no
 * controls, line ends as line feeds. The same string comes back where nothing
 * was wrong with it.
 */
export function soundText(text: string): string {
  return text.toWellFormed().replaceAll(UNDRAWABLE, "").replaceAll(SEPARATORS, "\n");
}

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const UNSOUND = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u2028\u2029\ufffe\uffff]/;

/** Is a text one that every document, picture and table can hold? */
export function isSoundText(text: string): boolean {
  return text.isWellFormed() && !UNSOUND.test(text);
}

/** How many characters of a text can be neither stored nor drawn. */
export function undrawableIn(text: string): number {
  return text.match(UNDRAWABLE)?.length ?? 0;
}

/** The first `most` UTF-16 units of a text, without half a character at the end. */
export function cutTo(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}
