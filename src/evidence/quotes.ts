import { type Cell } from "./cell.ts";
import { facilityLocation } from "./facilityLocation.ts";
import { personOf, type StoryFact } from "./facts.ts";
import { isSplit } from "./polarisation.ts";
import { contentWords, wordCount, wordSimilarity } from "./similarity.ts";

const MIN_WORDS = 8;
const MAX_WORDS = 60;
const QUOTES = 4;
const MAX_CANDIDATES = 300;

/**
 * The quotes that stand for a group: greedy facility location over word
 * similarity, at most one per participant, 8-60 words, both sides when the
 * group is split (evidence.md, section 4). Refused consent is never quoted.
 */
export function quotesOf(stories: readonly StoryFact[], cell: Cell): readonly StoryFact[] {
  const candidates = candidatesOf(stories);
  const words = candidates.map(({ text }) => contentWords(text));
  const similarity = (a: number, b: number): number =>
    wordSimilarity(words[a] ?? new Set(), words[b] ?? new Set());
  const isNewPerson = (index: number, picked: readonly number[]): boolean =>
    !picked.some((other) => samePerson(candidates[other], candidates[index]));
  const picked = facilityLocation(candidates.length, similarity, QUOTES, isNewPerson);
  const quotes = picked.flatMap((index) => candidates[index] ?? []);
  return isSplit(cell.bands) ? withBothSides(quotes, candidates) : quotes;
}

/**
 * The loudest stories: scored furthest from 0, first those whose length reads
 * well (4-40 words), ties by id. Without words or with refused consent none.
 */
export function loudestOf(stories: readonly StoryFact[], count: number): readonly StoryFact[] {
  return stories
    .filter(isQuotable)
    .toSorted(
      (a, b) =>
        Number(readsWell(b)) - Number(readsWell(a)) ||
        Math.abs(b.score ?? 0) - Math.abs(a.score ?? 0) ||
        byId(a, b),
    )
    .slice(0, count);
}

function candidatesOf(stories: readonly StoryFact[]): readonly StoryFact[] {
  const texts = new Set<string>();
  const fitting: StoryFact[] = [];
  for (const story of stories.toSorted(byId)) {
    const words = wordCount(story.text);
    if (!isQuotable(story) || words < MIN_WORDS || words > MAX_WORDS) continue;
    if (texts.has(story.text)) continue;
    texts.add(story.text);
    fitting.push(story);
  }
  if (fitting.length <= MAX_CANDIDATES) return fitting;
  const step = fitting.length / MAX_CANDIDATES;
  return Array.from(
    { length: MAX_CANDIDATES },
    (_, index) => fitting[Math.floor(index * step)],
  ).filter((story) => story !== undefined);
}

function withBothSides(
  quotes: readonly StoryFact[],
  candidates: readonly StoryFact[],
): readonly StoryFact[] {
  const sides = [
    (story: StoryFact) => (story.score ?? 0) <= -20,
    (story: StoryFact) => (story.score ?? 0) >= 20,
  ];
  let balanced = quotes;
  for (const isSide of sides) {
    if (balanced.some(isSide)) continue;
    const kept = balanced.slice(0, QUOTES - 1);
    const voice = candidates.find(
      (story) => isSide(story) && !kept.some((quote) => samePerson(quote, story)),
    );
    if (voice !== undefined) balanced = [...kept, voice];
  }
  return balanced;
}

function isQuotable(story: StoryFact): boolean {
  return story.consent !== "refused" && story.text.trim() !== "";
}

function readsWell(story: StoryFact): boolean {
  const words = wordCount(story.text);
  return words >= 4 && words <= 40;
}

function samePerson(a: StoryFact | undefined, b: StoryFact | undefined): boolean {
  return a !== undefined && b !== undefined && personOf(a) === personOf(b);
}

function byId(a: StoryFact, b: StoryFact): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
