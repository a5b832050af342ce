/** What stands where somebody's words stood. */
export const REMOVED = "[removed]";

/** A passage of fewer words says nothing of who said it: "It was fine". */
const MIN_WORDS = 4;
const WORD = /[\p{L}\p{N}]+/gu;

/** Takes a person's words out of any text in which somebody quoted them. */
export interface WordsRemover {
  /** The text without them; the same string when it held none. */
  readonly cleaned: (text: string) => string;
}

/**
 * Finds passages of somebody's stories in other texts, whatever stands between
 * the words and however letters are cased: whole sentences, and whole stories
 * however short, of at least four words; and the person's own name.
 */
export function removerOf(texts: readonly string[], name: string): WordsRemover {
  const passages = new Set<string>();
  for (const text of texts) {
    for (const part of [text, ...text.split(/[.!?…\n]+/u)]) {
      const words = part.match(WORD) ?? [];
      if (words.length >= MIN_WORDS) passages.add(patternOf(words));
    }
  }
  const named = name.match(WORD) ?? [];
  if (named.length >= 2) passages.add(patternOf(named));
  const longestFirst = [...passages].toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return { cleaned: (text) => text };
  const patterns = longestFirst.map((pattern) => new RegExp(pattern, "giu"));
  return {
    cleaned: (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, REMOVED), text),
  };
}

function patternOf(words: readonly string[]): string {
  return `(?<![\\p{L}\\p{N}])${words.join("[^\\p{L}\\p{N}]+")}(?![\\p{L}\\p{N}])`;
}
