import { describe, expect, it } from "vitest";
import { withoutSmall } from "#evidence/anonymity.ts";
import { effectiveScore } from "#evidence/effectiveScore.ts";
import { gowerPairs } from "#evidence/gowerPairs.ts";
import { segmentsAlike } from "#evidence/breadth.ts";
import { stabilityOf } from "#evidence/crowdGroups.ts";
import type { PersonFact } from "#evidence/facts.ts";
import type { Finding } from "#evidence/findings/finding.ts";
import { findingText } from "#evidence/findings/findingText.ts";
import { medianRanks } from "#evidence/medianInterval.ts";
import { medianOf } from "#evidence/moments.ts";
import { silhouette } from "#evidence/pam.ts";
import { PooledOdds } from "#evidence/phrases/pooledOdds.ts";
import { shortestInterval } from "#evidence/shortestInterval.ts";
import { incompleteBeta, logChoose, logGamma, upperGamma } from "#evidence/specialFunctions.ts";
import { contentWords, similarities } from "#evidence/similarity.ts";
import { strengthOf, strengthOfKnown } from "#evidence/strength.ts";
import { trendOf } from "#evidence/trend.ts";
import { wilson } from "#evidence/wilson.ts";
import type { AttributeType } from "#journey/attribute.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { finished } from "#kit/finished.ts";
import { seeded32 } from "#kit/random.ts";
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

describe("what is said beside the findings", () => {
  const interval = { low: -55, high: -25 };
  const change = { stop: "a", difference: -40, interval, isPaired: false };

  it("says of a change that it may be chance, or that nobody can tell", () => {
    const apparent = { kind: "apparent", from: "a", to: "b", difference: -12 };
    expect(said({ ...apparent, isTested: true })).toBe(
      "From stop a to stop b the score falls by 12 points, which may be chance",
    );
    expect(said({ ...apparent, isTested: false })).toBe(
      "From stop a to stop b there are too few people for a test",
    );
  });

  it("names the rounds between which a score moved, and who was asked", () => {
    const asked = { earlierPeople: 8, laterPeople: 9, earlierUnnamed: 0, laterUnnamed: 0 };
    const waves = { earlier: "1", later: "2", ...asked };
    const fell = said({ kind: "wave-change", ...change, ...waves });
    expect(fell).toMatch(/^stop a fell by 40 points .*8 people, then 9.* from round 1 to round 2$/);
    const rose = said({ kind: "wave-change", ...change, ...waves, difference: 40, isPaired: true });
    expect(rose).toMatch(/^stop a rose by 40 points .*people asked both times/);
  });

  it("quotes what is said more now, and what is said less", () => {
    const shares = [{ label: "long queue" }, { label: "broken lift" }];
    expect(said({ kind: "said-more", shares })).toBe(
      "Said more now: “long queue” and “broken lift”",
    );
    expect(said({ kind: "said-less", shares })).toMatch(/^Said less now: “long queue”/);
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
    expect(alike("number", () => 30)).toBeNull();
    expect(alike("category", (at) => (at < 6 ? "Basic" : null))).toBeNull();
    expect(segmentsAlike([], [], new Set())).toBeNull();
  });
});

const NOBODY = { n: 0, sum: 0, a: 0, b: 0, c: 0, people: 0 };

describe("figures at the edge of what they are defined for", () => {
  it("say as little as nobody does", () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(shortestInterval([], 0.8)).toBeNull();
    expect(shortestInterval([1, 2], 0)).toBeNull();
    expect(shortestInterval([5], 0.8)).toMatchObject({ low: 5, high: 5, asked: 1, held: 1 });
    expect(trendOf([], [])).toBeNull();
    expect(trendOf([3, 3, 3, 3], [1, 2, 3, 4])).toBeNull();
    expect(medianOf([])).toBeNaN();
    expect(medianRanks(0)).toBeNull();
    expect([strengthOf(NOBODY), strengthOfKnown(0)]).toEqual(["none", "none"]);
  });

  it("count the months of a trend that are the same for nothing in its slopes", () => {
    // 2 from the first to the second, 6 to the third; the last two are told in one month.
    expect(trendOf([0, 1, 1], [0, 2, 6])?.theilSen).toBe(4);
  });

  it("take people without a group beside theirs, and all in one place, for no clear group", () => {
    const apart = (a: number, b: number): number => Math.abs(a - b);
    expect(silhouette([0, 0, 0], apart)).toEqual([0, 0, 0]);
    expect(silhouette([0, 0, 1, 1], () => 0)).toEqual([0, 0, 0, 0]);
    // Between two pairs: within 1, between 10 and 11 for the first.
    expect(
      silhouette([0, 0, 1, 1], (a, b) => apart([0, 1, 10, 12][a] ?? 0, [0, 1, 10, 12][b] ?? 0)),
    ).toEqual([10 / 11, 9 / 10, (9.5 - 2) / 9.5, (11.5 - 2) / 11.5]);
  });

  it("keep categories of as many people in one order, and take the last of them with the rest", () => {
    const two = [
      { label: "b", count: 5 },
      { label: "a", count: 5 },
      { label: "c", count: 2 },
    ];
    const kept = [
      { label: "a", count: 5 },
      { label: "other", count: 7 },
    ];
    expect(withoutSmall(two, 5, "other")).toEqual(kept);
    expect(withoutSmall(two.toReversed(), 5, "other")).toEqual(kept);
  });

  it("find people of one age no distance apart", () => {
    expect(gowerPairs([[30], [30]])(0, 1)).toBe(0);
  });

  it("count a suggested score only where the view does", () => {
    expect(effectiveScore(null, 40, true)).toBe(40);
    expect(effectiveScore(null, 40, false)).toBeNull();
    expect(effectiveScore(0, 40, true)).toBe(0);
  });

  it("find texts without words like nothing but themselves", () => {
    const alikeness = similarities(["?!", "…", "warm soup"].map(contentWords));
    expect([alikeness(0, 0), alikeness(0, 1), alikeness(0, 2)]).toEqual([1, 0, 0]);
  });

  it("leave out a stop at which nothing but the one phrase is said", () => {
    const odds = new PooledOdds();
    odds.add(3, 5, 3, 5);
    expect(odds.z).toBe(0);
    odds.add(3, 1, 10, 10);
    const alone = new PooledOdds();
    alone.add(3, 1, 10, 10);
    expect(alone.z).toBeGreaterThan(0);
    expect(odds.z).toBe(alone.z);
  });

  it("count a group as lost where a sample holds none of it", () => {
    const people = Array.from({ length: 30 }, (_, n) => aPerson(`p${n}`));
    const far = (n: number): number => (n === 0 ? 100 : n % 2);
    const crowd = {
      people,
      distance: (a: number, b: number) => Math.abs(far(a) - far(b)),
      random: seeded32(3),
    };
    const candidate = {
      medoids: [0, 1],
      groups: Int32Array.from(people, (_, n) => Number(n > 0)),
      silhouette: 1,
    };
    const [alone = 0, rest = 0] = finished(stabilityOf(crowd, candidate, 0, 1));
    // In it goes with two samples of three; where it is, it is a group of its own.
    expect(alone).toBeGreaterThan(0.4);
    expect(alone).toBeLessThan(0.95);
    expect(rest).toBeGreaterThan(alone);
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
