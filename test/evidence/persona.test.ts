import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PersonFact } from "#evidence/facts.ts";
import { gower, scalesOf, type Trait } from "#evidence/gower.ts";
import { distanceSums, medoidOf, type MedoidRow, nearestOf } from "#evidence/medoid.ts";
import type { PersonaSheet } from "#evidence/persona.ts";
import { suggestName } from "#evidence/personaName.ts";
import { seatName, seatOf } from "#evidence/personaSeat.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import { STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import { aPerson, aStop, aStory, anAttribute, derived } from "./makers.ts";

const ATTRIBUTES = [
  anAttribute("team", "category"),
  anAttribute("age", "number"),
  anAttribute("uses", "choices"),
  anAttribute("notes", "text"),
];

function personaOf(people: readonly PersonFact[], attributes = ATTRIBUTES): PersonaSheet | null {
  return derived({
    attributes,
    people,
    stops: [aStop("s", "A")],
    stories: people.map(({ id }) => aStory({ by: id, at: "s" })),
  }).persona;
}

const trait: fc.Arbitrary<Trait> = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 }));
const label: fc.Arbitrary<Trait> = fc.oneof(fc.constant(null), fc.constantFrom("a", "b", "c"));
const list: fc.Arbitrary<Trait> = fc.oneof(
  fc.constant(null),
  fc.subarray(["x", "y", "z"], { minLength: 1 }),
);

function row(id: string, stories: number): MedoidRow {
  return { id, stories, traits: ["same"] };
}

describe("the medoid", () => {
  it("is the real person nearest to everybody", () => {
    const persona = personaOf([
      aPerson("p2", { team: "sales", age: 40 }),
      aPerson("p3", { team: "sales", age: 44 }),
      aPerson("p4", { team: "support", age: 48 }),
    ]);
    expect(persona?.medoidId).toBe("p3");
  });

  it("is, of two as near, the one with more stories, then the one whose id comes first", () => {
    expect(medoidOf([row("b", 1), row("a", 1), row("c", 2)])?.id).toBe("c");
    expect(medoidOf([row("b", 1), row("a", 1)])?.id).toBe("a");
    expect(medoidOf([row("a", 1), row("b", 1)])?.id).toBe("a");
    expect(medoidOf([])).toBeNull();
  });

  it("is nobody of whom next to nothing is known", () => {
    const rows = [
      { id: "ghost", stories: 9, traits: ["sales", null, null, null] },
      { id: "p1", stories: 1, traits: ["sales", 30, "x", "k"] },
      { id: "p2", stories: 1, traits: ["sales", 31, "y", "k"] },
      { id: "p3", stories: 1, traits: ["sales", 60, "x", "l"] },
    ];
    expect(medoidOf(rows)?.id).toBe("p1");
  });

  it("is found from the same distances that Gower's formula gives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(trait, label, list), { minLength: 1, maxLength: 14 }),
        (rows) => {
          const scales = scalesOf(rows);
          const sums = distanceSums(rows.map((traits, index) => ({ id: String(index), traits })));
          for (const { id, sum } of sums) {
            const own = rows[Number(id)] ?? [null, null, null];
            const plain = rows.reduce((total, other) => total + gower(own, other, scales), 0);
            expect(sum).toBeCloseTo(plain, 9);
          }
        },
      ),
    );
  });

  it("of more people than can all be compared is one of the nearest tenth", () => {
    const rows = Array.from({ length: 600 }, (_, index) => ({
      id: `p${index}`,
      traits: [(index * 7919) % 97, `c${(index * 31) % 5}`],
    }));
    const nearest = distanceSums(rows)
      .toSorted((a, b) => a.sum - b.sum)
      .slice(0, 60)
      .map(({ id }) => id);
    const few = distanceSums(rows, 60_000);
    expect(few).toHaveLength(50);
    expect(nearest).toContain(nearestOf(few, () => 1));
  });
});

describe("a persona sheet", () => {
  const people = [
    aPerson("p1", { team: "Sales", age: 41, uses: ["mail", "chat"], notes: "likes it" }),
    aPerson("p2", { team: "sales ", age: 36, uses: ["mail"] }),
    aPerson("p3", { team: "Sales", age: 39, uses: ["phone"] }),
    aPerson("p4", { team: "Sales", age: 50 }),
    aPerson("p5", { team: "Support", age: 70, uses: ["phone"] }),
    aPerson("p6", { team: "Sales", age: 42, uses: ["mail"] }),
  ];

  it("counts nobody as like or unlike a medoid of whom a field is not known", () => {
    // Ages and teams alike: the one with most stories stands, and only there the town is not known.
    const group = Array.from({ length: 6 }, (_, n) =>
      aPerson(`p${n}`, {
        team: "Sales",
        age: 40,
        uses: ["mail"],
        ...(n === 0 ? {} : { town: "Kiel" }),
      }),
    );
    const attributes = [...ATTRIBUTES, anAttribute("town", "place")];
    const stories = [...group, group[0], group[0]].map((one) =>
      aStory({ by: one?.id ?? "", at: "s" }),
    );
    const { persona } = derived({ people: group, attributes, stories, stops: [aStop("s", "A")] });
    expect(persona?.medoidId).toBe("p0");
    const town = persona?.fields.find(({ name }) => name === "town");
    expect(town).toMatchObject({ value: null, typical: null, known: 5 });
  });

  it("says of each field how many are like the medoid", () => {
    const persona = personaOf(people);
    expect(persona?.medoidId).toBe("p6");
    const fields = persona?.fields.map(({ name, value, typical, known }) => ({
      name,
      value,
      typical,
      known,
    }));
    expect(fields).toEqual([
      { name: "age", value: 42, typical: 3, known: 6 },
      { name: "team", value: "Sales", typical: 5, known: 6 },
      { name: "uses", value: ["mail"], typical: 3, known: 5 },
    ]);
  });

  it("counts as coherent who agrees with at least 70 % of what is known of them", () => {
    const persona = personaOf(people);
    // p1 and p6 agree with all; p2 and p3 with two of three, p4 with one of two, p5 with nothing.
    expect(persona).toMatchObject({ agreeing: 2, comparable: 6 });
  });

  it("leaves an attribute whose answers vary out of who is like it: the sheet shows no answer", () => {
    const many = people.map(({ id, values }, index) => ({
      ...aPerson(id, Object.fromEntries(values)),
      values: [...values, [asId<AttributeId>("flight"), `BA${index}`] as const],
    }));
    const persona = personaOf(many, [...ATTRIBUTES, anAttribute("flight", "category")]);
    expect(persona?.fields.map(({ name }) => name)).toContain("flight");
    expect(persona).toMatchObject({ agreeing: 2, comparable: 6 });
  });

  it("puts its own eight fields first, found by id or by name", () => {
    const own = anAttribute("custom-1", "category");
    const title = STANDARD_ATTRIBUTES.filter(({ id }) => id === "attribute-job-title");
    const persona = personaOf(
      people.map(({ id }) =>
        aPerson(id, { team: "x", "attribute-job-title": "Buyer", "custom-1": "Bachelor" }),
      ),
      [anAttribute("team", "category"), { ...own, name: "education " }, ...title],
    );
    expect(persona?.fields.map(({ name, main }) => `${name} ${main}`)).toEqual([
      "Job title true",
      "education  true",
      "team false",
    ]);
  });

  it("stands for nobody where no story has a participant", () => {
    const { persona } = derived({
      stops: [aStop("s", "A")],
      stories: [aStory({ at: "s", score: 10 })],
    });
    expect(persona).toBeNull();
  });
});

describe("the name of a persona", () => {
  const five = (value: (n: number) => string): string | undefined =>
    personaOf(
      Array.from({ length: 5 }, (_, n) => aPerson(`p${n}`, { "job-x": value(n) })),
      [{ ...anAttribute("job-x", "category"), name: "Job title" }],
    )?.suggestedName;

  it("is a plain first name, always the same", () => {
    const people = [aPerson("p1", { team: "Sales" }), aPerson("p2", { team: "Sales" })];
    const name = personaOf(people)?.suggestedName;
    expect(name).toMatch(/^\p{Lu}\p{Ll}+$/u);
    expect(personaOf(people.toReversed())?.suggestedName).toBe(name);
  });

  it("has before it only what most of them do, if a word or two say it", () => {
    expect(five((n) => (n < 4 ? "nurse" : "Cook"))).toMatch(/^Nurse N\p{L}+$/u);
    expect(five((n) => `Job ${n}`)).toMatch(/^\p{Lu}\p{Ll}+$/u);
    expect(five(() => "Senior vice president of operations")).toMatch(/^\p{Lu}\p{Ll}+$/u);
    expect(five(() => "L3 / B-17")).toMatch(/^\p{Lu}\p{Ll}+$/u);
  });

  it("is another for each segment of a map, and stays when segments are added behind", () => {
    const records = new Map<string, PersonFact>([["p", aPerson("p", {}, "Ash Kit")]]);
    const segments = Array.from({ length: 40 }, (_, index) => ({ id: `segment-${index}` }));
    const nameIn = (count: number, index: number): string => {
      const seat = seatOf(`segment:segment-${index}`, () => segments.slice(0, count));
      return seat === null ? "" : seatName(seat, records);
    };
    const names = segments.map((_, index) => nameIn(40, index));
    expect(new Set(names).size).toBe(40);
    expect(names).not.toContain("Ash");
    expect(names).not.toContain("Kit");
    expect(nameIn(3, 2)).toBe(nameIn(40, 2));
    const stage = seatOf("stage:segment-2", () => segments);
    expect(names).not.toContain(stage === null ? "" : seatName(stage, records));
    expect(seatOf("map:m", () => segments)).toBeNull();
    expect(seatOf("stage:a", () => [])).toMatchObject({ kind: "stage", id: "a" });
  });

  it("is never a participant's, not even when all names are taken", () => {
    const people = Array.from({ length: 60 }, (_, index) => ({
      name: suggestName([], { id: asId(`p${index}`), name: "" }, []),
    }));
    const taken = new Set(people.map(({ name }) => name));
    for (let index = 0; index < 200; index += 1) {
      const name = suggestName(people, { id: asId(`p${index}`), name: "" }, []);
      expect(taken.has(name)).toBe(false);
      people.push({ name: `Mr ${name} Smith` });
      taken.add(name);
    }
  });
});
