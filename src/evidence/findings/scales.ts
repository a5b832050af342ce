import type { StoryId } from "#journey/ids.ts";
import type { Rating } from "#journey/score.ts";
import { folded } from "#evidence/attributeValue.ts";
import type { StoryFact } from "#evidence/facts.ts";

/** One way in which a stop was asked about. */
export interface AskedScale {
  readonly worst: number;
  readonly best: number;
  /** The question as it is written most plainly; null when it is not known. */
  readonly wording: string | null;
  readonly storyIds: readonly StoryId[];
}

/** Whether the scores of a stop may be set side by side. */
export interface ScaleHonesty {
  /** Every scale and wording that occurs, the commonest first. */
  readonly scales: readonly AskedScale[];
  /** Ratings on scales of different lengths, or turned round, are mixed. */
  readonly mixesScales: boolean;
  /** Answers to differently worded questions are mixed; an unknown wording differs from none. */
  readonly mixesWordings: boolean;
  /** Scored stories without a rating: somebody read the words and scored them. */
  readonly scoredByReading: number;
}

/**
 * What the scores of a stop were made of (product.md, "scale honesty"): a mean
 * over different questions or scales is marked, never hidden.
 *
 * @param stories  of one stop; only scored ones count
 */
export function scalesAt(stories: readonly StoryFact[]): ScaleHonesty {
  const byScale = new Map<string, { readonly rating: Rating; readonly storyIds: StoryId[] }>();
  let scoredByReading = 0;
  for (const { id, rating, score } of stories) {
    if (score === null) continue;
    if (rating === null) {
      scoredByReading += 1;
      continue;
    }
    const key = JSON.stringify([rating.worst, rating.best, wordingKey(rating)]);
    const known = byScale.get(key);
    if (known === undefined) byScale.set(key, { rating, storyIds: [id] });
    else known.storyIds.push(id);
  }
  const scales = [...byScale]
    .toSorted(([a, x], [b, y]) => y.storyIds.length - x.storyIds.length || (a < b ? -1 : 1))
    .map(([, { rating, storyIds }]) => ({
      worst: rating.worst,
      best: rating.best,
      wording: rating.wording,
      storyIds: storyIds.toSorted(),
    }));
  return {
    scales,
    mixesScales: new Set(scales.map(({ worst, best }) => `${worst} ${best}`)).size > 1,
    mixesWordings:
      new Set(scales.flatMap(({ wording }) => (wording === null ? [] : folded(wording)))).size > 1,
    scoredByReading,
  };
}

function wordingKey({ wording }: Rating): string | null {
  return wording === null ? null : folded(wording);
}
