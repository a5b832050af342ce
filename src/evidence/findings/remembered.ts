import { meanInterval } from "#evidence/meanInterval.ts";
import { meanOf } from "#evidence/moments.ts";
import { peakEnd } from "#evidence/peakEnd.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";
import type { Interval } from "#evidence/stop.ts";
import type { Journey } from "./journeys.ts";
import { refsOf } from "./voices.ts";

/** What people are likely to remember of the whole journey. */
export interface Remembered {
  readonly people: number;
  /** The mean over people of (their score furthest from 0 + their last) / 2. */
  readonly mean: number;
  /** The add-one interval of that mean. */
  readonly interval: Interval | null;
  /** The plain mean over the same people of their own mean: what the curve would say. */
  readonly ofAll: number;
  readonly evidence: EvidenceRefs;
}

const MIN_PEOPLE = 5;
const MIN_STOPS = 3;

/**
 * Peak-end of a journey (Kahneman et al. 1993; evidence.md, section 3): per
 * person in journey order, a person's several stories of one stop as their
 * mean, then averaged over people.
 *
 * @returns null for fewer than five people with at least three stops
 */
export function rememberedOf(journeys: readonly Journey[]): Remembered | null {
  const long = journeys.filter(({ legs }) => legs.length >= MIN_STOPS);
  if (long.length < MIN_PEOPLE) return null;
  const scores = long.map(({ legs }) => legs.map(({ voice }) => voice.mean));
  const values = scores.flatMap((own) => peakEnd(own)?.value ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  const n = values.length;
  return {
    people: n,
    mean: sum / n,
    interval: meanInterval({ n, sum, a: squares, b: sum, c: n, people: n }),
    ofAll: meanOf(scores.map(meanOf)),
    evidence: refsOf(long.flatMap(({ legs }) => legs.map(({ voice }) => voice))),
  };
}
