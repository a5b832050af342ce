import type { StoryFact } from "./facts.ts";
import { wordsIn } from "./wordsIn.ts";

const MIN_WORDS = 4;
const MAX_WORDS = 40;

/**
 * The loudest stories: scored furthest from 0, first those whose length reads
 * well (4-40 words), ties by when they were told, then by their words. Without words or with refused consent none.
 * Words are counted only where a story might get in, so that this is cheap.
 */
export function loudestOf(stories: Iterable<StoryFact>, count: number): readonly StoryFact[] {
  const quotable = [...stories].filter(isQuotable);
  const best = topOf(quotable, count, readsWell);
  if (best.length === count) return best;
  const rest = topOf(quotable, count - best.length, (story) => !readsWell(story));
  return [...best, ...rest];
}

/** May a story be quoted at all: are there words, and did nobody refuse? */
export function isQuotable(story: StoryFact): boolean {
  return story.consent !== "refused" && /\S/u.test(story.text);
}

/** Were letters of it lost before it came here? It is quoted only where nothing else is. */
export function isBroken({ text }: StoryFact): boolean {
  return text.includes("\uFFFD");
}

/** The first `count` by loudness of those that fit, asking `fits` as seldom as can be. */
function topOf(
  stories: readonly StoryFact[],
  count: number,
  fits: (story: StoryFact) => boolean,
): readonly StoryFact[] {
  const top: StoryFact[] = [];
  for (const story of stories) {
    const last = top.length < count ? undefined : top.at(-1);
    if (last !== undefined && byLoudness(last, story) <= 0) continue;
    if (!fits(story)) continue;
    const place = top.findIndex((other) => byLoudness(story, other) < 0);
    top.splice(place === -1 ? top.length : place, 0, story);
    if (top.length > count) top.pop();
  }
  return top;
}

function byLoudness(a: StoryFact, b: StoryFact): number {
  return Math.abs(b.score ?? 0) - Math.abs(a.score ?? 0) || byWords(a, b);
}

/** By when they were told, by their words, by their score: the same in a copy, whose ids are others. */
export function byTelling(a: StoryFact, b: StoryFact): number {
  return (
    inOrder(a.toldAt ?? "", b.toldAt ?? "") ||
    inOrder(a.text, b.text) ||
    (a.score ?? -Infinity) - (b.score ?? -Infinity) ||
    0
  );
}

/** The same, and where all that is equal by id. */
export function byWords(a: StoryFact, b: StoryFact): number {
  return byTelling(a, b) || inOrder(a.id, b.id);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readsWell(story: StoryFact): boolean {
  const words = wordsIn(story);
  return words >= MIN_WORDS && words <= MAX_WORDS;
}
