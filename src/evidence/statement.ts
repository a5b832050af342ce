import type { ParticipantId, StoryId } from "#journey/ids.ts";
import type { Strength } from "./stop.ts";

/** Which stories and people a statement rests on. Never empty in a statement made by the machine. */
export interface EvidenceRefs {
  readonly storyIds: readonly StoryId[];
  readonly participantIds: readonly ParticipantId[];
}

/** One member of a group with how many people or stories it has. */
export interface ShareValue {
  readonly label: string;
  /** The longer phrases in which most say it, of a phrase. */
  readonly fuller?: readonly string[];
  /** k of n. */
  readonly k: number;
  readonly n: number;
  /** Wilson bounds of the share, 0..1. */
  readonly low: number;
  readonly high: number;
  /** Who they are; people who only exist as a story without a participant are not among them. */
  readonly participantIds: readonly ParticipantId[];
  /** The stories that say so; none for an attribute of participants. */
  readonly storyIds: readonly StoryId[];
}

/** A range that holds at least a given share of the values. */
export interface RangeValue {
  readonly low: number;
  readonly high: number;
  /** How many values it was asked to hold, and how many lie in it: more where several sit on its bounds. */
  readonly asked: number;
  readonly held: number;
}

/** What a statement says, as data; screens put it into words. */
export type StatementValue =
  | {
      readonly kind: "range";
      readonly half: RangeValue | null;
      readonly most: RangeValue | null;
      readonly unit: string;
    }
  | {
      readonly kind: "dates";
      readonly low: string;
      readonly high: string;
      readonly held: number;
      readonly latest: string;
    }
  | { readonly kind: "numbers"; readonly values: readonly number[]; readonly unit: string }
  | {
      readonly kind: "shares";
      readonly shares: readonly ShareValue[];
      /** How many different answers there are in all, where only the commonest are told. */
      readonly different?: number;
      /** The labels are phrases of people's own words. */
      readonly spoken?: true;
    }
  | { readonly kind: "texts"; readonly texts: readonly string[] }
  | { readonly kind: "score"; readonly mean: number }
  | {
      readonly kind: "quote";
      readonly storyId: StoryId;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "unknown" };

/** The rule that made a statement (evidence.md, section 4). */
export type Rule =
  | "shortest-interval"
  | "few-values"
  | "top-shares"
  | "people-shares"
  | "places"
  | "free-text"
  | "key-phrases"
  | "answer-phrases"
  | "mean"
  | "interview-dates"
  | "facility-location"
  | "medoid"
  | "too-little-known";

/** As the machine made it, reworded by a person, kept by a person, or kept while the evidence moved on. */
export type StatementState = "derived" | "edited" | "pinned" | "stale";

/** A derived claim about a group of people, with all that it rests on. */
export interface Statement {
  /** What it is about, the same through every recomputation: `attribute:<id>`, `channels`, `satisfaction`, `interviews`, `quote:<n>` … */
  readonly claim: string;
  readonly value: StatementValue;
  /** People in the group, and how many of them are known on this claim. */
  readonly n: number;
  readonly known: number;
  /** The interval of a mean, in score points. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly segment: string | null;
  readonly evidence: EvidenceRefs;
  readonly rule: Rule;
  /** A hash of the participants, attributes and effective scores used. */
  readonly basis: string;
  readonly state: StatementState;
  readonly strength: Strength;
}
