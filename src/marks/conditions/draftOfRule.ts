import type { AttributeTest } from "#journey/attributeTest.ts";
import type { AttributeId } from "#journey/ids.ts";
import type { Clause, SegmentRule } from "#journey/segmentRule.ts";
import {
  type DraftClause,
  type DraftGroup,
  type DraftKept,
  type DraftPart,
  emptyClause,
  type Join,
  nextKey,
} from "./draft.ts";

/** One test of an attribute as a draft. */
export function draftOfTest(attributeId: AttributeId, test: AttributeTest): DraftClause {
  const rule: Clause = { kind: "attribute", attributeId, test };
  return { ...emptyClause(), ...fieldsOf(rule), was: rule };
}

/** A rule as a draft: always a group at its root, with all that the rule says. */
export function draftOfRule(rule: SegmentRule): DraftGroup {
  const part = partOf(rule);
  if (part.kind === "group") return part;
  return { kind: "group", key: nextKey(), join: "all", parts: [part], was: rule };
}

/** The same, ready to be filled in: at least one condition stands in it. */
export function firstDraft(rule: SegmentRule | null): DraftGroup {
  const known = draftOfRule(rule ?? { kind: "all", rules: [] });
  return known.parts.length > 0 ? known : { ...known, parts: [emptyClause()], was: null };
}

function partOf(rule: SegmentRule): DraftPart {
  switch (rule.kind) {
    case "all":
    case "any":
      return groupOf(rule, rule.kind, rule);
    case "not": {
      const inner = rule.rule;
      if (inner.kind === "all") return groupOf(inner, "not-all", rule);
      if (inner.kind === "any") return groupOf(inner, "none", rule);
      const clause = partOf(inner);
      const isPlain = clause.kind === "clause" && !clause.isNot;
      return isPlain ? { ...clause, isNot: true, was: rule } : kept(rule);
    }
    case "unreadable":
      return kept(rule);
    default:
      return { ...emptyClause(), ...fieldsOf(rule), was: rule };
  }
}

function groupOf(
  { rules }: { readonly rules: readonly SegmentRule[] },
  join: Join,
  was: SegmentRule,
): DraftGroup {
  return { kind: "group", key: nextKey(), join, parts: rules.map(partOf), was };
}

function kept(rule: SegmentRule): DraftKept {
  return { kind: "kept", key: nextKey(), rule };
}

type Fields = Partial<DraftClause> & Pick<DraftClause, "subject" | "op">;

function fieldsOf(clause: Exclude<Clause, { readonly kind: "unreadable" }>): Fields {
  switch (clause.kind) {
    case "study":
      return { subject: "study", op: "any", values: clause.studyIds };
    case "told-at":
      return { subject: "told-at", op: "any", values: clause.touchpointIds };
    case "score-at":
      return {
        subject: "score-at",
        op: "any",
        value: clause.touchpointId,
        values: clause.bands.map(String),
      };
    case "attribute":
      return { subject: `attribute:${clause.attributeId}`, ...fieldsOfTest(clause.test) };
    default:
      return clause satisfies never;
  }
}

function fieldsOfTest(test: AttributeTest): Omit<Fields, "subject"> {
  switch (test.op) {
    case "is":
      return { op: test.op, value: test.value };
    case "one-of":
    case "contains-any":
    case "contains-all":
      return { op: test.op, values: test.values };
    case "between":
      return { op: test.op, value: String(test.low), upper: String(test.high) };
    case "before":
    case "after":
      return { op: test.op, value: test.date };
    case "known":
    case "unknown":
      return { op: test.op };
    default:
      return { op: test.op, value: String(test.value) };
  }
}
