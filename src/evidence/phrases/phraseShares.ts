import type { ShareValue } from "#evidence/statement.ts";
import { wilson } from "#evidence/wilson.ts";
import type { KeyPhrase } from "./keyPhrases.ts";

/** Each phrase with the share of the people on its side who say it, and the stories in which they do. */
export function sharesOf(phrases: readonly KeyPhrase[]): readonly ShareValue[] {
  return phrases.map(({ phrase, k, n, storyIds, participantIds, fuller }) => ({
    label: phrase,
    ...(fuller.length > 0 ? { fuller } : {}),
    k,
    n,
    ...wilson(k, n),
    storyIds,
    participantIds,
  }));
}
