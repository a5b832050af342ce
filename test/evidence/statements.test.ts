import { describe, expect, it } from "vitest";
import type { StoryFact } from "#evidence/facts.ts";
import { netPromoter, tallyRatings, topTwo } from "#evidence/ratings.ts";
import { sharesOf } from "#evidence/shares.ts";
import { derivedNow, standingOf } from "#evidence/standing.ts";
import type { Statement } from "#evidence/statement.ts";
import type { AttributeType } from "#journey/attribute.ts";
import { asId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { readProfileEntry } from "#journey/profileEntry.ts";
import { aPerson, aStop, aStory, anAttribute, derived } from "./makers.ts";

/** What is said of people on one attribute; null stands for a person of whom it is not known. */
function said(
  type: AttributeType,
  values: readonly (AttributeValue | null)[],
): Statement | undefined {
  const people = values.map((value, index) =>
    aPerson(`p${index}`, value === null ? {} : { it: value }),
  );
  return derived({
    attributes: [anAttribute("it", type)],
    people,
    stops: [aStop("s", "A")],
    stories: people.map(({ id }) => aStory({ by: id, at: "s" })),
  }).profile.attributes[0];
}

function labels(statement: Statement | undefined): readonly string[] {
  return statement?.value.kind === "shares"
    ? statement.value.shares.map(({ label, k, n }) => `${label} ${k}/${n}`)
    : [];
}

describe("a statement about numbers", () => {
  it("gives the half from six people on, four in five from ten on", () => {
    expect(said("number", [30, 31, 32, 33, 60, 90])?.value).toMatchObject({
      kind: "range",
      half: { low: 31, high: 33 },
      most: null,
    });
    const ten = said("number", [30, 31, 32, 33, 34, 35, 36, 37, 60, 90]);
    expect(ten?.value).toMatchObject({ most: { low: 30, high: 37 } });
  });

  it("lists five people's values in order", () => {
    const statement = said("number", [41, 19, 30, 19, 77]);
    expect(statement?.value).toEqual({ kind: "numbers", values: [19, 19, 30, 41, 77], unit: "" });
    expect(statement?.rule).toBe("few-values");
  });

  it("takes a typed number for one, and a word for unknown", () => {
    const statement = said("number", ["41", 19, " 30 ", "about fifty", 19, 77]);
    expect(statement?.known).toBe(5);
  });
});

describe("too little known", () => {
  it("is below five people", () => {
    const statement = said("category", ["a", "a", "b", "b"]);
    expect(statement).toMatchObject({ rule: "too-little-known", known: 4, n: 4, strength: "none" });
    expect(statement?.value).toEqual({ kind: "unknown" });
  });

  it("is below half of the group, and still says how many", () => {
    const values = Array.from({ length: 12 }, (_, index) => (index < 5 ? "a" : null));
    expect(said("category", values)).toMatchObject({ rule: "too-little-known", known: 5, n: 12 });
    expect(said("category", values.slice(0, 10))).toMatchObject({ rule: "top-shares", known: 5 });
  });

  it("of nobody known says nothing at all", () => {
    expect(said("category", [null, null, null])).toBeUndefined();
  });
});

describe("a statement about categories", () => {
  it("folds case and spaces and shows the commonest spelling", () => {
    const statement = said("category", [
      "Solo  traveller",
      "solo traveller",
      "Solo traveller",
      "Solo traveller",
      "Couple",
    ]);
    expect(labels(statement)).toEqual(["Solo traveller 4/5"]);
  });

  it("takes an accent for the same however it was typed", () => {
    const statement = said("category", ["Köln", "Ko\u0308ln", "KO\u0308LN", "Kiel", "köln"]);
    expect(labels(statement)).toEqual(["Köln 4/5"]);
  });

  it("shows of two spellings that as many use one and the same, and no blank", () => {
    const two = (labels_: readonly string[]) =>
      sharesOf(
        labels_.map((label, n) => ({ participantId: asId(`p${n}`), label })),
        labels_.length,
      ).map(({ label, k }) => `${label} ${k}`);
    expect(two(["basic", "Basic"])).toEqual(["Basic 2"]);
    expect(two(["Basic", "basic"])).toEqual(["Basic 2"]);
    expect(two(["Basic", " ", ""])).toEqual(["Basic 1"]);
  });

  it("never counts unknown as one", () => {
    const statement = said("category", ["a", "unknown", "a", "n/a", "b", "a", "b", "?"]);
    expect(statement?.known).toBe(5);
    expect(labels(statement)).toEqual(["a 3/5", "b 2/5"]);
  });

  it("stops at 80 % or at five", () => {
    expect(labels(said("category", ["a", "a", "a", "a", "b"]))).toEqual(["a 4/5"]);
    const many = said("category", ["a", "b", "c", "d", "e", "f", "g"]);
    expect(labels(many)).toEqual(["a 1/7", "b 1/7", "c 1/7", "d 1/7", "e 1/7"]);
  });

  it("bounds each share and names who is in it", () => {
    const statement = said("category", ["a", "a", "a", "b", "b"]);
    const [first] = statement?.value.kind === "shares" ? statement.value.shares : [];
    expect(first?.low).toBeCloseTo(0.231, 3);
    expect(first?.high).toBeCloseTo(0.882, 3);
    expect(first?.participantIds).toEqual(["p0", "p1", "p2"]);
  });
});

describe("a statement about choices", () => {
  it("is a share of people for each, and may exceed the whole", () => {
    const statement = said("choices", [["a", "b"], ["a", "b"], ["a"], ["b", "a"], ["a", "c"]]);
    expect(labels(statement)).toEqual(["a 5/5", "b 3/5", "c 1/5"]);
    expect(statement?.rule).toBe("people-shares");
  });

  it("splits a typed text at semicolons, bars and lines, not at commas", () => {
    const statement = said("choices", ["a; b", "a|b", "a\nb", "a, b", "a"]);
    expect(labels(statement)).toEqual(["a 4/5", "b 3/5", "a, b 1/5"]);
  });
});

describe("a statement about dates", () => {
  it("gives the shortest time that holds four in five, and the latest", () => {
    const days = Array.from({ length: 9 }, (_, index) => `2024-03-0${index + 1}`);
    const statement = said("date", [...days, "2020-01-01"]);
    expect(statement?.value).toEqual({
      kind: "dates",
      low: "2024-03-01",
      high: "2024-03-08",
      held: 8,
      latest: "2024-03-09",
    });
  });

  it("counts what is known to the month or the year, and tells it no more exactly", () => {
    const statement = said("date", ["2021", "2021-05", "2021-05-01", "2022-03-09T10:00", "2023"]);
    expect(statement?.known).toBe(5);
    expect(statement?.value).toEqual({
      kind: "dates",
      low: "2021",
      high: "2023",
      held: 5,
      latest: "2023",
    });
    const month = said("date", ["2021-05-01", "2021-05", "2021-05-02", "2021-05-03", "2021-05-03"]);
    expect(month?.value).toMatchObject({ low: "2021-05", high: "2021-05-03" });
  });

  it("knows no day that never was", () => {
    const statement = said("date", ["2024-02-30", "2023-02-29", "2024-13", "soon", "2024-02-29"]);
    expect(statement?.known).toBe(1);
  });
});

describe("the basis of a statement", () => {
  it("changes with a value it uses, and with nothing else", () => {
    const values = ["a", "a", "a", "b", "b"];
    const before = said("category", values)?.basis;
    expect(said("category", values)?.basis).toBe(before);
    expect(said("category", values.with(4, "c"))?.basis).not.toBe(before);
  });

  it("changes with the type by which the values are read", () => {
    const values = ["1", "2", "3", "4", "5"];
    expect(said("number", values)?.basis).not.toBe(said("category", values)?.basis);
  });

  it("stays when somebody joins of whom it is not known, but what was said is overtaken where too little is known then", () => {
    const values = ["a", "a", "a", "b", "b"];
    const before = said("category", values);
    const entry = readProfileEntry({
      id: "e",
      scope: "map:m",
      claim: "attribute:it",
      text: "Mostly a",
      ...derivedNow(before ?? null),
    });
    const some = said("category", [...values, null]) ?? null;
    const many = said("category", [...values, ...Array<null>(6).fill(null)]) ?? null;
    expect([some?.basis, many?.basis]).toEqual([before?.basis, before?.basis]);
    expect(standingOf(entry, some)).toMatchObject({ state: "edited", change: null });
    expect(standingOf(entry, many)).toMatchObject({
      state: "stale",
      change: { was: { kind: "shares" }, now: { kind: "unknown" }, same: false },
    });
  });

  it("of the satisfaction changes with a score, and not with a channel", () => {
    expect(satisfactionBasis(20, "web")).toBe(satisfactionBasis(20, "phone"));
    expect(satisfactionBasis(20, "web")).not.toBe(satisfactionBasis(30, "web"));
  });
});

describe("the profile of who is in view", () => {
  const facts = {
    stops: [aStop("order", "A", ["web"]), aStop("pay", "B", ["web", "phone"])],
    channelNames: [
      [asId<never>("web"), "Web"],
      [asId<never>("phone"), "Phone"],
    ] as const,
    people: [aPerson("ann"), aPerson("bob"), aPerson("silent")],
    stories: [
      aStory({ id: "t1", by: "ann", at: "order", score: -80, toldAt: "2026-03-01T10:00:00Z" }),
      aStory({ id: "t2", by: "ann", at: "order", score: -60, toldAt: "2026-05-02" }),
      aStory({ id: "t3", by: "bob", at: "pay", score: 40, channel: "phone" }),
      aStory({ id: "t4", at: "pay", score: null }),
      aStory({ id: "t5", by: "silent", at: null, score: 100 }),
    ],
  };

  it("holds the people who told a placed story there, and no others", () => {
    const { profile } = derived(facts);
    expect(profile).toMatchObject({ participants: 2, people: 3, stories: 4, scored: 3 });
    const stage = derived(facts, { kind: "stage", stageId: asId("B") }).profile;
    expect(stage).toMatchObject({ participants: 1, people: 2, stories: 2, scored: 1 });
    const stop = derived(facts, { kind: "touchpoints", touchpointIds: [asId("order")] }).profile;
    expect(stop).toMatchObject({ participants: 1, people: 1, stories: 2 });
    expect(stop.satisfaction?.value).toEqual({ kind: "score", mean: -70 });
  });

  it("tells first and last interview, and rests on the dated stories", () => {
    const { interviews, firstToldAt, lastToldAt } = derived(facts).profile;
    expect({ firstToldAt, lastToldAt }).toEqual({
      firstToldAt: "2026-03-01",
      lastToldAt: "2026-05-02",
    });
    expect(interviews).toMatchObject({
      known: 1,
      n: 3,
      evidence: { storyIds: ["t1", "t2"], participantIds: ["ann"] },
    });
  });

  it("takes a stop's channel for its stories where it has only one", () => {
    const { channels } = derived(facts).profile;
    expect(labels(channels ?? undefined)).toEqual(["Phone 1/2", "Web 1/2"]);
    expect(channels?.evidence.storyIds).toEqual(["t1", "t2", "t3"]);
  });

  it("reads raw ratings as promoters and as satisfied, each on its own scale", () => {
    const { profile } = derived({
      stops: [aStop("s", "A")],
      stories: [
        ...[10, 9, 8, 6, 0].map((value) => rated(value, 0, 10)),
        ...[5, 4, 3].map((value) => rated(value, 1, 5)),
        ...[1, 2, 5].map((value) => rated(value, 5, 1)),
      ],
    });
    expect(profile.netPromoter).toEqual({ n: 5, promoters: 2, detractors: 2, value: 0 });
    expect(profile.topTwo).toMatchObject({ n: 6, satisfied: 4 });
    const long = [rated(9, 1, 10), rated(100, 0, 100), rated(1, 0, 1)];
    expect(topTwo(tallyRatings(long))).toBeNull();
    expect(netPromoter(tallyRatings(long))).toBeNull();
  });
});

function satisfactionBasis(score: number, channel: string): string | undefined {
  return derived({
    stops: [aStop("s", "A")],
    stories: [
      aStory({ id: "t1", at: "s", score: 10, channel }),
      aStory({ id: "t2", at: "s", score }),
    ],
  }).profile.satisfaction?.basis;
}

function rated(value: number, worst: number, best: number): StoryFact {
  return aStory({ at: "s", rating: { value, worst, best, wording: null } });
}
