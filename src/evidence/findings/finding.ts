import type { StageId, TouchpointId } from "#journey/ids.ts";
import type { EvidenceRefs, Statement } from "#evidence/statement.ts";
import type { Interval } from "#evidence/stop.ts";
import type { BothSides } from "./bothSides.ts";
import type { Remembered } from "./remembered.ts";
import type { ScaleHonesty } from "./scales.ts";
import type { SegmentDifference } from "./segmentDifferences.ts";

/** What part of a map a finding speaks of. */
export type Scope =
  | { readonly kind: "map" }
  | { readonly kind: "stage"; readonly stageId: StageId }
  | { readonly kind: "stop"; readonly stop: TouchpointId };

/** The rule that lets a finding be told (evidence.md, section 3 and 4). */
export type FindingRule =
  | "step-test"
  | "extreme"
  | "split"
  | "peak-end"
  | "moment-of-truth"
  | "segment-test"
  | "monthly-trend"
  | "key-phrases"
  | "mixed-scales";

/** What a finding says, as data; the catalogue puts it into words. */
export type FindingValue =
  | {
      readonly kind: "drop" | "rise";
      readonly from: TouchpointId;
      readonly to: TouchpointId;
      readonly difference: number;
      readonly interval: Interval;
      readonly people: number;
      readonly unnamed: number;
      readonly isPaired: boolean;
      readonly adjustedP: number;
    }
  | {
      readonly kind: "peak" | "pit";
      readonly stop: TouchpointId;
      readonly mean: number;
      readonly interval: Interval;
      readonly prominence: number;
    }
  | {
      readonly kind: "split";
      readonly stop: TouchpointId;
      readonly n: number;
      readonly negatives: number;
      readonly positives: number;
      readonly polarisation: number;
      /** Null where one side has nobody to quote: then neither is quoted. */
      readonly quotes: BothSides | null;
    }
  | (Omit<Remembered, "evidence"> & { readonly kind: "remembered" })
  | {
      readonly kind: "moment-of-truth";
      readonly stop: TouchpointId;
      readonly people: number;
      readonly rho: number;
      readonly adjustedP: number;
    }
  | (Omit<SegmentDifference, "evidence"> & {
      readonly kind: "segment-difference";
      readonly segmentId: string;
    })
  | {
      readonly kind: "trend";
      readonly scope: Scope;
      /** Score points a month. */
      readonly slope: number;
      readonly months: number;
      readonly stories: number;
      readonly undated: number;
      readonly adjustedP: number;
    }
  | {
      readonly kind: "pains" | "delights";
      readonly scope: Scope;
      readonly statement: Statement;
    }
  | (Omit<ScaleHonesty, "scales"> & {
      readonly kind: "mixed-scales";
      readonly stop: TouchpointId;
      readonly scales: number;
    });

/** Something that may be said of a map, with all that it rests on. */
export interface Finding {
  readonly value: FindingValue;
  readonly rule: FindingRule;
  readonly evidence: EvidenceRefs;
  /** A hash of the stories and scores used; of their words, too, where words are said. Worked out when it is asked for. */
  readonly basis: string;
  /** So many people any one of whom it hangs on; null where that is not worked out. */
  readonly hangsOn: number | null;
}
