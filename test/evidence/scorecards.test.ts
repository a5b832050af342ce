import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idealOf } from "#evidence/ideal.ts";
import {
  COMPANY,
  scoreCompanies,
  scoreParticipants,
  scorecardSummary,
  type Scored,
} from "#evidence/scorecardReading.ts";
import { readScorecard, type Scorecard } from "#journey/scorecard.ts";
import { readScoreMark, type ScoreMark } from "#journey/scoreMark.ts";
import { READY_SCORECARDS, readyScorecard } from "#journey/readyScorecards.ts";
import { asId } from "#journey/ids.ts";
import type { JsonObject } from "#kit/json.ts";
import { aPerson, anAttribute } from "./makers.ts";

const ATTRIBUTES = [
  anAttribute("employees", "number"),
  anAttribute("market", "category"),
  anAttribute(COMPANY, "category"),
];

const CARD: Scorecard = readScorecard({
  id: "card",
  mapId: "m",
  criteria: [
    {
      id: "size",
      name: "Size",
      attributeId: "employees",
      rules: [
        { test: { op: "at-least", value: 150 }, points: 2 },
        { test: { op: "at-least", value: 50 }, points: 1 },
      ],
    },
    {
      id: "market",
      name: "Market",
      attributeId: "market",
      rules: [{ test: { op: "one-of", values: ["Retail", "Food"] }, points: 2 }],
    },
    { id: "trust", name: "Trust", rules: [] },
  ],
  threshold: 4,
});

function aMark(criterionId: string, fields: JsonObject): ScoreMark {
  const id = `mark-${criterionId}-${JSON.stringify(fields)}`;
  return readScoreMark({ id, scorecardId: "card", criterionId, ...fields });
}

function points({ marks }: Scored | undefined = { marks: [] } as unknown as Scored): string {
  return marks.map((one) => `${one.points ?? "?"} ${one.source}`).join(", ");
}

describe("a participant against a scorecard", () => {
  it("is marked by the first rule that holds, and not at all where nothing is known", () => {
    const people = [
      aPerson("big", { employees: 400, market: " retail" }),
      aPerson("small", { employees: "60", market: "Steel" }),
      aPerson("dark"),
    ];
    const all = scoreParticipants(CARD, people, ATTRIBUTES, []);
    expect(all.map(points)).toEqual([
      "2 rule, 2 rule, ? unknown",
      "? unknown, ? unknown, ? unknown",
      "1 rule, 0 rule, ? unknown",
    ]);
    expect(all.map(({ min, max, verdict, askNext }) => [min, max, verdict, askNext])).toEqual([
      [4, 6, "fit", null],
      [0, 6, "open", "size"],
      [1, 3, "no fit", null],
    ]);
    expect(scorecardSummary(CARD, all)).toEqual({ fit: 1, open: 1, noFit: 1, leastKnown: "trust" });
  });

  it("is what a person marked, whatever the rules say, and both are told", () => {
    const marks = [
      aMark("market", { participantId: "big", points: 0, note: "they left retail" }),
      aMark("size", { participantId: "big", points: null }),
      aMark("trust", { participantId: "big", points: 2 }),
    ];
    const [big] = scoreParticipants(
      CARD,
      [aPerson("big", { employees: 400, market: "retail" })],
      ATTRIBUTES,
      [...marks, aMark("market", { participantId: "other", points: 2 })],
    );
    expect(points(big)).toBe("? own, 0 own, 2 own");
    expect(big?.marks.map(({ byRule }) => byRule)).toEqual([2, 2, null]);
    expect(big).toMatchObject({ min: 2, max: 4, verdict: "open", askNext: "size" });
  });
});

describe("of equals on a scorecard", () => {
  it("companies stand by name, however they are spelled, and people by id", () => {
    const people = ["bolt", "Acme", "Cole"].map((name, n) =>
      aPerson(`p${n}`, { [COMPANY]: name, employees: 60 }),
    );
    for (const some of [people, people.toReversed()]) {
      const companies = scoreCompanies(CARD, some, ATTRIBUTES, []).map(({ subject }) => subject);
      expect(companies).toMatchObject(["Acme", "bolt", "Cole"].map((company) => ({ company })));
      const ids = scoreParticipants(CARD, some, ATTRIBUTES, []).map(({ subject }) => subject);
      expect(ids).toMatchObject(["p0", "p1", "p2"].map((participantId) => ({ participantId })));
    }
  });

  it("one mark counts where two were set at once in two places, the same in both", () => {
    const marks = [
      { ...aMark("trust", { participantId: "p", points: 2 }), id: asId<ScoreMark["id"]>("b") },
      { ...aMark("trust", { participantId: "p", points: 1 }), id: asId<ScoreMark["id"]>("a") },
    ];
    for (const some of [marks, marks.toReversed()]) {
      const [own] = scoreParticipants(CARD, [aPerson("p")], ATTRIBUTES, some);
      expect(points(own)).toBe("? unknown, ? unknown, 1 own");
    }
  });

  it("a mark of nobody, and of no company, counts for none", () => {
    const people = [aPerson("p", { [COMPANY]: "Acme" })];
    const mark = aMark("trust", { points: 2 });
    const nothing = "? unknown, ? unknown, ? unknown";
    expect(points(scoreCompanies(CARD, people, ATTRIBUTES, [mark])[0])).toBe(nothing);
    expect(points(scoreParticipants(CARD, people, ATTRIBUTES, [mark])[0])).toBe(nothing);
  });
});

describe("a company against a scorecard", () => {
  const people = [
    aPerson("a", { [COMPANY]: "Acme", employees: 400, market: "Food" }),
    aPerson("b", { [COMPANY]: "ACME ", employees: 60 }),
    aPerson("c", { [COMPANY]: "Bolt", employees: 20, market: "Steel" }),
    aPerson("d", { employees: 900 }),
  ];

  it("is spelled as most of its people do, whoever comes first", () => {
    const three = ["ACME", "Acme", " Acme"].map((name, n) => aPerson(`p${n}`, { [COMPANY]: name }));
    for (const some of [three, three.toReversed()]) {
      const [company] = scoreCompanies(CARD, some, ATTRIBUTES, []);
      expect(company?.subject).toEqual({ kind: "company", company: "Acme", people: 3 });
    }
  });

  it("is all of its people; where these differ a person has to say", () => {
    const all = scoreCompanies(CARD, people, ATTRIBUTES, []);
    expect(all.map(({ subject }) => subject)).toEqual([
      { kind: "company", company: "Acme", people: 2 },
      { kind: "company", company: "Bolt", people: 1 },
    ]);
    expect(all.map(points)).toEqual(["? divided, 2 rule, ? unknown", "0 rule, 0 rule, ? unknown"]);
    const settled = scoreCompanies(CARD, people, ATTRIBUTES, [
      aMark("size", { company: "acme", points: 2 }),
      aMark("size", { participantId: "a", points: 0 }),
    ]);
    expect(points(settled[0])).toBe("2 own, 2 rule, ? unknown");
    expect(settled[0]?.verdict).toBe("fit");
  });
});

describe("the laws of scorecards", () => {
  it("what is learned only ever narrows min..max, and never turns fit into no fit", () => {
    const value = fc.option(fc.integer({ min: 0, max: 300 }));
    const market = fc.option(fc.constantFrom("Retail", "Steel"));
    fc.assert(
      fc.property(value, market, fc.integer({ min: 0, max: 6 }), (employees, where, threshold) => {
        const card = { ...CARD, threshold };
        const known = {
          ...(employees === null ? {} : { employees }),
          ...(where === null ? {} : { market: where }),
        };
        const [before] = scoreParticipants(card, [aPerson("p", known)], ATTRIBUTES, []);
        const more = { employees: 200, market: "Food", ...known };
        const [after] = scoreParticipants(card, [aPerson("p", more)], ATTRIBUTES, []);
        if (before === undefined || after === undefined) throw new Error("nobody scored");
        expect(after.min).toBeGreaterThanOrEqual(before.min);
        expect(after.max).toBeLessThanOrEqual(before.max);
        if (before.verdict !== "open") expect(after.verdict).toBe(before.verdict);
        expect(before.askNext === null).toBe(before.verdict !== "open");
      }),
    );
  });
});

describe("the ready sets", () => {
  it("are three, of five, five and six criteria, and fit from seven of ten points on", () => {
    const cards = READY_SCORECARDS.map(readyScorecard);
    expect(cards.map(({ criteria, threshold }) => [criteria.length, threshold])).toEqual([
      [5, 7],
      [5, 7],
      [6, 9],
    ]);
    for (const { criteria } of cards) {
      expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    }
  });
});

describe("the declared ideal", () => {
  it("stands beside the people met: how many match, of those of whom it is known", () => {
    const wanted = [
      { ...anAttribute("employees", "number"), criterion: { op: "at-least", value: 150 } as const },
      { ...anAttribute("market", "category"), criterion: { op: "is", value: "food" } as const },
      anAttribute("plan", "category"),
    ];
    const people = [
      aPerson("all", { employees: 150, market: "Food" }),
      aPerson("half", { employees: 900 }),
      aPerson("none", { employees: 3 }),
    ];
    const ideal = idealOf(people, wanted);
    expect(ideal?.lines.map(({ attributeId, k, known, n }) => [attributeId, k, known, n])).toEqual([
      ["employees", 2, 3, 3],
      ["market", 1, 1, 3],
    ]);
    expect(ideal).toMatchObject({ matching: ["all"], failing: 1, unknown: 1 });
    expect(idealOf(people, ATTRIBUTES)).toBeNull();
  });
});
