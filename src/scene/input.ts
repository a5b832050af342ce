import type { StopStatistics } from "#evidence/stop.ts";
import type { ChannelId, StoryId, TouchpointId } from "#journey/ids.ts";
import type { OpportunityFields } from "#journey/opportunity.ts";
import type { BlueprintKind } from "./layout.ts";
import type { Board } from "#journey/workspace.ts";

/** A customer's words shown on the map. */
export interface SceneQuote {
  readonly storyId: StoryId;
  readonly text: string;
  /** Who said it, as it may be shown. */
  readonly who: string;
  readonly score: number | null;
}

/** A change from one stop to the next that its test bears out. */
export interface SceneStep {
  readonly from: TouchpointId;
  readonly to: TouchpointId;
  readonly kind: "drop" | "rise";
  /** Score points, below 0 for a drop. */
  readonly difference: number;
}

/** The curve of a segment, the way of one person or a guess, laid over the curve of everyone. */
export interface SceneOverlay {
  readonly kind: "segment" | "person" | "guess";
  readonly id: string;
  readonly name: string;
  readonly points: readonly { readonly stop: TouchpointId; readonly mean: number }[];
}

/** The words that a picture needs beside the user's own; they come in from the catalogue. */
export interface SceneWords {
  readonly untitledStage: string;
  readonly untitledLane: string;
  readonly untitledTouchpoint: string;
  readonly noStories: string;
  readonly stories: (count: number) => string;
  /** What stands in a cell of which only the count is shown. */
  readonly touchpoints: (count: number) => string;
  readonly notes: (count: number) => string;
  /** What stands under an opportunity; empty while nothing was said of it. */
  readonly opportunity: (note: Pick<OpportunityFields, "impact" | "effort" | "status">) => string;
  readonly blueprint: Readonly<Record<BlueprintKind, string>>;
  readonly score: (score: number) => string;
  readonly everyone: string;
  readonly step: (kind: "drop" | "rise", difference: number) => string;
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
  /** Named on the curve: drops and rises, never what may be chance. */
  readonly steps: readonly SceneStep[];
  /** Curves behind the curve of everyone; at most three segments can be told apart. */
  readonly overlays: readonly SceneOverlay[];
  readonly channelNames: ReadonlyMap<ChannelId, string>;
  readonly words: SceneWords;
}
