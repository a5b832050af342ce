import { describe, expect, it } from "vitest";
import type { StoryFact } from "#evidence/facts.ts";
import { segmentCurves } from "#evidence/findings/segmentCurves.ts";
import { waveChanges } from "#evidence/findings/asides.ts";
import { findingsOf } from "#evidence/findings/findings.ts";
import { segmentDifferences } from "#evidence/findings/segmentDifferences.ts";
import { studyComparison } from "#evidence/findings/studyComparison.ts";
import { voicesAt } from "#evidence/findings/voices.ts";
import { asId, type ParticipantId, type StudyId, type TouchpointId } from "#journey/ids.ts";
import { scoreOfRating } from "#journey/score.ts";
import { seeded32 } from "#kit/random.ts";
import { aStop, aStory } from "./makers.ts";
import { onRealFile } from "./realData.ts";

function ids(...names: readonly string[]): readonly TouchpointId[] {
  return names.map((name) => asId(name));
}

function members(...names: readonly string[]): ReadonlySet<ParticipantId> {
  return new Set(names.map((name) => asId<ParticipantId>(name)));
}

function told(at: string, scores: Readonly<Record<string, number>>): readonly StoryFact[] {
  return Object.entries(scores).map(([by, score]) => aStory({ by, at, score }));
}

const high = { a1: 60, a2: 70, a3: 80, a4: 90, a5: 100 };
const low = { b1: -10, b2: 0, b3: 10, b4: 65, b5: 20 };

describe("a difference between segments", () => {
  const stops = voicesAt(
    [...told("x", { ...high, ...low }), ...told("y", { a1: 5, b1: 9 })],
    ids("x", "y"),
  );
  const a = members(...Object.keys(high));
  const b = members(...Object.keys(low));

  it("is told by the share of pairs in which the first is above", () => {
    // Of 25 pairs only 60 against 65 goes to the second: U = 24, effect .96;
    // z = (24 - 12.5 - .5) / sqrt(25 * 11 / 12) = 2.298, two-sided p = .0216.
    const { differences, tooFew } = segmentDifferences(stops, a, b);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({
      stop: "x",
      firstPeople: 5,
      secondPeople: 5,
      isFound: true,
    });
    expect(differences[0]?.effect).toBeCloseTo(0.96, 12);
    expect(differences[0]?.p).toBeCloseTo(0.0216, 4);
    expect(tooFew).toEqual([{ stop: "y", firstPeople: 1, secondPeople: 1 }]);
  });

  it("turns round with the sides", () => {
    const [there] = segmentDifferences(stops, a, b).differences;
    const [back] = segmentDifferences(stops, b, a).differences;
    expect(back?.effect).toBeCloseTo(1 - (there?.effect ?? NaN), 12);
    expect(back?.p).toBeCloseTo(there?.p ?? NaN, 12);
    expect(back?.evidence).toEqual(there?.evidence);
  });

  it("against the others is against every participant who is not in the segment", () => {
    const withNobody = voicesAt(
      [...told("x", { ...high, ...low }), aStory({ at: "x", score: -100 })],
      ids("x"),
    );
    expect(segmentDifferences(withNobody, a, null).differences[0]?.secondPeople).toBe(5);
  });

  it("leaves people out who belong to both", () => {
    const both = members("a1", ...Object.keys(low));
    const comparison = segmentDifferences(stops, a, both);
    expect(comparison.inBoth).toEqual(["a1"]);
    expect(comparison.tooFew.map(({ stop }) => stop)).toContain("x");
  });

  it("counts a person's stories once, as their mean", () => {
    const twice = voicesAt(
      [...told("x", { ...high, ...low }), ...told("x", { a1: 60, b4: 65 })],
      ids("x"),
    );
    expect(segmentDifferences(twice, a, b).differences[0]?.p).toBe(
      segmentDifferences(stops, a, b).differences[0]?.p,
    );
  });

  it("tells the means that the curves of the two show, of all their scores", () => {
    const often = voicesAt(
      [...told("x", { ...high, ...low }), ...told("x", { a1: -60 }), ...told("x", { a1: 0 })],
      ids("x"),
    );
    const segments = [{ id: "a", members: a, others: b }];
    const [curve] = segmentCurves(often, segments);
    const [found] = segmentDifferences(often, a, b).differences;
    expect(found?.firstMean).toBe(340 / 7);
    expect(curve?.points[0]?.mean).toBe(found?.firstMean);
    expect(found?.secondMean).toBe(17);
  });

  it("is seldom found among groups that do not differ", () => {
    const random = seeded32(3);
    let found = 0;
    for (let round = 0; round < 200; round += 1) {
      const names = ids("s0", "s1", "s2", "s3", "s4", "s5");
      const stories = names.flatMap((at) =>
        [...a, ...b].map((by) => aStory({ by, at, score: (random() % 5) * 50 - 100 })),
      );
      const { differences } = segmentDifferences(voicesAt(stories, names), a, b);
      if (differences.some(({ isFound }) => isFound)) found += 1;
    }
    expect(found / 200).toBeLessThanOrEqual(0.1);
  });

  onRealFile(
    "airline-touchpoints-british-airways.csv",
    "is found between seat types where fares buy it, with its direction",
    (rows) => {
      const columns = ["Seat Comfort", "Cabin Staff Service", "Ground Service"];
      const stories = rows.flatMap((row, index) =>
        columns.flatMap((at) => {
          const value = Number(row[at] ?? "");
          const score = value === 0 ? null : scoreOfRating(value, { worst: 1, best: 5 });
          return score === null ? [] : [aStory({ by: `p${index}`, at, score })];
        }),
      );
      const seats = (type: string): ReadonlySet<ParticipantId> =>
        new Set(
          rows.flatMap((row, index) =>
            row["Seat Type"] === type ? [asId<ParticipantId>(`p${index}`)] : [],
          ),
        );
      const stops = voicesAt(
        stories,
        columns.map((name) => asId<TouchpointId>(name)),
      );
      const { differences } = segmentDifferences(
        stops,
        seats("Business Class"),
        seats("Economy Class"),
      );
      expect(differences).toHaveLength(3);
      const comfort = differences.find(({ stop }) => stop === "Seat Comfort");
      expect(comfort?.isFound).toBe(true);
      expect(comfort?.effect).toBeGreaterThan(0.5);
    },
  );
});

describe("what changed since the last wave", () => {
  const spring = [
    ...told("pay", {
      p1: -60,
      p2: -40,
      p3: -50,
      p4: -70,
      p5: -30,
      p6: -45,
      p7: -50,
      p8: -55,
      p9: -50,
      p10: -50,
    }),
    ...told("use", { p1: 0, p2: 20 }),
    ...told("old", { p1: 10 }),
  ].map((story) => ({ ...story, text: "the form is confusing" }));
  const autumn = [
    ...told("pay", {
      q1: 40,
      q2: 60,
      q3: 50,
      q4: 20,
      q5: 30,
      q6: 45,
      q7: 50,
      q8: 35,
      q9: 40,
      q10: 30,
    }),
    ...told("use", { q1: 10, q2: 15 }),
    ...told("new", { q1: 10 }),
  ].map((story) => ({ ...story, text: "the new app is quick" }));
  const stops = ids("old", "pay", "use", "new");
  const comparison = studyComparison(spring, autumn, stops);

  it("is each stop's score with its test, and the stops that only one wave has", () => {
    // -50 then, 40 now.
    expect(comparison.changes.map(({ stop, isFound }) => [stop, isFound])).toEqual([
      ["pay", true],
      ["use", false],
    ]);
    expect(comparison.changes[0]?.difference).toBeCloseTo(90, 9);
    expect(comparison.onlyEarlier).toEqual(["old"]);
    expect(comparison.onlyLater).toEqual(["new"]);
  });

  it("is tested within people where the same were asked again", () => {
    const again = studyComparison(
      spring,
      told("pay", { p1: -50, p2: -20, p3: -30, p4: -40, p5: -10 }),
      stops,
    );
    expect(again.changes[0]?.test?.isPaired).toBe(true);
    expect(again.changes[0]?.difference).toBeCloseTo(20, 9);
  });

  it("is also the words: what they say more now, and what they said more then", () => {
    expect(comparison.saidMore.map(({ phrase }) => phrase)).toContain("app is quick");
    expect(comparison.saidLess.map(({ phrase }) => phrase)).toContain("form is confusing");
  });

  const waves = { earlier: asId<StudyId>("spring"), later: asId<StudyId>("autumn") };

  it("is told of the stops that moved beyond chance, then of the words, with who said so", () => {
    const said = waveChanges(comparison, waves);
    expect(said.map(({ value }) => value.kind)).toEqual(["wave-change", "said-more", "said-less"]);
    const [moved, more] = said;
    expect(moved?.value).toMatchObject({
      stop: "pay",
      earlierPeople: 10,
      laterPeople: 10,
      ...waves,
    });
    expect(moved?.evidence.storyIds).toHaveLength(20);
    const askedLater = new Set(autumn.map(({ participantId }) => participantId));
    expect(new Set(more?.evidence.participantIds)).toEqual(askedLater);
    const still = studyComparison(spring, [], stops);
    expect(waveChanges(still, waves)).toEqual([]);
  });

  it("is found on a map between the two rounds that are asked for, and on no other", () => {
    const inRound = (some: readonly StoryFact[], studyId: StudyId) =>
      some.map((story) => ({ ...story, studyId }));
    const found = findingsOf({
      stories: [
        ...inRound(spring, waves.earlier),
        ...inRound(autumn, waves.later),
        ...inRound(told("pay", { z: 100 }), asId<StudyId>("another")),
      ],
      stops: stops.map((id) => aStop(id, "A")),
      connections: [],
      segments: [],
      waves,
    });
    expect(found.waves?.changes).toMatchObject(
      comparison.changes.map(({ stop, difference }) => ({ stop, difference })),
    );
    expect(found.waves?.saidMore).toEqual(comparison.saidMore);
  });

  it("is nothing between a wave and itself under other names", () => {
    const copy = spring.map((story) => ({
      ...story,
      id: asId<StoryFact["id"]>(`copy-${story.id}`),
      participantId: asId<ParticipantId>(`copy-${story.participantId}`),
    }));
    const same = studyComparison(spring, copy, stops);
    expect(same.changes.some(({ isFound }) => isFound)).toBe(false);
    expect(same.saidMore).toEqual([]);
    expect(same.saidLess).toEqual([]);
  });
});
