import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeTest } from "#journey/attributeTest.ts";
import type { Clause, SegmentRule } from "#journey/segmentRule.ts";
import { words } from "./words.ts";

/** What the things that a rule names are called. */
export interface RuleNames {
  readonly attribute: (id: string) => Pick<AttributeDefinition, "name" | "unit"> | undefined;
  readonly touchpoint: (id: string) => string | undefined;
  readonly study: (id: string) => string | undefined;
}

/** A rule in words: "Seat type is Business and (Age at least 40 years or Age is not known)". */
export function ruleText(rule: SegmentRule, names: RuleNames): string {
  const segments = words.segments;
  switch (rule.kind) {
    case "all":
      if (rule.rules.length === 0) return segments.everybody;
      return segments.and(rule.rules.map((inner) => partText(inner, names, "all")));
    case "any":
      if (rule.rules.length === 0) return segments.nobody;
      return segments.or(rule.rules.map((inner) => partText(inner, names, "any")));
    case "not":
      return negated(rule.rule, names);
    default:
      return clauseText(rule, names);
  }
}

/** The longest name that is made of a rule. */
const NAME_LENGTH = 60;

/** A rule in words, short enough to be a name. */
export function ruleName(rule: SegmentRule, names: RuleNames): string {
  const text = ruleText(rule, names);
  if (text.length <= NAME_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(" ", NAME_LENGTH))} …`;
}

/** A test in words, as of a scorecard's criterion: "at least 150 people". */
export function testText(
  test: AttributeTest,
  { name, unit }: Pick<AttributeDefinition, "name" | "unit">,
): string {
  const segments = words.segments;
  switch (test.op) {
    case "is":
      return segments.is(name, test.value);
    case "one-of":
      return segments.oneOf(name, test.values);
    case "contains-any":
      return segments.containsAny(name, test.values);
    case "contains-all":
      return segments.containsAll(name, test.values);
    case "between":
      return segments.between(name, test.low, test.high, unit);
    case "before":
      return segments.before(name, test.date);
    case "after":
      return segments.after(name, test.date);
    case "known":
      return segments.known(name);
    case "unknown":
      return segments.notKnown(name);
    default:
      return NUMBER_TESTS[test.op](name, test.value, unit);
  }
}

const NUMBER_TESTS = {
  less: words.segments.less,
  "at-most": words.segments.atMost,
  more: words.segments.more,
  "at-least": words.segments.atLeast,
} as const;

/** A part that itself joins others stands in brackets inside of the other kind. */
function partText(rule: SegmentRule, names: RuleNames, inside: "all" | "any"): string {
  const text = ruleText(rule, names);
  const joins = rule.kind === "all" || rule.kind === "any";
  const isAlone = !joins || rule.kind === inside || rule.rules.length < 2;
  return isAlone ? text : words.segments.bracketed(text);
}

function negated(rule: SegmentRule, names: RuleNames): string {
  const segments = words.segments;
  if (rule.kind === "attribute") {
    const name = attributeOf(rule.attributeId, names).name;
    if (rule.test.op === "is") return segments.isNot(name, rule.test.value);
    if (rule.test.op === "one-of") return segments.noneOf(name, rule.test.values);
  }
  return segments.not(segments.bracketed(ruleText(rule, names)));
}

function clauseText(clause: Clause, names: RuleNames): string {
  const segments = words.segments;
  const named = (ids: readonly string[], of: (id: string) => string | undefined): string[] =>
    ids.map((id) => of(id) ?? segments.gone);
  switch (clause.kind) {
    case "attribute":
      return testText(clause.test, attributeOf(clause.attributeId, names));
    case "study":
      return segments.inStudy(named(clause.studyIds, names.study));
    case "told-at":
      return segments.toldAt(named(clause.touchpointIds, names.touchpoint));
    case "score-at":
      return segments.scoredAt(
        names.touchpoint(clause.touchpointId) ?? segments.gone,
        clause.bands.map((band) => segments.bands[band + 2] ?? ""),
      );
    case "unreadable":
      return segments.unreadable;
    default:
      return clause satisfies never;
  }
}

function attributeOf(id: string, names: RuleNames): Pick<AttributeDefinition, "name" | "unit"> {
  return names.attribute(id) ?? { name: words.segments.gone, unit: "" };
}
