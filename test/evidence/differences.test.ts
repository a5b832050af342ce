import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg, holm } from "#evidence/adjusted.ts";
import { withoutSmall } from "#evidence/anonymity.ts";
import { bimodality } from "#evidence/bimodality.ts";
import { chiSquare } from "#evidence/contingency.ts";
import { changeBetween, pairedDifference, welchDifference } from "#evidence/difference.ts";
import { kruskal } from "#evidence/kruskal.ts";
import { mannWhitney } from "#evidence/mannWhitney.ts";
import { pam } from "#evidence/pam.ts";
import { peakEnd } from "#evidence/peakEnd.ts";
import { chiSquareTail, normalTails, studentQuantile, studentTails } from "#evidence/tails.ts";
import { trendOf } from "#evidence/trend.ts";

function told(scores: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(scores));
}

describe("the change from one stop to the next", () => {
  it("is tested within people where five told both", () => {
    const first = told({ a: 80, b: 60, c: 40, d: 90, e: 20, f: 70 });
    const second = told({ a: 20, b: 50, c: -40, d: 60, e: -30, g: 10 });
    const change = changeBetween(first, second);
    expect(change).toMatchObject({ isPaired: true, df: 4 });
    expect(change?.mean).toBeCloseTo(-46, 9);
  });

  it("is tested between people where fewer did", () => {
    const first = told({ a: 80, b: 60, c: 40 });
    const change = changeBetween(first, told({ a: 20, g: 10, h: -50 }));
    expect(change?.isPaired).toBe(false);
    expect(change?.mean).toBeCloseTo(-6.667 - 60, 2);
  });

  it("is not tested where one person spoke, or all changed alike", () => {
    expect(changeBetween(told({ a: 80 }), told({ b: -80 }))).toBeNull();
    expect(pairedDifference([10, 20, 30], [0, 10, 20])).toBeNull();
    expect(welchDifference([], [1, 2])).toBeNull();
  });
});

describe("tails of distributions", () => {
  it("agree with printed tables", () => {
    expect(normalTails(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(studentQuantile(0.95, 3)).toBeCloseTo(3.182446305284263, 10);
    expect(studentQuantile(0.95, 1)).toBeCloseTo(12.706204736432095, 8);
    expect(studentQuantile(0.95, 1e6)).toBeCloseTo(1.96, 3);
  });

  it("the quantile is where the tails begin, at any level and degree", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        (level, df) => {
          expect(studentTails(studentQuantile(level, df), df)).toBeCloseTo(1 - level, 9);
        },
      ),
    );
  });
});

describe("adjusted p values", () => {
  const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

  it("are never below the plain ones, keep their order, and Holm's are the stricter", () => {
    fc.assert(
      fc.property(ps, (p) => {
        const strict = holm(p);
        const lenient = benjaminiHochberg(p);
        for (const [index, plain] of p.entries()) {
          const [h, b] = [strict[index] ?? NaN, lenient[index] ?? NaN];
          expect(b).toBeGreaterThanOrEqual(plain);
          expect(h).toBeGreaterThanOrEqual(b - 1e-12);
          expect(h).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("where there is nothing to test", () => {
  it("nothing is said", () => {
    expect(mannWhitney([], [1])).toBeNull();
    expect(mannWhitney([5, 5], [5, 5])).toMatchObject({ p: 1, superiority: 0.5, delta: 0 });
    expect(kruskal([[1, 2], []])).toBeNull();
    expect(kruskal([[3, 3], [3]])).toBeNull();
    expect(
      chiSquare([
        [0, 0],
        [1, 2],
      ]),
    ).toBeNull();
    expect(trendOf([1, 2, 3], [4, 4, 4])).toBeNull();
    expect(trendOf([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(bimodality([7, 7, 7, 7])).toBeNull();
    expect(peakEnd([])).toBeNull();
    expect(pam(1, () => 0, 3)).toEqual({ medoids: [0], clusters: [0] });
  });
});

describe("categories in an export", () => {
  it("never tell of fewer than k people, and lose nobody where they tell anything", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 8 }), (sizes, k) => {
        const categories = sizes.map((count, index) => ({ label: `c${index}`, count }));
        const shown = withoutSmall(categories, k, "other");
        for (const { count } of shown) expect(count).toBeGreaterThanOrEqual(k);
        if (shown.length > 0) expect(total(shown)).toBe(total(categories));
      }),
    );
  });
});

function total(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

describe("a change on which everybody agrees", () => {
  const people = (count: number, score: (n: number) => number): ReadonlyMap<string, number> =>
    new Map(Array.from({ length: count }, (_, n) => [`p${n}`, score(n)]));

  it("is tested by the chance of such agreement where the same people told both stops", () => {
    const change = changeBetween(
      people(6, (n) => 10 * n),
      people(6, (n) => 10 * n - 50),
    );
    expect(change).toMatchObject({ mean: -50, p: 1 / 32, isPaired: true });
    expect(change?.interval).toEqual({ low: -50, high: -50 });
  });

  it("is tested by the chance that the groups part so cleanly where they are others", () => {
    const later = new Map([...people(4, () => -50)].map(([id, score]) => [`later ${id}`, score]));
    const change = changeBetween(
      people(4, () => 50),
      later,
    );
    expect(change?.mean).toBe(-100);
    expect(change?.p).toBeCloseTo(2 / 70, 12);
  });

  it("is no certainty where few agree: five pairs, or two a side, may do so by chance", () => {
    const five = changeBetween(
      people(5, (n) => 10 * n),
      people(5, (n) => 10 * n - 50),
    );
    expect(five).toMatchObject({ mean: -50, p: 1 / 16, isPaired: true });
    // Half changes of -25 five times, -100 and 100: centre -125/7, sd 59.01, error 22.30; doubled.
    expect(five?.interval.low).toBeCloseTo(2 * (-125 / 7 - 1.959964 * 22.303), 1);
    expect(five?.interval.high).toBeCloseTo(2 * (-125 / 7 + 1.959964 * 22.303), 1);
    const two = changeBetween(
      new Map([
        ["a", 50],
        ["b", 50],
      ]),
      new Map([
        ["c", -50],
        ["d", -50],
      ]),
    );
    expect(two).toMatchObject({ mean: -100, isPaired: false });
    expect(two?.interval.high).toBeGreaterThan(0);
    expect(two?.interval.low).toBeGreaterThanOrEqual(-200);
  });

  it("is none where nothing changed", () => {
    const same = people(7, () => 20);
    expect(changeBetween(same, same)).toMatchObject({ mean: 0, p: 1 });
  });
});
