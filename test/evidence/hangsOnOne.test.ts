import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryFact } from "#evidence/facts.ts";
import { bothSidesOf } from "#evidence/findings/bothSides.ts";
import { hangingHeadlines, type HangsOn } from "#evidence/findings/leaveOneOut.ts";
import { scalesAt } from "#evidence/findings/scales.ts";
import { scoreHangsOn } from "#evidence/findings/scoreHangsOn.ts";
import { edgesOf, stepsOf } from "#evidence/findings/steps.ts";
import { retesterOf } from "#evidence/findings/stepWithout.ts";
import { voicesAt } from "#evidence/findings/voices.ts";
import { changeBetween } from "#evidence/difference.ts";
import { personMeans } from "#evidence/findings/voices.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { aStory } from "./makers.ts";

const STOPS = ["a", "b", "c"].map((id) => asId<TouchpointId>(id));

function told(at: string, scores: Readonly<Record<string, number>>): readonly StoryFact[] {
  return Object.entries(scores).map(([by, score]) => aStory({ by, at, score }));
}

function hanging(stories: readonly StoryFact[]): readonly HangsOn[] {
  const stops = voicesAt(stories, STOPS);
  return hangingHeadlines(stops, stepsOf(stops, edgesOf(STOPS, [])));
}

describe("a headline hangs on one person", () => {
  it("when the stop's band would be another without them", () => {
    // Mean of -100, 0, 5, 10 is -21.25, rather negative; without the first 5, neutral.
    const stories = told("a", { loud: -100, x: 0, y: 5, z: 10 });
    expect(hanging(stories)).toMatchObject([
      { headline: { kind: "band", stop: "a" }, people: 1, participantIds: ["loud"] },
    ]);
  });

  it("and what the stop's score would be without them is said from three people on", () => {
    const lots = Array.from({ length: 50 }, () => aStory({ by: "loud", at: "a", score: -100 }));
    const found = hanging([...lots, ...told("a", { x: 0, y: 10 }), ...told("b", { x: 0, y: 90 })]);
    const [stop, other] = [asId<TouchpointId>("a"), asId<TouchpointId>("b")];
    expect(scoreHangsOn(found, stop)).toMatchObject({ people: 1, without: 5 });
    expect(scoreHangsOn(found, other)).toBeNull();
    expect(scoreHangsOn(hanging(told("a", { x: 50, y: 40, z: 45 })), stop)).toBeNull();
  });

  it("but a score that only crosses from one step to the next is no news", () => {
    const stories = told("a", { p1: -24, p2: -20, p3: -18, p4: -22 });
    const found = hanging(stories);
    expect(found).toMatchObject([{ headline: { kind: "band" } }]);
    expect(scoreHangsOn(found, asId<TouchpointId>("a"))).toBeNull();
  });

  it("when nobody else spoke", () => {
    expect(hanging(told("b", { only: 90 }))).toMatchObject([
      { people: 1, participantIds: ["only"] },
    ]);
  });

  it("not when everybody could go", () => {
    expect(hanging(told("a", { x: 50, y: 40, z: 45 }))).toEqual([]);
  });

  it("when a drop would not be one without them", () => {
    const before = { p1: 40, p2: 40, p3: 40, p4: 40, p5: 40, p6: 40 };
    const after = { p1: -25, p2: 15, p3: 5, p4: 12, p5: 8, p6: 35 };
    const stops = voicesAt([...told("a", before), ...told("b", after)], STOPS);
    const steps = stepsOf(stops, edgesOf(STOPS, []));
    expect(steps[0]?.kind).toBe("drop");
    const found = hangingHeadlines(stops, steps).find(({ headline }) => headline.kind === "drop");
    for (const person of ["p1", "p2", "p3", "p4", "p5", "p6"]) {
      const others = [...told("a", before), ...told("b", after)].filter(
        ({ participantId }) => participantId !== person,
      );
      const again = stepsOf(voicesAt(others, STOPS), edgesOf(STOPS, []));
      expect(found?.participantIds.includes(asId(person)) ?? false).toBe(again[0]?.kind !== "drop");
    }
  });

  it("when a drop would have fewer than five people a side without them", () => {
    const before = { p1: 90, p2: 80, p3: 85, p4: 95, p5: 88 };
    const after = { q1: -90, q2: -80, q3: -85, q4: -95, q5: -70, q6: -75 };
    const drop = hanging([...told("a", before), ...told("b", after)]).find(
      ({ headline }) => headline.kind === "drop",
    );
    expect(drop?.participantIds.toSorted()).toEqual(["p1", "p2", "p3", "p4", "p5"]);
  });

  it("when a pit would be none without them", () => {
    const calm = { q1: 40, q2: 45, q3: 50, q4: 40, q5: 45, q6: 50, q7: 42, q8: 48 };
    const shaken = { ...calm, bad: -100, worse: -100 };
    const found = hanging([...told("a", calm), ...told("c", calm), ...told("b", shaken)]);
    expect(found.filter(({ headline }) => headline.kind === "pit")).toEqual([]);
    const deep = { q1: -60, q2: -60, q3: -50, q4: -70, q5: -60, q6: 30, q7: -40, q8: -30 };
    const many = hanging([...told("a", calm), ...told("c", { q1: 30 }), ...told("b", deep)]);
    expect(
      many.find(({ headline }) => headline.kind === "pit")?.participantIds ?? [],
    ).not.toContain("q6");
  });

  it("when nobody else told the stop that is the pit: on them most, then on who alone told a neighbour", () => {
    const alone = hanging([
      ...told("a", { x: 100 }),
      ...told("b", { only: -100 }),
      ...told("c", { z: 100 }),
    ]);
    expect(alone.filter(({ headline }) => headline.kind === "pit")).toMatchObject([
      { headline: { stop: "b" }, people: 3, participantIds: ["only", "x", "z"] },
    ]);
    const among = hanging([
      ...told("a", { x: 100, y: 100 }),
      ...told("b", { only: -100 }),
      ...told("c", { x: 100, y: 100 }),
    ]);
    expect(among.filter(({ headline }) => headline.kind === "pit")).toMatchObject([
      { headline: { stop: "b" }, people: 1, participantIds: ["only"] },
    ]);
  });

  it("also when nobody is known to have told it: then on a story, and on no participant", () => {
    const [band] = hanging([aStory({ id: "unsigned", at: "a", score: 90 })]);
    expect(band).toMatchObject({ people: 1, participantIds: [] });
    expect(band?.voices.map(({ storyIds }) => storyIds)).toEqual([["unsigned"]]);
  });

  it("and a change without one person is tested as if they had never been there", () => {
    const story = fc.record({
      by: fc.constantFrom("p1", "p2", "p3", "p4", "p5", "p6", "p7"),
      at: fc.constantFrom("a", "b"),
      score: fc.integer({ min: -100, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(story, { minLength: 6, maxLength: 24 }), (fields) => {
        const stories = fields.map((one) => aStory(one));
        const [first, second] = voicesAt(stories, STOPS);
        if (first === undefined || second === undefined) return;
        const retest = retesterOf(first, second);
        for (const person of new Set(fields.map(({ by }) => by))) {
          const [a, b] = [personMeans(first), personMeans(second)].map(
            (means) => new Map([...means].filter(([other]) => other !== person)),
          );
          const again = changeBetween(a ?? new Map(), b ?? new Map());
          const quick = retest(person);
          if (again === null) continue;
          expect(quick?.mean).toBeCloseTo(again.mean, 8);
          expect(quick?.p).toBeCloseTo(again.p, 6);
        }
      }),
    );
  });
});

describe("both sides or neither", () => {
  const low = ["I waited two hours for nothing", "The waiting room was awful for hours"];
  const high = ["They called me at once and helped", "Quick help and very kind people there"];
  const stories = [
    ...low.map((text, i) => aStory({ id: `l${i}`, by: `l${i}`, score: -70, text })),
    ...high.map((text, i) => aStory({ id: `h${i}`, by: `h${i}`, score: 70, text })),
  ];

  it("are quoted as often", () => {
    const sides = bothSidesOf(stories);
    expect(sides?.against).toHaveLength(2);
    expect(sides?.favour).toHaveLength(2);
    expect(bothSidesOf(stories.slice(0, 3))?.against).toHaveLength(1);
  });

  it("are the same of hundreds, whoever comes first", () => {
    const many = Array.from({ length: 640 }, (_, n) =>
      aStory({
        id: `m${n}`,
        by: `m${n}`,
        score: n % 2 === 0 ? -60 : 60,
        text: n < 20 ? "We waited in the cold for hours" : `It took ${n} minutes in the end`,
      }),
    );
    const sides = bothSidesOf(many);
    expect(sides?.against).toHaveLength(2);
    expect(sides?.against.every(({ score }) => score === -60)).toBe(true);
    expect(sides?.favour.every(({ score }) => score === 60)).toBe(true);
    expect(bothSidesOf(many.toReversed())).toEqual(sides);
  });

  it("are not quoted where one side has nothing that may be quoted", () => {
    expect(bothSidesOf(stories.slice(0, 2))).toBeNull();
    const refused = stories.map((story) =>
      story.id.startsWith("h") ? { ...story, consent: "refused" as const } : story,
    );
    expect(bothSidesOf(refused)).toBeNull();
  });

  it("never quote one person on both sides", () => {
    const torn = stories.map((story) => ({
      ...story,
      participantId: asId<NonNullable<StoryFact["participantId"]>>("torn"),
    }));
    expect(bothSidesOf(torn)).toBeNull();
  });
});

describe("the scales of a stop", () => {
  const rated = (best: number, wording: string | null, id = "") =>
    aStory({
      ...(id === "" ? {} : { id }),
      by: "p",
      score: 10,
      rating: { value: 3, worst: 1, best, wording },
    });

  it("are honest where all were asked alike, whatever the spaces and capitals", () => {
    const honest = scalesAt([rated(5, "How was it?"), rated(5, "how was  it?"), rated(5, null)]);
    expect(honest).toMatchObject({ mixesScales: false, mixesWordings: false, scoredByReading: 0 });
  });

  it("are marked where lengths or wordings are mixed, the commonest first", () => {
    const mixed = scalesAt([
      rated(5, "Easy?", "x"),
      rated(5, "Easy?", "y"),
      rated(10, "Friendly?", "z"),
    ]);
    expect(mixed).toMatchObject({ mixesScales: true, mixesWordings: true });
    expect(mixed.scales.map(({ storyIds }) => storyIds)).toEqual([["x", "y"], ["z"]]);
  });

  it("stand in one order where as many were asked each, whoever comes first", () => {
    const two = [rated(5, "Easy?", "x"), rated(10, "Easy?", "y")];
    expect(scalesAt(two.toReversed())).toEqual(scalesAt(two));
    expect(scalesAt(two).scales).toHaveLength(2);
  });

  it("tell how many scores came from reading the words", () => {
    expect(scalesAt([aStory({ score: 5 }), aStory({}), rated(5, null)]).scoredByReading).toBe(1);
  });
});
