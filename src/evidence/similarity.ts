/** Words that say nothing of what a story is about. */
const STOPWORDS = new Set(
  (
    "a an and are as at be been but by can could did do does for from had has have he her him his " +
    "how i if in into is it its just me my no not of on or our out she so some than that the their " +
    "them then there they this to too up us was we were what when which who will with would you your"
  ).split(" "),
);

/** The distinct words of a text that carry meaning, in lower case. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLocaleLowerCase("en").match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  return new Set(words.filter((word) => !STOPWORDS.has(word)));
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Cosine of two sets of words: shared / sqrt(product of sizes), 0..1. */
export function wordSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / Math.sqrt(a.size * b.size);
}
