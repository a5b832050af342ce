import { describe, expect, it } from "vitest";
import { segmentsAlike } from "#evidence/breadth.ts";
import type { PersonFact } from "#evidence/facts.ts";
import type { Finding } from "#evidence/findings/finding.ts";
import { findingText } from "#evidence/findings/findingText.ts";
import { shortestInterval } from "#evidence/shortestInterval.ts";
import { incompleteBeta, logChoose, logGamma, upperGamma } from "#evidence/specialFunctions.ts";
import { trendOf } from "#evidence/trend.ts";
import { wilson } from "#evidence/wilson.ts";
import type { AttributeType } from "#journey/attribute.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { aPerson, anAttribute } from "./makers.ts";

const NAMES = {
  stop: (id: string) => `stop ${id}`,
  stage: (id: string) => `stage ${id}`,
  segment: (id: string) => `segment ${id}`,
  wave: (id: string) => `round ${id}`,
};

/** A finding of which only what it says matters: what else a value must have is left out, hence the cast. */
function said(value: object): string {
  return findingText({ value } as unknown as Finding, NAMES);
}

describe("a finding in words", () => {
  const interval = { low: 20, high: 60 };
  const change = { from: "a", to: "b", difference: 40, interval, people: 9, isPaired: true };
  it("names its stops, stages and segments as the map does", () => {
    const segment = { stop: "a", segmentId: "s", firstMean: -20, secondMean: 30, effect: 0.2 };
    const all = [
      said({ kind: "drop", ...change }),
      said({ kind: "rise", ...change }),
      said({ kind: "peak", stop: "a", mean: 60, prominence: 40 }),
      said({ kind: "pit", stop: "a", mean: -60, prominence: 40 }),
      said({ kind: "split", stop: "a", negatives: 4, positives: 5, n: 9 }),
      said({ kind: "mixed-scales", stop: "a", mixesScales: true }),
      said({ kind: "mixed-scales", stop: "a", mixesScales: false }),
      said({ kind: "remembered", mean: -20, interval, ofAll: 10, people: 8 }),
      said({ kind: "moment-of-truth", stop: "a", rho: 0.5, people: 12 }),
      said({ kind: "segment-difference", ...segment }),
      said({ kind: "segment-difference", ...segment, effect: 0.8 }),
      said({ kind: "trend", scope: { kind: "map" }, slope: 2, months: 6, undated: 0 }),
      said({
        kind: "trend",
        scope: { kind: "stage", stageId: "s" },
        slope: -2,
        months: 6,
        undated: 1,
      }),
      said({
        kind: "pains",
        scope: { kind: "stop", stop: "a" },
        statement: { value: { kind: "shares", shares: [{ label: "long queue" }] } },
      }),
      said({
        kind: "delights",
        scope: { kind: "map" },
        statement: { value: { kind: "texts", texts: ["kind people"] } },
      }),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const text of all) expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(all[2]).toMatch(/^stop a is a peak at \+60/);
    expect(all[9]).toMatch(/^At stop a segment s are less content .* the lower score in 80/);
    expect(all[10]).toMatch(/more content .* the higher score in 80/);
    expect(all[13]).toBe("stop a: What hurts: “long queue”");
    expect(all[14]).toContain("“kind people”");
    expect(
      said({ kind: "pains", scope: { kind: "map" }, statement: { value: { kind: "none" } } }),
    ).not.toContain("undefined");
  });
});

describe("segments that are alike", () => {
  const people = (type: AttributeType, of: (at: number) => AttributeValue | null) => ({
    attribute: anAttribute("a", type),
    people: Array.from({ length: 40 }, (_, at): PersonFact => {
      const value = of(at);
      return aPerson(`p${at}`, value === null ? {} : { a: value });
    }),
  });
  const alike = (type: AttributeType, of: (at: number) => AttributeValue | null) => {
    const { attribute, people: all } = people(type, of);
    const halves = [all.filter((_, at) => at % 2 === 0), all.filter((_, at) => at % 2 === 1)];
    return segmentsAlike(halves, [attribute], new Set());
  };

  it("differ in a choice that one of them makes", () => {
    expect(alike("choices", (at) => (at % 2 === 0 ? ["chat", "web"] : ["web"]))).toBeNull();
    expect(alike("choices", (at) => (at % 4 < 2 ? ["chat", "web"] : ["web"]))).toMatchObject({
      kind: "segments-alike",
      segments: 2,
      compared: 1,
    });
  });

  it("differ in labels and in numbers", () => {
    expect(alike("category", (at) => (at % 2 === 0 ? "Basic" : "Gold"))).toBeNull();
    expect(alike("number", (at) => (at % 2 === 0 ? 10 + at : 90 + at))).toBeNull();
    expect(alike("category", (at) => (at % 4 < 2 ? "Basic" : "Gold"))).not.toBeNull();
  });

  it("are not compared where nothing is known, all say the same, or few are in them", () => {
    expect(alike("category", () => null)).toBeNull();
    expect(alike("category", () => "Basic")).toBeNull();
    expect(alike("choices", () => ["web"])).toBeNull();
    expect(alike("category", (at) => (at < 6 ? "Basic" : null))).toBeNull();
    expect(segmentsAlike([], [], new Set())).toBeNull();
  });
});

describe("figures at the edge of what they are defined for", () => {
  it("say as little as nobody does", () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(shortestInterval([], 0.8)).toBeNull();
    expect(shortestInterval([1, 2], 0)).toBeNull();
    expect(shortestInterval([5], 0.8)).toMatchObject({ low: 5, high: 5, asked: 1, held: 1 });
    expect(trendOf([], [])).toBeNull();
    expect(trendOf([3, 3, 3, 3], [1, 2, 3, 4])).toBeNull();
  });

  it("are those of the tables", () => {
    expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625_609_908_221_908), 9);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
    expect(Math.exp(logChoose(10, 3))).toBeCloseTo(120, 6);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    expect(incompleteBeta(0.5, 2, 2)).toBeCloseTo(0.5, 9);
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 9);
    expect(upperGamma(1, 2)).toBeCloseTo(Math.exp(-2), 9);
    expect(upperGamma(0.5, 0)).toBeCloseTo(1, 9);
  });
});
