import { itemAt } from "#kit/itemAt.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeTest } from "#journey/attributeTest.ts";
import type { Clause, SegmentRule } from "#journey/segmentRule.ts";
import { matcherOf } from "./attributeMatch.ts";
import { labelsOf, numberOf, folded, tidy } from "./attributeValue.ts";
import type { PersonFact } from "./facts.ts";

/** A rule that stands for a group, and how well. */
export interface FittedRule {
  readonly rule: SegmentRule;
  /** Of those it selects, so many are in the group; of the group it selects so many. 0..1. */
  readonly precision: number;
  readonly recall: number;
}

/** A rule that people can read has at most so many clauses; one more must help this much. */
const MAX_CLAUSES = 3;
const MIN_GAIN = 0.01;

/** Bounds are tried at these shares of the group's numbers, from either end. */
const TRIMS = [0, 0.05, 0.1, 0.2];

type Group = ReadonlySet<PersonFact>;
type Selected = readonly boolean[];
type AttributeClause = Extract<Clause, { readonly kind: "attribute" }>;

interface Option {
  readonly clause: AttributeClause;
  readonly selected: Selected;
}

/**
 * A short rule for a group that was found: clauses joined by "and", one after
 * the other each that brings the F1 measure (of precision and recall) up most.
 */
export function ruleForGroup(
  group: Group,
  people: readonly PersonFact[],
  attributes: readonly AttributeDefinition[],
): FittedRule {
  const isMember = people.map((person) => group.has(person));
  const options = attributes.flatMap((attribute) => optionsOf(attribute, people, isMember));
  const chosen: AttributeClause[] = [];
  let selected: Selected = people.map(() => true);
  while (chosen.length < MAX_CLAUSES) {
    const used = new Set(chosen.map(({ attributeId }) => attributeId));
    const best = bestOf(
      options.filter(({ clause }) => !used.has(clause.attributeId)),
      selected,
      isMember,
    );
    const isBetter = best !== null && best.f1 > fitOf(selected, isMember).f1 + MIN_GAIN;
    if (best === null || !isBetter) break;
    chosen.push(best.clause);
    selected = best.selected;
  }
  const { precision, recall } = fitOf(selected, isMember);
  const [only] = chosen;
  const rule: SegmentRule =
    chosen.length === 1 && only !== undefined ? only : { kind: "all", rules: chosen };
  return { rule, precision, recall };
}

function bestOf(
  options: readonly Option[],
  selected: Selected,
  isMember: Selected,
): (Option & { readonly f1: number }) | null {
  let best: (Option & { readonly f1: number }) | null = null;
  for (const { clause, selected: own } of options) {
    const both = selected.map((is, at) => is && own[at] === true);
    const { f1 } = fitOf(both, isMember);
    if (best === null || f1 > best.f1) best = { clause, selected: both, f1 };
  }
  return best;
}

function fitOf(
  selected: Selected,
  isMember: Selected,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  let hits = 0;
  let taken = 0;
  let members = 0;
  for (const [at, is] of selected.entries()) {
    const isIn = isMember[at] === true;
    if (is) taken += 1;
    if (isIn) members += 1;
    if (is && isIn) hits += 1;
  }
  const precision = taken === 0 ? 0 : hits / taken;
  const recall = members === 0 ? 0 : hits / members;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * hits) / (taken + members) };
}

/** The clauses on one attribute that are worth a try. */
function optionsOf(
  attribute: AttributeDefinition,
  people: readonly PersonFact[],
  isMember: Selected,
): readonly Option[] {
  const values = people.map((person) => person.values.find(([id]) => id === attribute.id)?.[1]);
  const tests = testsOf(attribute, values, isMember);
  return tests.map((test) => {
    const match = matcherOf(attribute, test);
    const clause: AttributeClause = { kind: "attribute", attributeId: attribute.id, test };
    return { clause, selected: values.map((value) => match(value) === 1) };
  });
}

type Value = PersonFact["values"][number][1] | undefined;

function testsOf(
  attribute: AttributeDefinition,
  values: readonly Value[],
  isMember: Selected,
): readonly AttributeTest[] {
  if (attribute.type === "number") {
    const own = values.flatMap((value, at) =>
      value === undefined || isMember[at] !== true ? [] : (numberOf(value) ?? []),
    );
    return numberTests(own.toSorted((a, b) => a - b));
  }
  if (attribute.type === "date" || attribute.type === "text") return [];
  return labelTests(attribute, values, isMember);
}

function numberTests(sorted: readonly number[]): readonly AttributeTest[] {
  if (sorted.length === 0) return [];
  const at = (share: number): number => itemAt(sorted, Math.round(share * (sorted.length - 1)));
  const lows = [...new Set(TRIMS.map((trim) => at(trim)))];
  const highs = [...new Set(TRIMS.map((trim) => at(1 - trim)))];
  return [
    ...lows.map((value): AttributeTest => ({ op: "at-least", value })),
    ...highs.map((value): AttributeTest => ({ op: "at-most", value })),
    ...lows.flatMap((low) => highs.map((high): AttributeTest => ({ op: "between", low, high }))),
  ].filter((test) => test.op !== "between" || test.low <= test.high);
}

/** The labels that the group has more of, the most telling alone, then with the next, and so on. */
function labelTests(
  { type }: AttributeDefinition,
  values: readonly Value[],
  isMember: Selected,
): readonly AttributeTest[] {
  const counts = new Map<string, { label: string; inside: number; outside: number }>();
  for (const [at, value] of values.entries()) {
    if (value === undefined) continue;
    for (const label of new Set(labelsOf(value, type).map(tidy))) {
      const count = counts.get(folded(label)) ?? { label, inside: 0, outside: 0 };
      counts.set(folded(label), count);
      if (isMember[at] === true) count.inside += 1;
      else count.outside += 1;
    }
  }
  const telling = [...counts.values()]
    .filter(({ inside }) => inside > 0)
    .toSorted(
      (a, b) =>
        b.inside / (b.inside + b.outside) - a.inside / (a.inside + a.outside) ||
        b.inside - a.inside ||
        (a.label < b.label ? -1 : 1),
    )
    .map(({ label }) => label);
  return telling.map((label, at): AttributeTest => {
    const several = telling.slice(0, at + 1);
    if (type === "choices") return { op: "contains-any", values: several };
    return at === 0 ? { op: "is", value: label } : { op: "one-of", values: several };
  });
}
