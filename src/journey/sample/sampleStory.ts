import { type Rating, type Scale, scoreOfRating } from "#journey/score.ts";
import type { PersonKey } from "./samplePerson.ts";
import type { ChannelKey } from "./sampleFrame.ts";
import type { StopKey } from "./sampleStops.ts";

/** What a score rests on: a rating that the person gave, or a researcher's reading of the words. */
export interface Answer {
  readonly score: number | null;
  readonly rating: Rating | null;
}

/** One story of the sample, in readable keys. */
export interface SampleStory {
  /** Null: a comment card without a name. */
  readonly who: PersonKey | null;
  /** Null: still in the tray. */
  readonly at: StopKey | null;
  readonly text: string;
  /** Null: not scored. */
  readonly said: Answer | null;
  /** The channel, where it is not the first of the stop. */
  readonly via?: ChannelKey;
  readonly tags?: readonly string[];
  /** How much the stop matters to this person, 0..10. */
  readonly matters?: number;
  readonly lang?: "de" | "es";
  /** The day it was told, where no person's interview says so. */
  readonly on?: string;
}

const FEELING: Scale = { worst: 1, best: 5 };
const FEELING_WORDING = "How did that part feel, from 1 (awful) to 5 (great)?";

const RECOMMENDING: Scale = { worst: 0, best: 10 };
const RECOMMENDING_WORDING =
  "Going by this alone, how likely are you to recommend us, from 0 to 10?";

/** A rating from 1 (awful) to 5 (great). */
export function feels(value: 1 | 2 | 3 | 4 | 5): Answer {
  return rated(value, FEELING, FEELING_WORDING);
}

/** A rating from 0 (would not recommend) to 10. */
export function recommends(value: number): Answer {
  return rated(value, RECOMMENDING, RECOMMENDING_WORDING);
}

/** A score that a researcher gave after listening; no question was asked. */
export function sounds(score: number): Answer {
  return { score, rating: null };
}

/** Stories told about one stop. */
export function about(
  at: StopKey,
  stories: readonly Omit<SampleStory, "at">[],
): readonly SampleStory[] {
  return stories.map((story) => ({ ...story, at }));
}

function rated(value: number, scale: Scale, wording: string): Answer {
  return { score: scoreOfRating(value, scale), rating: { value, ...scale, wording } };
}
