import { valueAt } from "#kit/itemAt.ts";
import type { StoryFact } from "./facts.ts";

/** An address of mail or of a page, however it is spelled out, or a mention. */
const ADDRESS =
  /@|\bhttps?:|\bwww\.|[([{]\s*at\s*[)\]}]|\bdot\s+(?:com|net|org|de)\b|[\w-]\.(?:com|net|org|io|ai|app|dev|biz|info|shop|de|at|ch|uk|eu|fr|es|it|nl|pl|pt|se|dk|co)\b/iu;

/** Seven digits or more, in any script and however they are set apart: a phone number, a customer number. */
const NUMBER = /\p{Nd}(?:[\s().\-/]?\p{Nd}){6,}/u;

/** A street with its number, and places by their postcode. */
const PLACES: readonly RegExp[] = [
  /\p{L}(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|ring)\s*\d/iu,
  /\b\d+[a-z]?,?\s+(?:\p{Lu}[\p{L}']*\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court)\b/u,
  /\b(?:rue|boulevard|via|viale|piazza|calle|avenida|rua)\s+[\p{L}' ]+,?\s*\d/iu,
  /\b\d{5}\s+\p{Lu}\p{Ll}/u,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/u,
];

/** Letters without marks, as nearly all words are. */
const PLAIN = /^[A-Za-z]*$/;

/** A part of a name this short is too often a word, unless it is written as the name is. */
const MIN_NAME = 3;

/** What stands behind a name that is declined: Annas, Schmidtens. */
const ENDINGS = ["", "s", "es", "ns", "en", "ens"];

/** Scripts that set no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters that do not come apart into a plain one and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
]);

const UMLAUTS: ReadonlyMap<string, string> = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["å", "aa"],
  ["ø", "oe"],
]);

/** What gives the people who were interviewed away. */
interface Names {
  /** Parts of names, folded. */
  readonly words: ReadonlySet<string>;
  /** Parts of two letters, as they were written. */
  readonly short: ReadonlySet<string>;
  /** Names in scripts without spaces. */
  readonly unspaced: readonly string[];
}

/** Whether a story's words may be shown outside the team, and what holds them back. */
export type Leaving = "leaves" | "not-agreed" | "gives-away";

/**
 * Judges the words of stories: they leave where their teller agreed to be
 * quoted, and they tell no address, phone number or name, or a part of the
 * name, of anybody who was interviewed (evidence.md, "Privacy on export").
 * Marks, case, signs that are not seen and other ways to write a letter make no
 * difference; where it is not sure, the words are held back.
 *
 * @param names of all participants, as they were written down
 */
export function leavingOf(
  names: Iterable<string>,
): (story: Pick<StoryFact, "text" | "consent">) => Leaving {
  const isDiscreet = discretion(names);
  return ({ text, consent }) => {
    if (consent !== "quote") return "not-agreed";
    return isDiscreet(text) ? "leaves" : "gives-away";
  };
}

/** Which words may be shown outside the team: see `leavingOf`. */
export function quoteGate(
  names: Iterable<string>,
): (story: Pick<StoryFact, "text" | "consent">) => boolean {
  const leaving = leavingOf(names);
  return (story) => leaving(story) === "leaves";
}

/**
 * Which texts give nobody away: without addresses, numbers to call and the
 * names of those who were interviewed. Whoever wrote them need not agree.
 */
export function discretion(names: Iterable<string>): (text: string) => boolean {
  const known = namesOf(names);
  return (text) => !givesAway(seen(text), known);
}

function givesAway(text: string, { words, short, unspaced }: Names): boolean {
  if (ADDRESS.test(text) || NUMBER.test(text)) return true;
  if (PLACES.some((place) => place.test(text))) return true;
  const said = wordsOf(text);
  if (said.some((word) => short.has(word))) return true;
  if (said.some((word) => waysToWrite(word).some((way) => isDeclined(way, words)))) return true;
  return unspaced.some((name) => text.includes(name));
}

function isDeclined(word: string, words: ReadonlySet<string>): boolean {
  return ENDINGS.some(
    (ending) => word.endsWith(ending) && words.has(word.slice(0, word.length - ending.length)),
  );
}

function namesOf(names: Iterable<string>): Names {
  const words = new Set<string>();
  const short = new Set<string>();
  const unspaced: string[] = [];
  for (const name of names) {
    for (const part of wordsOf(seen(name))) {
      if (UNSPACED.test(part)) unspaced.push(...partsOf(part));
      else if (part.length < MIN_NAME) short.add(part);
      else for (const way of waysToWrite(part)) words.add(way);
    }
  }
  // One letter is an initial: it says nothing.
  return { words, short: new Set([...short].filter(({ length }) => length > 1)), unspaced };
}

/** A name without spaces, and the given name in it. */
function partsOf(name: string): readonly string[] {
  const letters = Array.from(name);
  return letters.length > 2 ? [name, letters.slice(1).join("")] : letters.length > 1 ? [name] : [];
}

/** Müller is Muller and Mueller, in a name and in a text that tells it. */
function waysToWrite(part: string): readonly string[] {
  if (PLAIN.test(part)) return [part.toLowerCase()];
  const spelled = part
    .toLocaleLowerCase("en")
    .replaceAll(/[äöüåø]/gu, (one) => valueAt(UMLAUTS, one));
  return [bare(part), bare(spelled)];
}

/** What is seen of a text: composed, one way to write each sign, without those that show nothing. */
function seen(text: string): string {
  return text.normalize("NFKC").replaceAll(/\p{Cf}/gu, "");
}

/** A word in small letters without marks. */
function bare(word: string): string {
  return word
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLocaleLowerCase("en")
    .replaceAll(/[ßøłđðþæœı]/gu, (one) => valueAt(LETTERS, one));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== "");
}
