import { folded } from "./attributeValue.ts";
import { facilityLocation } from "./facilityLocation.ts";
import { personOf, type StoryFact } from "./facts.ts";
import type { Group } from "./group.ts";
import { byTelling, isBroken, isQuotable } from "./loudest.ts";
import { contentWords, similarities, wordCount } from "./similarity.ts";

const MIN_WORDS = 8;
const MAX_WORDS = 60;
const QUOTES = 4;
const MAX_CANDIDATES = 300;

/** A score this far from 0 takes a side. */
const SIDE = 20;

type Pool = Pick<Group, "stories" | "words">;
type Similarity = (a: number, b: number) => number;

/**
 * The quotes that stand for a group: greedy facility location over word
 * similarity, at most one per participant, 8-60 words, both sides when the
 * group is split (evidence.md, section 4). Refused consent is never quoted,
 * and words that occur twice count once. A story that lost letters on its way
 * is quoted only where no other is there. Of equally good ones the
 * earlier told stands, so that a copy, whose ids are others, quotes the same. Of more than 300 candidates those
 * with the lowest hash of their words stand, so that one more story changes little.
 */
export function quotesOf(group: Pool, isSplit: boolean): readonly StoryFact[] {
  const sound = candidatesOf(group, (story) => !isBroken(story));
  const candidates = sound.length > 0 ? sound : candidatesOf(group, isBroken);
  const similarity = similarities(candidates.map(({ text }) => contentWords(text)));
  const isNewPerson = (index: number, picked: readonly number[]): boolean =>
    !picked.some((other) => samePerson(candidates[other], candidates[index]));
  const picked = facilityLocation(candidates.length, similarity, QUOTES, isNewPerson);
  const quotes = isSplit ? withBothSides(picked, candidates, similarity) : picked;
  return quotes.flatMap((index) => candidates[index] ?? []);
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
  for (const key of keys.toSorted()) {
    const story = stories[key % 2 ** 21];
    if (story !== undefined) yield story;
  }
}

/** The picks with a voice of each side, where candidates have one; it takes the place of the last pick of no needed side. */
function withBothSides(
  picked: readonly number[],
  candidates: readonly StoryFact[],
  similarity: Similarity,
): readonly number[] {
  const scoreAt = (index: number): number => candidates[index]?.score ?? 0;
  const sides = [(i: number) => scoreAt(i) <= -SIDE, (i: number) => scoreAt(i) >= SIDE];
  let balanced = picked;
  for (const [at, isSide] of sides.entries()) {
    if (balanced.some(isSide)) continue;
    const isOther = sides[1 - at] ?? isSide;
    const kept = balanced.length < QUOTES ? balanced : withoutOne(balanced, isOther);
    const mayJoin = (index: number): boolean =>
      isSide(index) && !kept.some((other) => samePerson(candidates[other], candidates[index]));
    const [voice] = facilityLocation(candidates.length, similarity, 1, mayJoin);
    if (voice !== undefined) balanced = [...kept, voice];
  }
  return balanced;
}

/** Leaves out the last pick that is not needed, or the last if all are. */
function withoutOne(
  picked: readonly number[],
  isNeeded: (index: number) => boolean,
): readonly number[] {
  const free = picked.findLastIndex((index) => !isNeeded(index));
  const out = free === -1 ? picked.length - 1 : free;
  return picked.filter((_, at) => at !== out);
}

function readsAsQuote(story: StoryFact): boolean {
  const words = wordCount(story.text);
  return words >= MIN_WORDS && words <= MAX_WORDS;
}

function samePerson(a: StoryFact | undefined, b: StoryFact | undefined): boolean {
  return a !== undefined && b !== undefined && personOf(a) === personOf(b);
}
