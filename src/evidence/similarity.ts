import { floatAt, itemAt } from "#kit/itemAt.ts";
/** Words that say nothing of what a story is about. */
const STOPWORDS = new Set(
  (
    "a an and are as at be been but by can could did do does for from had has have he her him his " +
    "how i if in into is it its just me my no not of on or our out she so some than that the their " +
    "them then there they this to too up us was we were what when which who will with would you your"
  ).split(" "),
);

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** Letters of scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** In those scripts about so many letters make a word. */
const LETTERS_PER_WORD = 2;

/** The distinct words of a text that carry meaning, in lower case. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLocaleLowerCase("en").match(WORD) ?? [];
  return new Set(words.filter((word) => !STOPWORDS.has(word)));
}

/** How many words a text has; where words are written without spaces, an estimate from the letters. */
export function wordCount(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const rest = unspaced === 0 ? text : text.replaceAll(UNSPACED, " ");
  const spaced = rest.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / LETTERS_PER_WORD);
}

/**
 * How alike texts are: the cosine of their sets of words, where a word weighs
 * ln(1 + texts / texts with it), so that what everyone says counts little in
 * any language.
 *
 * @returns a symmetric matrix by index, 0..1; a text without words is like nothing but itself
 */
export function similarities(
  texts: readonly ReadonlySet<string>[],
): (a: number, b: number) => number {
  const { length } = texts;
  const holders = holdersOf(texts);
  const dots = new Float64Array(length * length);
  for (const indexes of holders.values()) {
    const weight = Math.log(1 + length / indexes.length) ** 2;
    for (const a of indexes) {
      for (const b of indexes) dots[a * length + b] = floatAt(dots, a * length + b) + weight;
    }
  }
  const sizes = texts.map((_, index) => Math.sqrt(floatAt(dots, index * length + index)));
  return (a, b) => {
    if (a === b) return 1;
    const scale = itemAt(sizes, a) * itemAt(sizes, b);
    return scale === 0 ? 0 : floatAt(dots, a * length + b) / scale;
  };
}

/** Which texts hold each word. */
function holdersOf(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, words] of texts.entries()) {
    for (const word of words) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [index]);
      else known.push(index);
    }
  }
  return holders;
}
