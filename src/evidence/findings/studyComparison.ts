import { itemAt } from "#kit/itemAt.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { benjaminiHochberg } from "#evidence/adjusted.ts";
import { changeBetween, type Difference } from "#evidence/difference.ts";
import type { StoryFact } from "#evidence/facts.ts";
import { meanOf } from "#evidence/moments.ts";
import { corpusOf } from "#evidence/phrases/corpus.ts";
import { type KeyPhrase, keyPhrases } from "#evidence/phrases/keyPhrases.ts";
import { PhraseCounter } from "#evidence/phrases/phraseCounter.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";
import { personMeans, refsOf, type StopVoices, unnamedIn, voicesAt } from "./voices.ts";

/** How a stop's score changed from one wave of interviews to the next. */
export interface WaveChange {
  readonly stop: TouchpointId;
  readonly earlierPeople: number;
  readonly laterPeople: number;
  /** How many of them gave no name: each of their stories counts as a person. */
  readonly earlierUnnamed: number;
  readonly laterUnnamed: number;
  /** Later minus earlier, each person once. */
  readonly difference: number;
  /** Null where it cannot be tested: too few people, or no spread at all. */
  readonly test: (Difference & { readonly isPaired: boolean }) | null;
  /** Benjamini and Hochberg over all stops that can be tested. */
  readonly adjustedP: number | null;
  /** Is it among those of which at most one in ten is chance? */
  readonly isFound: boolean;
  readonly evidence: EvidenceRefs;
}

/** What changed from one wave to the next. */
export interface WaveComparison {
  /** The stops that both waves scored, in journey order. */
  readonly changes: readonly WaveChange[];
  /** Stops that only one of the waves scored. */
  readonly onlyEarlier: readonly TouchpointId[];
  readonly onlyLater: readonly TouchpointId[];
  /** Phrases that people say more now, and that they said more then, within each stop. */
  readonly saidMore: readonly KeyPhrase[];
  readonly saidLess: readonly KeyPhrase[];
}

const FALSE_SHARE = 0.1;

/**
 * What changed between two waves of interviews: the score of each stop, paired
 * where at least five people were asked both times, else between the people of
 * each (Welch), Benjamini-Hochberg at 10 % over all; and the words, by the
 * log-odds of key phrases between the waves, each stop compared with itself.
 *
 * @param stops  in journey order
 */
export function studyComparison(
  earlier: readonly StoryFact[],
  later: readonly StoryFact[],
  stops: readonly TouchpointId[],
): WaveComparison {
  const before = voicesAt(earlier, stops);
  const after = voicesAt(later, stops);
  return {
    changes: adjusted(stops.flatMap((stop, at) => changeAt(stop, before[at], after[at]))),
    onlyEarlier: stops.filter((_, at) => isScored(before[at]) && !isScored(after[at])),
    onlyLater: stops.filter((_, at) => !isScored(before[at]) && isScored(after[at])),
    ...wordsBetween(earlier, later, stops),
  };
}

function isScored(stop: StopVoices | undefined): stop is StopVoices {
  return stop !== undefined && stop.voices.size > 0;
}

function changeAt(
  stop: TouchpointId,
  earlier: StopVoices | undefined,
  later: StopVoices | undefined,
): readonly Omit<WaveChange, "adjustedP" | "isFound">[] {
  if (!isScored(earlier) || !isScored(later)) return [];
  const before = personMeans(earlier);
  const after = personMeans(later);
  const test = changeBetween(before, after);
  return [
    {
      stop,
      earlierPeople: before.size,
      laterPeople: after.size,
      earlierUnnamed: unnamedIn(earlier.voices.values()),
      laterUnnamed: unnamedIn(later.voices.values()),
      difference: test?.mean ?? meanOf([...after.values()]) - meanOf([...before.values()]),
      test,
      evidence: refsOf([...earlier.voices.values(), ...later.voices.values()]),
    },
  ];
}

function adjusted(
  changes: readonly Omit<WaveChange, "adjustedP" | "isFound">[],
): readonly WaveChange[] {
  const ps = benjaminiHochberg(changes.flatMap(({ test }) => test?.p ?? []));
  let tested = 0;
  return changes.map((change) => {
    if (change.test === null) return { ...change, adjustedP: null, isFound: false };
    const adjustedP = itemAt(ps, tested);
    tested += 1;
    return { ...change, adjustedP, isFound: adjustedP <= FALSE_SHARE };
  });
}

function wordsBetween(
  earlier: readonly StoryFact[],
  later: readonly StoryFact[],
  stops: readonly TouchpointId[],
): Pick<WaveComparison, "saidMore" | "saidLess"> {
  const onMap = new Set(stops);
  const isAtStop = ({ touchpointId }: StoryFact): boolean =>
    touchpointId !== null && onMap.has(touchpointId);
  const isLater = new Set(later.map(({ id }) => id));
  const corpus = corpusOf([...earlier, ...later].filter(isAtStop), stops);
  const counter = new PhraseCounter(corpus);
  const rows = Int32Array.from(corpus.stories.keys());
  const isNew = corpus.stories.map(({ id }) => isLater.has(id));
  return {
    saidMore: keyPhrases(counter, rows, (row) => (isNew[row] === true ? 1 : 2)),
    saidLess: keyPhrases(counter, rows, (row) => (isNew[row] === true ? 2 : 1)),
  };
}
