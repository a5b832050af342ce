import { describe, expect, it } from "vitest";
import { asId, type AttributeId } from "#journey/ids.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { draftOfRule, isComplete, ruleOfDraft } from "#screens/segments/draftRule.ts";

const attributeId = asId<AttributeId>("age");

describe("a rule as it is written", () => {
  it("is the same rule again when it is opened and kept", () => {
    const rule: SegmentRule = {
      kind: "any",
      rules: [
        { kind: "attribute", attributeId, test: { op: "at-least", value: 40 } },
        { kind: "not", rule: { kind: "attribute", attributeId, test: { op: "is", value: "12" } } },
        { kind: "attribute", attributeId, test: { op: "unknown" } },
      ],
    };
    const draft = draftOfRule(rule);
    expect(draft === null ? null : ruleOfDraft(draft)).toEqual(rule);
  });

  it("leaves out what is not said to its end: nobody belongs by accident", () => {
    const clause = { attributeId: "age", op: "at-least", value: "forty" } as const;
    expect(isComplete(clause)).toBe(false);
    expect(ruleOfDraft({ join: "any", clauses: [clause] })).toEqual({ kind: "any", rules: [] });
    expect(isComplete({ ...clause, value: "40,5" })).toBe(true);
  });

  it("that nests deeper is not pressed into a flat one", () => {
    expect(draftOfRule({ kind: "all", rules: [{ kind: "any", rules: [] }] })).toBeNull();
  });
});
