import type { JsonObject } from "#kit/json.ts";
import { asId, type InsightId, type TouchpointId } from "./ids.ts";
import { numberOrNull, oneOf, textIn, textOrNull, textsIn } from "./read.ts";

/** How far an opportunity has come. */
export const OPPORTUNITY_STATUSES = ["idea", "planned", "started", "done", "dropped"] as const;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];

/** How much, from a little to a lot. */
export const GRADES = [1, 2, 3, 4, 5] as const;
export type Grade = (typeof GRADES)[number];

/**
 * What a note of a lane of opportunities says beside its words; a note that stands
 * elsewhere keeps it, unseen. An opportunity rests on insights, and those on stories.
 */
export interface OpportunityFields {
  /** Where it would change something; null: nobody said. */
  readonly touchpointId: TouchpointId | null;
  /** What it would take; null: not estimated. */
  readonly effort: Grade | null;
  /** What it would do for customers; null: not estimated. */
  readonly impact: Grade | null;
  /** Who looks after it, in the team's words. */
  readonly owner: string;
  readonly status: OpportunityStatus;
  /** What is to be done. */
  readonly solution: string;
  readonly insightIds: readonly InsightId[];
}

/** Reads what is stored of an opportunity, with defaults. */
export function readOpportunity(raw: JsonObject): OpportunityFields {
  const touchpointId = textOrNull(raw, "touchpointId");
  return {
    touchpointId: touchpointId === null ? null : asId<TouchpointId>(touchpointId),
    effort: gradeOf(numberOrNull(raw, "effort")),
    impact: gradeOf(numberOrNull(raw, "impact")),
    owner: textIn(raw, "owner"),
    status: oneOf(raw, "status", OPPORTUNITY_STATUSES, "idea"),
    solution: textIn(raw, "solution"),
    insightIds: textsIn(raw, "insightIds").map((id) => asId<InsightId>(id)),
  };
}

/** A number as a grade; null where it is none. */
export function gradeOf(value: unknown): Grade | null {
  return GRADES.find((grade) => grade === value) ?? null;
}

/** What of a note is said of it as an opportunity. */
export function opportunityIn(note: OpportunityFields): OpportunityFields {
  const { touchpointId, effort, impact, owner, status, solution, insightIds } = note;
  return { touchpointId, effort, impact, owner, status, solution, insightIds };
}
