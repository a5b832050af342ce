import { describe, expect, it } from "vitest";
import { changeBetween } from "#evidence/difference.ts";
import { findingsOf } from "#evidence/findings/findings.ts";
import { extremesOf } from "#evidence/findings/peaks.ts";
import { retesterOf } from "#evidence/findings/stepWithout.ts";
import { voicesAt } from "#evidence/findings/voices.ts";
import type { StoryFact } from "#evidence/facts.ts";
import { varianceOf } from "#evidence/moments.ts";
import { shortestInterval } from "#evidence/shortestInterval.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { aStop, aStory } from "./makers.ts";

const THIRD = 100 / 3;

function told(scores: readonly number[], prefix = "p"): ReadonlyMap<string, number> {
  return new Map(scores.map((score, at) => [`${prefix}${at}`, score]));
}

/** Each person's scores at each stop: `[person][stop][story]`. */
function storiesOf(people: readonly (readonly (readonly number[])[])[]): readonly StoryFact[] {
  return people.flatMap((stops, person) =>
    stops.flatMap((scores, stop) =>
      scores.map((score) => aStory({ by: `p${person}`, at: `stop-${stop}`, score })),
    ),
  );
}

describe("thirds and decimals, which no computer holds exactly", () => {
  it("have no spread where all are the same", () => {
    expect(varianceOf([THIRD, THIRD, THIRD])).toBe(0);
    expect(varianceOf([0.1, 0.1, 0.1])).toBe(0);
    expect(varianceOf([0.1, 0.2, 0.3])).toBeCloseTo(0.01, 12);
  });

  it("make no certainty of a change on which all agree", () => {
    const before = told([THIRD, 50, 10, -20, 70 / 3, 0]);
    const after = new Map([...before].map(([person, score]) => [person, score - 50]));
    expect(changeBetween(before, after)).toEqual({
      mean: -50,
      t: null,
      df: null,
      p: 1 / 32,
      interval: { low: -50, high: -50 },
      isPaired: true,
    });
    const others = changeBetween(
      told([THIRD, THIRD, THIRD, THIRD]),
      told([-THIRD, -THIRD, -THIRD, -THIRD], "q"),
    );
    expect(others?.p).toBeCloseTo(2 / 70, 12);
  });

  it("tie by rank where they are equal", () => {
    // Twelve people are 50/9 below their own mean at the first stop, whatever else they say: all tie, so nothing moves with it.
    const kinds = [
      [-40, -20, 10],
      [20, 80, -50],
    ] as const;
    const ways = Array.from({ length: 18 }, (_, person) => {
      const [sum, second, third] = kinds[person % 2] ?? kinds[0];
      return person < 12 ? [[sum, 0, 0], [second], [third]] : [[20 * person - 300], [0], [0]];
    });
    const stops = [0, 1, 2].map((at) => aStop(`stop-${at}`, "stage"));
    const { correlations } = findingsOf({
      stories: storiesOf(ways),
      stops,
      connections: [],
      segments: [],
      waves: null,
    });
    expect(correlations.find(({ stop }) => stop === "stop-0")?.rho).toBeCloseTo(0, 12);
  });

  it("reach a limit that they are at", () => {
    const narrow = (mean: number): { mean: number; interval: { low: number; high: number } } => ({
      mean,
      interval: { low: mean - 1, high: mean + 1 },
    });
    const [peak] = extremesOf([narrow(-250 / 3), narrow(-190 / 3), narrow(-250 / 3)]);
    expect(peak).toMatchObject({ kind: "peak", at: 1, prominence: 20 });
  });

  it("are as wide as each other where they are: the middle nearest the median wins", () => {
    expect(shortestInterval([0.1, 0.2, 0.3, 0.4, 0.5, 0.6], 0.5)).toMatchObject({
      low: 0.2,
      high: 0.4,
    });
    expect(shortestInterval([1.1, 2.2, 3.3, 4.4], 0.5)).toMatchObject({ low: 2.2, high: 3.3 });
  });
});

describe("a change tested again without somebody", () => {
  it("is tested as of everybody else, also where these agree", () => {
    const stops: readonly TouchpointId[] = [asId("stop-0"), asId("stop-1")];
    const ways = Array.from({ length: 8 }, (_, person) => [[50], [person === 7 ? -20 : 0]]);
    const voices = voicesAt(storiesOf(ways), stops);
    const [first, second] = voices;
    if (first === undefined || second === undefined) throw new Error("two stops");
    const again = retesterOf(first, second)("p7");
    const rest = changeBetween(told(Array(7).fill(50)), told(Array(7).fill(0)));
    expect(again).toEqual({ mean: rest?.mean, p: rest?.p });
    expect(again?.p).toBe(1 / 64);
  });
});
