import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeTest } from "#journey/attributeTest.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";

/** How a condition compares; `is-not` is the opposite of `is`. */
export type DraftOp =
  | "is"
  | "is-not"
  | "at-least"
  | "at-most"
  | "before"
  | "after"
  | "known"
  | "unknown";

/** One condition as it is being written; the value is as it was typed. */
export interface DraftClause {
  readonly attributeId: string;
  readonly op: DraftOp;
  readonly value: string;
}

/** A rule as it is being written: conditions of which all or any hold. */
export interface DraftRule {
  readonly join: "all" | "any";
  readonly clauses: readonly DraftClause[];
}

/** The comparisons that make sense for an attribute. */
export function opsFor(type: AttributeDefinition["type"] | undefined): readonly DraftOp[] {
  if (type === "number") return ["at-least", "at-most", "is", "is-not", "known", "unknown"];
  if (type === "date") return ["before", "after", "known", "unknown"];
  return ["is", "is-not", "known", "unknown"];
}

/** Does a comparison need a value? */
export function needsValue(op: DraftOp): boolean {
  return op !== "known" && op !== "unknown";
}

/** Is a condition said to its end? */
export function isComplete({ attributeId, op, value }: DraftClause): boolean {
  if (attributeId === "") return false;
  if (!needsValue(op)) return true;
  if (op === "at-least" || op === "at-most") return numberOf(value) !== null;
  return value.trim() !== "";
}

/** The rule that a draft says; conditions that are not said to their end are left out. */
export function ruleOfDraft({ join, clauses }: DraftRule): SegmentRule {
  return { kind: join, rules: clauses.filter(isComplete).map(ruleOfClause) };
}

function ruleOfClause({ attributeId, op, value }: DraftClause): SegmentRule {
  const id = asId<AttributeId>(attributeId);
  const clause = (test: AttributeTest): SegmentRule => ({
    kind: "attribute",
    attributeId: id,
    test,
  });
  switch (op) {
    case "is":
      return clause({ op: "is", value: value.trim() });
    case "is-not":
      return { kind: "not", rule: clause({ op: "is", value: value.trim() }) };
    case "at-least":
    case "at-most":
      return clause({ op, value: numberOf(value) ?? 0 });
    case "before":
    case "after":
      return clause({ op, date: value.trim() });
    case "known":
    case "unknown":
      return clause({ op });
    default:
      return op satisfies never;
  }
}

/** A rule as a draft; null where it nests or compares in ways that a draft does not know. */
export function draftOfRule(rule: SegmentRule): DraftRule | null {
  const [join, rules] =
    rule.kind === "all" || rule.kind === "any"
      ? [rule.kind, rule.rules]
      : (["all", [rule]] as const);
  const clauses = rules.map(draftOfClause);
  const known = clauses.filter((clause) => clause !== null);
  return known.length < clauses.length ? null : { join, clauses: known };
}

function draftOfClause(rule: SegmentRule): DraftClause | null {
  if (rule.kind === "not") {
    const inner = draftOfClause(rule.rule);
    return inner?.op === "is" ? { ...inner, op: "is-not" } : null;
  }
  if (rule.kind !== "attribute") return null;
  const { attributeId, test } = rule;
  switch (test.op) {
    case "is":
      return { attributeId, op: "is", value: test.value };
    case "at-least":
    case "at-most":
      return { attributeId, op: test.op, value: String(test.value) };
    case "before":
    case "after":
      return { attributeId, op: test.op, value: test.date };
    case "known":
    case "unknown":
      return { attributeId, op: test.op, value: "" };
    default:
      return null;
  }
}

function numberOf(text: string): number | null {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}
