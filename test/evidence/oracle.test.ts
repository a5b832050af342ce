import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EvidenceEngine } from "#evidence/engine.ts";
import type { StoryFact } from "#evidence/facts.ts";
import { findingsOf, type JourneyFindings } from "#evidence/findings/findings.ts";
import type { StopStatistics } from "#evidence/stop.ts";
import { asId } from "#journey/ids.ts";
import { aStop, aStory, facts } from "./makers.ts";
import {
  addOneInterval,
  doubledRanks,
  holmOf,
  mean,
  meansByPerson,
  normalTails,
  Ratio,
  scoresByPerson,
  total,
  tTails,
  variance,
  whole,
} from "./oracle.ts";

const STOPS = ["s0", "s1", "s2", "s3"];
const NEAR = 8;

/** Scores as people give them: a few steps with many ties, or anything. */
const score = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(-100, -50, 0, 50, 100) },
  { weight: 1, arbitrary: fc.integer({ min: -100, max: 100 }) },
  { weight: 1, arbitrary: fc.constantFrom(-61, -60, -21, -20, 20, 21, 60, 61) },
);

/** Journeys of people who tell a stop not at all, once or several times; some stories are nobody's. */
function journeysOf(atLeast: number): fc.Arbitrary<readonly StoryFact[]> {
  const stop = fc.array(fc.option(score, { freq: 9 }), { maxLength: 3 });
  const way = fc.array(stop, { minLength: STOPS.length, maxLength: STOPS.length });
  return fc
    .array(way, { minLength: atLeast, maxLength: 24 })
    .map((people) => people.flatMap(storiesOf));
}

function storiesOf(
  stops: readonly (readonly (number | null)[])[],
  person: number,
): readonly StoryFact[] {
  const by = person % 11 === 10 ? null : `p${person}`;
  return stops.flatMap((scores, stop) =>
    scores.map((own) => aStory({ by, at: STOPS[stop] ?? null, score: own })),
  );
}

/** Each is worked out twice, once slowly. */
const RUNS = { numRuns: 40 };

const journeys = journeysOf(1);
const manyJourneys = journeysOf(20);

function at(stories: readonly StoryFact[], stop: string): readonly StoryFact[] {
  return stories.filter(({ touchpointId }) => touchpointId === stop);
}

function found(stories: readonly StoryFact[]): JourneyFindings {
  const stops = STOPS.map((id) => aStop(id, "A"));
  const half = new Set(Array.from({ length: 12 }, (_, n) => asId<never>(`p${2 * n}`)));
  const segments = [{ id: "even", members: half, others: null }];
  return findingsOf({ stories, stops, connections: [], segments, waves: null });
}

/** A number near another; both may be missing. */
function near(actual: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(actual ?? null).toBeNull();
  else expect(actual).toBeCloseTo(expected, NEAR);
}

function strengthOf(people: number, half: number): string {
  if (people === 0) return "none";
  if (people < 3) return "anecdote";
  if (people < 8 || half > 35) return "weak";
  return people > 19 && half <= 20 ? "solid" : "fair";
}

function expectStatistics(actual: StopStatistics, stories: readonly StoryFact[]): void {
  const scores = stories.flatMap(({ score: own }) => own ?? []).toSorted((a, b) => a - b);
  const people = [...scoresByPerson(stories).values()];
  const middle = [Math.floor((scores.length - 1) / 2), Math.ceil((scores.length - 1) / 2)];
  const bands = [0, 1, 2, 3, 4].map(
    (band) =>
      scores.filter((own) => [-60, -20, 21, 61].filter((edge) => own >= edge).length === band)
        .length,
  );
  const centre = bands.reduce((sum, n, band) => sum + n * band, 0) / scores.length;
  const consensus = bands.reduce(
    (sum, n, band) =>
      sum + (n === 0 ? 0 : (n / scores.length) * Math.log2(1 - Math.abs(band - centre) / 4)),
    1,
  );
  const [worst = 0, bad = 0, , good = 0, best = 0] = bands;
  const isSplit =
    people.length >= 5 &&
    1 - consensus > 0.6 + 1e-12 &&
    4 * (worst + bad) >= scores.length &&
    4 * (good + best) >= scores.length;
  expect(actual).toMatchObject({
    n: scores.length,
    stories: stories.length,
    people: people.length,
    bands,
    negatives: scores.filter((own) => own <= -20).length,
    positives: scores.filter((own) => own >= 20).length,
    split: isSplit,
  });
  if (scores.length === 0) {
    expect(actual).toMatchObject({ mean: null, interval: null, median: null, strength: "none" });
    return;
  }
  const { low, high, half } = addOneInterval(people);
  near(actual.mean, mean(scores.map(whole)).number);
  near(actual.interval?.low, low);
  near(actual.interval?.high, high);
  near(actual.sd, scores.length < 2 ? null : Math.sqrt(variance(scores.map(whole)).number));
  near(actual.median, middle.reduce((sum, place) => sum + (scores[place] ?? 0), 0) / 2);
  near(actual.polarisation, scores.length < 5 ? null : 1 - consensus);
  expect(actual.strength).toBe(strengthOf(people.length, half));
}

/** The test of an edge; null where there is no spread to divide by. */
function stepTest(
  first: ReadonlyMap<string, Ratio>,
  second: ReadonlyMap<string, Ratio>,
): { readonly difference: Ratio; readonly p: number | null } {
  const differences = [...first].flatMap(
    ([person, before]) => second.get(person)?.minus(before) ?? [],
  );
  if (differences.length >= 5) {
    const difference = mean(differences);
    const error = variance(differences).over(new Ratio(differences.length));
    const t = difference.number / Math.sqrt(error.number);
    return { difference, p: error.top === 0n ? null : tTails(t, differences.length - 1) };
  }
  const [a, b] = [[...first.values()], [...second.values()]];
  const difference = mean(b).minus(mean(a));
  if (a.length < 2 || b.length < 2) return { difference, p: null };
  const [ea, eb] = [variance(a).over(whole(a.length)), variance(b).over(whole(b.length))];
  const error = ea.plus(eb);
  if (error.top === 0n) return { difference, p: null };
  const below = ea
    .times(ea)
    .over(whole(a.length - 1))
    .plus(eb.times(eb).over(whole(b.length - 1)));
  const df = error.times(error).over(below).number;
  return { difference, p: tTails(difference.number / Math.sqrt(error.number), df) };
}

describe("worked out a second time from evidence.md", () => {
  it("the numbers of each stop, of the stage and of the map are the same", () => {
    fc.assert(
      fc.property(journeys, (stories) => {
        const { stops, stages, map } = new EvidenceEngine().apply(
          facts({ stories, stops: STOPS.map((id) => aStop(id, "A")) }),
        );
        for (const [id, { statistics }] of stops) expectStatistics(statistics, at(stories, id));
        for (const [, statistics] of stages) expectStatistics(statistics, stories);
        expectStatistics(map, stories);
      }),
      RUNS,
    );
  });

  it("each change has the same size, chance and name", () => {
    fc.assert(
      fc.property(journeys, (stories) => {
        const { steps } = found(stories);
        for (const { from, to, difference, test } of steps) {
          const own = stepTest(meansByPerson(at(stories, from)), meansByPerson(at(stories, to)));
          near(difference, own.difference.number);
          expect((test?.t ?? null) === null).toBe(own.p === null);
          if (own.p !== null) near(test?.p, own.p);
        }
        const tested = steps.filter(({ test }) => test !== null);
        const adjusted = holmOf(tested.map(({ test }) => test?.p ?? 1));
        for (const [place, step] of tested.entries()) {
          near(step.adjustedP, adjusted[place] ?? 1);
          const few = Math.min(
            ...[step.from, step.to].map((id) => meansByPerson(at(stories, id)).size),
          );
          const name = step.difference < 0 ? "drop" : "rise";
          expect(step.kind).toBe((adjusted[place] ?? 1) < 0.05 && few >= 5 ? name : "apparent");
        }
      }),
      RUNS,
    );
  });

  it("what moves with the whole has the same rank correlation, ties and all", () => {
    fc.assert(
      fc.property(manyJourneys, (stories) => {
        const means = STOPS.map((id) => meansByPerson(at(stories, id)));
        for (const { stop, people, rho } of found(stories).correlations) {
          const own = means[STOPS.indexOf(stop)];
          const pairs = [...(own ?? [])].flatMap(([person, here]) => {
            const all = means.flatMap((one) => one.get(person) ?? []);
            if (all.length < 2) return [];
            const rest = total(all)
              .minus(here)
              .over(whole(all.length - 1));
            return [{ deviation: here.minus(mean(all)), rest }];
          });
          expect(people).toBe(pairs.length);
          const a = doubledRanks(pairs.map(({ deviation }) => deviation));
          const b = doubledRanks(pairs.map(({ rest }) => rest));
          const [ma, mb] = [mean(a), mean(b)];
          const products = total(
            a.map((rank, n) => rank.minus(ma).times((b[n] ?? rank).minus(mb))),
          );
          const spread = variance(a).number * variance(b).number;
          near(rho, products.number / (pairs.length - 1) / Math.sqrt(spread));
        }
      }),
      RUNS,
    );
  });

  it("two groups differ by the same pairs and the same chance", () => {
    fc.assert(
      fc.property(manyJourneys, (stories) => {
        for (const { stop, effect, p } of found(stories).comparisons[0]?.differences ?? []) {
          const own = [...meansByPerson(at(stories, stop))].filter(([id]) => id.startsWith("p"));
          const [a, b] = [0, 1].map((odd) =>
            own.flatMap(([id, value]) => (Number(id.slice(1)) % 2 === odd ? [value] : [])),
          );
          const pairs = (a ?? []).flatMap((x) => (b ?? []).map((y) => x.against(y)));
          const wins =
            pairs.filter((one) => one > 0).length + pairs.filter((one) => one === 0).length / 2;
          near(effect, wins / pairs.length);
          // The spread of U is that of the ranks all together, as they are: ties need no correction of their own.
          const ranks = doubledRanks(own.map(([, value]) => value));
          const deviation = Math.sqrt((pairs.length * variance(ranks).number) / 4 / own.length);
          const away = Math.max(0, Math.abs(wins - pairs.length / 2) - 0.5);
          near(p, deviation === 0 ? 1 : normalTails(away / deviation));
        }
      }),
      RUNS,
    );
  });

  it("stops are ranked by the same shrunk means, and peak and end remembered alike", () => {
    fc.assert(
      fc.property(journeys, (stories) => {
        const { ranking, remembered } = found(stories);
        const scores = stories.flatMap(({ score: own }) => (own === null ? [] : [whole(own)]));
        for (const { stop, people, shrunk } of ranking) {
          const own = at(stories, stop).flatMap(({ score: one }) =>
            one === null ? [] : [whole(one)],
          );
          const pulled = mean(own)
            .times(whole(people))
            .plus(mean(scores).times(whole(4)));
          near(shrunk, pulled.over(whole(people + 4)).number);
        }
        const means = STOPS.map((id) => meansByPerson(at(stories, id)));
        const values = [...meansByPerson(stories).keys()].flatMap((person) => {
          const way = means.flatMap((one) => one.get(person) ?? []);
          const last = way.at(-1);
          const [peak] = way.toSorted(
            (a, b) => Math.abs(b.number) - Math.abs(a.number) || a.number - b.number,
          );
          return way.length < 3 || last === undefined || peak === undefined
            ? []
            : [peak.plus(last).over(whole(2))];
        });
        expect(remembered?.people ?? 0).toBe(values.length < 5 ? 0 : values.length);
        if (remembered !== null) near(remembered.mean, mean(values).number);
      }),
      RUNS,
    );
  });
});
