import { folded } from "./attributeValue.ts";
import { isScored, type ScoredStory, type StoryFact } from "./facts.ts";
import { byWords, isBroken, isQuotable } from "./loudest.ts";
import type { StopStatistics } from "./stop.ts";
import { wordsIn } from "./wordsIn.ts";

const MIN_WORDS = 4;
const MAX_WORDS = 60;

/** A score this far from 0 takes a side. */
const SIDE = 20;

/** So many stories stand by for each quote, should another stop show the same words, or these not be for others' eyes. */
const STAND_INS = 8;

/** For each quote that a stop shows: the stories that could be it, the best first. */
export type QuoteChoices = readonly (readonly StoryFact[])[];

/**
 * The words that speak for a stop on the map: those scored nearest to its mean,
 * so that no praise stands under a pit. Where people are split one voice from
 * each side, each nearest to what its side says; both sides or neither. Refused
 * consent is never quoted; of equals the one that reads well (4-60 words, no lost letters), then
 * the louder one, then the one told first, so that a copy of a map quotes the same.
 * Without scores the first that reads well.
 */
export function tellingOf(
  stories: readonly StoryFact[],
  { mean, split }: Pick<StopStatistics, "mean" | "split">,
): QuoteChoices {
  const quotable = stories.filter(isQuotable);
  const scored = quotable.filter(isScored);
  if (split) {
    const sides = [
      scored.filter(({ score }) => score <= -SIDE),
      scored.filter(({ score }) => score >= SIDE),
    ];
    const choices = sides.map((side) => nearestTo(meanOf(side), side));
    return choices.every((choice) => choice.length > 0) ? choices : [];
  }
  const choice = nearestTo(mean, scored.length > 0 ? scored : quotable);
  return choice.length === 0 ? [] : [choice];
}

/**
 * The quotes to show at stops in the order of the journey: the same words are
 * shown once, also where one review was told of several stops.
 *
 * @param mayShow  another story stands in for one that may not be shown
 */
export function shownQuotes<Id>(
  stops: readonly (readonly [Id, QuoteChoices])[],
  mayShow: (story: StoryFact) => boolean = () => true,
): ReadonlyMap<Id, readonly StoryFact[]> {
  const taken = new Set<string>();
  return new Map(
    stops.map(([id, choices]) => {
      const free = choices.map((choice) =>
        choice.find((story) => mayShow(story) && !taken.has(wordsOf(story))),
      );
      const shown = free.flatMap((story) => story ?? []);
      const isWhole = shown.length === choices.length;
      if (isWhole) for (const story of shown) taken.add(wordsOf(story));
      return [id, isWhole ? shown : []] as const;
    }),
  );
}

const FOLDED = new WeakMap<StoryFact, string>();

/** The words of a story whatever their spaces and case; told once a story, since a map asks at every edit. */
function wordsOf(story: StoryFact): string {
  const known = FOLDED.get(story) ?? folded(story.text);
  FOLDED.set(story, known);
  return known;
}

function nearestTo(mean: number | null, stories: readonly StoryFact[]): readonly StoryFact[] {
  const distance = ({ score }: StoryFact): number =>
    score === null || mean === null ? 0 : Math.abs(score - mean);
  const byRank = (a: StoryFact, b: StoryFact): number =>
    distance(a) - distance(b) || Math.abs(b.score ?? 0) - Math.abs(a.score ?? 0) || byWords(a, b);
  const wordy = stories.filter(readsWell);
  let best: readonly StoryFact[] = [];
  for (const story of wordy.length > 0 ? wordy : stories) {
    const last = best.length < STAND_INS ? undefined : best.at(-1);
    if (last !== undefined && byRank(last, story) <= 0) continue;
    // Of several with the same words the first by rank stands, whichever came first.
    const twin = best.find(({ text }) => text === story.text);
    if (twin !== undefined && byRank(twin, story) <= 0) continue;
    const others = best.filter((other) => other !== twin);
    best = [...others, story].toSorted(byRank).slice(0, STAND_INS);
  }
  return best;
}

function readsWell(story: StoryFact): boolean {
  const words = wordsIn(story);
  return words >= MIN_WORDS && words <= MAX_WORDS && !isBroken(story);
}

function meanOf(stories: readonly ScoredStory[]): number | null {
  const sum = stories.reduce((total, { score }) => total + score, 0);
  return stories.length === 0 ? null : sum / stories.length;
}
