import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fastPam } from "#evidence/fastPam.ts";
import type { PersonFact } from "#evidence/facts.ts";
import { gower, scalesOf, type Trait } from "#evidence/gower.ts";
import { gowerPairs, matrixOf } from "#evidence/gowerPairs.ts";
import { type Distance, pam } from "#evidence/pam.ts";
import { segmentMembers } from "#evidence/segmentMembers.ts";
import { ruleForGroup } from "#evidence/suggestRule.ts";
import { runSuggestion, suggestSegments, type Suggestion } from "#evidence/suggestSegments.ts";
import { seeded32 } from "#kit/random.ts";
import { aPerson, anAttribute } from "./makers.ts";

const ATTRIBUTES = [
  anAttribute("age", "number"),
  anAttribute("seat", "category"),
  anAttribute("uses", "choices"),
  anAttribute("town", "place"),
  anAttribute("says", "text"),
];

function suggested(people: readonly PersonFact[]): Suggestion {
  const found = runSuggestion(
    suggestSegments(people, ATTRIBUTES),
    () => undefined,
    () => false,
  );
  if (found === null) throw new Error("cancelled");
  return found;
}

/** Two kinds of travellers, with some noise, and a share of whom little is known. */
function twoKinds(n: number): readonly PersonFact[] {
  const random = seeded32(5);
  const chance = (share: number): boolean => random() / 2 ** 32 < share;
  return Array.from({ length: n }, (_, index) => {
    const isBusiness = index % 3 === 0;
    const values = {
      age: (isBusiness ? 45 : 22) + (random() % 8),
      seat: isBusiness !== chance(0.06) ? "Business" : "Economy",
      uses: isBusiness ? ["lounge", "wifi"] : ["app"],
      town: `Town ${random() % 25}`,
      says: "words",
    };
    return aPerson(`p${index}`, index % 20 === 7 ? { town: values.town } : values);
  });
}

/** People without any groups: every attribute drawn for itself, over many values. */
function noKinds(n: number): readonly PersonFact[] {
  const random = seeded32(11);
  return Array.from({ length: n }, (_, index) =>
    aPerson(`p${index}`, {
      age: 18 + (random() % 60),
      seat: `Seat ${random() % 9}`,
      town: `Town ${random() % 12}`,
    }),
  );
}

const traits = fc.tuple(
  fc.option(fc.integer({ min: 0, max: 9 })),
  fc.option(fc.constantFrom("a", "b", "c")),
  fc.option(fc.subarray(["x", "y", "z"], { minLength: 1 })),
);
const rows: fc.Arbitrary<readonly (readonly Trait[])[]> = fc.array(traits, {
  minLength: 3,
  maxLength: 18,
});

function costOf(n: number, medoids: readonly number[], distance: Distance): number {
  return Array.from({ length: n }, (_, thing) =>
    Math.min(...medoids.map((medoid) => distance(thing, medoid))),
  ).reduce((a, b) => a + b, 0);
}

describe("groups of people", () => {
  it("are found around medoids that no exchange of one of them betters, as PAM asks", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), (all, k) => {
        const n = all.length;
        const matrix = matrixOf(Int32Array.from(all.keys()), gowerPairs(all));
        const distance: Distance = (a, b) => matrix.cells[a * n + b] ?? 0;
        const medoids = fastPam(matrix, k);
        expect(medoids).toEqual([...new Set(medoids)].toSorted((a, b) => a - b));
        expect(medoids).toHaveLength(Math.min(k, n));
        const cost = costOf(n, medoids, distance);
        for (const at of medoids.keys()) {
          for (const other of all.keys()) {
            if (medoids.includes(other)) continue;
            expect(costOf(n, medoids.with(at, other), distance)).toBeGreaterThan(cost - 1e-9);
          }
        }
      }),
    );
  });

  it("are, where nothing is as near as another, those that plain PAM finds", () => {
    const ages = [20, 21.3, 24.1, 39.2, 41.7, 46.4, 70.9, 74.6, 81.8];
    const distance = gowerPairs(ages.map((age) => [age]));
    const matrix = matrixOf(Int32Array.from(ages.keys()), distance);
    for (const k of [1, 2, 3, 4]) {
      expect(fastPam(matrix, k)).toEqual(pam(ages.length, distance, k).medoids);
    }
  });

  it("are told apart by the very distances that Gower's formula gives", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const distance = gowerPairs(all);
        const scales = scalesOf(all);
        for (const [a, x] of all.entries()) {
          for (const [b, y] of all.entries()) {
            expect(distance(a, b)).toBeCloseTo(gower(x, y, scales), 12);
          }
        }
      }),
    );
  });
});

describe("suggested segments", () => {
  it("are the groups that are there, each with a short rule that says who is in it", () => {
    const people = twoKinds(120);
    const found = suggested(people);
    if (found.kind !== "groups") throw new Error(found.why);
    expect(found.segments.map(({ participantIds }) => participantIds.length)).toEqual([76, 38]);
    expect(found).toMatchObject({ people: 114, left: 6 });
    expect(found.silhouette).toBeGreaterThanOrEqual(0.25);
    for (const { rule, precision, recall, stability, participantIds } of found.segments) {
      const { members } = segmentMembers(
        rule,
        people.map((person) => ({ person, stops: new Map() })),
        ATTRIBUTES,
      );
      const own = new Set<string>(participantIds);
      const hits = members.filter(({ id }) => own.has(id)).length;
      expect(hits / members.length).toBeCloseTo(precision, 9);
      expect(hits / own.size).toBeCloseTo(recall, 9);
      expect(Math.min(precision, recall)).toBeGreaterThan(0.9);
      expect(stability).toBeGreaterThanOrEqual(0.75);
    }
  });

  it("are the same whatever the order of the people", () => {
    const people = twoKinds(90);
    expect(suggested(people.toReversed())).toEqual(suggested(people));
  });

  it("are none where the people differ only by degrees, and it says why", () => {
    expect(suggested(noKinds(200))).toEqual({ kind: "no clear groups", why: "no-gap" });
    expect(suggested(twoKinds(8))).toEqual({ kind: "no clear groups", why: "too-few" });
    const dark = Array.from({ length: 40 }, (_, n) => aPerson(`p${n}`, { seat: `s${n % 2}` }));
    expect(suggested(dark)).toEqual({ kind: "no clear groups", why: "too-little-known" });
    const lonely = Array.from({ length: 60 }, (_, n) =>
      aPerson(`p${n}`, n < 3 ? { age: 90, seat: "Royal" } : { age: 30, seat: "Economy" }),
    );
    expect(suggested(lonely)).toEqual({ kind: "no clear groups", why: "too-small" });
  });

  it("are none where of too few people enough is known to compare them", () => {
    const few = Array.from({ length: 22 }, (_, n) =>
      aPerson(`p${n}`, n < 11 ? { age: 20 + n, seat: `s${n % 2}`, town: `t${n % 2}` } : {}),
    );
    expect(suggested(few)).toEqual({ kind: "no clear groups", why: "too-little-known" });
  });

  it("have a rule of what is known of the group: a number that nobody in it has makes none", () => {
    const group = [1, 2, 3].map((n) => aPerson(`in${n}`, { seat: "Business", age: "n/a" }));
    const others = [1, 2, 3].map((n) => aPerson(`out${n}`, { seat: "Economy", age: 30 + n }));
    const people = [...group, ...others];
    expect(ruleForGroup(new Set(group), people, ATTRIBUTES)).toEqual({
      rule: { kind: "attribute", attributeId: "seat", test: { op: "is", value: "Business" } },
      precision: 1,
      recall: 1,
    });
    const half = [aPerson("x", { age: "old" }), aPerson("y", { age: 70 }), ...others];
    expect(ruleForGroup(new Set(half.slice(0, 2)), half, ATTRIBUTES)).toMatchObject({
      rule: { test: { op: "at-least", value: 70 } },
      precision: 1,
      recall: 0.5,
    });
  });

  it("of 5,000 people tell how far they are and stop when asked", () => {
    const people = twoKinds(5_000);
    const shares: number[] = [];
    const found = runSuggestion(
      suggestSegments(people, ATTRIBUTES),
      (share) => shares.push(share),
      () => false,
    );
    expect(found).toMatchObject({ kind: "groups" });
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    const cancelled = runSuggestion(
      suggestSegments(people, ATTRIBUTES),
      () => undefined,
      () => true,
    );
    expect(cancelled).toBeNull();
  });
});
