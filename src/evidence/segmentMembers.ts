import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeId } from "#journey/ids.ts";
import { bandOf } from "#journey/score.ts";
import type { Clause, SegmentRule } from "#journey/segmentRule.ts";
import { matcherOf, type Truth } from "./attributeMatch.ts";
import type { PersonFact } from "./facts.ts";
import type { SegmentPerson } from "./segmentPeople.ts";

/** Who a rule selects. Everybody is in one of the three. */
export interface SegmentMembers {
  readonly members: readonly PersonFact[];
  /** Of whom it is known that the rule does not hold. */
  readonly others: readonly PersonFact[];
  /** Of whom too little is known to say. */
  readonly unknown: readonly PersonFact[];
}

/** What the rule builder shows beside a rule, and beside each clause inside of it. */
export interface RuleCount {
  readonly rule: SegmentRule;
  readonly members: number;
  readonly others: number;
  readonly unknown: number;
  /** The same for what it joins, in order. */
  readonly inner: readonly RuleCount[];
}

type Attributes = readonly AttributeDefinition[];
type Judge = (person: SegmentPerson) => Truth;

/**
 * Who a rule selects (evidence.md, section 4). Three-valued (Kleene 1952): what
 * is not known of a person matches no clause on a value, nor the opposite of
 * one; `any` holds as soon as one part does, `all` fails as soon as one does.
 */
export function segmentMembers(
  rule: SegmentRule,
  people: readonly SegmentPerson[],
  attributes: Attributes,
): SegmentMembers {
  const members: PersonFact[] = [];
  const others: PersonFact[] = [];
  const unknown: PersonFact[] = [];
  const judge = judgeOf(rule, byId(attributes));
  for (const one of people) {
    const truth = judge(one);
    (truth === 1 ? members : truth === 0 ? others : unknown).push(one.person);
  }
  return { members, others, unknown };
}

/** How many a rule selects, and each part of it alone. */
export function ruleCounts(
  rule: SegmentRule,
  people: readonly SegmentPerson[],
  attributes: Attributes,
): RuleCount {
  const { members, others, unknown } = segmentMembers(rule, people, attributes);
  return {
    rule,
    members: members.length,
    others: others.length,
    unknown: unknown.length,
    inner: partsOf(rule).map((part) => ruleCounts(part, people, attributes)),
  };
}

/** The people whom none of the rules selects: the segment "others". */
export function outsideOf(
  rules: readonly SegmentRule[],
  people: readonly SegmentPerson[],
  attributes: Attributes,
): readonly PersonFact[] {
  const known = byId(attributes);
  const judges = rules.map((rule) => judgeOf(rule, known));
  return people.filter((one) => judges.every((judge) => judge(one) !== 1)).map((one) => one.person);
}

function byId(attributes: Attributes): ReadonlyMap<AttributeId, AttributeDefinition> {
  return new Map(attributes.map((attribute) => [attribute.id, attribute]));
}

function partsOf(rule: SegmentRule): readonly SegmentRule[] {
  if (rule.kind === "all" || rule.kind === "any") return rule.rules;
  return rule.kind === "not" ? [rule.rule] : [];
}

function judgeOf(
  rule: SegmentRule,
  attributes: ReadonlyMap<AttributeId, AttributeDefinition>,
): Judge {
  switch (rule.kind) {
    case "all":
      return joined(
        rule.rules.map((inner) => judgeOf(inner, attributes)),
        0,
        1,
      );
    case "any":
      return joined(
        rule.rules.map((inner) => judgeOf(inner, attributes)),
        1,
        0,
      );
    case "not": {
      const inner = judgeOf(rule.rule, attributes);
      return (one) => NEGATED[inner(one)];
    }
    default:
      return clauseJudge(rule, attributes);
  }
}

const NEGATED: Readonly<Record<Truth, Truth>> = { [1]: 0, [0]: 1, [-1]: -1 };

/** One part that says `decisive` decides; else what is not known, else `rest`. */
function joined(judges: readonly Judge[], decisive: Truth, rest: Truth): Judge {
  return (one) => {
    let result = rest;
    for (const judge of judges) {
      const truth = judge(one);
      if (truth === decisive) return decisive;
      if (truth === -1) result = -1;
    }
    return result;
  };
}

function clauseJudge(
  clause: Clause,
  attributes: ReadonlyMap<AttributeId, AttributeDefinition>,
): Judge {
  switch (clause.kind) {
    case "attribute": {
      const attribute = attributes.get(clause.attributeId);
      if (attribute === undefined) return () => -1;
      const match = matcherOf(attribute, clause.test);
      return ({ person }) => match(valueOf(person, clause.attributeId));
    }
    case "study": {
      const ids = new Set(clause.studyIds);
      return ({ person: { studyId } }) => (studyId === undefined ? -1 : ids.has(studyId) ? 1 : 0);
    }
    case "told-at":
      return ({ stops }) => (clause.touchpointIds.some((id) => stops.has(id)) ? 1 : 0);
    case "score-at": {
      const { touchpointId, bands } = clause;
      return ({ stops }) => {
        const mean = stops.get(touchpointId) ?? null;
        if (mean === null) return -1;
        return bands.includes(bandOf(mean)) ? 1 : 0;
      };
    }
    case "unreadable":
      return () => -1;
    default:
      return clause satisfies never;
  }
}

function valueOf(person: PersonFact, id: AttributeId): PersonFact["values"][number][1] | undefined {
  for (const [own, value] of person.values) if (own === id) return value;
  return undefined;
}
