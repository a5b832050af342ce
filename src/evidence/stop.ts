/** Bounds in score points, -100..100. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How much the evidence of a group can bear (evidence.md, section 3). */
export type Strength = "none" | "anecdote" | "weak" | "fair" | "solid";

/** What the scores of one group (a touchpoint, a stage, the map) say. */
export interface StopStatistics {
  /** Scored stories. */
  readonly n: number;
  /** All stories, scored or not. */
  readonly stories: number;
  /** People behind the scored stories; a story without a participant counts as one person. */
  readonly people: number;
  /** Null when nobody scored. */
  readonly mean: number | null;
  /** The add-one interval; null when nobody scored. */
  readonly interval: Interval | null;
  readonly sd: number | null;
  readonly median: number | null;
  /** Scored stories in each of the five bands, from worst to best. */
  readonly bands: readonly [number, number, number, number, number];
  /** Stories scored -20 or lower, and 20 or higher. */
  readonly negatives: number;
  readonly positives: number;
  /** 1 - consensus over the bands; null below 5 scored stories. */
  readonly polarisation: number | null;
  /** Polarisation above .6 with at least a quarter in each outer half. */
  readonly split: boolean;
  readonly strength: Strength;
}
