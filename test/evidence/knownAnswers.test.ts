import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Cell } from "#evidence/cell.ts";
import { coverageOf, facilityLocation } from "#evidence/facilityLocation.ts";
import { gower, scalesOf, type Trait } from "#evidence/gower.ts";
import { addOne, clusteredError, meanInterval } from "#evidence/meanInterval.ts";
import { medoidOf } from "#evidence/medoid.ts";
import { consensus, polarisation } from "#evidence/polarisation.ts";
import { shortestInterval } from "#evidence/shortestInterval.ts";
import { statisticsOf } from "#evidence/statistics.ts";
import { wilson } from "#evidence/wilson.ts";

const cases = JSON.parse(
  readFileSync(new URL("../fixtures/known-answers.json", import.meta.url), "utf8"),
);

function cellOf(stories: readonly (readonly [string, number])[]): Cell {
  const cell = new Cell();
  for (const [person, score] of stories) cell.add(person, score);
  return cell;
}

function cellOfScores(scores: readonly number[]): Cell {
  return cellOf(scores.map((score, index) => [String(index), score]));
}

function triple(values: readonly number[], share: number): readonly number[] {
  const range = shortestInterval(values, share);
  return range === null ? [] : [range.low, range.high, range.held];
}

describe("means", () => {
  for (const name of ["mean-sd", "mean-n1", "mean-same"]) {
    it(name, () => {
      const { input, expected, tolerance } = cases[name];
      const statistics = statisticsOf(cellOfScores(input.scores));
      expect(Math.abs((statistics.mean ?? NaN) - expected.mean)).toBeLessThan(tolerance);
      if (expected.sd === null) expect(statistics.sd).toBeNull();
      else expect(Math.abs((statistics.sd ?? NaN) - expected.sd)).toBeLessThan(tolerance);
      if ("median" in expected) expect(statistics.median).toBe(expected.median);
    });
  }
});

describe("clustered errors", () => {
  for (const name of ["cluster-se", "cluster-se-singletons"]) {
    it(name, () => {
      const { input, expected, tolerance } = cases[name];
      const error = clusteredError(cellOf(input.stories));
      expect(Math.abs((error ?? NaN) - expected.se)).toBeLessThan(tolerance);
    });
  }
});

describe("add one at each end", () => {
  for (const name of ["add1-n1", "add1-n2", "add1-same", "add1-floor", "add1-n9"]) {
    it(name, () => {
      const { input, expected, tolerance } = cases[name];
      const interval = meanInterval(cellOfScores(input.scores));
      expect(Math.abs((interval?.low ?? NaN) - expected.ci[0])).toBeLessThan(tolerance);
      expect(Math.abs((interval?.high ?? NaN) - expected.ci[1])).toBeLessThan(tolerance);
    });
  }

  it("add1-clustered", () => {
    const { input, expected, tolerance } = cases["add1-clustered"];
    const cell = cellOf(input.stories);
    const { centre, error } = addOne(cell);
    const interval = meanInterval(cell);
    expect(Math.abs(centre - expected.centre)).toBeLessThan(tolerance);
    expect(Math.abs(error - expected.se)).toBeLessThan(tolerance);
    expect(Math.abs((interval?.low ?? NaN) - expected.ci[0])).toBeLessThan(tolerance);
    expect(Math.abs((interval?.high ?? NaN) - expected.ci[1])).toBeLessThan(tolerance);
  });
});

describe("Wilson", () => {
  for (const name of Object.keys(cases).filter((key) => key.startsWith("wilson-"))) {
    it(name, () => {
      const { input, expected, tolerance } = cases[name];
      const { low, high } = wilson(input.k, input.n);
      expect(Math.abs(low - expected.ci[0])).toBeLessThan(tolerance);
      expect(Math.abs(high - expected.ci[1])).toBeLessThan(tolerance);
    });
  }
});

describe("polarisation", () => {
  for (const name of Object.keys(cases).filter((key) => key.startsWith("dissent-"))) {
    it(name, () => {
      const { input, expected, tolerance } = cases[name];
      const agreed = consensus(input.bins);
      const apart = polarisation(input.bins);
      expect(Math.abs((agreed ?? NaN) - expected.consensus)).toBeLessThan(tolerance);
      expect(Math.abs((apart ?? NaN) - expected.polarisation)).toBeLessThan(tolerance);
    });
  }
  for (const name of Object.keys(cases).filter((key) => key.startsWith("bimodality-"))) {
    it(`${name}: bands and polarisation`, () => {
      const { input, expected, tolerance } = cases[name];
      const { bands } = statisticsOf(cellOfScores(input.scores));
      expect(bands).toEqual(expected.bins);
      const apart = polarisation(bands);
      expect(Math.abs((apart ?? NaN) - expected.polarisation)).toBeLessThan(tolerance);
    });
  }
});

describe("shortest intervals", () => {
  it("shortest-interval", () => {
    const { input, expected } = cases["shortest-interval"];
    expect(triple(input.values, 0.5)).toEqual(expected.p50);
    expect(triple(input.values, 0.8)).toEqual(expected.p80);
  });

  it("shortest-interval-small", () => {
    const { input, expected } = cases["shortest-interval-small"];
    expect(triple(input.values4, 0.5)).toEqual(expected.p50of4);
    expect(triple(input.values4, 0.8)).toEqual(expected.p80of4);
    expect(triple(input.values1, 0.5)).toEqual(expected.p50of1);
  });
});

describe("the medoid", () => {
  const rows: readonly (readonly Trait[])[] = cases["gower"].input.rows.map(
    (row: Record<string, Trait>) => [row["age"], row["plan"], row["visits"]],
  );

  it("gower", () => {
    const { expected, tolerance } = cases["gower"];
    const scales = scalesOf(rows);
    for (const [name, distance] of Object.entries(expected)) {
      const pair = /^d(\d)(\d)$/.exec(name);
      if (pair === null) continue;
      const a = rows[Number(pair[1]) - 1] ?? [];
      const b = rows[Number(pair[2]) - 1] ?? [];
      expect(Math.abs(gower(a, b, scales) - Number(distance))).toBeLessThan(tolerance);
    }
  });

  it("pam: each cluster's medoid is the one that the reference names", () => {
    const { expected } = cases["pam"];
    for (const [index, medoid] of expected.medoids.entries()) {
      const members = rows
        .map((traits, at) => ({ id: String(at + 1), stories: 1, traits }))
        .filter((_, at) => expected.cluster[at] === index + 1);
      expect(medoidOf(members)?.id).toBe(String(medoid));
    }
  });
});

describe("quotes by facility location", () => {
  it("quotes-facility-location", () => {
    const { input, expected, tolerance } = cases["quotes-facility-location"];
    const similarity = (a: number, b: number): number => input.sim[a][b];
    for (const [name, [picks, coverage]] of Object.entries<[number[], number]>(expected)) {
      const picked = facilityLocation(input.sim.length, similarity, Number(name.slice(1)));
      expect(picked).toEqual(picks);
      const covered = coverageOf(input.sim.length, similarity, picked);
      expect(Math.abs(covered - coverage)).toBeLessThan(tolerance);
    }
  });
});
