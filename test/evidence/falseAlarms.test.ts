import { describe, expect, it } from "vitest";
import { extremeStops } from "#evidence/findings/peaks.ts";
import { edgesOf, type Step, stepsOf } from "#evidence/findings/steps.ts";
import { type StopVoices, type Voice } from "#evidence/findings/voices.ts";
import { meanInterval } from "#evidence/meanInterval.ts";
import { meanOf } from "#evidence/moments.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { scoreOfRating } from "#journey/score.ts";
import { seeded32 } from "#kit/random.ts";
import { onRealFile } from "./realData.ts";

const ROUNDS = 500;
const STOPS = Array.from({ length: 8 }, (_, index) => asId<TouchpointId>(`stop-${index}`));

/** Shapes that real scores have: even, U-shaped, crowded at one end, two answers only. */
const SHAPES: Readonly<Record<string, readonly number[]>> = {
  "five steps, all alike": [-100, -50, 0, 50, 100],
  "loved or hated": [-100, -100, -100, -50, 0, 50, 100, 100, 100],
  "mostly delighted": [100, 100, 100, 100, 100, 100, 50, 50, 0, -100],
  "mostly annoyed": [-100, -100, -100, -100, -100, -50, -50, 0, 50, 100],
  "eleven steps": Array.from({ length: 11 }, (_, step) => step * 20 - 100),
};

interface Draw {
  /** People at each stop. */
  readonly people: number;
  /** Do the same people tell all stops, each with a temper of their own? */
  readonly isSame: boolean;
}

function voice(person: string, score: number): Voice {
  return { person, participantId: null, sum: score, n: 1, mean: score, storyIds: [] };
}

/** A journey without any true difference: every stop's scores come from the same set. */
function flatJourney(
  scores: readonly number[],
  draw: Draw,
  random: () => number,
): readonly StopVoices[] {
  const scoreNow = (): number => scores[random() % scores.length] ?? 0;
  const tempers = Array.from({ length: draw.people }, () => (random() % 41) - 20);
  return STOPS.map((stop) => {
    const voices = tempers.map((temper, index) =>
      draw.isSame
        ? voice(`p${index}`, Math.max(-100, Math.min(100, scoreNow() + temper)))
        : voice(`${stop}-p${index}`, scoreNow()),
    );
    return { stop, voices: new Map(voices.map((one) => [one.person, one])) };
  });
}

/** In which share of such journeys something is found. */
function alarms(
  scores: readonly number[],
  draw: Draw,
  isAlarm: (steps: readonly Step[], stops: readonly StopVoices[]) => boolean,
): number {
  const random = seeded32(draw.people * 2 + Number(draw.isSame));
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const stops = flatJourney(scores, draw, random);
    if (isAlarm(stepsOf(stops, edgesOf(STOPS, [])), stops)) count += 1;
  }
  return count / ROUNDS;
}

const DRAWS: readonly Draw[] = [3, 5, 8, 20].flatMap((people) => [
  { people, isSame: true },
  { people, isSame: false },
]);

const isDropNamed = (steps: readonly Step[]): boolean => steps.some(({ kind }) => kind === "drop");
const isNamed = (steps: readonly Step[]): boolean => steps.some(({ kind }) => kind !== "apparent");

describe("where no stop truly differs from another", () => {
  for (const [shape, scores] of Object.entries(SHAPES)) {
    it(`a map of eight stops names a drop at most one time in twenty: ${shape}`, () => {
      for (const draw of DRAWS) expect(alarms(scores, draw, isDropNamed)).toBeLessThanOrEqual(0.05);
    });
  }

  it("a drop or a rise is named about one time in twenty, also where people love it or hate it", () => {
    const scores = SHAPES["loved or hated"] ?? [];
    for (const people of [3, 5, 8]) {
      expect(alarms(scores, { people, isSame: false }, isNamed)).toBeLessThanOrEqual(0.065);
    }
  });

  it("the largest apparent drop is a large one all the same, which is why it is tested", () => {
    const random = seeded32(1);
    const drops = Array.from({ length: 200 }, () => {
      const stops = flatJourney(
        SHAPES["five steps, all alike"] ?? [],
        { people: 5, isSame: false },
        random,
      );
      return Math.max(...stepsOf(stops, edgesOf(STOPS, [])).map(({ difference }) => -difference));
    }).toSorted((a, b) => a - b);
    expect(drops[100]).toBeGreaterThan(40);
  });

  it("peaks and pits are seldom seen in journeys of twenty people", () => {
    const draw = { people: 20, isSame: false };
    const share = alarms(
      SHAPES["eleven steps"] ?? [],
      draw,
      (_, stops) => extremeStops(stops).length > 2,
    );
    expect(share).toBeLessThanOrEqual(0.2);
  });

  onRealFile(
    "telecom-journey-nps.csv",
    "real answers dealt out at random name a drop at most one time in twenty",
    (rows) => {
      const scores = rows.flatMap((row) => {
        const text = row["NPS_SCORE"] ?? "";
        const value = Number(text);
        if (text === "" || Number.isNaN(value)) return [];
        return scoreOfRating(value, { worst: 0, best: 10 }) ?? [];
      });
      expect(scores.length).toBeGreaterThan(2_000);
      for (const draw of DRAWS) expect(alarms(scores, draw, isDropNamed)).toBeLessThanOrEqual(0.05);
    },
  );
});

describe("the interval of a mean, without any file", () => {
  for (const [shape, scores] of Object.entries(SHAPES)) {
    it(`holds the truth at least 93 % of the time at 3, 5, 8 and 20 people: ${shape}`, () => {
      const truth = meanOf(scores);
      for (const n of [3, 5, 8, 20]) {
        const random = seeded32(n);
        let held = 0;
        for (let round = 0; round < 4_000; round += 1) {
          const sums = { n, sum: 0, a: 0, b: 0, c: n, people: n };
          for (let person = 0; person < n; person += 1) {
            const score = scores[random() % scores.length] ?? 0;
            sums.sum += score;
            sums.b += score;
            sums.a += score * score;
          }
          const interval = meanInterval(sums);
          if (interval !== null && interval.low <= truth && truth <= interval.high) held += 1;
        }
        expect(held / 4_000).toBeGreaterThanOrEqual(0.93);
      }
    });
  }
});

describe("a drop that is there", () => {
  it("is named nearly always where twenty people lose 60 points", () => {
    const random = seeded32(9);
    let named = 0;
    for (let round = 0; round < 100; round += 1) {
      const stops = flatJourney(
        SHAPES["eleven steps"] ?? [],
        { people: 20, isSame: true },
        random,
      ).map((stop, index) =>
        index < 4
          ? stop
          : {
              ...stop,
              voices: new Map(
                [...stop.voices.values()].map((one) => [
                  one.person,
                  voice(one.person, one.mean - 80),
                ]),
              ),
            },
      );
      if (isDropNamed(stepsOf(stops, edgesOf(STOPS, [])))) named += 1;
    }
    expect(named).toBeGreaterThan(80);
  });
});
