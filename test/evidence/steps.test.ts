import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgesOf, stepsOf, type Step } from "#evidence/findings/steps.ts";
import { voicesAt } from "#evidence/findings/voices.ts";
import type { StoryFact } from "#evidence/facts.ts";
import type { Edge } from "#evidence/findings/steps.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { aStory } from "./makers.ts";

function ids(...names: readonly string[]): readonly TouchpointId[] {
  return names.map((name) => asId(name));
}

function edge(from: string, to: string): Edge {
  return { from: asId(from), to: asId(to) };
}

/** The scores of some people at a stop: `told("a", {ann: -20})`. */
function told(at: string, scores: Readonly<Record<string, number>>): readonly StoryFact[] {
  return Object.entries(scores).map(([by, score]) => aStory({ by, at, score }));
}

function steps(stories: readonly StoryFact[], ...names: readonly string[]): readonly Step[] {
  const stops = ids(...names);
  return stepsOf(voicesAt(stories, stops), edgesOf(stops, []));
}

const order = told("a", { p1: 80, p2: 60, p3: 40, p4: 90, p5: 20, p6: 70 });
const wait = told("b", { p1: 20, p2: 0, p3: -40, p4: 20, p5: -30, p7: 100 });

describe("the edges of a journey", () => {
  it("are its connections, and without any the order of its stops", () => {
    const stops = ids("a", "b", "c");
    expect(edgesOf(stops, [])).toEqual([edge("a", "b"), edge("b", "c")]);
    const connections = [edge("a", "c"), edge("a", "c"), edge("b", "b"), edge("a", "gone")];
    expect(edgesOf(stops, connections)).toEqual([edge("a", "c")]);
    const mixed = [edge("b", "c"), edge("a", "c"), edge("c", "a"), edge("a", "b")];
    expect(edgesOf(stops, mixed)).toEqual([
      edge("a", "b"),
      edge("a", "c"),
      edge("b", "c"),
      edge("c", "a"),
    ]);
    expect(edgesOf(stops, [edge("a", "gone")])).toHaveLength(2);
  });
});

describe("a change over an edge", () => {
  it("is a drop within people where five told both and the test bears it out", () => {
    // Changes -60, -60, -80, -70, -50: mean -64, sd 11.4, t = -12.55 with 4 degrees of freedom.
    const [step] = steps([...order, ...wait], "a", "b");
    expect(step).toMatchObject({ kind: "drop", people: 5 });
    expect(step?.difference).toBeCloseTo(-64, 9);
    expect(step?.test?.t).toBeCloseTo(-12.551, 3);
    expect(step?.adjustedP).toBe(step?.test?.p);
    expect(step?.evidence.participantIds).toEqual(["p1", "p2", "p3", "p4", "p5"]);
    expect(step?.evidence.storyIds).toHaveLength(10);
  });

  it("is only apparent where the test does not", () => {
    const shaky = told("b", { p1: -90, p2: 90, p3: 30, p4: -80, p5: 60 });
    expect(steps([...order, ...shaky], "a", "b")[0]?.kind).toBe("apparent");
  });

  it("is only apparent with fewer than five people a side, however sure the test", () => {
    const before = told("a", { p1: 90, p2: 95, p3: 100, p4: 92 });
    const after = told("b", { q1: -90, q2: -95, q3: -100, q4: -92 });
    const [step] = steps([...before, ...after], "a", "b");
    expect(step?.kind).toBe("apparent");
    expect(step?.adjustedP).toBeLessThan(0.001);
    expect(
      steps([...before, ...after, ...told("a", { p5: 94 }), ...told("b", { q5: -91 })], "a", "b")[0]
        ?.kind,
    ).toBe("drop");
  });

  it("is a rise the other way round", () => {
    const turned = [...order, ...wait];
    const stops = voicesAt(turned, ids("a", "b"));
    const [step] = stepsOf(stops, [edge("b", "a")]);
    expect(step?.kind).toBe("rise");
    expect(step?.difference).toBeCloseTo(64, 9);
  });

  it("has no test, and is apparent, where one person spoke or all changed alike", () => {
    const [one] = steps([...told("a", { x: 80 }), ...told("b", { y: -80 })], "a", "b");
    expect(one).toMatchObject({ kind: "apparent", test: null, adjustedP: null, difference: -160 });
  });

  it("is not told of where nobody scored one of the stops", () => {
    expect(steps(order, "a", "b")).toEqual([]);
    expect(steps([...order, aStory({ by: "p1", at: "b" })], "a", "b")).toEqual([]);
  });

  it("needs more where the map has more edges: Holm over those that can be tested", () => {
    const stories = [...order, ...wait, ...told("c", { p1: 10, p2: -70, p3: 80, p4: 5, p5: -5 })];
    const [first, second] = steps(stories, "a", "b", "c", "d");
    expect(first?.adjustedP).toBeCloseTo(2 * (first?.test?.p ?? NaN), 12);
    expect(second?.adjustedP).toBeCloseTo(second?.test?.p ?? NaN, 12);
  });

  it("rests on exactly its evidence: from those stories alone it is the same", () => {
    const story = fc.record({
      by: fc.constantFrom("p1", "p2", "p3", "p4", "p5", "p6", "p7"),
      at: fc.constantFrom("a", "b"),
      score: fc.integer({ min: -100, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(story, { maxLength: 30 }), (fields) => {
        const stories = fields.map((one) => aStory(one));
        const [step] = steps(stories, "a", "b");
        const ids = new Set(step?.evidence.storyIds);
        const alone = stories.filter(({ id }) => ids.has(id));
        expect(steps(alone, "a", "b")[0]).toEqual(step);
        expect(steps(stories.toReversed(), "a", "b")[0]).toEqual(step);
      }),
    );
  });
});
