import { inPattern } from "./inPattern.ts";

/** Every letter with a mark of its own, by the plain one: é, è, ê under e. */
const MARKED = new Map<string, string>();
for (const [from, to] of [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const) {
  for (let code = from; code <= to; code += 1) {
    const letter = String.fromCodePoint(code);
    const [plain = letter] = letter.normalize("NFD");
    if (plain !== letter) MARKED.set(plain, (MARKED.get(plain) ?? "") + letter);
  }
}

/**
 * Patterns for the words of a search, each of which is to be found: whatever their
 * case and the marks on their letters. Made once, they look through raw texts: nothing
 * is folded or kept of what is searched. No words make no patterns.
 */
export function wordPatterns(query: string): readonly RegExp[] {
  const words = query.trim().normalize("NFD").replaceAll(/\p{M}/gu, "").split(/\s+/u);
  return words
    .filter((word) => word !== "")
    .toSorted((a, b) => b.length - a.length)
    .map((word) => new RegExp(Array.from(word, anyOf).join(""), "iu"));
}

function anyOf(letter: string): string {
  const marked = MARKED.get(letter);
  return marked === undefined ? `${inPattern(letter)}\\p{M}*` : `[${letter}${marked}]\\p{M}*`;
}
