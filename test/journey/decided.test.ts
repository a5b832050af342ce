import { beforeEach, describe, expect, it } from "vitest";
import * as guesses from "#journey/commands/guesses.ts";
import { personaAt } from "#journey/commands/personas.ts";
import * as segments from "#journey/commands/segments.ts";
import { addStories, editStories, MAX_STORY } from "#journey/commands/stories.ts";
import { saveVersion, versionsOf } from "#journey/commands/versions.ts";
import { asId, type StoryId, type TouchpointId } from "#journey/ids.ts";
import { MAX_RULE_DEPTH, type SegmentRule } from "#journey/segmentRule.ts";
import { ruleName, ruleText } from "#journey/words/ruleText.ts";
import { notesInOrder } from "#journey/workspace.ts";
import { aNew, Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop();
});

const guess = (context: Parameters<typeof guesses.startGuess>[0], name: string) =>
  guesses.startGuess(context, name);

describe("guesses", () => {
  const start = (name: string) => asId<never>(workshop.run((c) => guess(c, name))[0] ?? "");

  it("are of stops that are there, and in scores; a point can be taken away again until they are sealed", () => {
    const [stop, other] = [workshop.touchpoint("Ask"), workshop.touchpoint("Buy")];
    const id = start("Sales");
    const points = (...scores: readonly (readonly [TouchpointId, number | null])[]) =>
      workshop.attempt((c) => guesses.guessPoints(c, id, new Map(scores)));
    expect(points([stop, 101])).toMatchObject({ problem: { kind: "not-valid" } });
    expect(points([asId("gone"), 1])).toMatchObject({ problem: { kind: "not-found" } });
    expect(points([stop, 5])).toMatchObject({ value: { name: "Guess a score" } });
    expect(points([stop, 5], [other, 9])).toMatchObject({ value: { name: "Guess the curve" } });
    workshop.run((c) =>
      guesses.guessPoints(
        c,
        id,
        new Map([
          [stop, 5],
          [other, 9],
        ]),
      ),
    );
    workshop.run((c) => guesses.guessPoints(c, id, new Map([[stop, null]])));
    expect(workshop.workspace.guess.get(id)?.points).toEqual({ [other]: 9 });
    expect(workshop.attempt((c) => guesses.revealGuess(c, id))).toMatchObject({ ok: false });
    workshop.run((c) => guesses.sealGuess(c, id));
    expect(workshop.attempt((c) => guesses.sealGuess(c, id))).toMatchObject({ ok: false });
    expect(points([stop, 5])).toMatchObject({ problem: { kind: "not-allowed" } });
    workshop.run((c) => guesses.renameGuess(c, id, "Support"));
    expect(workshop.workspace.guess.get(id)?.name).toBe("Support");
  });

  it("stand by when they were sealed, those still open last", () => {
    const { mapId } = workshop;
    const row = (id: string, sealedAt: string | null) =>
      aNew("guess", { id, mapId, name: id, points: {}, sealedAt });
    workshop.put(row("open", null), row("later", "2026-05-02"), row("first", "2026-05-01"));
    workshop.put(aNew("guess", { id: "elsewhere", mapId: "other", points: {} }));
    const names = guesses.guessesOf(workshop.workspace, mapId).map(({ id }) => id);
    expect(names).toEqual(["first", "later", "open"]);
  });

  it("are blind where no story that counts is scored and placed", () => {
    const stop = workshop.touchpoint("Ask");
    workshop.run((c) => addStories(c, stop, [{ text: "a", score: 5 }, { text: "b" }]));
    workshop.run((c) => addStories(c, null, [{ text: "c", score: 5 }]));
    const { workspace, mapId } = workshop;
    expect(guesses.scoredOnMap(workspace, mapId)).toBe(1);
    expect(guesses.scoredOnMap(workspace, mapId, ({ text }) => text !== "a")).toBe(0);
  });
});

describe("segments", () => {
  const rule: SegmentRule = { kind: "study", studyIds: [] };
  const deep = (depth: number): SegmentRule =>
    depth === 0 ? rule : { kind: "not", rule: deep(depth - 1) };

  it("that are added together stand in their order, each in a colour of its own", () => {
    const { mapId } = workshop;
    workshop.run((c) => segments.addSegment(c, mapId, "First", rule));
    const wanted = [
      { name: "Second", rule },
      { name: "Third", rule },
    ];
    workshop.run((c) => segments.addSegments(c, mapId, wanted));
    const one = workshop.attempt((c) => segments.addSegments(c, mapId, wanted.slice(1)));
    expect(one).toMatchObject({ value: { name: "Add segment" } });
    const here = segments.segmentsOf(workshop.workspace, mapId);
    expect(here.map(({ name }) => name)).toEqual(["First", "Second", "Third"]);
    expect(new Set(here.map(({ colour }) => colour)).size).toBe(3);
    expect(segments.segmentsBeside(workshop.workspace, here[1]?.id ?? "")).toHaveLength(3);
    expect(segments.segmentsBeside(workshop.workspace, "gone")).toEqual([]);
  });

  it("have rules of a depth that a person can follow", () => {
    const { mapId } = workshop;
    const [id] = workshop.run((c) => segments.addSegment(c, mapId, "First", rule));
    const tooDeep = deep(MAX_RULE_DEPTH + 1);
    for (const outcome of [
      workshop.attempt((c) => segments.addSegment(c, mapId, "x", tooDeep)),
      workshop.attempt((c) => segments.changeRule(c, asId(id ?? ""), tooDeep)),
      workshop.attempt((c) => segments.recolourSegment(c, asId(id ?? ""), 8)),
    ]) {
      expect(outcome).toMatchObject({ problem: { kind: "not-valid" } });
    }
  });

  it("are named by their rules, in words that are cut between two words", () => {
    const names = {
      attribute: (id: string) => (id === "size" ? { name: "Size", unit: "people" } : undefined),
      touchpoint: (id: string) => (id === "ask" ? "Asking" : undefined),
      study: () => "Spring",
    };
    const of = (test: Parameters<typeof testOf>[0], attributeId = "size") =>
      ruleText(testOf(test, attributeId), names);
    const all = [
      of({ op: "one-of", values: ["a", "b"] }),
      of({ op: "contains-any", values: ["a", "b"] }),
      of({ op: "contains-all", values: ["a", "b"] }),
      of({ op: "before", date: "2026-05-01" }),
      of({ op: "after", date: "2026-05-01" }),
      of({ op: "unknown" }),
      of({ op: "at-least", value: 150 }),
      of({ op: "known" }, "gone"),
      ruleText({ kind: "score-at", touchpointId: asId("ask"), bands: [-2, 2] }, names),
      ruleText({ kind: "score-at", touchpointId: asId("gone"), bands: [0] }, names),
      ruleText({ kind: "not", rule: testOf({ op: "one-of", values: ["a", "b"] }) }, names),
      ruleText({ kind: "not", rule: testOf({ op: "is", value: "a" }) }, names),
      ruleText({ kind: "not", rule: testOf({ op: "known" }) }, names),
      ruleText({ kind: "unreadable", raw: 5 }, names),
      ruleText({ kind: "all", rules: [] }, names),
      ruleText({ kind: "any", rules: [] }, names),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const text of all) expect(text).not.toMatch(/undefined|NaN|\[object| {2}/);
    const short = testOf({ op: "is", value: "a" });
    expect(ruleName(short, names)).toBe(ruleText(short, names));
    const long = testOf({
      op: "one-of",
      values: ["one two three", "four five six", "x".repeat(60)],
    });
    expect(ruleName(long, names)).toMatch(/^Size is one two three.{0,40} …$/);
  });

  function testOf(
    test: Extract<SegmentRule, { kind: "attribute" }>["test"],
    attributeId = "size",
  ): SegmentRule {
    return { kind: "attribute", attributeId: asId(attributeId), test };
  }
});

describe("what was decided", () => {
  it("twice at once about one persona is that of the first id, in every tab", () => {
    const row = (id: string) => aNew("persona", { id, scope: "map:x", name: id });
    workshop.put(row("b"), row("a"), row("c"));
    expect(personaAt(workshop.workspace, "map:x")?.name).toBe("a");
  });

  it("of versions the latest stands first; of those saved at one time, in one order everywhere", () => {
    const snapshot = {
      people: 1,
      participants: 1,
      stories: 1,
      personaName: "",
      lines: [],
      quoteStoryIds: [],
    };
    workshop.run((c) => saveVersion(c, "map:x", "Now", snapshot));
    const row = (id: string, savedAt: string | null) =>
      aNew("profileVersion", { id, scope: "map:x", name: id, savedAt });
    workshop.put(
      row("b", "2026-01-01"),
      row("a", "2026-01-01"),
      row("none", null),
      row("newest", "2027-01-01"),
    );
    expect(versionsOf(workshop.workspace, "map:x").map(({ name }) => name)).toEqual([
      "newest",
      "Now",
      "b",
      "a",
      "none",
    ]);
  });

  it("of a story is refused where it would be cut, or where nothing is told", () => {
    const [id] = workshop.run((c) => addStories(c, null, [{ text: "a" }]));
    const tooLong = "x".repeat(MAX_STORY + 1);
    const ids = [asId<StoryId>(id ?? "")];
    for (const outcome of [
      workshop.attempt((c) => editStories(c, ids, { text: tooLong })),
      workshop.attempt((c) => addStories(c, null, [])),
      workshop.attempt((c) => addStories(c, null, [{ text: "b", score: 0.5 }])),
      workshop.attempt((c) => addStories(c, null, [{ text: tooLong }])),
    ]) {
      expect(outcome).toMatchObject({ ok: false });
    }
  });

  it("is read in one order, of notes whose stage or lane is gone too", () => {
    const at = (id: string, stageId: string, laneId: string) =>
      ({
        op: "create",
        document: `map:${workshop.mapId}`,
        kind: "note",
        entity: { id, text: id, stageId, laneId, order: "a0" },
      }) as const;
    const [first, second] = [workshop.stage(0), workshop.stage(1)];
    const lane = workshop.lane("pains");
    workshop.put(
      at("d", second, lane),
      at("c", first, workshop.lane("notes")),
      at("b", first, lane),
      at("a", "gone", "gone"),
    );
    expect(notesInOrder(workshop.board).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });
});
