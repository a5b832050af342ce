import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Cell } from "#evidence/cell.ts";
import { meanInterval } from "#evidence/meanInterval.ts";
import { medianInterval } from "#evidence/medianInterval.ts";
import { meanOf } from "#evidence/moments.ts";
import { statisticsOf } from "#evidence/statistics.ts";
import { wilson } from "#evidence/wilson.ts";
import { scoreOfRating } from "#journey/score.ts";
import { seeded32 } from "#kit/random.ts";
import { onRealFile } from "./realData.ts";

const ROUNDS = 4_000;

/** How often the interval of n people drawn at random holds the mean of all. */
function coverage(all: readonly number[], n: number, seed: number): number {
  const random32 = seeded32(seed);
  const truth = meanOf(all);
  let held = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const cell = new Cell();
    for (let person = 0; person < n; person += 1) {
      cell.add(person, all[random32() % all.length] ?? 0);
    }
    const interval = meanInterval(cell);
    if (interval !== null && interval.low <= truth && truth <= interval.high) held += 1;
  }
  return held / ROUNDS;
}

function scoresOf(
  rows: readonly Readonly<Record<string, string>>[],
  column: string,
  worst: number,
  best: number,
): readonly number[] {
  return rows.flatMap((row) => {
    const text = row[column] ?? "";
    const value = Number(text);
    return text === "" || Number.isNaN(value) ? [] : (scoreOfRating(value, { worst, best }) ?? []);
  });
}

describe("the interval of a mean", () => {
  for (const n of [1, 3, 5, 8, 20]) {
    onRealFile(
      "telecom-journey-nps.csv",
      `holds the truth at least 93 % of the time on real ratings of ${n}`,
      (rows) => {
        const stages = new Map<string, number>();
        for (const stage of ["Order", "First Payment", "Equipment Received", "Service in Use"]) {
          const own = rows.filter((row) => row["SURVEY_SUB_TYPE"] === stage);
          stages.set(stage, coverage(scoresOf(own, "NPS_SCORE", 0, 10), n, n));
        }
        for (const share of stages.values()) expect(share).toBeGreaterThanOrEqual(0.93);
      },
    );

    onRealFile(
      "airline-touchpoints-british-airways.csv",
      `holds the truth at least 93 % of the time on real touchpoints of ${n}`,
      (rows) => {
        for (const stop of ["Ground Service", "Cabin Staff Service", "Wifi & Connectivity"]) {
          expect(coverage(scoresOf(rows, stop, 1, 5), n, n)).toBeGreaterThanOrEqual(0.93);
        }
      },
    );
  }

  const told = fc.array(
    fc.record({
      person: fc.integer({ min: 0, max: 9 }),
      score: fc.integer({ min: -100, max: 100 }),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it("holds the mean that is shown, and stays on the scale", () => {
    fc.assert(
      fc.property(told, (stories) => {
        const cell = new Cell();
        for (const { person, score } of stories) cell.add(person, score);
        const { mean, interval, median } = statisticsOf(cell);
        expect(interval?.low).toBeGreaterThanOrEqual(-100);
        expect(interval?.high).toBeLessThanOrEqual(100);
        expect(interval?.low).toBeLessThanOrEqual(mean ?? NaN);
        expect(interval?.high).toBeGreaterThanOrEqual(mean ?? NaN);
        expect(Math.abs(median ?? NaN)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("counts people: the same score again by the same person does not narrow it", () => {
    const once = new Cell();
    const thrice = new Cell();
    for (const [person, score] of [-80, 20, 60, 0].entries()) {
      once.add(person, score);
      for (let i = 0; i < 3; i += 1) thrice.add(person, score);
    }
    expect(statisticsOf(thrice)).toMatchObject({ n: 12, people: 4 });
    expect(width(thrice)).toBeGreaterThan(0.75 * width(once));
  });
});

describe("other intervals", () => {
  it("a median's lies among the scores, and there is none below six", () => {
    const cell = new Cell();
    for (const [person, score] of [-50, -20, 0, 10, 40].entries()) cell.add(person, score);
    expect(medianInterval(cell)).toBeNull();
    cell.add(5, 90);
    expect(medianInterval(cell)).toEqual({ low: -50, high: 90 });
  });

  it("a share's holds the share and stays between none and all", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, x) => {
          const k = Math.round(x * n);
          const { low, high } = wilson(k, n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(k / n);
          expect(high).toBeGreaterThanOrEqual(k / n);
        },
      ),
    );
  });
});

function width(cell: Cell): number {
  const interval = meanInterval(cell);
  return interval === null ? 0 : interval.high - interval.low;
}
