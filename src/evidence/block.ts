import type { ChannelId } from "#journey/ids.ts";
import { hash32 } from "#kit/hash.ts";
import type { StoryFact } from "./facts.ts";
import { type RatingTally, tallyRatings } from "./ratings.ts";

/** A story as the engine keeps it. */
export interface Told {
  readonly story: StoryFact;
  /** The number of who told it. */
  readonly person: number;
  /** A hash of the story's id, and one of its words. */
  readonly hash: number;
  readonly words: number;
  /** Its number in the book of evidence. */
  readonly number: number;
}

/** Stands in a column of a block where a story says nothing. */
export const NO_SCORE = -32_768;
export const NO_TIME = 0;
export const NO_CHANNEL = -1;

/**
 * The stories of one stop, column by column: what statements read of 100,000
 * stories is read from a few arrays and not from as many objects.
 */
export interface Block {
  readonly stories: readonly StoryFact[];
  readonly numbers: Int32Array;
  /** The number of who told each. */
  readonly persons: Int32Array;
  readonly hashes: Uint32Array;
  /** A hash of the words of each: the same in a copy, whose ids are others. */
  readonly words: Uint32Array;
  readonly scores: Int16Array;
  /** A hash of when each was told. */
  readonly times: Uint32Array;
  /** The code of the channel that each names itself. */
  readonly channels: Int32Array;
  readonly firstToldAt: string | null;
  readonly lastToldAt: string | null;
  readonly ratings: RatingTally;
}

/** Numbers for channels, given in the order in which they are met. */
export class ChannelCodes {
  readonly #codes = new Map<ChannelId, number>();
  readonly #ids: ChannelId[] = [];

  /** The code of a channel; none for no channel. */
  of(id: ChannelId | null): number {
    if (id === null) return NO_CHANNEL;
    const known = this.#codes.get(id);
    if (known !== undefined) return known;
    this.#codes.set(id, this.#ids.length);
    return this.#ids.push(id) - 1;
  }

  /** The channels by their codes. */
  get ids(): readonly ChannelId[] {
    return this.#ids;
  }
}

/** Reads stories into columns. */
export function blockOf(told: readonly Told[], codes: ChannelCodes): Block {
  const stories = told.map(({ story }) => story);
  const dated = stories.flatMap(({ toldAt }) => toldAt ?? []);
  return {
    stories,
    numbers: Int32Array.from(told, ({ number }) => number),
    persons: Int32Array.from(told, ({ person }) => person),
    hashes: Uint32Array.from(told, ({ hash }) => hash),
    words: Uint32Array.from(told, ({ words }) => words),
    scores: Int16Array.from(stories, ({ score }) => score ?? NO_SCORE),
    times: Uint32Array.from(stories, ({ toldAt }) =>
      toldAt === null ? NO_TIME : Math.max(1, hash32(toldAt)),
    ),
    channels: Int32Array.from(stories, ({ channelId }) => codes.of(channelId)),
    firstToldAt: dated.reduce<string | null>(earlier, null),
    lastToldAt: dated.reduce<string | null>(later, null),
    ratings: tallyRatings(stories),
  };
}

/** The earlier of two times of telling, as far as they are known. */
export function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** The later of two times of telling, as far as they are known. */
export function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
