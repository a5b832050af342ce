/**
 * How the words of a quote stand to the story they are from: exactly as they
 * were said, with parts left out, or not as they were said.
 */
export type QuoteLabel = "verbatim" | "abridged" | "edited";

/** What stands where words are left out: "…", "[…]", "...". */
const LEFT_OUT = /\[\s*(?:…|\.{3,})\s*\]|…|\.{3,}/u;

/** A letter, a figure, or a mark on one: what a word is made of. */
const WORDLY = /[\p{L}\p{M}\p{N}]/u;

/** Scripts that set no spaces between words: a span of these may begin and end at any sign. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Quotation marks that open, each with those that may close it. */
const MARKS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "‟": "”",
  '"': '"',
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
  "‘": "’",
  "‚": "‘’",
  "「": "」",
  "『": "』",
};

/**
 * Says how the shown words stand to a story's text as it is now. It is asked
 * each time that a quote is shown and never kept, so that it cannot drift: one
 * changed letter in the quote or in the story makes it "edited".
 *
 * Verbatim: the words stand in the story, whole words in one piece, whatever
 * the spaces between them. Abridged: the pieces between "…" or "[…]" stand in
 * it in this order. Edited: anything else. Quotation marks around the shown
 * words do not count.
 */
export function quoteLabel(shown: string, story: string): QuoteLabel {
  const text = foldedWords(story);
  const said = foldedWords(shown);
  for (const words of new Set([said, unquoted(said)])) {
    if (words !== "" && endOf(words, text, 0) !== -1) return "verbatim";
  }
  for (const words of new Set([said, unquoted(said)])) {
    if (isAbridged(words, text)) return "abridged";
  }
  return "edited";
}

/** Words as they are compared and shown: one space between them, none around, marks composed. */
export function foldedWords(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

/** Words without one pair of quotation marks around them. */
export function unquoted(words: string): string {
  const closing = MARKS[words.charAt(0)];
  const last = words.charAt(words.length - 1);
  const isQuoted = words.length > 2 && closing?.includes(last) === true;
  return isQuoted ? words.slice(1, -1).trim() : words;
}

/**
 * The same part of a story as it is told now: from where the quote began to
 * where it ended, found by its first and its last words; the whole story where
 * these are gone.
 */
export function wordsNow(shown: string, story: string): string {
  const text = foldedWords(story);
  const said = unquoted(foldedWords(shown));
  if (LEFT_OUT.test(said)) return text;
  const words = said.split(" ");
  for (const count of [3, 2, 1]) {
    const first = words.slice(0, count).join(" ");
    const start = endOf(first, text, 0) - first.length;
    if (start < 0) continue;
    const ends = [3, 2, 1].map((many) => endOf(words.slice(-many).join(" "), text, start));
    const end = ends.find((one) => one !== -1);
    return end === undefined ? text : text.slice(start, end);
  }
  return text;
}

/** Only a part of some words, widened to whole words. */
export function keepOnly(words: string, from: number, to: number): string {
  const [start, end] = wholeWords(words, from, to);
  return words.slice(start, end).trim();
}

/** Words without a part of them, widened to whole words; "…" stands where it was. */
export function leaveOut(words: string, from: number, to: number): string {
  const [start, end] = wholeWords(words, from, to);
  const [before, after] = [words.slice(0, start).trim(), words.slice(end).trim()];
  return [before, "…", after].filter((part) => part !== "").join(" ");
}

/** A stretch of a text, without the spaces at its ends, widened until it cuts no word. */
function wholeWords(text: string, from: number, to: number): readonly [number, number] {
  const part = text.slice(from, to);
  let start = from + part.length - part.trimStart().length;
  let end = Math.max(start, to - (part.length - part.trimEnd().length));
  while (start > 0 && !isBetweenWords(text, start)) start -= 1;
  while (end < text.length && !isBetweenWords(text, end)) end += 1;
  return [start, end];
}

function isAbridged(words: string, text: string): boolean {
  const pieces = words
    .split(LEFT_OUT)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length === 0 || !LEFT_OUT.test(words)) return false;
  let from = 0;
  for (const piece of pieces) {
    from = endOf(piece, text, from);
    if (from === -1) return false;
  }
  return true;
}

/** Where a piece ends in a text, at its first place from `from` on that cuts no word; -1: nowhere. */
function endOf(piece: string, text: string, from: number): number {
  for (let at = text.indexOf(piece, from); at !== -1; at = text.indexOf(piece, at + 1)) {
    const end = at + piece.length;
    if (isBetweenWords(text, at) && isBetweenWords(text, end)) return end;
  }
  return -1;
}

/** Does no word go on across a place of a text? */
function isBetweenWords(text: string, at: number): boolean {
  const before = signBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  if (!WORDLY.test(before) || !WORDLY.test(after)) return true;
  return (UNSPACED.test(before) || UNSPACED.test(after)) && !/\p{M}/u.test(after);
}

function signBefore(text: string, at: number): string {
  const unit = text.codePointAt(at - 2) ?? 0;
  return at >= 2 && unit > 0xffff ? String.fromCodePoint(unit) : text.charAt(at - 1);
}
