import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askNext, type AskedGroup } from "#evidence/findings/askNext.ts";
import { findingsOf } from "#evidence/findings/findings.ts";
import { sumsOf, voicesAt } from "#evidence/findings/voices.ts";
import { addOne, Z95 } from "#evidence/meanInterval.ts";
import { asId, type ParticipantId, type TouchpointId } from "#journey/ids.ts";
import { seeded32 } from "#kit/random.ts";
import { aStop, aStory } from "./makers.ts";

const STOPS = ["a", "b"].map((id) => asId<TouchpointId>(id));

function group(id: string, ...names: readonly string[]): AskedGroup {
  return { id, members: new Set(names.map((name) => asId<ParticipantId>(name))) };
}

const many = Array.from({ length: 30 }, (_, i) =>
  aStory({ by: `m${i}`, at: "a", score: (i % 5) * 20 - 40 }),
);
const few = [aStory({ by: "f0", at: "b", score: -50 }), aStory({ by: "f1", at: "b", score: 60 })];
const groups = [group("many", ...many.map((_, i) => `m${i}`)), group("few", "f0", "f1")];

describe("who to ask next", () => {
  const advice = askNext(voicesAt([...many, ...few], STOPS), groups);

  it("is first where nobody spoke, last where many did", () => {
    expect(advice.cells.map(({ stop, groupId, people }) => [stop, groupId, people])).toEqual([
      ["b", "many", 0],
      ["a", "few", 0],
      ["b", "few", 2],
      ["a", "many", 30],
    ]);
    expect(advice.cells[0]).toMatchObject({ halfWidth: 100, strength: "none" });
    expect(advice.interviews.map(({ groupId }) => groupId)).toEqual(["few", "many"]);
  });

  it("is a stop where nobody spoke before one with a single story", () => {
    const one = [aStory({ by: "f0", at: "b", score: -50 }), ...many];
    const stops = ["a", "b", "c"].map((id) => asId<TouchpointId>(id));
    const { cells } = askNext(voicesAt(one, stops), [{ id: "", members: null }]);
    expect(cells.map(({ stop }) => stop)).toEqual(["c", "b", "a"]);
    expect(cells[0]).toMatchObject({ people: 0, halfWidth: 100 });
  });

  it("is no stop behind the scenes, unless somebody spoke of it", () => {
    const stops = ["a", "b", "c"].map((id) => aStop(id, "s"));
    const asked = (...backstage: readonly string[]): readonly string[] =>
      findingsOf({
        stories: few,
        stops,
        backstage: backstage.map((id) => asId<TouchpointId>(id)),
        connections: [],
        segments: [],
        waves: null,
      }).advice.map(({ stop }) => stop);
    expect(asked()).toEqual(["a", "c", "b"]);
    expect(asked("b", "c")).toEqual(["a", "b"]);
  });

  it("is what to score first where people told and nobody scored", () => {
    const told = (by: string | null, at: string): (typeof few)[number] => aStory({ by, at });
    const advice = (...segments: readonly { id: string; by: readonly string[] }[]) =>
      findingsOf({
        stories: [...few, told("f0", "a"), told("g0", "a"), told(null, "a"), told("g1", "b")],
        stops: STOPS.map((id) => aStop(id, "s")),
        connections: [],
        segments: segments.map(({ id, by }) => ({
          id,
          members: new Set(by.map((one) => asId<ParticipantId>(one))),
          others: null,
        })),
        waves: null,
      }).advice.map(({ stop, groupId, waiting }) => [stop, groupId, waiting]);
    expect(advice()).toEqual([
      ["a", "", 3],
      ["b", "", 0],
    ]);
    expect(advice({ id: "g", by: ["g0", "g1"] })).toEqual([
      ["a", "g", 1],
      ["b", "g", 1],
    ]);
  });

  it("tells the doubt that there is now: the half-width of the interval", () => {
    // Mean and add-one error of -50 and 60, with -100 and 100: m' = 2.5; sum of squares 26100 - 4 * 6.25 = 26075;
    // se' = sqrt(26075 * 4 / 3) / 4 = 46.61.
    const cell = advice.cells.find(({ stop, groupId }) => stop === "b" && groupId === "few");
    expect(cell?.halfWidth).toBeCloseTo(1.959964 * 46.61, 1);
  });

  it("counts each story of nobody as one person, where everyone is asked about", () => {
    const nameless = Array.from({ length: 40 }, (_, i) =>
      aStory({ at: "a", score: (i % 5) * 20 - 40 }),
    );
    const { cells } = askNext(voicesAt([...nameless, ...few], STOPS), [{ id: "", members: null }]);
    expect(cells.map(({ stop, people }) => [stop, people])).toEqual([
      ["b", 2],
      ["a", 40],
    ]);
    expect(cells[1]?.halfWidth).toBeLessThan(15);
    expect(
      findingsOf({
        stories: [...nameless, ...few],
        stops: [aStop("a", "s"), aStop("b", "s")],
        connections: [],
        segments: [],
        waves: null,
      }).advice.map(({ stop, people }) => [stop, people]),
    ).toEqual([["b", 2]]);
  });

  it("expects about what really comes when more are asked", () => {
    const random = seeded32(11);
    const scores = Array.from({ length: 8 }, () => (random() % 5) * 50 - 100);
    const asked = scores.map((score, i) => aStory({ by: `p${i}`, at: "a", score }));
    const everyone = group("g", ...scores.map((_, i) => `p${i}`));
    const { cells } = askNext(voicesAt(asked, STOPS), [everyone]);
    const cell = cells.find(({ stop }) => stop === "a");
    let total = 0;
    for (let round = 0; round < 500; round += 1) {
      const more = Array.from({ length: 5 }, (_, i) =>
        aStory({ by: `n${i}`, at: "a", score: (random() % 5) * 50 - 100 }),
      );
      const [stop] = voicesAt([...asked, ...more], STOPS);
      total += Z95 * addOne(sumsOf(stop?.voices.values() ?? [])).error;
    }
    expect(Math.abs((cell?.expected ?? NaN) - total / 500)).toBeLessThan(5);
  });

  it("never expects more doubt than there is, and counts everybody in a group", () => {
    const story = fc.record({
      by: fc.constantFrom("f0", "f1", "m0", "m1"),
      at: fc.constantFrom("a", "b"),
      score: fc.integer({ min: -100, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(story, { maxLength: 20 }), (fields) => {
        const { cells } = askNext(
          voicesAt(
            fields.map((one) => aStory(one)),
            STOPS,
          ),
          groups,
        );
        expect(cells).toHaveLength(4);
        for (const { gain, halfWidth, people } of cells) {
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(halfWidth).toBeLessThanOrEqual(100);
          if (people === 0) expect(halfWidth).toBe(100);
        }
      }),
    );
  });
});
