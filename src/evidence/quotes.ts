import { itemAt } from "#kit/itemAt.ts";
import { bandOf } from "#journey/score.ts";
import { folded } from "./attributeValue.ts";
import { facilityLocation } from "./facilityLocation.ts";
import { personOf, type StoryFact } from "./facts.ts";
import type { Group } from "./group.ts";
import { byTelling, isBroken, isQuotable } from "./loudest.ts";
import { contentWords, similarities, wordCount } from "./similarity.ts";
import type { StopStatistics } from "./stop.ts";

const MIN_WORDS = 8;
const MAX_WORDS = 60;
const QUOTES = 4;
const MAX_CANDIDATES = 300;

/** A score this far from 0 takes a side. */
const SIDE = 20;

type Pool = Pick<Group, "stories" | "words">;
type Similarity = (a: number, b: number) => number;

/** Does a candidate, by its index, speak for what is asked for? */
type Speaks = (index: number) => boolean;

/**
 * The quotes that stand for a group: greedy facility location over word
 * similarity, at most one per participant, 8-60 words, both sides when the
 * group is split (evidence.md, section 4). The first speaks as the group does: on
 * the step of the group's mean, or else nearest to it, so that no praise stands
 * large on the sheet of the unhappy. Refused consent is never quoted,
 * and words that occur twice count once. A story that lost letters on its way
 * is quoted only where no other is there. Of equally good ones the
 * earlier told stands, so that a copy, whose ids are others, quotes the same. Of more than 300 candidates those
 * with the lowest hash of their words stand, so that one more story changes little.
 */
export function quotesOf(
  group: Pool,
  { mean, split }: Pick<StopStatistics, "mean" | "split">,
): readonly StoryFact[] {
  const sound = candidatesOf(group, (story) => !isBroken(story));
  const candidates = sound.length > 0 ? sound : candidatesOf(group, isBroken);
  const similarity = similarities(candidates.map(({ text }) => contentWords(text)));
  const isNewPerson = (index: number, picked: readonly number[]): boolean =>
    !picked.some((other) => samePerson(candidates[other], candidates[index]));
  const picked = facilityLocation(candidates.length, similarity, QUOTES, isNewPerson);
  const sides = split ? sidesOf(candidates) : [];
  const balanced = withVoices(picked, sides, candidates, similarity);
  return ledBy(mean, balanced, sides, candidates, similarity).map((index) =>
    itemAt(candidates, index),
  );
}

function candidatesOf(group: Pool, fits: (story: StoryFact) => boolean): readonly StoryFact[] {
  const texts = new Set<string>();
  const fitting: StoryFact[] = [];
  for (const story of byHash(group)) {
    if (!isQuotable(story) || !readsAsQuote(story) || !fits(story)) continue;
    const text = folded(story.text);
    if (texts.has(text)) continue;
    texts.add(text);
    fitting.push(story);
    if (fitting.length === MAX_CANDIDATES) break;
  }
  return fitting.toSorted(byTelling);
}

/** All stories in an order that what was told decides: by a hash of their words, then as they stand in the group. */
function* byHash({ stories, words }: Pool): Generator<StoryFact> {
  if (stories.length <= MAX_CANDIDATES) {
    yield* stories.toSorted(byTelling);
    return;
  }
  // A hash of 32 bits and the index below it, in one number that sorts fast.
  const keys = Float64Array.from(words, (hash, index) => hash * 2 ** 21 + index);
  for (const key of keys.toSorted()) yield itemAt(stories, key % 2 ** 21);
}

/** Who speaks against, and who in favour. */
function sidesOf(candidates: readonly StoryFact[]): readonly Speaks[] {
  const scoreAt = (index: number): number => candidates[index]?.score ?? 0;
  return [(index) => scoreAt(index) <= -SIDE, (index) => scoreAt(index) >= SIDE];
}

/** The picks with the one first that is scored as the group is, which joins them where none is. */
function ledBy(
  mean: number | null,
  picked: readonly number[],
  sides: readonly Speaks[],
  candidates: readonly StoryFact[],
  similarity: Similarity,
): readonly number[] {
  if (mean === null) return picked;
  const distance = (index: number): number =>
    Math.abs((candidates[index]?.score ?? Infinity) - mean);
  const isOnStep: Speaks = (index) => {
    const score = candidates[index]?.score ?? null;
    return score !== null && bandOf(score) === bandOf(mean);
  };
  const joined = withVoices(picked, [...sides, isOnStep], candidates, similarity);
  const lead = joined.find(isOnStep) ?? joined.toSorted((a, b) => distance(a) - distance(b))[0];
  return joined.toSorted((a, b) => Number(b === lead) - Number(a === lead));
}

/** The picks with a voice of each kind that candidates have; it takes the place of the last pick that can be spared. */
function withVoices(
  picked: readonly number[],
  kinds: readonly Speaks[],
  candidates: readonly StoryFact[],
  similarity: Similarity,
): readonly number[] {
  let balanced = picked;
  for (const isWanted of kinds) {
    if (balanced.some(isWanted)) continue;
    const others = kinds.filter((kind) => kind !== isWanted);
    const kept = balanced.length < QUOTES ? balanced : withoutOne(balanced, others);
    const mayJoin = (index: number): boolean =>
      isWanted(index) && !kept.some((other) => samePerson(candidates[other], candidates[index]));
    const [voice] = facilityLocation(candidates.length, similarity, 1, mayJoin);
    if (voice !== undefined) balanced = [...kept, voice];
  }
  return balanced;
}

/** Leaves out the last pick of no needed kind, or the last whose kind has another voice. */
function withoutOne(picked: readonly number[], needed: readonly Speaks[]): readonly number[] {
  const free = picked.findLastIndex((index) => !needed.some((isNeeded) => isNeeded(index)));
  const doubled = picked.findLastIndex((index) =>
    needed.every((isNeeded) => !isNeeded(index) || picked.filter(isNeeded).length > 1),
  );
  const out = free === -1 ? doubled : free;
  return picked.filter((_, at) => at !== out);
}

function readsAsQuote(story: StoryFact): boolean {
  const words = wordCount(story.text);
  return words >= MIN_WORDS && words <= MAX_WORDS;
}

function samePerson(a: StoryFact | undefined, b: StoryFact | undefined): boolean {
  return a !== undefined && b !== undefined && personOf(a) === personOf(b);
}
