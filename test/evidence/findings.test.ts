import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryFact } from "#evidence/facts.ts";
import type { Finding } from "#evidence/findings/finding.ts";
import { findingsOf, findingSteps, type FindingsInput } from "#evidence/findings/findings.ts";
import { monthlyTrend } from "#evidence/findings/monthlyTrend.ts";
import { asId } from "#journey/ids.ts";
import { seeded32 } from "#kit/random.ts";
import { finished } from "#kit/finished.ts";
import { EvidenceEngine } from "#evidence/engine.ts";
import { aStop, aStory, facts } from "./makers.ts";

const STOPS = [aStop("a", "early"), aStop("b", "early"), aStop("c", "late"), aStop("d", "late")];

const WORDS = [
  "slow",
  "router",
  "friendly",
  "staff",
  "not",
  "the",
  "waiting",
  "time",
  "again",
  "bill",
];

/** A journey of 24 people: fine, then a deep pit that half of them hate and half love less, then fine again. */
function journey(): readonly StoryFact[] {
  const random = seeded32(7);
  const text = (): string =>
    Array.from({ length: 8 }, () => WORDS[random() % WORDS.length]).join(" ");
  return Array.from({ length: 24 }, (_, person) => person).flatMap((person) => {
    const jitter = (): number => (random() % 21) - 10;
    const told = (at: string, score: number, words: string): StoryFact =>
      aStory({
        by: `p${person}`,
        at,
        score: Math.max(-100, Math.min(100, score)),
        toldAt: `2026-0${1 + (person % 6)}-10`,
        text: `${words}. ${text()}`,
        rating: {
          value: 3,
          worst: 1,
          best: person % 2 === 0 || at !== "d" ? 5 : 10,
          wording: null,
        },
      });
    return [
      told("a", 50 + jitter(), "Easy to order"),
      told(
        "b",
        (person % 2 === 0 ? -90 : 0) + jitter(),
        person % 2 === 0 ? "Endless queue" : "It went well",
      ),
      told("c", 55 + jitter(), "Fine"),
      told("d", (person % 2 === 0 ? -80 : 90) + jitter(), "I have used it every day since then"),
    ];
  });
}

function input(stories: readonly StoryFact[]): FindingsInput {
  const even = stories.flatMap(({ participantId }) =>
    participantId !== null && Number(participantId.slice(1)) % 2 === 0 ? [participantId] : [],
  );
  return {
    stories,
    stops: STOPS,
    connections: [],
    waves: null,
    segments: [{ id: "even", members: new Set(even), others: null }],
  };
}

const stories = journey();
const found = findingsOf(input(stories));

function only(kind: Finding["value"]["kind"]): readonly Finding[] {
  return found.findings.filter(({ value }) => value.kind === kind);
}

describe("the findings of a map", () => {
  it("name the drop, the pit, the split, the segment, the phrases and the mixed scales that are there", () => {
    expect(only("drop").map(({ value }) => value)).toMatchObject([
      { from: "a", to: "b" },
      { from: "c", to: "d" },
    ]);
    expect(only("rise").map(({ value }) => value)).toMatchObject([{ from: "b", to: "c" }]);
    expect(only("pit").map(({ value }) => value)).toMatchObject([{ stop: "b" }]);
    expect(only("split").map(({ value }) => value)).toMatchObject([{ stop: "d", n: 24 }]);
    expect(only("segment-difference").map(({ value }) => value)).toMatchObject([
      { stop: "b", segmentId: "even" },
      { stop: "d", segmentId: "even" },
    ]);
    expect(only("mixed-scales").map(({ value }) => value)).toMatchObject([
      { stop: "d", mixesScales: true },
    ]);
    expect(only("remembered")).toHaveLength(1);
    const pains = only("pains").find(
      ({ value }) => value.kind === "pains" && value.scope.kind === "stop",
    );
    expect(pains?.value).toMatchObject({ statement: { claim: "pains:stop:b" } });
  });

  it("say of a pit that it hangs on one person where its depth does, though it would be one without them", () => {
    const calm = ["a", "c", "d"].flatMap((at) =>
      Array.from({ length: 20 }, (_, n) => aStory({ by: `p${n}`, at, score: 40 + (n % 3) })),
    );
    const low = Array.from({ length: 20 }, (_, n) =>
      aStory({ by: `p${n}`, at: "b", score: n % 3 }),
    );
    const loud = Array.from({ length: 80 }, () => aStory({ by: "loud", at: "b", score: -100 }));
    const pits = (told: readonly StoryFact[]): readonly Finding[] =>
      findingsOf({ ...input(told), segments: [] }).findings.filter(
        ({ value }) => value.kind === "pit",
      );
    expect(pits([...calm, ...low, ...loud])).toMatchObject([{ value: { stop: "b" }, hangsOn: 1 }]);
    expect(pits([...calm, ...low])).toMatchObject([{ value: { stop: "b" }, hangsOn: 0 }]);
  });

  it("tell the phrases of a stage with a single stop once, as the stop's; a look at the stage still has them", () => {
    const stops = ["a", "b", "c", "d"].map((id) => aStop(id, `stage ${id}`));
    const alone = findingsOf({ ...input(stories), stops });
    const scopes = alone.findings.flatMap(({ value }) =>
      "scope" in value ? [value.scope.kind] : [],
    );
    expect(scopes).toContain("stop");
    expect(scopes).not.toContain("stage");
    expect(alone.statements.map(({ claim }) => claim)).toContain("pains:stage:stage b");
    const only = findingsOf({ ...input(stories), stops: [aStop("b", "early")] }).findings;
    expect(
      only.flatMap(({ value }) =>
        "scope" in value && "statement" in value ? [value.scope.kind] : [],
      ),
    ).toEqual(only.flatMap(({ value }) => ("statement" in value ? ["map"] : [])));
    expect(only.map(({ value }) => value.kind)).toContain("pains");
    const ofStages = found.findings.flatMap(({ value }) =>
      value.kind === "pains" ? [value.scope.kind] : [],
    );
    expect(ofStages).toContain("stage");
  });

  it("name no drop, pit, split or difference where every score is the same chance", () => {
    const random = seeded32(2);
    const chance = stories.map((story) => ({
      ...story,
      rating: null,
      score: (random() % 5) * 10 - 20,
    }));
    const kinds = findingsOf({ ...input(chance), segments: [] }).findings.map(
      ({ value }) => value.kind,
    );
    expect(kinds.filter((kind) => !["remembered", "pains", "delights"].includes(kind))).toEqual([]);
  });

  it("say nothing of what is remembered where it reads the same as what was told on the way", () => {
    const same = stories.map((story) => ({ ...story, rating: null, score: 10 }));
    const { findings, remembered } = findingsOf({ ...input(same), segments: [] });
    expect(findings.map(({ value }) => value.kind)).toEqual([]);
    expect(remembered).toMatchObject({ mean: 10, ofAll: 10 });
  });

  it("call nobody split where fewer than five people told, however many stories they tell", () => {
    const told = (people: number): readonly StoryFact[] =>
      Array.from({ length: 12 }, (_, at) =>
        aStory({ by: `p${at % people}`, at: "a", score: at % 2 === 0 ? -100 : 100 }),
      );
    const splits = (all: readonly StoryFact[]): number =>
      findingsOf({ ...input(all), segments: [] }).findings.filter(
        ({ value }) => value.kind === "split",
      ).length;
    expect([1, 4, 5, 12].map((people) => splits(told(people)))).toEqual([0, 0, 1, 1]);
  });

  it("quote both sides of a split", () => {
    const [split] = only("split");
    const quotes = split?.value.kind === "split" ? split.value.quotes : null;
    expect(quotes?.against).toHaveLength(2);
    expect(quotes?.favour).toHaveLength(2);
  });

  it("each rest on stories that exist, and on the people who told them", () => {
    const byId = new Map(stories.map((story) => [story.id, story]));
    for (const { evidence } of found.findings) {
      expect(evidence.storyIds.length).toBeGreaterThan(0);
      const tellers = evidence.storyIds.map((id) => byId.get(id)?.participantId);
      expect(new Set(evidence.participantIds)).toEqual(new Set(tellers));
      expect(new Set(evidence.storyIds).size).toBe(evidence.storyIds.length);
    }
  });

  it("do not depend on the order in which stories come", () => {
    const shuffled = fc.shuffledSubarray([...stories], { minLength: stories.length });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(findingsOf(input(order))).toEqual(found);
      }),
      { numRuns: 5 },
    );
  });

  it("do not depend on the order in which segments come, and name no stop that is gone", () => {
    const [even] = input(stories).segments;
    if (even === undefined) throw new Error("no segment");
    const odd = { ...even, id: "odd", members: new Set<never>() };
    const of = (segments: FindingsInput["segments"]) =>
      findingsOf({ ...input(stories), segments }).comparisons;
    expect(of([odd, even])).toEqual(of([even, odd]));
    expect(of([odd, even]).map(({ segmentId }) => segmentId)).toEqual(["even", "odd"]);
    const engine = new EvidenceEngine();
    engine.apply(facts({ stops: STOPS, stories }));
    const question = { connections: [], waves: null, segments: [] };
    const ids = STOPS.map(({ id }) => id);
    const steps = engine.findings({ ...question, stops: [...ids, asId("gone")] });
    expect(finished(steps)).toEqual(finished(engine.findings({ ...question, stops: ids })));
  });

  it("change their basis when a score behind them does, and only then", () => {
    const [story] = stories;
    const changed = stories.map((one) => (one === story ? { ...one, score: 7 } : one));
    const again = findingsOf(input(changed)).findings;
    const basisOf = (all: readonly Finding[], kind: string): string | undefined =>
      all.find(({ value }) => value.kind === kind)?.basis;
    expect(basisOf(again, "drop")).not.toBe(basisOf(found.findings, "drop"));
    expect(basisOf(again, "split")).toBe(basisOf(found.findings, "split"));
  });

  it("follow the connections where the map has any", () => {
    const joined = findingsOf({
      ...input(stories),
      connections: [{ from: asId("a"), to: asId("c") }],
    });
    expect(joined.steps.map(({ from, to }) => [from, to])).toEqual([["a", "c"]]);
    expect(joined.findings.some(({ value }) => value.kind === "drop")).toBe(false);
  });

  it("leave stories out that stand at no stop of the map", () => {
    const stray = [
      aStory({ by: "p0", at: "gone", score: -100 }),
      aStory({ by: "p0", score: -100 }),
    ];
    expect(findingsOf(input([...stories, ...stray]))).toEqual(found);
  });

  it("are none of a map without stories, and can be stopped on the way", () => {
    expect(findingsOf(input([])).findings).toEqual([]);
    const steps = findingSteps(input(stories));
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(8);
  });
});

describe("the trend by month", () => {
  const told = (month: string | null, score: number | null): StoryFact =>
    aStory({ score, toldAt: month, by: `${month}${score}` });

  it("is of the monthly means, in points a month; missing dates are counted", () => {
    const falling = [40, 30, 20, 10, 0, -10].flatMap((mean, index) => [
      told(`2025-${String(index + 7).padStart(2, "0")}-03`, mean - 5),
      told(`2025-${String(index + 7).padStart(2, "0")}-20`, mean + 5),
    ]);
    const trend = monthlyTrend([
      ...falling,
      told(null, 90),
      told("2025", 90),
      told("2025-08-01", null),
    ]);
    expect(trend?.months[0]).toEqual({ month: "2025-07", n: 2, mean: 40 });
    expect(trend?.trend?.slope).toBeCloseTo(-10, 9);
    expect(trend?.trend?.p).toBeLessThan(0.05);
    expect(trend).toMatchObject({ undated: 2, dated: 12 });
  });

  it("rests on stories that nobody is known to have told, too", () => {
    const unsigned = Array.from({ length: 9 }, (_, n) =>
      aStory({ id: `u${n}`, at: "a", score: 10 * n, toldAt: `2026-0${1 + (n % 3)}-10` }),
    );
    const trend = monthlyTrend(unsigned);
    expect(trend?.evidence.storyIds).toHaveLength(9);
    expect(trend?.evidence.participantIds).toEqual([]);
  });

  it("counts the months from one year to the next", () => {
    const winter = ["2025-11", "2025-12", "2026-01", "2026-02"].flatMap((month, index) => [
      told(`${month}-03`, 30 - 10 * index),
      told(`${month}-20`, 30 - 10 * index),
    ]);
    expect(monthlyTrend(winter)?.trend?.slope).toBeCloseTo(-10, 9);
    expect(monthlyTrend(winter)?.months.map(({ month }) => month)).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
  });

  it("is told from eight stories in three months on", () => {
    const eight = Array.from({ length: 8 }, (_, i) => told(`2026-0${1 + (i % 3)}-01`, i));
    expect(monthlyTrend(eight)).toMatchObject({ dated: 8, undated: 0 });
  });

  it("is none below eight stories or three months", () => {
    const two = Array.from({ length: 12 }, (_, i) => told(`2026-0${1 + (i % 2)}-01`, i));
    expect(monthlyTrend(two)).toBeNull();
    const seven = Array.from({ length: 7 }, (_, i) => told(`2026-0${i + 1}-01`, i));
    expect(monthlyTrend(seven)).toBeNull();
  });
});
