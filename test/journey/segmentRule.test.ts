import { describe, expect, it } from "vitest";
import { asId, type StudyId } from "#journey/ids.ts";
import {
  clausesOf,
  depthOf,
  MAX_RULE_DEPTH,
  readSegmentRule,
  type SegmentRule,
  storedRule,
} from "#journey/segmentRule.ts";
import type { Json } from "#kit/json.ts";

const SPRING: SegmentRule = { kind: "study", studyIds: [asId<StudyId>("spring")] };
const AUTUMN: SegmentRule = { kind: "study", studyIds: [asId<StudyId>("autumn")] };

function unread(raw: Json): SegmentRule {
  return { kind: "unreadable", raw };
}

function nested(depth: number): SegmentRule {
  let rule = SPRING;
  for (let level = 0; level < depth; level += 1) rule = { kind: "not", rule };
  return rule;
}

describe("a stored rule", () => {
  it.each<[string, Json]>([
    ["no rule", null],
    ["of no kind", { rules: [] }],
    ["of a kind to come", { kind: "some", rules: [] }],
    ["all of what is no list", { kind: "all", rules: "x" }],
    ["any of nothing", { kind: "any" }],
    ["an attribute without a test", { kind: "attribute", attributeId: "age" }],
  ])("that cannot be read is kept as it was: %s", (_, raw) => {
    expect(readSegmentRule(raw)).toEqual(unread(raw));
    expect(storedRule(readSegmentRule(raw))).toEqual(raw);
  });

  it.each<[string, Json]>([
    ["a text", "everybody"],
    ["a list", []],
    ["a number", 7],
  ])("that is %s is kept inside of an object, as a file wants one", (_, raw) => {
    const stored = storedRule(readSegmentRule(raw));
    expect(stored).toEqual({ kind: "unreadable", raw });
    expect(readSegmentRule(stored)).toEqual(unread(raw));
  });

  it("that is not there reads as nothing, and so does what is denied of nothing", () => {
    expect(readSegmentRule(undefined)).toEqual(unread(null));
    expect(readSegmentRule({ kind: "not" })).toEqual({ kind: "not", rule: unread(null) });
  });

  it("that an earlier reader could not read is read again from what it kept", () => {
    expect(readSegmentRule({ kind: "unreadable", raw: { kind: "later" } })).toEqual(
      unread({ kind: "later" }),
    );
    expect(readSegmentRule({ kind: "unreadable" })).toEqual(unread(null));
  });

  it("reads lists that are missing or damaged as what is sound in them", () => {
    expect(readSegmentRule({ kind: "study" })).toEqual({ kind: "study", studyIds: [] });
    expect(readSegmentRule({ kind: "told-at", touchpointIds: ["pay", 3] })).toEqual({
      kind: "told-at",
      touchpointIds: ["pay"],
    });
    const low = { kind: "score-at", touchpointId: "pay", bands: [-2, -1] };
    expect(readSegmentRule(low)).toEqual(low);
    expect(readSegmentRule({ kind: "score-at", touchpointId: "pay", bands: "low" })).toEqual({
      kind: "score-at",
      touchpointId: "pay",
      bands: [],
    });
  });

  it("nests sixteen deep; what lies deeper is kept unread and not lost", () => {
    const deepest = nested(MAX_RULE_DEPTH);
    expect(readSegmentRule(storedRule(deepest))).toEqual(deepest);
    const deeper = nested(MAX_RULE_DEPTH + 1);
    const read = readSegmentRule(storedRule(deeper));
    expect(read).not.toEqual(deeper);
    expect(clausesOf(read)).toEqual([unread(storedRule(SPRING))]);
    expect(storedRule(read)).toEqual(storedRule(deeper));
  });

  it("keeps fields that this version does not know", () => {
    const raw = { kind: "any", rules: [{ kind: "not", rule: SPRING, why: "x" }], colour: 3 };
    expect(storedRule(readSegmentRule(raw as unknown as Json))).toEqual(raw);
  });
});

describe("a rule", () => {
  const both: SegmentRule = { kind: "all", rules: [SPRING, { kind: "not", rule: AUTUMN }] };

  it("holds its clauses in the order in which they stand", () => {
    expect(clausesOf(SPRING)).toEqual([SPRING]);
    expect(clausesOf(both)).toEqual([SPRING, AUTUMN]);
    expect(clausesOf({ kind: "any", rules: [AUTUMN, both] })).toEqual([AUTUMN, SPRING, AUTUMN]);
    expect(clausesOf({ kind: "all", rules: [] })).toEqual([]);
  });

  it("is as deep as the deepest in it", () => {
    expect(depthOf(SPRING)).toBe(0);
    expect(depthOf({ kind: "all", rules: [] })).toBe(1);
    expect(depthOf({ kind: "any", rules: [SPRING, AUTUMN] })).toBe(1);
    expect(depthOf({ kind: "not", rule: SPRING })).toBe(1);
    expect(depthOf(both)).toBe(2);
    expect(depthOf({ kind: "any", rules: [both, SPRING] })).toBe(3);
  });
});
