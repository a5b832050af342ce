import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Derived, EvidenceView } from "#evidence/engine.ts";
import type { FactsChange } from "#evidence/facts.ts";
import type { Statement } from "#evidence/statement.ts";
import { asId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { aPerson, aStop, aStory, anAttribute, derived, facts } from "./makers.ts";

const ATTRIBUTES = [
  anAttribute("age", "number"),
  anAttribute("plan", "category"),
  anAttribute("uses", "choices"),
  anAttribute("since", "date"),
  anAttribute("town", "place"),
  anAttribute("says", "text"),
];
const VIEWS: readonly EvidenceView[] = [
  { kind: "map" },
  { kind: "stage", stageId: asId("A") },
  {
    kind: "segment",
    segmentId: asId("seg"),
    rule: { kind: "attribute", attributeId: asId("plan"), test: { op: "is", value: "basic" } },
  },
];

const people = fc
  .array(
    fc.record({
      age: fc.option(fc.integer({ min: 18, max: 60 }), { freq: 9 }),
      plan: fc.option(fc.constantFrom("Basic", "basic ", "Pro"), { freq: 9 }),
      uses: fc.option(fc.subarray(["a", "b", "c"], { minLength: 1 })),
      since: fc.option(fc.constantFrom("2020-01-01", "2021-06-30", "2024-02-29")),
      town: fc.option(fc.constantFrom("Kiel", "Bonn"), { freq: 9 }),
      says: fc.option(fc.constantFrom("more time", "less paper")),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map((all) => all.map((values, n) => aPerson(`p${n}`, known(values), `Name ${n}`)));
const stories = fc.array(
  fc
    .record({
      by: fc.option(
        fc.integer({ min: 0, max: 15 }).map((n) => `p${n}`),
        { freq: 9 },
      ),
      at: fc.constantFrom("s0", "s1"),
      score: fc.option(fc.integer({ min: -100, max: 100 })),
      toldAt: fc.option(fc.constantFrom("2026-01-05", "2026-03")),
      channel: fc.option(fc.constantFrom("web", "phone")),
      text: fc.constantFrom("", "it took them three long weeks to answer one plain question"),
    })
    .map(aStory),
  { maxLength: 30 },
);
const world = fc.record({ people, stories }).map((some) =>
  facts({
    ...some,
    attributes: ATTRIBUTES,
    stops: [aStop("s0", "A"), aStop("s1", "B")],
    channelNames: [
      [asId("web"), "Web"],
      [asId("phone"), "Phone"],
    ],
  }),
);

function known(
  values: Readonly<Record<string, AttributeValue | null>>,
): Readonly<Record<string, AttributeValue>> {
  const some = new Map<string, AttributeValue>();
  for (const [id, value] of Object.entries(values)) if (value !== null) some.set(id, value);
  return Object.fromEntries(some);
}

function statementsOf({ profile, persona }: Derived): readonly Statement[] {
  const { satisfaction, channels, interviews, attributes, quotes } = profile;
  return [satisfaction, channels, interviews, ...attributes, ...quotes]
    .concat(persona?.fields.map(({ statement }) => statement) ?? [])
    .flatMap((statement) => statement ?? []);
}

/** The facts with nothing in them but what a statement rests on. */
function onlyEvidence(all: FactsChange, { evidence }: Statement): FactsChange {
  const own = new Set<string>(evidence.participantIds);
  const told = new Set<string>(evidence.storyIds);
  // Attributes rest on people alone: what these told makes them part of the group.
  const isTold = (id: string, by: string | null): boolean =>
    told.size > 0 ? told.has(id) : by !== null && own.has(by);
  return {
    ...all,
    people: all.people.filter(({ id }) => own.has(id)),
    stories: all.stories.filter(({ id, participantId }) => isTold(id, participantId)),
  };
}

describe("a statement", () => {
  it("rests on stories and people that exist and are in view, and on at least one", () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...VIEWS), (all, view) => {
        const ids = new Set<string>([...all.people, ...all.stories].map(({ id }) => id));
        for (const { evidence, claim } of statementsOf(derived(all, view))) {
          const refs = [...evidence.storyIds, ...evidence.participantIds];
          expect(refs.length, claim).toBeGreaterThan(0);
          expect(
            refs.filter((id) => !ids.has(id)),
            claim,
          ).toEqual([]);
        }
      }),
    );
  });

  it("derived again from its evidence alone says the same", () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...VIEWS), (all, view) => {
        for (const statement of statementsOf(derived(all, view))) {
          const { claim, rule, value, known: people, basis } = statement;
          if (rule === "facility-location") continue;
          const again = statementsOf(derived(onlyEvidence(all, statement), view)).find(
            (one) => one.claim === claim,
          );
          expect(again, claim).toMatchObject({ known: people, basis });
          // Of too little nothing is said: from its evidence alone it would be all that there is.
          if (rule !== "too-little-known") expect(again?.value, claim).toEqual(value);
        }
      }),
    );
  });

  it("says which segment it is about, and nobody outside of it is in its evidence", () => {
    const all = facts({
      people: [aPerson("in", { plan: "basic" }), aPerson("out", { plan: "pro" })],
      stories: [
        aStory({ by: "in", at: "s0", score: 10 }),
        aStory({ by: "out", at: "s0", score: -90 }),
      ],
      stops: [aStop("s0", "A")],
      attributes: ATTRIBUTES,
    });
    const { profile } = derived(all, VIEWS[2]);
    expect(profile).toMatchObject({ participants: 1, people: 1, stories: 1 });
    expect(profile.statistics.mean).toBe(10);
    expect(profile.satisfaction).toMatchObject({
      segment: "seg",
      value: { kind: "score", mean: 10 },
    });
    expect(profile.satisfaction?.evidence.participantIds).toEqual(["in"]);
  });
});
