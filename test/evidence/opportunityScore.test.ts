import { describe, expect, it } from "vitest";
import { opportunityScore, type Weighed } from "#evidence/opportunityScore.ts";
import { seeded32 } from "#kit/random.ts";

function told(...rows: readonly (readonly [number | null, number | null])[]): readonly Weighed[] {
  return rows.map(([importance, score], at) => ({ person: `p${at}`, importance, score }));
}

describe("what is to be gained at a stop", () => {
  it("is the importance, and once more what is lacking of it", () => {
    const all = opportunityScore(told([8, -60], [10, -20], [9, -40]), 4);
    expect(all.importance).toMatchObject({ value: 9, people: 3 });
    expect(all.satisfaction).toMatchObject({ value: 3, people: 3 });
    expect(all.customers).toMatchObject({ value: 15, people: 3, strength: "weak" });
    expect(all.ours).toMatchObject({ value: 5, people: 3 });
  });

  it("is the importance alone where it goes better than it matters", () => {
    const { customers, ours } = opportunityScore(told([2, 100], [3, 80]), 1);
    expect([customers?.value, ours?.value]).toEqual([2.5, 1]);
    expect(ours?.interval.low).toBe(1);
  });

  it("has the bounds of an independent reckoning, where some said one thing alone", () => {
    const stories: readonly Weighed[] = [
      { person: "p0", importance: 8, score: -60 },
      { person: "p1", importance: 10, score: -20 },
      { person: "p2", importance: 6, score: 40 },
      { person: "p3", importance: 9, score: -80 },
      { person: "p4", importance: 7, score: 0 },
      { person: "p5", importance: 5, score: null },
      { person: "q6", importance: null, score: 20 },
      { person: "q7", importance: null, score: -40 },
    ];
    const { customers } = opportunityScore(stories, null);
    expect(customers).toMatchObject({ value: 11, people: 6 });
    expect(customers?.interval.low).toBeCloseTo(4.578_604_739, 8);
    expect(customers?.interval.high).toBeCloseTo(15.564_119_999, 8);
  });

  it("is not known where nobody scored, or nobody said how much it matters", () => {
    expect(opportunityScore(told([8, null], [9, null]), 7)).toMatchObject({
      importance: { value: 8.5, people: 2 },
      satisfaction: null,
      customers: null,
      ours: null,
    });
    expect(opportunityScore(told([null, 20]), null)).toMatchObject({
      importance: null,
      customers: null,
      ours: null,
    });
    expect(opportunityScore([], 10)).toMatchObject({ satisfaction: null, ours: null });
  });

  it("counts people, not stories, in its doubt", () => {
    const one = Array.from({ length: 12 }, () => ({ person: "p", importance: 9, score: -80 }));
    const twelve = one.map((row, at) => ({ ...row, person: `p${at}` }));
    const width = (stories: readonly Weighed[]): number => {
      const { interval } = opportunityScore(stories, null).customers ?? { interval: null };
      return interval === null ? Number.NaN : interval.high - interval.low;
    };
    expect(width(one)).toBeGreaterThan(width(twelve));
    expect(opportunityScore(one, null).customers).toMatchObject({
      people: 1,
      strength: "anecdote",
    });
  });

  it("does not hang on the order of the stories, and its bounds hold it within 0 and 20", () => {
    const next = seeded32(11);
    for (let round = 0; round < 200; round += 1) {
      const rows = Array.from({ length: 1 + (next() % 12) }, (_, at) => ({
        person: `p${next() % 6}`,
        importance: next() % 3 === 0 ? null : next() % 11,
        score: at % 4 === 0 ? null : (next() % 201) - 100,
      }));
      const score = opportunityScore(rows, next() % 11);
      expect(opportunityScore(rows.toReversed(), null).customers).toEqual(score.customers);
      for (const figure of [score.customers, score.ours]) {
        if (figure === null) continue;
        expect(figure.interval.low).toBeGreaterThanOrEqual(0);
        expect(figure.interval.low).toBeLessThanOrEqual(figure.value);
        expect(figure.interval.high).toBeGreaterThanOrEqual(figure.value);
        expect(figure.interval.high).toBeLessThanOrEqual(20);
      }
    }
  });

  it("has bounds that hold the truth in 93 of 100 maps or more, however the two go together", () => {
    const next = seeded32(5);
    const unit = (): number => (next() + 0.5) / 2 ** 32;
    const bell = (): number => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit());
    for (const people of [4, 8, 20, 60]) {
      for (const together of [-0.8, 0, 0.8]) {
        let held = 0;
        const maps = 400;
        for (let map = 0; map < maps; map += 1) {
          const rows = Array.from({ length: people }, (_, at) => {
            const shared = bell();
            const other = together * shared + Math.sqrt(1 - together * together) * bell();
            return {
              person: `p${at}`,
              importance: Math.max(0, Math.min(10, 7 + shared)),
              score: Math.max(-100, Math.min(100, Math.round(-20 + 25 * other))),
            };
          });
          const figure = opportunityScore(rows, null).customers;
          // Importance 7, satisfaction (-20 / 20 + 5) = 4: 7 + 3.
          if (figure !== null && figure.interval.low <= 10 && figure.interval.high >= 10) held += 1;
        }
        expect(held / maps, `${people} people, ${together}`).toBeGreaterThanOrEqual(0.93);
      }
    }
  });
});
