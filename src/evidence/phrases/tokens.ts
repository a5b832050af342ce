import { itemAt } from "#kit/itemAt.ts";
/** A word of a text. */
export interface Token {
  /** In lower case, composed, its apostrophes straight. */
  readonly word: string;
  /** Where it stands in the text: UTF-16 offsets, the end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The first of the text, or behind punctuation or a new line. */
  readonly isFirst: boolean;
  /** A single letter of a script that is written without spaces between words. */
  readonly isUnspaced: boolean;
}

const WORD = 1;
const JOINER = 2;
const SPACE = 3;
const BREAK = 4;
const UNSPACED = 5;

/** The last letter of plain English text, and its capitals. */
const LAST_PLAIN = 0x7f;
const FIRST_CAPITAL = 0x41;
const LAST_CAPITAL = 0x5a;

/** What each UTF-16 unit is; 0 until it is met first. */
const CLASSES = new Uint8Array(0x10000);

/** French and Italian articles and pronouns that lose their vowel before a word: l'hôtel is two words. */
const ELIDED = new Set(["l", "d", "j", "n", "s", "c", "m", "t", "qu"]);

/**
 * The words of a text with their places, by the letters alone: no dictionary
 * and no `Intl.Segmenter`, whose cuts differ from browser to browser. Words
 * joined by a hyphen are one, elided articles stand alone, and scripts without
 * spaces come letter by letter.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  eachToken(text, (word, from, to, isFirst, isUnspaced) => {
    tokens.push({ word, from, to, isFirst, isUnspaced });
  });
  return tokens;
}

/** The same, told one by one without making a thing of each. */
export function eachToken(
  text: string,
  tell: (word: string, from: number, to: number, isFirst: boolean, isUnspaced: boolean) => void,
): void {
  let isFirst = true;
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === WORD || kind === UNSPACED) {
      const to = kind === WORD ? wordEnd(text, at) : at + 1;
      tell(wordIn(text, at, to), at, to, isFirst, kind === UNSPACED);
      isFirst = false;
      at = to;
    } else {
      // An apostrophe or a hyphen right behind a word and before another only parts elided words.
      if (kind === BREAK || (kind === JOINER && !isBetweenWords(text, at))) isFirst = true;
      at += 1;
    }
  }
}

/** The end of the word that begins at a place. */
function wordEnd(text: string, from: number): number {
  let to = from + 1;
  while (to < text.length) {
    const kind = classAt(text, to);
    if (kind === JOINER && isBetweenWords(text, to)) {
      if (isApostrophe(text.charCodeAt(to)) && ELIDED.has(text.slice(from, to).toLowerCase()))
        break;
    } else if (kind !== WORD) break;
    to += 1;
  }
  return to;
}

/** The word at a place in lower case, composed, with straight apostrophes; most are so already. */
function wordIn(text: string, from: number, to: number): string {
  const word = text.slice(from, to);
  let isLower = true;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_PLAIN) return word.toLowerCase().normalize("NFC").replaceAll("’", "'");
    if (code >= FIRST_CAPITAL && code <= LAST_CAPITAL) isLower = false;
  }
  return isLower ? word : word.toLowerCase();
}

function isBetweenWords(text: string, at: number): boolean {
  return at > 0 && classAt(text, at - 1) === WORD && classAt(text, at + 1) === WORD;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return BREAK;
  const known = itemAt(CLASSES, code);
  if (known !== 0) return known;
  const read = classOf(String.fromCharCode(code));
  CLASSES[code] = read;
  return read;
}

function classOf(unit: string): number {
  if (/['’\-\u2010\u2011]/u.test(unit)) return JOINER;
  if (/[^\S\r\n\u2028\u2029]/u.test(unit)) return SPACE;
  if (
    /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
      unit,
    )
  ) {
    return /[\p{L}\p{N}\p{M}]/u.test(unit) ? UNSPACED : BREAK;
  }
  return /[\p{L}\p{N}\p{M}]/u.test(unit) ? WORD : BREAK;
}
