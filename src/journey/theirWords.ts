/** What stands where somebody's words stood. */
export const REMOVED = "[removed]";

/**
 * What a word weighs, and one sign of a script that sets no spaces between words:
 * there two or three signs are a word.
 */
const WORD_WEIGHT = 2;
const SIGN_WEIGHT = 1;
/** Five words in a row are somebody's own; fewer anybody may say: "at the end of". */
const RUN = 5 * WORD_WEIGHT;
/** A whole sentence is theirs from four words on. */
const SENTENCE = 4 * WORD_WEIGHT;

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const SIGN = new RegExp(`^[${UNSPACED}]`, "u");
/** A word, or one sign where no spaces are set, with the marks on it. */
const WORD = new RegExp(
  String.raw`[${UNSPACED}][\p{M}\p{Cf}]*|(?:(?![${UNSPACED}])[\p{L}\p{N}][\p{M}\p{Cf}]*)+`,
  "gu",
);

/** A number by itself is somebody's from so many digits on: a phone's, a customer's. */
const DIGITS = 10;

/** Takes a person's words out of any text in which somebody quoted them. */
export interface WordsRemover {
  /** The text without them; the same string when it held none. */
  readonly cleaned: (text: string) => string;
}

/**
 * Finds somebody's words in other texts, whatever stands between them and
 * however letters are cased and put together from marks: five or more in a row of
 * any of their stories, whole sentences of four, and what they are called, also
 * with the last word first.
 *
 * @param names their full name, the key of their table, an address of theirs; what is one word alone is too often
 * a word, unless it is a long number
 */
export function removerOf(texts: readonly string[], names: readonly string[]): WordsRemover {
  const runs = new Map<number, Set<string>>();
  const note = (words: readonly string[]): void => {
    if (words.length === 0) return;
    const ofLength = runs.get(words.length) ?? new Set<string>();
    runs.set(words.length, ofLength.add(words.join(" ")));
  };
  for (const text of texts) {
    const words = wordsOf(text);
    for (let at = 0; at < words.length; at += 1) note(runFrom(words, at));
    for (const sentence of [text, ...text.split(/[.!?…。！？\n]+/u)]) {
      const spoken = wordsOf(sentence);
      if (weightOf(spoken) >= SENTENCE && weightOf(spoken) < RUN) note(spoken);
    }
  }
  for (const called of names.map(wordsOf)) {
    if (called.length < 2 && !isLongNumber(called[0] ?? "")) continue;
    note(called);
    note([...called.slice(-1), ...called.slice(0, -1)]);
  }
  return { cleaned: (text) => (runs.size === 0 ? text : cleaned(text, runs)) };
}

/** Is this an address of mail or a number to call, and nothing else? A date or a sum is none. */
export function tellsWhereToReach(text: string): boolean {
  const isMail = /^\s*\S+@\S+\.\S+\s*$/u.test(text);
  return isMail || /^\s*[+(0](?:[\s()+./-]*\d){8,}\s*$/u.test(text);
}

function isLongNumber(word: string): boolean {
  return word.length >= DIGITS && /^\p{N}+$/u.test(word);
}

/** The shortest run from a place on that is somebody's own; none where too little follows. */
function runFrom(words: readonly string[], at: number): readonly string[] {
  let weight = 0;
  for (let end = at; end < words.length; end += 1) {
    weight += weightOf(words.slice(end, end + 1));
    if (weight >= RUN) return words.slice(at, end + 1);
  }
  return [];
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (SIGN.test(word) ? SIGN_WEIGHT : WORD_WEIGHT), 0);
}

function cleaned(text: string, runs: ReadonlyMap<number, ReadonlySet<string>>): string {
  const found = [...text.matchAll(WORD)];
  const isTheirs = whichAreTheirs(
    found.map(([word]) => folded(word)),
    runs,
  );
  let rest = "";
  let from = 0;
  found.forEach((word, at) => {
    if (isTheirs[at] !== true) return;
    if (isTheirs[at - 1] !== true) rest += text.slice(from, word.index) + REMOVED;
    from = word.index + word[0].length;
  });
  return from === 0 ? text : rest + text.slice(from);
}

function whichAreTheirs(
  words: readonly string[],
  runs: ReadonlyMap<number, ReadonlySet<string>>,
): readonly boolean[] {
  const isTheirs = words.map(() => false);
  for (const [length, known] of runs) {
    for (let at = 0; at + length <= words.length; at += 1) {
      if (known.has(words.slice(at, at + length).join(" "))) isTheirs.fill(true, at, at + length);
    }
  }
  return isTheirs;
}

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map(folded);
}

/** In small letters, without marks and signs that are not seen: one text has many ways to be written. */
function folded(word: string): string {
  return word
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
}
