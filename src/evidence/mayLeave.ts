import { folded } from "./attributeValue.ts";
import type { StoryFact } from "./facts.ts";

/** An address of mail or of a page, or a mention. */
const ADDRESS = /@|\bhttps?:|\bwww\.|\b[\w-]+\.(?:com|net|org|io|app|de|uk|eu|fr|es|info)\b/iu;

/** Seven digits or more, however they are set apart: a phone number, a customer number. */
const NUMBER = /\d(?:[\s().\-/]?\d){6,}/u;

/** A part of a name this short is too often a word. */
const MIN_NAME = 3;

/**
 * Which words may be shown outside the team: those whose teller agreed to be
 * quoted, without addresses, phone numbers, and without the name, or a part of
 * the name, of anybody who was interviewed (evidence.md, "Privacy on export").
 *
 * @param names of all participants, as they were written down
 */
export function quoteGate(
  names: Iterable<string>,
): (story: Pick<StoryFact, "text" | "consent">) => boolean {
  const parts = new Set<string>();
  for (const name of names) for (const part of wordsOf(name)) parts.add(part);
  return ({ text, consent }) =>
    consent === "quote" &&
    !ADDRESS.test(text) &&
    !NUMBER.test(text) &&
    !wordsOf(text).some((word) => parts.has(word));
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length >= MIN_NAME);
}
