import type { StopStatistics } from "#evidence/stop.ts";
import { bandOf } from "#journey/score.ts";
import { formatScore, peopleCount, storiesCount } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";

/** What each band of sentiment is called. */
export const BAND_WORDS = {
  [-2]: "very negative",
  [-1]: "rather negative",
  0: "neutral",
  1: "rather positive",
  2: "very positive",
} as const;

/** A text with the stop at its end that the voice needs; never a second one. */
export function asSentence(text: string): string {
  return /[.!?…。！？؟]["”’»)]*$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** What is known of a touchpoint from its stories, in a sentence. */
export function readingWords(statistics: StopStatistics | undefined): string {
  if (statistics === undefined || statistics.stories === 0) return "No stories yet.";
  const { mean, people, stories } = statistics;
  const score =
    mean === null
      ? "Not scored"
      : `Sentiment ${formatScore(mean)}, ${BAND_WORDS[bandOf(mean)]}, ${peopleCount(people)}`;
  return `${score}, ${storiesCount(stories)}.`;
}

/** The likely range of a mean, in a sentence; nothing where none is known. */
export function intervalWords(statistics: StopStatistics | undefined): string {
  const interval = statistics?.interval ?? null;
  return interval === null ? "" : ` ${words.map.intervalOf(interval.low, interval.high)}.`;
}
