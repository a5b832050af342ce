import type { Guess } from "#journey/guess.ts";
import type { TouchpointId } from "#journey/ids.ts";
import type { StopStatistics } from "./stop.ts";

/** A guessed point beside what people said there. */
export interface GuessGap {
  readonly touchpointId: TouchpointId;
  readonly guessed: number;
  /** Null where nobody scored: nothing can be said of the guess. */
  readonly mean: number | null;
  /** Guessed minus said, in score points; above 0 the team thought it better than it is. */
  readonly gap: number | null;
  /** Does the guess lie outside of the interval of what was said? Only then is it told as wrong. */
  readonly isOutside: boolean;
}

/** A sealed guess in figures. */
export interface GuessVerdict {
  /** The largest gap first; stops where nobody scored last. */
  readonly gaps: readonly GuessGap[];
  /** Guessed stops that somebody scored, and those of them outside of their interval. */
  readonly compared: number;
  readonly outside: number;
}

/** What a guess is worth, stop by stop; points of stops that are gone are passed over. */
export function guessVerdict(
  { points }: Pick<Guess, "points">,
  stops: ReadonlyMap<TouchpointId, StopStatistics>,
): GuessVerdict {
  const gaps = [...stops]
    .flatMap(([id, statistics]) => {
      const guessed = points[id];
      return guessed === undefined ? [] : [gapOf(id, guessed, statistics)];
    })
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.touchpointId < b.touchpointId ? -1 : 1));
  return {
    gaps,
    compared: gaps.filter(({ mean }) => mean !== null).length,
    outside: gaps.filter(({ isOutside }) => isOutside).length,
  };
}

function gapOf(
  touchpointId: TouchpointId,
  guessed: number,
  { mean, interval }: StopStatistics,
): GuessGap {
  if (mean === null || interval === null) {
    return { touchpointId, guessed, mean: null, gap: null, isOutside: false };
  }
  const isOutside = guessed < interval.low || guessed > interval.high;
  return { touchpointId, guessed, mean, gap: guessed - mean, isOutside };
}

function sizeOf({ gap }: GuessGap): number {
  return gap === null ? -1 : Math.abs(gap);
}
