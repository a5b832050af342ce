/** What stands where somebody's words stood. */
export const REMOVED = "[removed]";

/** So many words in a row are somebody's own; fewer anybody may say: "at the end of". */
const RUN = 5;
/** A whole sentence is theirs from so many words on. */
const SENTENCE = 4;
const WORD = /[\p{L}\p{N}]+/gu;

/** Takes a person's words out of any text in which somebody quoted them. */
export interface WordsRemover {
  /** The text without them; the same string when it held none. */
  readonly cleaned: (text: string) => string;
}

/**
 * Finds somebody's words in other texts, whatever stands between them and
 * however letters are cased: five or more in a row of any of their stories,
 * whole sentences of four, and their full name.
 */
export function removerOf(texts: readonly string[], name: string): WordsRemover {
  const runs = new Map<number, Set<string>>();
  const note = (words: readonly string[]): void => {
    const ofLength = runs.get(words.length) ?? new Set<string>();
    runs.set(words.length, ofLength.add(words.join(" ")));
  };
  for (const text of texts) {
    const words = wordsOf(text);
    for (let at = 0; at + RUN <= words.length; at += 1) note(words.slice(at, at + RUN));
    for (const sentence of text.split(/[.!?…\n]+/u)) {
      const spoken = wordsOf(sentence);
      if (spoken.length === SENTENCE) note(spoken);
    }
    if (words.length === SENTENCE) note(words);
  }
  const called = wordsOf(name);
  if (called.length > 1) note(called);
  return { cleaned: (text) => (runs.size === 0 ? text : cleaned(text, runs)) };
}

function cleaned(text: string, runs: ReadonlyMap<number, ReadonlySet<string>>): string {
  const found = [...text.matchAll(WORD)];
  const isTheirs = whichAreTheirs(
    found.map(([word]) => word.toLowerCase()),
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
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}
