import type { StopStatistics } from "#evidence/stop.ts";
import type { ChannelId, StoryId, TouchpointId } from "#journey/ids.ts";
import type { Board } from "#journey/workspace.ts";

/** A customer's words shown on the map. */
export interface SceneQuote {
  readonly storyId: StoryId;
  readonly text: string;
  /** Who said it, as it may be shown. */
  readonly who: string;
  readonly score: number | null;
}

/** The words that a picture needs beside the user's own; they come in from the catalogue. */
export interface SceneWords {
  readonly untitledStage: string;
  readonly untitledLane: string;
  readonly untitledTouchpoint: string;
  readonly noStories: string;
  readonly stories: (count: number) => string;
  readonly score: (score: number) => string;
}

/** All that a map's picture is made of. */
export interface SceneInput {
  readonly title: string;
  /** How the evidence came about: people, dates, stories. */
  readonly methods: string;
  readonly board: Board;
  /** A touchpoint without an entry has no stories. */
  readonly statistics: ReadonlyMap<TouchpointId, StopStatistics>;
  /** What is quoted at each touchpoint: one voice, or one of each side. */
  readonly quotes: ReadonlyMap<TouchpointId, readonly SceneQuote[]>;
  readonly channelNames: ReadonlyMap<ChannelId, string>;
  readonly words: SceneWords;
}
