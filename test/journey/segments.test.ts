import { describe, expect, it } from "vitest";
import { editMap } from "#journey/commands/maps.ts";
import { namePersona } from "#journey/commands/personas.ts";
import {
  addSegment,
  changeRule,
  duplicateSegment,
  moveSegments,
  recolourSegment,
  removeSegment,
  renameSegment,
  segmentsOf,
} from "#journey/commands/segments.ts";
import { asId, type SegmentId } from "#journey/ids.ts";
import { EVERYBODY, readSegmentRule, type SegmentRule, storedRule } from "#journey/segmentRule.ts";
import { ruleText } from "#journey/words/ruleText.ts";
import { Workshop } from "./workshop.ts";

const BUSINESS: SegmentRule = {
  kind: "attribute",
  attributeId: asId("seat"),
  test: { op: "is", value: "Business" },
};
const OLDER: SegmentRule = {
  kind: "attribute",
  attributeId: asId("age"),
  test: { op: "at-least", value: 40 },
};
const NAMES = {
  attribute: (id: string) =>
    ({ seat: { name: "Seat", unit: "" }, age: { name: "Age", unit: "years" } })[id],
  touchpoint: (id: string) => (id === "pay" ? "Paying" : undefined),
  study: () => "Spring",
};

function added(workshop: Workshop, ...names: readonly string[]): readonly SegmentId[] {
  return names.map((name) => {
    const [id] = workshop.run((context) => addSegment(context, workshop.mapId, name, BUSINESS));
    return asId<SegmentId>(id ?? "");
  });
}

function names(workshop: Workshop): readonly string[] {
  return segmentsOf(workshop.workspace, workshop.mapId).map(({ name }) => name);
}

describe("segments", () => {
  it("stand in the order in which they were made, each in a colour of its own", () => {
    const workshop = new Workshop();
    added(workshop, "A", "B", "C");
    expect(names(workshop)).toEqual(["A", "B", "C"]);
    const colours = segmentsOf(workshop.workspace, workshop.mapId).map(({ colour }) => colour);
    expect(colours).toEqual([0, 1, 2]);
  });

  it("are renamed, recoloured, given another rule, moved and doubled", () => {
    const workshop = new Workshop();
    const [a, b, c] = added(workshop, "A", "B", "C");
    if (a === undefined || b === undefined || c === undefined) throw new Error("not made");
    workshop.run((context) => renameSegment(context, a, "Front"));
    workshop.run((context) => changeRule(context, a, OLDER));
    workshop.run((context) => recolourSegment(context, a, 5));
    workshop.run((context) => moveSegments(context, [c], 0));
    workshop.run((context) => duplicateSegment(context, a, "Front (copy)"));
    expect(names(workshop)).toEqual(["C", "Front", "Front (copy)", "B"]);
    const [, front, copy] = segmentsOf(workshop.workspace, workshop.mapId);
    expect(front).toMatchObject({ colour: 5, rule: OLDER });
    expect(copy).toMatchObject({ rule: OLDER, colour: 0 });
  });

  it("go with their personas, and nobody else's", () => {
    const workshop = new Workshop();
    const [a] = added(workshop, "A");
    if (a === undefined) throw new Error("not made");
    workshop.run((context) => namePersona(context, `segment:${a}`, "Ada"));
    workshop.run((context) => namePersona(context, `map:${workshop.mapId}`, "Bo"));
    workshop.run((context) => removeSegment(context, a));
    expect([...workshop.workspace.persona].map(({ name }) => name)).toEqual(["Bo"]);
    expect(names(workshop)).toEqual([]);
  });

  it("refuse what is gone, a colour that is none and a rule without end", () => {
    const workshop = new Workshop();
    const [a] = added(workshop, "A");
    if (a === undefined) throw new Error("not made");
    let deep: SegmentRule = BUSINESS;
    for (let level = 0; level < 17; level += 1) deep = { kind: "not", rule: deep };
    for (const outcome of [
      workshop.attempt((context) => changeRule(context, a, deep)),
      workshop.attempt((context) => recolourSegment(context, a, 8)),
      workshop.attempt((context) => renameSegment(context, asId("gone"), "X")),
      workshop.attempt((context) => addSegment(context, asId("gone"), "X", EVERYBODY)),
    ]) {
      expect(outcome.ok).toBe(false);
    }
    expect(workshop.attempt((context) => editMap(context, workshop.mapId, {})).ok).toBe(true);
  });
});

describe("a stored rule", () => {
  it("of a later version is kept as it is, and so is what stands around it", () => {
    const stored = {
      kind: "all",
      rules: [{ kind: "tribe", members: [1, { op: "x" }] }, storedRule(BUSINESS)],
      note: "of a later version",
    };
    expect(storedRule(readSegmentRule(stored))).toEqual(stored);
  });

  it("that is no rule matches nobody and is not lost", () => {
    expect(readSegmentRule("nonsense")).toEqual({ kind: "unreadable", raw: "nonsense" });
    expect(storedRule(readSegmentRule({ kind: "attribute", test: 3 }))).toEqual({
      kind: "attribute",
      test: 3,
    });
  });
});

describe("a rule in words", () => {
  it("reads as a sentence, with brackets only where they are needed", () => {
    const inner: SegmentRule = { kind: "any", rules: [OLDER, { kind: "not", rule: BUSINESS }] };
    expect(ruleText({ kind: "all", rules: [BUSINESS, inner] }, NAMES)).toBe(
      "Seat is Business and (Age at least 40 years or Seat is not Business)",
    );
    expect(ruleText({ kind: "not", rule: OLDER }, NAMES)).toBe("not (Age at least 40 years)");
    expect(ruleText(EVERYBODY, NAMES)).toBe("everybody");
    const bad: SegmentRule = { kind: "score-at", touchpointId: asId("pay"), bands: [-2, -1] };
    expect(ruleText(bad, NAMES)).toBe("Paying was very bad or bad");
    const told: SegmentRule = { kind: "told-at", touchpointIds: [asId("pay"), asId("gone")] };
    expect(ruleText(told, NAMES)).toBe("spoke about Paying or something that is no longer here");
  });
});
