import type { AttributeType } from "#journey/attribute.ts";
import type { AttributeTest } from "#journey/attributeTest.ts";
import { asId, type AttributeId, type StudyId, type TouchpointId } from "#journey/ids.ts";
import { BANDS } from "#journey/score.ts";
import type { Clause, SegmentRule } from "#journey/segmentRule.ts";
import { numberOf } from "#evidence/attributeValue.ts";
import { type DraftClause, type DraftPart, idOf } from "./draft.ts";
import { problemOf, typeOfClause, type TypeOf } from "./draftProblems.ts";

/** The rule that a draft says; parts that cannot stand yet are left out. Null where nothing is left. */
export function ruleOfDraft(part: DraftPart, typeOf: TypeOf): SegmentRule | null {
  if (part.kind === "kept") return part.rule;
  if (part.was !== null) return part.was;
  if (part.kind === "clause") {
    const type = typeOfClause(part, typeOf);
    return problemOf(part, type) === null ? ruleOfClause(part, type) : null;
  }
  const rules = part.parts.flatMap((one) => ruleOfDraft(one, typeOf) ?? []);
  if (rules.length === 0) return null;
  const joined: SegmentRule = {
    kind: part.join === "all" || part.join === "not-all" ? "all" : "any",
    rules,
  };
  return part.join === "not-all" || part.join === "none" ? { kind: "not", rule: joined } : joined;
}

function ruleOfClause(clause: DraftClause, type: AttributeType | undefined): SegmentRule {
  const rule = clauseOf(clause, type);
  return clause.isNot ? { kind: "not", rule } : rule;
}

function clauseOf(clause: DraftClause, type: AttributeType | undefined): Clause {
  const { subject, value, values } = clause;
  switch (subject) {
    case "study":
      return { kind: "study", studyIds: values.map((id) => asId<StudyId>(id)) };
    case "told-at":
      return { kind: "told-at", touchpointIds: values.map((id) => asId<TouchpointId>(id)) };
    case "score-at":
      return {
        kind: "score-at",
        touchpointId: asId<TouchpointId>(value),
        bands: BANDS.filter((band) => values.includes(String(band))),
      };
    default: {
      const attributeId = asId<AttributeId>(idOf(subject));
      return { kind: "attribute", attributeId, test: testOf(clause, type) };
    }
  }
}

/** The test that a draft of one says; only where nothing is wrong with it. */
export function testOf(
  { op, value, upper, values }: DraftClause,
  type: AttributeType | undefined,
): AttributeTest {
  switch (op) {
    case "any":
    case "is":
      // Of numbers "1,5" is what is stored as 1.5.
      return { op: "is", value: type === "number" ? String(numberIn(value)) : value.trim() };
    case "one-of":
    case "contains-any":
    case "contains-all":
      return { op, values };
    case "between":
      return { op, low: numberIn(value), high: numberIn(upper) };
    case "before":
    case "after":
      return { op, date: value.trim() };
    case "known":
    case "unknown":
      return { op };
    default:
      return { op, value: numberIn(value) };
  }
}

function numberIn(text: string): number {
  return numberOf(text) ?? 0;
}
