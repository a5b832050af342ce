import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { Cell } from "#evidence/cell.ts";
import { EvidenceEngine } from "#evidence/engine.ts";
import { clusteredError } from "#evidence/meanInterval.ts";
import { netPromoter, tallyRatings } from "#evidence/ratings.ts";
import { statisticsOf } from "#evidence/statistics.ts";
import { type Rating, scoreOfRating } from "#journey/score.ts";
import { aPerson, aStop, aStory, anAttribute, derived, facts } from "./makers.ts";
import { onRealFile } from "./realData.ts";

const cases = JSON.parse(
  readFileSync(new URL("../fixtures/known-answers.json", import.meta.url), "utf8"),
);

const STAGES = ["Order", "First Payment", "Equipment Received", "Service in Use"];

function ratingOf(text: string | undefined, worst: number, best: number): Rating | null {
  const value = Number(text);
  return text === undefined || text === "" || Number.isNaN(value)
    ? null
    : { value, worst, best, wording: null };
}

function scoreOf(rating: Rating | null): number | null {
  return rating === null ? null : scoreOfRating(rating.value, rating);
}

describe("the telecom's verbatims", () => {
  onRealFile(
    "telecom-journey-nps.csv",
    "have the known means and promoter scores by stage",
    (rows) => {
      const { input, expected, tolerance } = cases["real-telecom-stages"];
      expect(rows).toHaveLength(input.rows);
      for (const stage of STAGES) {
        const ratings = rows
          .filter((row) => row["SURVEY_SUB_TYPE"] === stage)
          .map((row) => ratingOf(row["NPS_SCORE"], 0, 10));
        const cell = new Cell();
        for (const [index, rating] of ratings.entries()) cell.add(`${index}`, scoreOf(rating));
        const { n, mean, sd, median } = statisticsOf(cell);
        const promoter = netPromoter(tallyRatings(ratings.map((rating) => ({ rating }))));
        const known = expected[stage];
        expect({ n, median }).toEqual({ n: known.n, median: known.median });
        expect(Math.abs((mean ?? NaN) - known.mean)).toBeLessThan(tolerance);
        expect(Math.abs((sd ?? NaN) - known.sd)).toBeLessThan(tolerance);
        expect(promoter).toMatchObject({
          promoters: known.promoters,
          detractors: known.detractors,
        });
        expect(Math.abs((promoter?.value ?? NaN) - known.nps)).toBeLessThan(tolerance);
      }
    },
  );

  onRealFile(
    "telecom-journey-nps.csv",
    "read the same through the engine, stage by stage",
    (rows) => {
      const engine = new EvidenceEngine();
      const readings = engine.apply(
        facts({
          stops: STAGES.map((stage) => aStop(`stop ${stage}`, stage)),
          stories: rows.map((row, index) => {
            const rating = ratingOf(row["NPS_SCORE"], 0, 10);
            return aStory({
              id: `story-${index}`,
              at: `stop ${row["SURVEY_SUB_TYPE"]}`,
              rating,
              score: scoreOf(rating),
              text: row["text"] ?? "",
            });
          }),
        }),
      );
      const means = new Map(
        readings.stages.map(([id, { mean }]) => [String(id), mean?.toFixed(3)]),
      );
      expect(STAGES.map((stage) => means.get(stage))).toEqual([
        "14.449",
        "-6.265",
        "-34.719",
        "-58.000",
      ]);
      const { profile, persona } = engine.derive({ kind: "map" });
      expect(profile.stories).toBe(2_385);
      expect(profile.people).toBe(2_385);
      expect(profile.quotes.length).toBeGreaterThanOrEqual(3);
      expect(persona).toBeNull();
    },
  );
});

describe("the airline's touchpoints", () => {
  onRealFile(
    "airline-touchpoints-british-airways.csv",
    "have the known means, and errors that count people",
    (rows) => {
      const { input, expected, tolerance } = cases["real-airline-touchpoints"];
      expect(rows).toHaveLength(input.rows);
      for (const [stop, known] of Object.entries<Record<string, number>>(expected)) {
        const cell = new Cell();
        for (const row of rows) {
          const score = scoreOf(ratingOf(row[stop], 1, 5));
          if (score !== null) cell.add(row["author_id"] ?? "", score);
        }
        const { n, people, mean, sd } = statisticsOf(cell);
        expect({ n, people }).toEqual({ n: known["n"], people: known["participants"] });
        expect(Math.abs((mean ?? NaN) - (known["mean"] ?? NaN))).toBeLessThan(tolerance);
        expect(Math.abs((sd ?? NaN) - (known["sd"] ?? NaN))).toBeLessThan(tolerance);
        expect(Math.abs((clusteredError(cell) ?? NaN) - (known["clusterSe"] ?? NaN))).toBeLessThan(
          tolerance,
        );
      }
    },
  );
});

describe("the clothing shop's reviewers", () => {
  onRealFile("womens-clothing-1000.csv", "half are 33-48, four in five 25-56", (rows) => {
    const { expected } = cases["real-womens-age"];
    const { profile } = derived({
      attributes: [anAttribute("age", "number")],
      people: rows.map((row, index) => aPerson(`p${index}`, { age: Number(row["Age"]) })),
      stops: [aStop("review", "use")],
      stories: rows.map((_, index) => aStory({ by: `p${index}`, at: "review" })),
    });
    const [age] = profile.attributes;
    expect(age?.known).toBe(expected.n);
    const [low, high, asked] = expected.p50;
    const [lowest, highest, askedMost] = expected.p80;
    expect(age?.value).toMatchObject({
      kind: "range",
      half: { low, high, asked },
      most: { low: lowest, high: highest, asked: askedMost },
    });
  });
});
