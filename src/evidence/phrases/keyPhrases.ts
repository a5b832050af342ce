import { itemAt, valueAt } from "#kit/itemAt.ts";
import { finished } from "#kit/finished.ts";
import { steady } from "#kit/steady.ts";
import { Z95 } from "#evidence/meanInterval.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";
import type { PhraseCounter, Side } from "./phraseCounter.ts";
import { labelOf } from "./phraseLabel.ts";

/** A phrase that people on one side say more than those on the other. */
export interface KeyPhrase extends EvidenceRefs {
  /** As it is spelled most often. */
  readonly phrase: string;
  /** In lower case, as `spansOf` finds them in a text. */
  readonly words: readonly string[];
  /** Standard deviations from no difference. */
  readonly z: number;
  /** People who say it on this side, and people on this side. */
  readonly k: number;
  readonly n: number;
  /** People who say it on the other side. */
  readonly others: number;
  /** The longer phrases in which most people say it, that tell the sides apart as well: waiting, as in "still waiting". */
  readonly fuller: readonly string[];
}

/** A phrase is said by at least so many people, and at most so many phrases are told. */
export const MIN_PEOPLE = 3;
export const MOST = 10;

/** So many longer phrases are told of one. */
const FULLER = 2;

/**
 * The phrases by which one side of some stories differs from the rest
 * (evidence.md, section 4): log-odds with an informative Dirichlet prior
 * (Monroe, Colaresi & Quinn 2008), each phrase once per person on each side,
 * said by at least 3 people, z >= 1.96, without those contained in a better one,
 * at most 10, best first.
 *
 * Stories of several stops are compared **within each stop**, and the log-odds
 * of the stops pooled by their precision (fixed effect): what a bad stop is
 * about is not for that alone a pain of the map. A person's phrase counts at
 * the first stop of the journey where they say it.
 *
 * @param rows  the stories' numbers in the corpus, rising
 */
export function keyPhrases(
  counter: PhraseCounter,
  rows: Int32Array,
  sideOf: (row: number) => Side,
): readonly KeyPhrase[] {
  return finished(keyPhraseSteps(counter, rows, sideOf));
}

/** The same in steps; nothing else may be counted by the same counter meanwhile. */
export function* keyPhraseSteps(
  counter: PhraseCounter,
  rows: Int32Array,
  sideOf: (row: number) => Side,
): Generator<undefined, readonly KeyPhrase[]> {
  const { corpus } = counter;
  const tally = counter.count(rows, sideOf, MIN_PEOPLE);
  yield;
  const rated = tally.phrases.flatMap((phrase, index) => {
    const z = steady(tally.zOf(index), 13);
    return z >= Z95 ? [{ ...phrase, z, words: corpus.table.wordsOf(phrase.node) }] : [];
  });
  yield;
  const sorted = rated.toSorted(byOdds);
  const best = withoutContained(sorted);
  const said = counter.rowsWith(
    rows,
    sideOf,
    best.map(({ node }) => node),
  );
  return best.map(({ node, words, z, first, second }) => {
    const stories = valueAt(said, node).map((row) => itemAt(corpus.stories, row));
    return {
      phrase: labelOf(words, stories),
      words,
      z,
      k: first,
      n: tally.people,
      others: second,
      fuller: fullerThan(words, sorted).map((longer) => labelOf(longer.words, stories)),
      storyIds: stories.map(({ id }) => id).toSorted(),
      participantIds: [
        ...new Set(stories.flatMap(({ participantId }) => participantId ?? [])),
      ].toSorted(),
    };
  });
}

interface Rated {
  readonly node: number;
  readonly first: number;
  readonly second: number;
  readonly z: number;
  readonly words: readonly string[];
}

/** The best first; of equals the longer, which says more. */
function byOdds(a: Rated, b: Rated): number {
  return (
    b.z - a.z || b.words.length - a.words.length || (a.words.join(" ") < b.words.join(" ") ? -1 : 1)
  );
}

/** The best phrases, without those that are part of a better one. */
function withoutContained(rated: readonly Rated[]): readonly Rated[] {
  const kept: Rated[] = [];
  for (const one of rated) {
    if (kept.length === MOST) break;
    if (!kept.some((better) => isPartOf(one.words, better.words))) kept.push(one);
  }
  return kept;
}

/** The longer phrases that hold a phrase and pass the same test, most people's first, none a part of another. */
function fullerThan(words: readonly string[], sorted: readonly Rated[]): readonly Rated[] {
  const kept: Rated[] = [];
  const longer = sorted.filter((one) => one.words.length > words.length);
  for (const one of longer.toSorted((a, b) => b.first - a.first)) {
    if (kept.length === FULLER) break;
    const isAnother = (other: Rated): boolean =>
      !isPartOf(one.words, other.words) && !isPartOf(other.words, one.words);
    if (isPartOf(words, one.words) && kept.every(isAnother)) kept.push(one);
  }
  return kept;
}

/** Do the words of a phrase stand in a row in another one? */
export function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  return whole.some((_, from) => part.every((word, index) => whole[from + index] === word));
}
