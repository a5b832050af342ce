import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttributeTest } from "#journey/attributeTest.ts";
import { asId, type AttributeId, type StudyId, type TouchpointId } from "#journey/ids.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import {
  type DraftClause,
  type DraftPart,
  emptyClause,
  withPart,
} from "#marks/conditions/draft.ts";
import { draftOfRule } from "#marks/conditions/draftOfRule.ts";
import { problemsOf, type TypeOf } from "#marks/conditions/draftProblems.ts";
import { ruleOfDraft } from "#marks/conditions/ruleOfDraft.ts";

const attributeId = asId<AttributeId>("age");
const typeOf: TypeOf = (id) => (id === "age" ? "number" : id === "since" ? "date" : "category");

const text = fc.string({ maxLength: 6 });
const test: fc.Arbitrary<AttributeTest> = fc.oneof(
  text.map((value): AttributeTest => ({ op: "is", value })),
  fc.array(text).map((values): AttributeTest => ({ op: "one-of", values })),
  fc.array(text).map((values): AttributeTest => ({ op: "contains-all", values })),
  fc.double({ noNaN: true }).map((value): AttributeTest => ({ op: "less", value })),
  fc.constant<AttributeTest>({ op: "between", low: 9, high: 2 }),
  fc.constant<AttributeTest>({ op: "before", date: "banana" }),
  fc.constant<AttributeTest>({ op: "unknown" }),
);
const rule = fc.letrec<{ rule: SegmentRule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "small" },
    test.map((one): SegmentRule => ({ kind: "attribute", attributeId, test: one })),
    fc.constant<SegmentRule>({ kind: "study", studyIds: [asId<StudyId>("s")] }),
    fc.constant<SegmentRule>({ kind: "told-at", touchpointIds: [asId<TouchpointId>("t")] }),
    fc.constant<SegmentRule>({
      kind: "score-at",
      touchpointId: asId<TouchpointId>("t"),
      bands: [-2, 1],
    }),
    fc.constant<SegmentRule>({ kind: "unreadable", raw: { kind: "later", more: [1] } }),
    tie("rule").map((inner): SegmentRule => ({ kind: "not", rule: inner })),
    fc
      .tuple(
        fc.constantFrom("all" as const, "any" as const),
        fc.array(tie("rule"), { maxLength: 3 }),
      )
      .map(([kind, rules]): SegmentRule => ({ kind, rules })),
  ),
})).rule;

describe("a rule as it is written", () => {
  it("is the same rule again when it is opened and kept, whatever it says", () => {
    fc.assert(
      fc.property(rule, (one) => {
        expect(ruleOfDraft(draftOfRule(one), typeOf)).toEqual(one);
      }),
    );
  });

  it("keeps every other part to the letter when one is changed or taken away", () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 2, maxLength: 4 }), (rules) => {
        const draft = draftOfRule({ kind: "any", rules });
        const [first] = draft.parts;
        const without = withPart(draft, first?.key ?? -1, null);
        expect(ruleOfDraft(without, typeOf)).toEqual({ kind: "any", rules: rules.slice(1) });
      }),
    );
  });

  it.each([
    [{}, "no-subject"],
    [{ subject: "attribute:age", op: "at-least", value: "forty" }, "no-number"],
    [{ subject: "attribute:age", op: "is", value: "forty" }, "no-number"],
    [{ subject: "attribute:age", op: "is", value: "" }, "no-value"],
    [{ subject: "attribute:age", op: "between", value: "9", upper: "2" }, "no-order"],
    [{ subject: "attribute:since", op: "before", value: "banana" }, "no-day"],
    [{ subject: "attribute:plan", op: "one-of", values: [] }, "no-value"],
    [{ subject: "told-at", op: "any", values: [] }, "no-value"],
    [{ subject: "score-at", op: "any", value: "t", values: [] }, "no-value"],
  ] as const)("%j is not finished: %s", (fields, problem) => {
    const clause: DraftClause = { ...emptyClause(), ...fields };
    expect([...problemsOf(clause, typeOf).values()]).toEqual([problem]);
    expect(ruleOfDraft(clause, typeOf)).toBeNull();
  });

  it("of nothing is no rule: everybody belongs to no segment by accident", () => {
    const draft = draftOfRule({ kind: "all", rules: [attributeAt(40)] });
    const [only] = draft.parts;
    const emptied = withPart(draft, only?.key ?? -1, null);
    expect(ruleOfDraft(emptied, typeOf)).toBeNull();
    expect([...problemsOf(emptied, typeOf).values()]).toEqual(["empty"]);
  });

  it.each([
    ["36,000", 36_000],
    ["1,234,500", 1_234_500],
    ["36'000", 36_000],
    ["1,5", 1.5],
    ["4.125", 4.125],
  ])("reads the bound %s as the table of people shows such numbers", (value, bound) => {
    const clause: DraftClause = {
      ...emptyClause(),
      subject: "attribute:age",
      op: "at-least",
      value,
    };
    expect(problemsOf(clause, typeOf).size).toBe(0);
    expect(ruleOfDraft(clause, typeOf)).toEqual({
      kind: "attribute",
      attributeId,
      test: { op: "at-least", value: bound },
    });
  });

  it("says numbers as they are stored, however they are typed", () => {
    const clause: DraftPart = {
      ...emptyClause(),
      subject: "attribute:age",
      op: "is",
      value: " 1,5 ",
    };
    expect(ruleOfDraft(clause, typeOf)).toEqual({
      kind: "attribute",
      attributeId,
      test: { op: "is", value: "1.5" },
    });
  });
});

function attributeAt(value: number): SegmentRule {
  return { kind: "attribute", attributeId, test: { op: "at-least", value } };
}
