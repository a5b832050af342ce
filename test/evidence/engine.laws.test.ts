import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EvidenceEngine, type EvidenceView, type Readings } from "#evidence/engine.ts";
import type { FactsChange } from "#evidence/facts.ts";
import type { Statement } from "#evidence/statement.ts";
import { asId } from "#journey/ids.ts";
import { aStop, aStory, derived, facts } from "./makers.ts";
import { step, STOPS, stops, story, World } from "./world.ts";

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

  it("spells a channel by those in use: one that nobody uses any more leaves no trace", () => {
    const names = [
      [asId<never>("web"), "Web"],
      [asId<never>("store"), " WEB"],
    ] as const;
    const all = facts({
      stops: [aStop("s0", "A")],
      stories: [aStory({ id: "t0", at: "s0", channel: "web" })],
      channelNames: names,
    });
    const engine = new EvidenceEngine();
    engine.apply({
      ...all,
      stories: [...all.stories, aStory({ id: "t1", at: "s0", channel: "store" })],
    });
    engine.derive({ kind: "map" });
    engine.apply(facts({ storiesGone: [asId("t1")] }));
    const { channels } = engine.derive({ kind: "map" }).profile;
    expect(channels?.value).toMatchObject({ shares: [{ label: "Web", k: 1, n: 1 }] });
    expect(structuredClone(channels)).toEqual(structuredClone(derived(all).profile.channels));
  });

  it("does not care in which order stories and people come; stops come in the order of the journey", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = new World();
        for (const one of steps) world.take(one);
        const forward = world.all();
        const backward = {
          ...forward,
          stories: forward.stories.toReversed(),
          people: forward.people.toReversed(),
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
