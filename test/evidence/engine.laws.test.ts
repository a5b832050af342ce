import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EvidenceEngine, type EvidenceView, type Readings } from "#evidence/engine.ts";
import type { FactsChange, PersonFact, StopFact, StoryFact } from "#evidence/facts.ts";
import type { Statement } from "#evidence/statement.ts";
import { asId, type ChannelId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { aPerson, aStop, aStory, anAttribute, facts } from "./makers.ts";

const STOPS = ["s0", "s1", "s2", "s3"];
const STAGES = ["A", "B", "C"];
const PEOPLE = ["p0", "p1", "p2", "p3", "p4", "p5", "p6"];
const CHANNELS = ["web", "phone", "store"];
const CHANNEL_NAMES: NonNullable<FactsChange["channelNames"]> = [
  [asId<ChannelId>("web"), "Web"],
  [asId<ChannelId>("phone"), "Phone"],
  [asId<ChannelId>("store"), "web "],
];
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
  { kind: "touchpoints", touchpointIds: [asId("s1"), asId("s3")] },
  {
    kind: "segment",
    segmentId: asId("seg"),
    rule: {
      kind: "any",
      rules: [
        { kind: "attribute", attributeId: asId("plan"), test: { op: "is", value: "basic" } },
        { kind: "score-at", touchpointId: asId("s1"), bands: [-2, -1] },
      ],
    },
  },
];

const words = fc.constantFrom("slow", "fast", "kind", "broken", "again", "bill", "lovely", "line");

const story = fc
  .record({
    id: fc.integer({ min: 0, max: 14 }).map((n) => `t${n}`),
    by: fc.option(fc.constantFrom(...PEOPLE)),
    at: fc.option(fc.constantFrom(...STOPS, "gone")),
    score: fc.option(fc.integer({ min: -100, max: 100 })),
    toldAt: fc.option(fc.constantFrom("2026-01-05", "2026-02-11T10:00:00Z", "2026-03")),
    channel: fc.option(fc.constantFrom(...CHANNELS)),
    consent: fc.constantFrom("unknown" as const, "refused" as const, "quote" as const),
    text: fc.array(words, { maxLength: 14 }).map((list) => list.join(" ")),
  })
  .map(aStory);

const person = fc
  .record({
    id: fc.constantFrom(...PEOPLE),
    age: fc.option(fc.integer({ min: 18, max: 80 })),
    plan: fc.option(fc.constantFrom("Basic", "basic", "Pro ", "unknown")),
    uses: fc.option(fc.subarray(["a", "b", "c"], { minLength: 1 })),
    since: fc.option(fc.constantFrom("2020-01-01", "2021-06-30", "2024-02-29")),
    town: fc.option(fc.constantFrom("Kiel", "Bonn")),
    says: fc.option(fc.constantFrom("more time", "less paper")),
  })
  .map(({ id, ...values }) => aPerson(id, known(values), `Name ${id}`));

function known(
  values: Readonly<Record<string, AttributeValue | null>>,
): Readonly<Record<string, AttributeValue>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, AttributeValue] => entry[1] !== null),
  );
}

const stops = fc
  .array(fc.option(fc.constantFrom(...STAGES)), { minLength: 4, maxLength: 4 })
  .map((stages) =>
    stages.flatMap((stage, index) =>
      stage === null ? [] : [aStop(STOPS[index] ?? "", stage, index === 0 ? ["phone"] : [])],
    ),
  );

type Step =
  | { readonly put: StoryFact }
  | { readonly drop: string }
  | { readonly person: PersonFact }
  | { readonly forget: string }
  | { readonly stops: readonly StopFact[] };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: story.map((put) => ({ put })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 14 }).map((n) => ({ drop: `t${n}` })) },
  { weight: 5, arbitrary: person.map((one) => ({ person: one })) },
  { weight: 1, arbitrary: fc.constantFrom(...PEOPLE).map((forget) => ({ forget })) },
  { weight: 2, arbitrary: stops.map((list) => ({ stops: list })) },
);

/** All facts as they stand, gathered the plain way. */
class World {
  readonly stories = new Map<string, StoryFact>();
  readonly people = new Map<string, PersonFact>();
  stops: readonly StopFact[] = [];

  take(one: Step): FactsChange {
    if ("put" in one) {
      this.stories.set(one.put.id, one.put);
      return facts({ stories: [one.put] });
    }
    if ("drop" in one) {
      this.stories.delete(one.drop);
      return facts({ storiesGone: [asId(one.drop)] });
    }
    if ("person" in one) {
      this.people.set(one.person.id, one.person);
      return facts({ people: [one.person] });
    }
    if ("forget" in one) {
      this.people.delete(one.forget);
      return facts({ peopleGone: [asId(one.forget)] });
    }
    this.stops = one.stops;
    return facts({ stops: one.stops });
  }

  all(): FactsChange {
    return facts({
      stories: [...this.stories.values()],
      people: [...this.people.values()],
      stops: this.stops,
      attributes: ATTRIBUTES,
      channelNames: CHANNEL_NAMES,
    });
  }
}

/** What the page would show after a run of readings. */
class Page {
  readonly stops = new Map<string, unknown>();
  readonly stages = new Map<string, unknown>();
  last: unknown = null;

  take({ stops: read, stages, map, unplaced }: Readings): void {
    for (const [id, reading] of read) keep(this.stops, id, reading, reading.statistics.stories);
    for (const [id, statistics] of stages) keep(this.stages, id, statistics, statistics.stories);
    this.last = { map, unplaced };
  }

  get shown(): unknown {
    return { stops: sorted(this.stops), stages: sorted(this.stages), last: this.last };
  }
}

function keep(map: Map<string, unknown>, id: string, value: unknown, count: number): void {
  if (count === 0) map.delete(id);
  else map.set(id, value);
}

function sorted(map: ReadonlyMap<string, unknown>): unknown {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Readings and derivations of an engine, where only stops that exist are looked at. */
function everything(engine: EvidenceEngine, page: Page, world: World): unknown {
  const exists = new Set<string>(world.stops.map(({ id }) => id));
  for (const id of page.stops.keys()) if (!exists.has(id)) page.stops.delete(id);
  return structuredClone({ page: page.shown, derived: VIEWS.map((view) => engine.derive(view)) });
}

function fresh(world: World, change: FactsChange): unknown {
  const engine = new EvidenceEngine();
  const page = new Page();
  page.take(engine.apply(change));
  return everything(engine, page, world);
}

describe("the engine", () => {
  it("reads and derives after any run of changes what a fresh build does, to the bit", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = new World();
        const engine = new EvidenceEngine();
        const page = new Page();
        page.take(engine.apply(world.all()));
        for (const [index, one] of steps.entries()) {
          page.take(engine.apply(world.take(one)));
          if (index % 9 === 0) engine.derive({ kind: "map" });
        }
        expect(everything(engine, page, world)).toEqual(fresh(world, world.all()));
      }),
      { numRuns: 150 },
    );
  });

  it("does not care in which order the facts come", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = new World();
        for (const one of steps) world.take(one);
        const forward = world.all();
        const backward = {
          ...forward,
          stories: forward.stories.toReversed(),
          people: forward.people.toReversed(),
          stops: forward.stops?.toReversed() ?? [],
        };
        expect(fresh(world, backward)).toEqual(fresh(world, forward));
      }),
      { numRuns: 80 },
    );
  });

  it("ends empty when everything is taken away again", () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 30 }), stops, (stories, list) => {
        const engine = new EvidenceEngine();
        engine.apply(facts({ stories, stops: list }));
        const { map, unplaced } = engine.apply(facts({ storiesGone: stories.map(({ id }) => id) }));
        expect({ map, unplaced }).toEqual(
          new EvidenceEngine().apply(facts({ stops: list })) && {
            map: new EvidenceEngine().apply(facts({})).map,
            unplaced: 0,
          },
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("every statement", () => {
  const world = fc.array(step, { minLength: 20, maxLength: 90 }).map((steps) => {
    const built = new World();
    built.stops = STOPS.map((id) => aStop(id, "A", id === "s0" ? ["phone"] : []));
    for (const one of steps) if (!("stops" in one)) built.take(one);
    return built;
  });

  it("rests on stories and people that exist, never on none", () => {
    fc.assert(
      fc.property(world, (built) => {
        for (const { evidence, value } of statementsOf(built.all())) {
          const { storyIds, participantIds } = evidence;
          expect(storyIds.length + participantIds.length).toBeGreaterThan(0);
          const shares = value.kind === "shares" ? value.shares : [];
          for (const id of [...storyIds, ...shares.flatMap((share) => share.storyIds)]) {
            expect(built.stories.has(id)).toBe(true);
          }
          for (const id of [...participantIds, ...shares.flatMap((s) => s.participantIds)]) {
            expect(built.people.has(id)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("says the same again of its evidence alone", () => {
    fc.assert(
      fc.property(world, (built) => {
        const all = built.all();
        for (const statement of statementsOf(all)) {
          if (statement.value.kind === "unknown") continue;
          const { storyIds, participantIds } = statement.evidence;
          const restsOnStories = storyIds.length > 0;
          const again = statementsOf({
            ...all,
            stories: all.stories.filter(({ id, participantId }) =>
              restsOnStories
                ? storyIds.includes(id)
                : participantId !== null && participantIds.includes(participantId),
            ),
          }).find(({ claim, value }) =>
            statement.value.kind === "quote" ? value.kind === "quote" : claim === statement.claim,
          );
          expect(again?.value).toEqual(statement.value);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function statementsOf(change: FactsChange): readonly Statement[] {
  const engine = new EvidenceEngine();
  engine.apply(change);
  const { profile, persona } = engine.derive({ kind: "map" });
  const { satisfaction, channels, interviews, attributes, quotes } = profile;
  return [
    ...[satisfaction, channels, interviews].filter((one) => one !== null),
    ...attributes,
    ...quotes,
    ...(persona?.fields.map(({ statement }) => statement) ?? []),
  ];
}
