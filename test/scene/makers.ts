import fc from "fast-check";
import type { StopStatistics } from "#evidence/stop.ts";
import { readConnection } from "#journey/connection.ts";
import { asId, type StoryId, type TouchpointId } from "#journey/ids.ts";
import { LANE_ROLES, type LaneRole, readLane } from "#journey/lane.ts";
import { readNote } from "#journey/note.ts";
import { readStage } from "#journey/stage.ts";
import { readTouchpoint } from "#journey/touchpoint.ts";
import { orderKeysBetween } from "#kit/orderKey.ts";
import { Table } from "#kit/table.ts";
import { type BreakText, lineBreaker } from "#scene/breakLines.ts";
import type { SceneInput, SceneQuote } from "#scene/input.ts";
import type { MeasureText } from "#scene/measure.ts";
import { SCENE_WORDS } from "#scene/words.ts";

/** A font whose every UTF-16 unit is just over half as wide as high. */
export const plainMeasure: MeasureText = (text, { size }) => text.length * size * 0.55;

export function aBreaker(): BreakText {
  return lineBreaker(plainMeasure);
}

export interface BoardPlan {
  readonly stages: readonly string[];
  readonly lanes: readonly LaneRole[];
  readonly touchpoints?: readonly {
    readonly id?: string;
    readonly stage: number;
    readonly lane: number;
    readonly title?: string;
    readonly channels?: readonly string[];
    readonly mean?: number | null;
    readonly n?: number;
    readonly quote?: string;
  }[];
  readonly notes?: readonly {
    readonly stage: number;
    readonly lane: number;
    readonly text: string;
  }[];
  readonly connections?: readonly (readonly [from: number, to: number, label?: string])[];
  readonly laneNames?: readonly string[];
}

/** What a map's picture is made of, from a short plan; everything stands in the order of the plan. */
export function aScene(plan: BoardPlan): SceneInput {
  const { stages, lanes, touchpoints = [], notes = [], connections = [] } = plan;
  const stops = touchpoints.map((stop, index) => ({ ...stop, id: stop.id ?? `t${index}` }));
  const orders = orderKeysBetween(
    null,
    null,
    Math.max(1, stops.length, notes.length, stages.length, lanes.length),
  );
  const orderOf = (index: number): string => orders[index] ?? "a0";
  return {
    title: "A map",
    methods: "",
    board: {
      stage: Table.of(
        stages.map((name, index) => readStage({ id: `s${index}`, name, order: orderOf(index) })),
      ),
      lane: Table.of(
        lanes.map((role, index) =>
          readLane({
            id: `l${index}`,
            role,
            name: plan.laneNames?.[index] ?? role,
            order: orderOf(index),
          }),
        ),
      ),
      touchpoint: Table.of(
        stops.map((stop, index) =>
          readTouchpoint({
            id: stop.id,
            title: stop.title ?? `Stop ${index}`,
            stageId: `s${stop.stage}`,
            laneId: `l${stop.lane}`,
            order: orderOf(index),
            channelIds: [...(stop.channels ?? [])],
          }),
        ),
      ),
      connection: Table.of(
        connections.map(([from, to, label = ""], index) =>
          readConnection({ id: `c${index}`, from: `t${from}`, to: `t${to}`, label }),
        ),
      ),
      note: Table.of(
        notes.map(({ stage, lane, text }, index) =>
          readNote({
            id: `n${index}`,
            text,
            stageId: `s${stage}`,
            laneId: `l${lane}`,
            order: orderOf(index),
          }),
        ),
      ),
    },
    statistics: new Map(
      stops.flatMap((stop) =>
        stop.mean === undefined
          ? []
          : [[asId<TouchpointId>(stop.id), statisticsWith(stop.mean, stop.n ?? 12)] as const],
      ),
    ),
    quotes: new Map(
      stops.flatMap((stop) =>
        stop.quote === undefined
          ? []
          : [[asId<TouchpointId>(stop.id), [aQuote(stop.quote, stop.mean ?? null)]] as const],
      ),
    ),
    steps: [],
    overlays: [],
    channelNames: new Map(),
    words: SCENE_WORDS,
  };
}

export function statisticsWith(mean: number | null, n: number): StopStatistics {
  return {
    n: mean === null ? 0 : n,
    stories: n,
    people: n,
    mean,
    interval:
      mean === null ? null : { low: Math.max(-100, mean - 30), high: Math.min(100, mean + 30) },
    sd: null,
    median: mean,
    bands: [0, 0, mean === null ? 0 : n, 0, 0],
    negatives: 0,
    positives: 0,
    polarisation: null,
    split: false,
    strength: mean === null ? "none" : n < 3 ? "anecdote" : n < 8 ? "weak" : "solid",
  };
}

function aQuote(text: string, score: number | null): SceneQuote {
  return { storyId: asId<StoryId>(`story-of-${text.slice(0, 8)}`), text, who: "Dee, 41", score };
}

/** Words in many scripts, with all that is awkward in names. */
export const someWords: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    "   ",
    "Pays",
    "Order by phone or web",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "两个人打电话，然后等待了三个星期。",
    "اتصلت بهم أربع مرات",
    "שלום עולם abc 123",
    "👩‍👩‍👧‍👦🎉🎉 party",
    "multi\nline\r\nname",
    "a-b-c/d/e – f",
    "e\u0301\u0301\u0301 combining",
    "\ud800 half",
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.lorem({ maxCount: 30 }),
);

/** Any board with all that may stand on it. */
export const someBoard: fc.Arbitrary<BoardPlan> = fc
  .record({
    stages: fc.array(someWords, { maxLength: 6 }),
    lanes: fc.array(fc.constantFrom(...LANE_ROLES), { maxLength: 7 }),
  })
  .chain(({ stages, lanes }) =>
    fc.record({
      stages: fc.constant(stages),
      lanes: fc.constant(lanes),
      laneNames: fc.array(someWords, { minLength: lanes.length, maxLength: lanes.length }),
      touchpoints: fc.array(
        fc.record({
          stage: fc.nat(stages.length),
          lane: fc.nat(lanes.length),
          title: someWords,
          channels: fc.array(fc.constantFrom("web", "phone", "own"), { maxLength: 6 }),
          mean: fc.option(fc.integer({ min: -100, max: 100 })),
          n: fc.integer({ min: 1, max: 40 }),
          quote: someWords,
        }),
        { maxLength: 25 },
      ),
      notes: fc.array(
        fc.record({ stage: fc.nat(stages.length), lane: fc.nat(lanes.length), text: someWords }),
        { maxLength: 12 },
      ),
      connections: fc.array(
        fc.tuple(fc.nat(25), fc.nat(25), someWords).map(([a, b, label]) => [a, b, label] as const),
        { maxLength: 15 },
      ),
    }),
  )
  .map((plan): BoardPlan => plan);
