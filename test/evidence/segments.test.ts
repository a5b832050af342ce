import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outsideOf, ruleCounts, segmentMembers } from "#evidence/segmentMembers.ts";
import { type SegmentPerson, segmentPeople } from "#evidence/segmentPeople.ts";
import type { AttributeTest } from "#journey/attributeTest.ts";
import { asId, type ParticipantId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { EVERYBODY, type SegmentRule } from "#journey/segmentRule.ts";
import { aPerson, aStop, aStory, anAttribute, derived } from "./makers.ts";

const ATTRIBUTES = [
  anAttribute("age", "number"),
  anAttribute("seat", "category"),
  anAttribute("uses", "choices"),
  anAttribute("since", "date"),
  anAttribute("town", "place"),
];

function who(id: string, values: Readonly<Record<string, AttributeValue>> = {}): SegmentPerson {
  return { person: aPerson(id, values), stops: new Map() };
}

function clause(attribute: string, test: AttributeTest): SegmentRule {
  return { kind: "attribute", attributeId: asId(attribute), test };
}

function idsOf(rule: SegmentRule, people: readonly SegmentPerson[]): readonly string[] {
  return segmentMembers(rule, people, ATTRIBUTES).members.map(({ id }) => id);
}

const PEOPLE = [
  who("ana", { age: 30, seat: "Business", uses: ["mail", "chat"], since: "2020-05-01" }),
  who("bo", { age: 45, seat: " business ", uses: "Mail; Phone", since: "2024-01-31" }),
  who("cy", { age: "60", seat: "Economy", town: "Kiel" }),
  who("di", { seat: "n/a" }),
];

describe("a segment's rule", () => {
  it("selects by each kind of test, whatever case and spaces people typed", () => {
    expect(idsOf(clause("seat", { op: "is", value: "BUSINESS" }), PEOPLE)).toEqual(["ana", "bo"]);
    expect(idsOf(clause("seat", { op: "one-of", values: ["economy", "First"] }), PEOPLE)).toEqual([
      "cy",
    ]);
    const mail = { op: "contains-any", values: ["mail"] } as const;
    expect(idsOf(clause("uses", mail), PEOPLE)).toEqual(["ana", "bo"]);
    const both = { op: "contains-all", values: ["mail", "phone"] } as const;
    expect(idsOf(clause("uses", both), PEOPLE)).toEqual(["bo"]);
    expect(idsOf(clause("age", { op: "less", value: 45 }), PEOPLE)).toEqual(["ana"]);
    expect(idsOf(clause("age", { op: "at-most", value: 45 }), PEOPLE)).toEqual(["ana", "bo"]);
    expect(idsOf(clause("age", { op: "more", value: 45 }), PEOPLE)).toEqual(["cy"]);
    expect(idsOf(clause("age", { op: "at-least", value: 45 }), PEOPLE)).toEqual(["bo", "cy"]);
    expect(idsOf(clause("age", { op: "between", low: 30, high: 45 }), PEOPLE)).toEqual([
      "ana",
      "bo",
    ]);
    expect(idsOf(clause("age", { op: "is", value: "60.0" }), PEOPLE)).toEqual(["cy"]);
    expect(idsOf(clause("since", { op: "before", date: "2024-01-31" }), PEOPLE)).toEqual(["ana"]);
    expect(idsOf(clause("since", { op: "after", date: "2024-01-30" }), PEOPLE)).toEqual(["bo"]);
    expect(idsOf(clause("seat", { op: "known" }), PEOPLE)).toEqual(["ana", "bo", "cy"]);
    expect(idsOf(clause("age", { op: "unknown" }), PEOPLE)).toEqual(["di"]);
  });

  it("says nothing of a month or a year that a date falls into", () => {
    const people = [
      who("year", { since: "2024" }),
      who("month", { since: "2024-02" }),
      who("day", { since: "2024-02-15" }),
      who("early", { since: "2023" }),
    ];
    const asked = (op: "before" | "after", date: string): readonly string[] => {
      const parts = segmentMembers(clause("since", { op, date }), people, ATTRIBUTES);
      return [parts.members, parts.others, parts.unknown].map((part) =>
        part.map(({ id }) => id).join(" "),
      );
    };
    expect(asked("before", "2024-02-15")).toEqual(["early", "day", "year month"]);
    expect(asked("after", "2024-02-14")).toEqual(["day", "early", "year month"]);
    expect(asked("after", "2024-01-31")).toEqual(["month day", "early", "year"]);
    expect(asked("before", "2024")).toEqual(["early", "year month day", ""]);
    expect(asked("after", "2023")).toEqual(["year month day", "early", ""]);
  });

  it("finds a date by how it is written, without its time of day", () => {
    const people = [who("noon", { since: "2024-01-31T12:00:00Z" }), ...PEOPLE];
    expect(idsOf(clause("since", { op: "is", value: "2024-01-31" }), people)).toEqual([
      "noon",
      "bo",
    ]);
    expect(idsOf(clause("since", { op: "one-of", values: ["soon"] }), people)).toEqual([]);
  });

  it("says nothing by a test that cannot be read, or that fits no value of its attribute any more", () => {
    for (const test of [
      clause("since", { op: "before", date: "soon" }),
      clause("seat", { op: "after", date: "2020-01-01" }),
      clause("seat", { op: "at-least", value: 3 }),
    ]) {
      expect(segmentMembers(test, PEOPLE, ATTRIBUTES)).toMatchObject({ members: [], others: [] });
    }
  });

  it("is counted part by part, down to the last", () => {
    const [business, older] = [
      clause("seat", { op: "is", value: "business" }),
      clause("age", { op: "more", value: 40 }),
    ];
    const rule: SegmentRule = {
      kind: "any",
      rules: [{ kind: "all", rules: [business, older] }, older],
    };
    const counts = ruleCounts(rule, PEOPLE, ATTRIBUTES);
    expect(counts.members).toBe(2);
    expect(counts.inner.map(({ members }) => members)).toEqual([1, 2]);
    expect(counts.inner[0]?.inner.map(({ members }) => members)).toEqual([2, 2]);
  });

  it("asks whether a thing is known, which is never itself unknown", () => {
    const known = clause("seat", { op: "known" });
    expect(ruleCounts({ kind: "not", rule: known }, PEOPLE, ATTRIBUTES)).toMatchObject({
      members: 1,
      others: 3,
      unknown: 0,
    });
  });

  it("of whom a thing is not known matches neither it nor its opposite, and is counted apart", () => {
    const business = clause("seat", { op: "is", value: "business" });
    const counts = ruleCounts({ kind: "not", rule: business }, PEOPLE, ATTRIBUTES);
    expect(counts).toMatchObject({ members: 1, others: 2, unknown: 1 });
    expect(counts.inner).toMatchObject([{ members: 2, others: 1, unknown: 1 }]);
  });

  it("says yes or no of somebody half known where the known half decides", () => {
    const older = clause("age", { op: "more", value: 20 });
    const economy = clause("seat", { op: "is", value: "economy" });
    const people = [who("half", { age: 30 }), who("young", { age: 10 })];
    const either = segmentMembers({ kind: "any", rules: [older, economy] }, people, ATTRIBUTES);
    expect(either.members.map(({ id }) => id)).toEqual(["half"]);
    expect(either.unknown.map(({ id }) => id)).toEqual(["young"]);
    const both = segmentMembers({ kind: "all", rules: [older, economy] }, people, ATTRIBUTES);
    expect(both.others.map(({ id }) => id)).toEqual(["young"]);
    expect(both.unknown.map(({ id }) => id)).toEqual(["half"]);
  });

  it("asks of what was told: at which stop, in which study, how it was there", () => {
    const records = new Map(
      ["p1", "p2", "p3"].map((id) => [
        asId<ParticipantId>(id),
        { ...aPerson(id), ...(id === "p3" ? {} : { studyId: asId<never>(`study-${id}`) }) },
      ]),
    );
    const people = segmentPeople(records, [
      aStory({ by: "p1", at: "pay", score: -80 }),
      aStory({ by: "p1", at: "pay", score: -70 }),
      aStory({ by: "p2", at: "pay" }),
      aStory({ by: "p3", at: "use", score: -90 }),
      aStory({ by: "nobody", at: "use", score: -90 }),
    ]);
    const told: SegmentRule = { kind: "told-at", touchpointIds: [asId("pay"), asId("gone")] };
    expect(idsOf(told, people)).toEqual(["p1", "p2"]);
    const bad: SegmentRule = { kind: "score-at", touchpointId: asId("pay"), bands: [-2, -1] };
    expect(ruleCounts(bad, people, ATTRIBUTES)).toMatchObject({ members: 1, unknown: 2 });
    const study: SegmentRule = { kind: "study", studyIds: [asId("study-p2")] };
    expect(ruleCounts(study, people, ATTRIBUTES)).toMatchObject({
      members: 1,
      others: 1,
      unknown: 1,
    });
  });

  it("of nothing selects everybody as all, and nobody as any", () => {
    expect(idsOf(EVERYBODY, PEOPLE)).toHaveLength(4);
    expect(idsOf({ kind: "any", rules: [] }, PEOPLE)).toEqual([]);
    const unreadable: SegmentRule = { kind: "unreadable", raw: null };
    expect(segmentMembers(unreadable, PEOPLE, ATTRIBUTES).unknown).toHaveLength(4);
    expect(idsOf(clause("no such attribute", { op: "known" }), PEOPLE)).toEqual([]);
  });

  it("leaves to the others whom no rule selects", () => {
    const rules = [
      clause("seat", { op: "is", value: "business" }),
      clause("age", { op: "more", value: 50 }),
    ];
    expect(outsideOf(rules, PEOPLE, ATTRIBUTES).map(({ id }) => id)).toEqual(["di"]);
  });
});

const test: fc.Arbitrary<SegmentRule> = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((value) => clause("age", { op: "at-least", value })),
  fc.constantFrom("a", "b").map((value) => clause("seat", { op: "is", value })),
  fc.subarray(["x", "y"]).map((values) => clause("uses", { op: "contains-all", values })),
);
const { rule } = fc.letrec<{ rule: SegmentRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    test,
    fc
      .tuple(
        fc.constantFrom("all" as const, "any" as const),
        fc.array(tie("rule"), { maxLength: 3 }),
      )
      .map(([kind, rules]): SegmentRule => ({ kind, rules })),
    tie("rule").map((inner): SegmentRule => ({ kind: "not", rule: inner })),
  ),
}));
const someone = fc
  .record({
    age: fc.option(fc.integer({ min: 0, max: 9 })),
    seat: fc.option(fc.constantFrom("a", "b", "c")),
    uses: fc.option(fc.subarray(["x", "y", "z"], { minLength: 1 })),
  })
  .map((values) => {
    const known = new Map<string, AttributeValue>();
    for (const [id, value] of Object.entries(values)) if (value !== null) known.set(id, value);
    return Object.fromEntries(known);
  });
const crowd = fc
  .array(someone, { maxLength: 12 })
  .map((all) => all.map((values, index) => who(`p${index}`, values)));

describe("the laws of rules", () => {
  it("everybody is a member, one of the others or unknown, once", () => {
    fc.assert(
      fc.property(rule, crowd, (any, people) => {
        const { members, others, unknown } = segmentMembers(any, people, ATTRIBUTES);
        const all = [...members, ...others, ...unknown].map(({ id }) => id);
        expect(all.toSorted()).toEqual(people.map(({ person }) => person.id).toSorted());
      }),
    );
  });

  it("not turns members and others about and leaves the unknown; twice changes nothing", () => {
    fc.assert(
      fc.property(rule, crowd, (any, people) => {
        const plain = segmentMembers(any, people, ATTRIBUTES);
        const not = segmentMembers({ kind: "not", rule: any }, people, ATTRIBUTES);
        expect(not).toEqual({
          members: plain.others,
          others: plain.members,
          unknown: plain.unknown,
        });
      }),
    );
  });

  it("what is learned of somebody never turns a member out that was one for sure", () => {
    fc.assert(
      fc.property(rule, someone, someone, (any, known, learned) => {
        const before = segmentMembers(any, [who("p", known)], ATTRIBUTES);
        const after = segmentMembers(any, [who("p", { ...learned, ...known })], ATTRIBUTES);
        expect(before.members.length).toBeLessThanOrEqual(after.members.length);
        expect(before.others.length).toBeLessThanOrEqual(after.others.length);
      }),
    );
  });
});

describe("5,000 people", () => {
  it("are sorted by a rule of several clauses, each as one alone would be", () => {
    const people = Array.from({ length: 5_000 }, (_, n) =>
      who(`p${n}`, {
        town: `Town ${n % 40}`,
        since: `20${10 + (n % 10)}-01-01`,
        uses: [`u${n % 7}`, `u${n % 5}`],
        seat: n % 3 === 0 ? "Business" : "Economy",
        age: 18 + (n % 60),
      }),
    );
    const many: SegmentRule = {
      kind: "all",
      rules: [
        clause("age", { op: "between", low: 25, high: 60 }),
        { kind: "not", rule: clause("seat", { op: "is", value: "economy" }) },
        {
          kind: "any",
          rules: [
            clause("uses", { op: "contains-any", values: ["u1", "u2"] }),
            clause("since", { op: "after", date: "2015-01-01" }),
          ],
        },
      ],
    };
    const { members, others, unknown } = segmentMembers(many, people, ATTRIBUTES);
    expect(members.length + others.length + unknown.length).toBe(5_000);
    const alone = people.filter(
      (person) => segmentMembers(many, [person], ATTRIBUTES).members.length === 1,
    );
    expect(members).toEqual(alone.map(({ person }) => person));
  });
});

describe("the others", () => {
  it("have a profile of their own, of the people and stories that no segment has", () => {
    const people = PEOPLE.map(({ person }) => person);
    const stories = people.map(({ id }, n) =>
      aStory({ id: `of ${id}`, by: id, at: "pay", score: 10 * n }),
    );
    const rule = clause("seat", { op: "is", value: "business" });
    const { profile } = derived(
      { attributes: ATTRIBUTES, people, stories, stops: [aStop("pay", "A")] },
      { kind: "others", rules: [rule] },
    );
    // Cy scored 20 and Di, of whom the seat is not known, 30.
    expect(profile).toMatchObject({ people: 2, stories: 2 });
    expect(profile.statistics.mean).toBe(25);
  });
});
