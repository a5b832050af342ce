import { itemAt } from "#kit/itemAt.ts";
import { hash32 } from "#kit/hash.ts";
import type { StoryFact } from "#evidence/facts.ts";
import { personOf } from "#evidence/facts.ts";
import { facilityLocation } from "#evidence/facilityLocation.ts";
import { byWords, isQuotable } from "#evidence/loudest.ts";
import { contentWords, similarities, wordCount } from "#evidence/similarity.ts";

/** As many voices from each side of a split stop. */
export interface BothSides {
  readonly against: readonly StoryFact[];
  readonly favour: readonly StoryFact[];
}

const SIDE = 20;
const PER_SIDE = 2;
const MIN_WORDS = 4;
const MAX_WORDS = 60;
const MAX_CANDIDATES = 300;

/**
 * Quotes for a stop where people are split: as many from those who scored it
 * -20 or lower as from those who scored it 20 or higher, one or two of each,
 * each the one nearest to what its side says (facility location), nobody twice.
 *
 * @returns null when one side has nobody to quote: both sides or neither
 */
export function bothSidesOf(stories: readonly StoryFact[]): BothSides | null {
  const low = voicesOf(stories, (score) => score <= -SIDE);
  const taken = new Set(low.slice(0, PER_SIDE).map(personOf));
  const high = voicesOf(stories, (score) => score >= SIDE).filter(
    (story) => !taken.has(personOf(story)),
  );
  const count = Math.min(PER_SIDE, low.length, high.length);
  return count === 0 ? null : { against: low.slice(0, count), favour: high.slice(0, count) };
}

/** The best voices of one side, a few more than are shown, nobody twice. */
function voicesOf(
  stories: readonly StoryFact[],
  isSide: (score: number) => boolean,
): readonly StoryFact[] {
  const readable = someOf(
    stories.filter(
      (story) =>
        story.score !== null && isSide(story.score) && isQuotable(story) && readsWell(story),
    ),
  );
  const similarity = similarities(readable.map(({ text }) => contentWords(text)));
  const isNewPerson = (index: number, picked: readonly number[]): boolean => {
    const story = readable[index];
    return (
      story !== undefined &&
      !picked.some((other) => personOf(itemAt(readable, other)) === personOf(story))
    );
  };
  return facilityLocation(readable.length, similarity, 2 * PER_SIDE, isNewPerson).map((index) =>
    itemAt(readable, index),
  );
}

/** So many as can be compared, drawn by a hash of their words, in the order they were told. */
function someOf(stories: readonly StoryFact[]): readonly StoryFact[] {
  if (stories.length <= MAX_CANDIDATES) return stories.toSorted(byWords);
  const drawn = stories
    .map((story) => ({ story, hash: hash32(story.text) }))
    .toSorted((a, b) => a.hash - b.hash || byWords(a.story, b.story))
    .slice(0, MAX_CANDIDATES);
  return drawn.map(({ story }) => story).toSorted(byWords);
}

function readsWell({ text }: StoryFact): boolean {
  const words = wordCount(text);
  return words >= MIN_WORDS && words <= MAX_WORDS;
}
