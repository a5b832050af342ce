import type { AttributeDefinition } from "#journey/attribute.ts";
import type { ParticipantId, SegmentId, StudyId, TouchpointId } from "#journey/ids.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import type { PersonFact } from "#evidence/facts.ts";
import { segmentMembers } from "#evidence/segmentMembers.ts";
import type { SegmentPerson } from "#evidence/segmentPeople.ts";
import type { ComparedSegment } from "./findings.ts";
import type { Edge } from "./steps.ts";

/** Two rounds of interviews, of which one came after the other. */
export interface Waves {
  readonly earlier: StudyId;
  readonly later: StudyId;
}

/** What the page asks to be found on a map. */
export interface FindingsQuestion {
  /** In journey order. */
  readonly stops: readonly TouchpointId[];
  readonly connections: readonly Edge[];
  /** Stops behind the scenes: nobody is asked about one of which no customer spoke. */
  readonly backstage?: readonly TouchpointId[];
  /** Two rounds of interviews to be compared; null: none. */
  readonly waves: Waves | null;
  /** Each is compared with the people of whom it is known that its rule does not hold. */
  readonly segments: readonly { readonly id: SegmentId; readonly rule: SegmentRule }[];
}

/** Who is in the segments of a question, and who is known not to be; of whom too little is known is on no side. */
export function comparedSegments(
  { segments }: FindingsQuestion,
  people: readonly SegmentPerson[],
  attributes: readonly AttributeDefinition[],
): readonly ComparedSegment[] {
  return segments.map(({ id, rule }) => {
    const { members, others } = segmentMembers(rule, people, attributes);
    return { id, members: idsOf(members), others: idsOf(others) };
  });
}

function idsOf(people: readonly PersonFact[]): ReadonlySet<ParticipantId> {
  return new Set(people.map(({ id }) => id));
}
