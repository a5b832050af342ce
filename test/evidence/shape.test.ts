import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryFact } from "#evidence/facts.ts";
import { type Journey, journeysOf } from "#evidence/findings/journeys.ts";
import {
  type MomentOfTruth,
  momentOfTruth,
  stopCorrelations,
} from "#evidence/findings/momentOfTruth.ts";
import { extremesOf, extremeStops } from "#evidence/findings/peaks.ts";
import { rankingOf } from "#evidence/findings/ranking.ts";
import { rememberedOf } from "#evidence/findings/remembered.ts";
import { type StopVoices, voicesAt } from "#evidence/findings/voices.ts";
import { spearman } from "#evidence/spearman.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { seeded32 } from "#kit/random.ts";
import { aStory } from "./makers.ts";

const STOPS = ["a", "b", "c", "d", "e"].map((id) => asId<TouchpointId>(id));

/** Everybody's scores along the stops a, b, c …; null where they told nothing. */
function people(scores: readonly (readonly (number | null)[])[]): readonly StoryFact[] {
  return scores.flatMap((own, person) =>
    own.flatMap((score, at) =>
      score === null ? [] : [aStory({ by: `p${person}`, at: STOPS[at] ?? "", score })],
    ),
  );
}

function voices(stories: readonly StoryFact[]): readonly StopVoices[] {
  return voicesAt(stories, STOPS);
}

function journeys(scores: readonly (readonly (number | null)[])[]): readonly Journey[] {
  return journeysOf(voices(people(scores)));
}

function momentIn(scores: readonly (readonly (number | null)[])[]): MomentOfTruth | null {
  const all = journeys(scores);
  return momentOfTruth(stopCorrelations(all), all);
}

/** A point whose interval reaches five to each side. */
function point(mean: number) {
  return { mean, interval: { low: mean - 5, high: mean + 5 } };
}

describe("the ranking of stops", () => {
  it("draws each toward the map's mean by the weight of four people", () => {
    const stories = [
      ...people([
        [null, -50],
        [null, -50],
        [null, -50],
        [null, -50],
        [null, -50],
        [null, -50],
      ]),
      aStory({ by: "angry", at: "a", score: -100 }),
      ...Array.from({ length: 13 }, (_, i) => aStory({ by: `q${i}`, at: "c", score: 20 })),
    ];
    // Map: (-100 - 300 + 260) / 20 = -7. Shrunk: (-100 - 28) / 5 = -25.6 and (-300 - 28) / 10 = -32.8.
    const ranking = rankingOf(voices(stories));
    expect(ranking.map(({ stop }) => stop)).toEqual(["b", "a", "c"]);
    expect(ranking[0]?.shrunk).toBeCloseTo(-32.8, 9);
    expect(ranking[1]?.shrunk).toBeCloseTo(-25.6, 9);
    expect(ranking[1]).toMatchObject({ mean: -100, people: 1 });
  });
});

describe("peaks and pits", () => {
  it("stand out by 20 points, their neighbours outside their interval", () => {
    const found = extremesOf([0, 60, 10, -40, 20].map(point));
    expect(found.map(({ kind, at, prominence }) => [kind, at, prominence])).toEqual([
      ["peak", 1, 60],
      ["pit", 3, 60],
    ]);
  });

  it("are measured from the higher foot", () => {
    const [peak] = extremesOf([-80, 50, 25, 90].map(point));
    // The first rise of 25 ends at a higher point; on the other side there are 130 down.
    expect(extremesOf([-80, 50, 25, 90].map(point)).find(({ at }) => at === 1)?.prominence).toBe(
      25,
    );
    expect(peak?.kind).toBe("pit");
  });

  it("are none in little waves, on a plain, or with fewer than three stops", () => {
    expect(extremesOf([0, 15, 0, 15, 0].map(point))).toEqual([]);
    expect(extremesOf([10, 10, 10].map(point))).toEqual([]);
    expect(extremesOf([0, 90].map(point))).toEqual([]);
  });

  it("are none where the interval is wide", () => {
    const wide = { low: -60, high: 100 };
    const points = [point(0), { mean: 50, interval: wide }, point(0)];
    expect(extremesOf(points)).toEqual([]);
  });

  it("of a curve turned upside down are its pits and peaks", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 12 }), (means) => {
        const upright = extremesOf(means.map(point));
        const turned = extremesOf(means.map((mean) => point(-mean)));
        expect(turned.map(({ at, prominence }) => [at, prominence])).toEqual(
          upright.map(({ at, prominence }) => [at, prominence]),
        );
        for (const [index, { kind }] of upright.entries()) {
          expect(turned[index]?.kind).toBe(kind === "peak" ? "pit" : "peak");
        }
      }),
    );
  });

  it("of stops rest on exactly their evidence", () => {
    const scores = Array.from({ length: 30 }, (_, i) => [40, -60 + (i % 3), 50, null, 45]);
    const stories = people(scores);
    const pit = extremeStops(voices(stories)).find(({ kind }) => kind === "pit");
    expect(pit).toMatchObject({ stop: "b", kind: "pit" });
    const ids = new Set(pit?.evidence.storyIds);
    const again = extremeStops(voices(stories.filter(({ id }) => ids.has(id))));
    expect(again.find(({ kind }) => kind === "pit")).toEqual(pit);
  });
});

describe("what people remember", () => {
  it("is the mean of their peak and their end, averaged over people", () => {
    const scores = [
      [10, -80, 20],
      [50, -50, 30],
      [0, 10, 20, 40],
      [-20, 60, 10],
      [5, 5, 5],
      [100, 100],
    ];
    // (-80 + 20) / 2 = -30, (-50 + 30) / 2 = -10, 40, (60 + 10) / 2 = 35, 5: mean 8.
    expect(rememberedOf(journeys(scores))).toMatchObject({ people: 5, mean: 8 });
    expect(rememberedOf(journeys(scores.slice(1)))).toBeNull();
  });
});

describe("Spearman's correlation", () => {
  it("is worked out by hand: two neighbours changed places", () => {
    // Differences of ranks 0, 1, -1, 0, 0: rho = 1 - 6 * 2 / (5 * 24) = .9; t = .9 sqrt(3 / .19) = 3.576.
    const found = spearman([1, 2, 3, 4, 5], [10, 30, 20, 40, 50]);
    expect(found?.rho).toBeCloseTo(0.9, 12);
    expect(found?.p).toBeCloseTo(0.0374, 4);
  });

  it("is 1 for whatever rises with the other, and nothing where one never changes", () => {
    expect(spearman([1, 2, 3], [1, 8, 9])).toEqual({ rho: 1, p: 0 });
    expect(spearman([1, 2, 3], [4, 4, 4])).toBeNull();
    expect(spearman([1, 2], [1, 2])).toBeNull();
  });
});

describe("the moment of truth", () => {
  const random = seeded32(5);
  const noise = (): number => (random() % 21) - 10;
  const tempers = Array.from({ length: 40 }, (_, i) => (i - 20) * 2);

  it("is the stop that swings further than the rest of the journey", () => {
    const scores = tempers.map((temper) =>
      [temper, temper, 2 * temper, temper].map((x) => x + noise()),
    );
    const moment = momentIn(scores);
    expect(moment?.stop).toBe("c");
    expect(moment?.rho).toBeGreaterThan(0.5);
    expect(moment?.evidence.participantIds).toHaveLength(40);
  });

  it("is one and the same of two stops that swing as far, in whatever order they stand", () => {
    const swapped = tempers.flatMap((temper) => [
      [2 * temper, temper + 3, temper],
      [temper + 3, 2 * temper, temper],
    ]);
    const stopsOf = (scores: readonly (readonly number[])[]) => stopCorrelations(journeys(scores));
    const [first, second] = stopsOf(swapped);
    expect([first?.stop, second?.stop]).toEqual(["a", "b"]);
    expect(first?.rho).toBe(second?.rho);
    // The stop that was a is c now, and comes last.
    const turned = stopsOf(swapped.map(([a = 0, b = 0, c = 0]) => [c, b, a]));
    expect(turned.slice(0, 2).map(({ stop }) => stop)).toEqual(["b", "c"]);
  });

  it("is none where all stops swing alike, or with fewer than 15 people", () => {
    const alike = tempers.map((temper) => [temper, temper, temper].map((x) => x + noise()));
    expect(momentIn(alike)).toBeNull();
    const few = tempers.slice(0, 14).map((temper) => [temper, 2 * temper, temper]);
    expect(stopCorrelations(journeys(few))).toEqual([]);
  });

  it("is seldom found where every score is chance", () => {
    let found = 0;
    for (let round = 0; round < 200; round += 1) {
      const chance = tempers.map(() => [noise(), noise(), noise(), noise()]);
      if (momentIn(chance) !== null) found += 1;
    }
    expect(found / 200).toBeLessThanOrEqual(0.05);
  });
});
