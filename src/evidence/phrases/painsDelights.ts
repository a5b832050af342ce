import { intAt, itemAt } from "#kit/itemAt.ts";
import type { ParticipantId, StoryId } from "#journey/ids.ts";
import { PairsHash } from "#kit/hash.ts";
import { isScored } from "#evidence/facts.ts";
import type { EvidenceRefs, Statement } from "#evidence/statement.ts";
import { strengthOfKnown } from "#evidence/strength.ts";
import type { Corpus } from "./corpus.ts";
import { type KeyPhrase, keyPhraseSteps } from "./keyPhrases.ts";
import type { PhraseCounter, Side } from "./phraseCounter.ts";
import { sharesOf } from "./phraseShares.ts";

/** What people complain of, and what they praise. */
export type Feeling = "pains" | "delights";

/** A story scored this far from 0 is on a side. */
const SIDE = 20;

/**
 * The key phrases of stories scored -20 or lower (pains), or 20 or higher
 * (delights), against the other scored stories of the same stop, step by step.
 * Stories that nobody scored are on neither side.
 */
export function* feelingPhrases(
  counter: PhraseCounter,
  rows: Int32Array,
  feeling: Feeling,
): Generator<undefined, readonly KeyPhrase[]> {
  const { stories } = counter.corpus;
  return yield* keyPhraseSteps(counter, rows, (row) => sideOf(itemAt(stories, row).score, feeling));
}

/**
 * The same as a statement about some stops: each phrase with the share of the
 * people on that side who say it, and the stories in which they do. It rests
 * on all scored stories of the stops, since it compares them.
 *
 * @param rows  the numbers of the stops' stories in the corpus, rising
 * @param claim  what it is about, such as `pains:stop:<id>`
 * @returns in steps; null when no phrase passes
 */
export function* feelingStatement(
  counter: PhraseCounter,
  rows: Int32Array,
  feeling: Feeling,
  claim: string,
): Generator<undefined, Statement | null> {
  const phrases = yield* feelingPhrases(counter, rows, feeling);
  if (phrases.length === 0) return null;
  const { corpus } = counter;
  const scored = rows.filter((row) => isScored(itemAt(corpus.stories, row)));
  return {
    claim,
    value: {
      kind: "shares",
      shares: sharesOf(phrases),
    },
    n: new Set(scored.map((row) => intAt(corpus.tellers, row))).size,
    known: itemAt(phrases, 0).n,
    interval: null,
    segment: null,
    evidence: refsOfRows(corpus, scored),
    rule: "key-phrases",
    basis: basisOf(corpus, scored),
    state: "derived",
    strength: strengthOfKnown(phrases.reduce((most, { k }) => Math.max(most, k), 0)),
  };
}

function sideOf(score: number | null, feeling: Feeling): Side {
  if (score === null) return 0;
  return (feeling === "pains" ? score <= -SIDE : score >= SIDE) ? 1 : 2;
}

/** The stories and their people, person by person. */
function refsOfRows({ stories, tellers }: Corpus, rows: Int32Array): EvidenceRefs {
  const storyIds: StoryId[] = [];
  const participantIds: ParticipantId[] = [];
  let last = -1;
  for (const row of rows) {
    const story = itemAt(stories, row);
    const teller = intAt(tellers, row);
    storyIds.push(story.id);
    if (teller !== last && story.participantId !== null) participantIds.push(story.participantId);
    last = teller;
  }
  return { storyIds, participantIds };
}

/** A hash of the words and scores that went into it. */
function basisOf({ idHashes, usedHashes }: Corpus, rows: Int32Array): string {
  const basis = new PairsHash();
  for (const row of rows) basis.add(itemAt(idHashes, row), itemAt(usedHashes, row));
  return basis.text;
}
