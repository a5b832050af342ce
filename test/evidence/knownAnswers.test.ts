import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { benjaminiHochberg, holm } from "#evidence/adjusted.ts";
import { withoutSmall } from "#evidence/anonymity.ts";
import { bimodality } from "#evidence/bimodality.ts";
import { Cell } from "#evidence/cell.ts";
import { conformal } from "#evidence/conformal.ts";
import { chiSquare, fisherExact } from "#evidence/contingency.ts";
import { pairedDifference, welchDifference } from "#evidence/difference.ts";
import { effectiveScore } from "#evidence/effectiveScore.ts";
import { coverageOf, facilityLocation } from "#evidence/facilityLocation.ts";
import { gower, scalesOf, type Trait } from "#evidence/gower.ts";
import { kruskal } from "#evidence/kruskal.ts";
import { logOdds } from "#evidence/logOdds.ts";
import { mannWhitney } from "#evidence/mannWhitney.ts";
import { addOne, clusteredError, meanInterval } from "#evidence/meanInterval.ts";
import { medianRanks } from "#evidence/medianInterval.ts";
import { medoidOf } from "#evidence/medoid.ts";
import { meanOf } from "#evidence/moments.ts";
import { pam, silhouette } from "#evidence/pam.ts";
import { peakEnd } from "#evidence/peakEnd.ts";
import { consensus, polarisation } from "#evidence/polarisation.ts";
import { rectifiedMean } from "#evidence/rectifiedMean.ts";
import { scorecardVerdict } from "#evidence/scorecard.ts";
import { shortestInterval } from "#evidence/shortestInterval.ts";
import { shrunkMean } from "#evidence/shrunkMean.ts";
import { statisticsOf } from "#evidence/statistics.ts";
import type { Interval } from "#evidence/stop.ts";
import { tInterval } from "#evidence/tInterval.ts";
import { trendOf } from "#evidence/trend.ts";
import { wilson } from "#evidence/wilson.ts";

const cases = JSON.parse(
  readFileSync(new URL("../fixtures/known-answers.json", import.meta.url), "utf8"),
);

/** Cases about whole files are in `realFiles.test.ts`. */
const tested = new Set(Object.keys(cases).filter((name) => name.startsWith("real-")));

// A known answer is untyped JSON; each check says what it takes from it.
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;

/** Checks one known answer, to its own tolerance. */
function known(
  name: string,
  check: (known: {
    readonly input: Loose;
    readonly expected: Loose;
    readonly near: (actual: number | null | undefined, expected: number) => void;
    readonly within: (actual: Interval | null | undefined, expected: readonly number[]) => void;
  }) => void,
): void {
  it(name, () => {
    tested.add(name);
    const { input, expected, tolerance } = cases[name];
    const near = (actual: number | null | undefined, value: number): void => {
      expect(Math.abs((actual ?? NaN) - value)).toBeLessThanOrEqual(tolerance);
    };
    check({
      input,
      expected,
      near,
      within: (actual, [low, high]) => {
        near(actual?.low, low ?? NaN);
        near(actual?.high, high ?? NaN);
      },
    });
  });
}

afterAll(() => {
  expect([...tested].toSorted()).toEqual(Object.keys(cases).toSorted());
});

function cellOf(stories: readonly (readonly [string, number])[]): Cell {
  const cell = new Cell();
  for (const [person, score] of stories) cell.add(person, score);
  return cell;
}

function cellOfScores(scores: readonly number[]): Cell {
  return cellOf(scores.map((score, index) => [String(index), score]));
}

function namesWith(start: string): readonly string[] {
  return Object.keys(cases).filter((name) => name.startsWith(start));
}

describe("means", () => {
  known("mean-sd", ({ input, expected, near, within }) => {
    const { mean, sd, median, n } = statisticsOf(cellOfScores(input.scores));
    near(mean, expected.mean);
    near(sd, expected.sd);
    near(median, expected.median);
    const error = (sd ?? NaN) / Math.sqrt(n);
    within(tInterval(mean ?? NaN, error, n - 1), expected.t95);
    within(tInterval(mean ?? NaN, error, n - 1, 0.8), expected.t80);
  });

  known("mean-n1", ({ input, expected, near }) => {
    const cell = cellOfScores(input.scores);
    const { mean, sd } = statisticsOf(cell);
    near(mean, expected.mean);
    expect(sd).toBe(expected.sd);
    expect(tInterval(mean ?? NaN, clusteredError(cell), 0)).toBe(expected.ci);
  });

  known("mean-same", ({ input, expected, near }) => {
    const { mean, sd, median, n } = statisticsOf(cellOfScores(input.scores));
    near(mean, expected.mean);
    near(sd, expected.sd);
    near(median, expected.median);
    expect(tInterval(mean ?? NaN, sd, n - 1)).toBeNull();
  });

  known("cluster-se", ({ input, expected, near, within }) => {
    const cell = cellOf(input.stories);
    const { n, people, mean, sd } = statisticsOf(cell);
    expect({ n, people }).toEqual({ n: expected.n, people: expected.participants });
    near(mean, expected.mean);
    near(clusteredError(cell), expected.se);
    near((sd ?? NaN) / Math.sqrt(n), expected.naiveSe);
    within(tInterval(mean ?? NaN, clusteredError(cell), people - 1), expected.ci95);
  });

  known("cluster-se-singletons", ({ input, expected, near }) => {
    const cell = cellOf(input.stories);
    const { n, sd } = statisticsOf(cell);
    near(clusteredError(cell), expected.se);
    near((sd ?? NaN) / Math.sqrt(n), expected.sdOverSqrtN);
  });

  for (const name of ["add1-n1", "add1-n2", "add1-same", "add1-floor", "add1-n9"]) {
    known(name, ({ input, expected, near, within }) => {
      const cell = cellOfScores(input.scores);
      near(statisticsOf(cell).mean, expected.mean);
      within(meanInterval(cell), expected.ci);
    });
  }

  known("add1-clustered", ({ input, expected, near, within }) => {
    const cell = cellOf(input.stories);
    near(statisticsOf(cell).mean, expected.mean);
    near(addOne(cell).centre, expected.centre);
    near(addOne(cell).error, expected.se);
    within(meanInterval(cell), expected.ci);
  });

  known("shrunk-mean", ({ input, expected, near }) => {
    const shrunk = input.stops.map(({ n, mean }: Loose) =>
      shrunkMean(n, mean, input.mapMean, input.k),
    );
    for (const [index, value] of expected.shrunk.entries()) near(shrunk[index], value);
    expect(shrunk.indexOf(Math.min(...shrunk))).toBe(["first", "second"].indexOf(expected.worst));
  });

  known("rectified-mean", ({ input, expected, near, within }) => {
    const pairs = input.human.map((score: number, index: number) => ({
      score,
      suggestion: input.suggestedForHuman[index],
    }));
    const rectified = rectifiedMean(pairs, input.suggestedUnscored, input.human.length);
    near(meanOf(input.human), expected.humanOnly);
    near(meanOf([...input.human, ...input.suggestedUnscored]), expected.naiveMix);
    near(rectified?.mean, expected.rectified);
    near(rectified?.error, expected.se);
    within(rectified?.interval, expected.ci);
    expect(rectifiedMean(pairs, input.suggestedUnscored)).toBeNull();
  });

  known("effective-score", ({ input, expected }) => {
    const effective = Object.values<Loose>(input).map(({ suggested, override }) =>
      effectiveScore(override, suggested, true),
    );
    expect(effective).toEqual(expected.effective);
  });

  known("peak-end", ({ input, expected }) => {
    const { peak, end, peakEnd: value, mean } = expected;
    expect(peakEnd(input.series)).toEqual({ peak, end, value });
    expect(meanOf(input.series)).toBe(mean);
  });
});

describe("shares, medians and doubt", () => {
  for (const name of namesWith("wilson-")) {
    known(name, ({ input, expected, within }) => {
      within(wilson(input.k, input.n), expected.ci);
    });
  }

  for (const name of namesWith("median-ci-")) {
    known(name, ({ input, expected, near }) => {
      const ranks = medianRanks(input.n);
      if (expected.ranks === null) expect(ranks).toBeNull();
      else {
        expect([ranks?.low, ranks?.high]).toEqual(expected.ranks);
        near(ranks?.coverage, expected.coverage);
      }
    });
  }

  known("conformal", ({ input, expected }) => {
    const { k: rank, halfWidth } = expected;
    expect(conformal(input.absResiduals)).toEqual({ rank, halfWidth });
    expect(conformal(input.absResiduals3)).toBe(expected.of3);
  });
});

describe("disagreement", () => {
  for (const name of namesWith("dissent-")) {
    known(name, ({ input, expected, near }) => {
      near(consensus(input.bins), expected.consensus);
      near(polarisation(input.bins), expected.polarisation);
    });
  }

  for (const name of namesWith("bimodality-")) {
    known(name, ({ input, expected, near }) => {
      const { bands } = statisticsOf(cellOfScores(input.scores));
      near(bimodality(input.scores), expected.bc);
      expect(bands).toEqual(expected.bins);
      near(polarisation(bands), expected.polarisation);
    });
  }
});

describe("tests of differences", () => {
  known("mwu", ({ input, expected, near }) => {
    const difference = mannWhitney(input.a, input.b);
    near(difference?.u, expected.W_a);
    near(difference?.p, expected.p_continuity);
    near(difference?.pPlain, expected.p_plain);
    near(difference?.superiority, expected.probSuperiority_b_over_a);
    near(difference?.delta, expected.cliffsDelta_b_minus_a);
  });

  known("welch", ({ input, expected, near, within }) => {
    // The reference takes the first minus the second.
    const difference = welchDifference(input.b, input.a);
    near(difference?.t, expected.t);
    near(difference?.df, expected.df);
    near(difference?.p, expected.p);
    within(difference?.interval, expected.ci);
  });

  known("drop-paired", ({ input, expected, near, within }) => {
    const drop = pairedDifference(input.first, input.second);
    near(drop?.mean, expected.meanDiff);
    near(drop?.t, expected.t);
    near(drop?.df, expected.df);
    near(drop?.p, expected.p);
    within(drop?.interval, expected.ci);
  });

  known("kruskal", ({ input, expected, near }) => {
    const test = kruskal(input.groups);
    near(test?.h, expected.H);
    near(test?.df, expected.df);
    near(test?.p, expected.p);
  });

  known("bh", ({ input, expected, near }) => {
    for (const [index, p] of benjaminiHochberg(input.p).entries()) near(p, expected.BH[index]);
    for (const [index, p] of holm(input.p).entries()) near(p, expected.holm[index]);
  });

  known("trend", ({ input, expected, near, within }) => {
    const trend = trendOf(input.t, input.y);
    near(trend?.slope, expected.slope);
    near(trend?.intercept, expected.intercept);
    within(trend?.slopeInterval, expected.slopeCi);
    near(trend?.tau, expected.tauB);
    near(trend?.z, expected.z);
    near(trend?.p, expected.p);
    near(trend?.theilSen, expected.theilSen);
  });

  known("chisq", ({ input, expected, near }) => {
    near(chiSquare(input.table)?.chi2, expected.chi2);
    near(chiSquare(input.table)?.p, expected.p);
    near(fisherExact(input.fisherTable), expected.fisherP);
  });
});

describe("statements about people", () => {
  known("shortest-interval", ({ input, expected }) => {
    expect(triple(input.values, 0.5)).toEqual(expected.p50);
    expect(triple(input.values, 0.8)).toEqual(expected.p80);
  });

  known("shortest-interval-small", ({ input, expected }) => {
    expect(triple(input.values4, 0.5)).toEqual(expected.p50of4);
    expect(triple(input.values4, 0.8)).toEqual(expected.p80of4);
    expect(triple(input.values1, 0.5)).toEqual(expected.p50of1);
  });

  known("log-odds", ({ input, expected, near }) => {
    const odds = logOdds(wordsOf(input.groupA), wordsOf(input.groupB), input.priorScale);
    expect(odds).toHaveLength(Object.keys(expected.z).length);
    for (const { phrase, z } of odds) near(z, expected.z[phrase]);
  });

  known("quotes-facility-location", ({ input, expected, near }) => {
    const similarity = (a: number, b: number): number => input.sim[a][b];
    for (const [name, [picks, coverage]] of Object.entries<[number[], number]>(expected)) {
      const picked = facilityLocation(input.sim.length, similarity, Number(name.slice(1)));
      expect(picked).toEqual(picks);
      near(coverageOf(input.sim.length, similarity, picked), coverage);
    }
  });

  known("k-anonymity", ({ input, expected }) => {
    const counts = Object.entries<number>(input.counts).map(([label, count]) => ({ label, count }));
    const merged = withoutSmall(counts, input.k, "other");
    expect(Object.fromEntries(merged.map(({ label, count }) => [label, count]))).toEqual(
      expected.out,
    );
  });

  for (const name of ["icp", "icp-open"]) {
    known(name, ({ input, expected }) => {
      const { min, max, verdict } = scorecardVerdict(input.scores, input.threshold);
      expect({ known: min, min, max, verdict }).toEqual(expected);
    });
  }
});

describe("nearness of people", () => {
  const rows: readonly (readonly Trait[])[] = cases["gower"].input.rows.map(
    (row: Record<string, Trait>) => [row["age"], row["plan"], row["visits"]],
  );
  const scales = scalesOf(rows);
  const distance = (a: number, b: number): number => gower(rows[a] ?? [], rows[b] ?? [], scales);

  known("gower", ({ expected, near }) => {
    for (const [name, value] of Object.entries<number>(expected)) {
      near(distance(Number(name.charAt(1)) - 1, Number(name.charAt(2)) - 1), value);
    }
  });

  known("pam", ({ input, expected, near }) => {
    const { medoids, clusters } = pam(rows.length, distance, input.k);
    const widths = silhouette(clusters, distance);
    expect(medoids.map((index) => index + 1)).toEqual(expected.medoids);
    expect(clusters.map((index) => index + 1)).toEqual(expected.cluster);
    for (const [index, width] of expected.silhouette.entries()) near(widths[index], width);
    near(meanOf(widths), expected.average);
  });

  it("the medoid of each group is the one that the reference names", () => {
    const { expected } = cases["pam"];
    for (const [index, medoid] of expected.medoids.entries()) {
      const members = rows
        .map((traits, at) => ({ id: String(at + 1), stories: 1, traits }))
        .filter((_, at) => expected.cluster[at] === index + 1);
      expect(medoidOf(members)?.id).toBe(String(medoid));
    }
  });
});

function triple(values: readonly number[], share: number): readonly number[] {
  const range = shortestInterval(values, share);
  return range === null ? [] : [range.low, range.high, range.asked];
}

function wordsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => text.split(" "))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
