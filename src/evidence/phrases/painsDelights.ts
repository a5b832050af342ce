import type { TouchpointId } from "#journey/ids.ts";
import { hash32, PairsHash } from "#kit/hash.ts";
import { personOf, type StoryFact } from "#evidence/facts.ts";
import type { Statement } from "#evidence/statement.ts";
import { strengthOfKnown } from "#evidence/strength.ts";
import { wilson } from "#evidence/wilson.ts";
import { type Corpus, rowsAt } from "./corpus.ts";
import { type KeyPhrase, keyPhrases } from "./keyPhrases.ts";
import type { PhraseCounter, Side } from "./phraseCounter.ts";

/** What people complain of, and what they praise. */
export type Feeling = "pains" | "delights";

/** A story scored this far from 0 is on a side. */
const SIDE = 20;

/**
 * The key phrases of stories scored -20 or lower (pains), or 20 or higher
 * (delights), against the other scored stories of the same stop. Stories that
 * nobody scored are on neither side.
 */
export function feelingPhrases(
  counter: PhraseCounter,
  rows: Int32Array,
  feeling: Feeling,
): readonly KeyPhrase[] {
  const { stories } = counter.corpus;
  return keyPhrases(counter, rows, (row) => sideOf(stories[row]?.score ?? null, feeling));
}

/**
 * The same as a statement about some stops: each phrase with the share of the
 * people on that side who say it, and the stories in which they do. It rests
 * on all scored stories of the stops, since it compares them.
 *
 * @param claim  what it is about, such as `pains:stop:<id>`
 * @returns null when no phrase passes
 */
export function feelingStatement(
  counter: PhraseCounter,
  isWanted: (stop: TouchpointId) => boolean,
  feeling: Feeling,
  claim: string,
): Statement | null {
  const rows = rowsAt(counter.corpus, isWanted);
  const phrases = feelingPhrases(counter, rows, feeling);
  const scored = scoredIn(counter.corpus, rows);
  if (phrases.length === 0) return null;
  return {
    claim,
    value: {
      kind: "shares",
      shares: phrases.map(({ phrase, k, n, storyIds, participantIds }) => ({
        label: phrase,
        k,
        n,
        ...wilson(k, n),
        storyIds,
        participantIds,
      })),
    },
    n: new Set(scored.map(personOf)).size,
    known: phrases[0]?.n ?? 0,
    interval: null,
    segment: null,
    evidence: {
      storyIds: scored.map(({ id }) => id).toSorted(),
      participantIds: [
        ...new Set(scored.flatMap(({ participantId }) => participantId ?? [])),
      ].toSorted(),
    },
    rule: "key-phrases",
    basis: basisOf(scored),
    state: "derived",
    strength: strengthOfKnown(phrases.reduce((most, { k }) => Math.max(most, k), 0)),
  };
}

function sideOf(score: number | null, feeling: Feeling): Side {
  if (score === null) return 0;
  return (feeling === "pains" ? score <= -SIDE : score >= SIDE) ? 1 : 2;
}

function scoredIn({ stories }: Corpus, rows: Int32Array): readonly StoryFact[] {
  return [...rows].flatMap((row) => stories[row] ?? []).filter(({ score }) => score !== null);
}

/** A hash of the words and scores that went into it. */
function basisOf(scored: readonly StoryFact[]): string {
  const basis = new PairsHash();
  for (const { id, text, score } of scored) {
    basis.add(hash32(id), hash32(text, hash32(String(score))));
  }
  return basis.text;
}
