import { itemAt } from "#kit/itemAt.ts";
import type { ParticipantId, StudyId, TouchpointId } from "#journey/ids.ts";
import { finished } from "#kit/finished.ts";
import type { StopFact, StoryFact } from "#evidence/facts.ts";
import { corpusSteps } from "#evidence/phrases/corpus.ts";
import { placedStories, type PlacedStories } from "#evidence/placedStories.ts";
import type { Statement } from "#evidence/statement.ts";
import { type Advice, askNext, type CoverageCell } from "./askNext.ts";
import type { Finding, Scope } from "./finding.ts";
import { journeysOf } from "./journeys.ts";
import { type HangsOn, hangingHeadlines } from "./leaveOneOut.ts";
import {
  type MomentOfTruth,
  momentOfTruth,
  type StopCorrelation,
  stopCorrelations,
} from "./momentOfTruth.ts";
import { type ExtremeStop, extremeStops } from "./peaks.ts";
import { phraseStatements, type ScopedPhrases } from "./phraseStatements.ts";
import { type RankedStop, rankingOf } from "./ranking.ts";
import { type Remembered, rememberedOf } from "./remembered.ts";
import {
  adjustedTogether,
  type SegmentComparison,
  segmentDifferences,
} from "./segmentDifferences.ts";
import { type Edge, edgesOf, type Step, stepsOf } from "./steps.ts";
import { studyComparison, type WaveComparison } from "./studyComparison.ts";
import type { Waves } from "./question.ts";
import { Teller } from "./tellable.ts";
import { type SegmentCurve, segmentCurves } from "./segmentCurves.ts";
import { type StopVoices, voicesOf } from "./voices.ts";

/** A group of people to be compared with others. */
export interface ComparedSegment {
  readonly id: string;
  readonly members: ReadonlySet<ParticipantId>;
  /** Null for every participant who is not a member. */
  readonly others: ReadonlySet<ParticipantId> | null;
}

/** What the findings of a map are worked out from. */
export interface FindingsInput {
  readonly stories: readonly StoryFact[];
  /** In journey order. */
  readonly stops: readonly StopFact[];
  /** The map's connections; without any the order of the stops counts. */
  readonly connections: readonly Edge[];
  /** Stops behind the scenes: nobody is asked about one of which no customer spoke. */
  readonly backstage?: readonly TouchpointId[];
  readonly segments: readonly ComparedSegment[];
  readonly waves: Waves | null;
}

/** All that the scores and words of a map say, and what of it may be told. */
export interface JourneyFindings {
  readonly steps: readonly Step[];
  readonly extremes: readonly ExtremeStop[];
  /** From worst to best. */
  readonly ranking: readonly RankedStop[];
  readonly remembered: Remembered | null;
  readonly correlations: readonly StopCorrelation[];
  /** Each segment against the others; Benjamini-Hochberg over all of them. */
  readonly comparisons: readonly (SegmentComparison & { readonly segmentId: string })[];
  /** What changed from one round of interviews to the next; null where none are compared. */
  readonly waves: WaveComparison | null;
  /** Which interviews would take away most doubt, the most useful first; of nobody: group "". */
  readonly advice: readonly Advice[];
  /** The curve of each segment. */
  readonly curves: readonly SegmentCurve[];
  readonly hanging: readonly HangsOn[];
  /** Pains and delights, as `pains`, `pains:stage:<id>`, `pains:stop:<id>`. */
  readonly statements: readonly Statement[];
  /** Only what a rule allows to be said. */
  readonly findings: readonly Finding[];
}

/**
 * Works out the findings of a map step by step, so that whoever runs it can
 * stop between two steps. Neither the order of the stories nor of the segments
 * matters to what is found; stories at no stop of the map are passed over.
 */
export function* findingSteps(input: FindingsInput): Generator<undefined, JourneyFindings> {
  const stopIds = input.stops.map(({ id }) => id);
  const onMap = new Set(stopIds);
  const placed = placedStories(
    input.stories.filter(({ touchpointId }) => touchpointId !== null && onMap.has(touchpointId)),
    stopIds,
  );
  yield;
  const voices = voicesOf(placed, stopIds);
  yield;
  const steps = stepsOf(voices, edgesOf(stopIds, input.connections));
  yield;
  const hanging = hangingHeadlines(voices, steps);
  yield;
  const journeys = journeysOf(voices);
  yield;
  const correlations = stopCorrelations(journeys);
  yield;
  const comparisons = comparisonsOf(voices, input.segments);
  yield;
  const advice = adviceOf(voices, input, placed);
  yield;
  const waves = wavesOf(input, stopIds);
  yield;
  const corpus = yield* corpusSteps(placed);
  const phrases = yield* phraseStatements(corpus, input.stops);
  const extremes = extremeStops(voices);
  const remembered = rememberedOf(journeys);
  yield;
  const findings = yield* telling(
    { placed, stopIds, hanging, steps, extremes, remembered, comparisons, phrases },
    momentOfTruth(correlations, journeys),
  );
  const curves = segmentCurves(voices, input.segments);
  yield;
  return {
    steps,
    extremes,
    ranking: rankingOf(voices),
    remembered,
    correlations,
    comparisons,
    waves,
    advice,
    curves,
    hanging,
    statements: phrases.map(({ statement }) => statement),
    findings,
  };
}

/** What the sentences of a map are made of. */
interface Tellable extends Pick<
  JourneyFindings,
  "hanging" | "steps" | "extremes" | "remembered" | "comparisons"
> {
  readonly placed: PlacedStories;
  readonly stopIds: readonly TouchpointId[];
  readonly phrases: readonly ScopedPhrases[];
}

/** What of it may be told, step by step. */
function* telling(
  { placed, stopIds, hanging, steps, extremes, remembered, comparisons, phrases }: Tellable,
  moment: MomentOfTruth | null,
): Generator<undefined, readonly Finding[]> {
  const byStop = storiesByStop(placed, stopIds);
  yield;
  const teller = new Teller(placed.stories, hanging);
  const ofMap = [
    ...teller.ofSteps(steps),
    ...teller.ofExtremes(extremes),
    ...teller.ofRemembered(remembered),
    ...teller.ofMoment(moment),
    ...comparisons.flatMap((one) => teller.ofComparison(one, one.segmentId)),
  ];
  yield;
  const ofStops: Finding[] = [];
  for (const [stop, own] of byStop) {
    ofStops.push(...teller.ofStop(stop, own));
    yield;
  }
  const trends = yield* teller.ofTrends(partsOf(placed.stories, byStop));
  return [...ofMap, ...ofStops, ...trends, ...teller.ofPhrases(phrases)];
}

/** So many interviews are enough to think about. */
const MOST_ADVICE = 12;

/** Whom to ask next about what: of each segment, or of everyone where there are none. */
function adviceOf(
  voices: readonly StopVoices[],
  { segments, backstage = [] }: Pick<FindingsInput, "segments" | "backstage">,
  placed: PlacedStories,
): readonly Advice[] {
  const everyone = { id: "", members: null };
  const behind = new Set(backstage);
  const seen = voices.filter(({ stop, voices: own }) => own.size > 0 || !behind.has(stop));
  const { cells } = askNext(seen, segments.length === 0 ? [everyone] : segments);
  const members = new Map<string, ReadonlySet<ParticipantId>>(
    segments.map((one) => [one.id, one.members]),
  );
  return cells
    .filter(({ gain }) => gain >= 1)
    .slice(0, MOST_ADVICE)
    .map((cell) => ({ ...cell, waiting: waitingAt(cell, members.get(cell.groupId), placed) }));
}

/** How many stories of a group lie unscored at a stop where it scored none. */
function waitingAt(
  { stop, people }: CoverageCell,
  members: ReadonlySet<ParticipantId> | undefined,
  { stories, stopIds, rowsByStop }: PlacedStories,
): number {
  if (people > 0) return 0;
  const rows = [...(rowsByStop[stopIds.indexOf(stop)] ?? [])];
  if (members === undefined) return rows.length;
  return rows.filter((row) => {
    const teller = stories[row]?.participantId ?? null;
    return teller !== null && members.has(teller);
  }).length;
}

function wavesOf(
  { stories, waves }: FindingsInput,
  stopIds: readonly TouchpointId[],
): WaveComparison | null {
  if (waves === null) return null;
  const of = (study: StudyId): readonly StoryFact[] =>
    stories.filter(({ studyId }) => studyId === study);
  return studyComparison(of(waves.earlier), of(waves.later), stopIds);
}

/** The same at once. */
export function findingsOf(input: FindingsInput): JourneyFindings {
  return finished(findingSteps(input));
}

/** The stories of each stop, in journey order. */
function storiesByStop(
  { stories, stopIds, rowsByStop }: PlacedStories,
  stops: readonly TouchpointId[],
): ReadonlyMap<TouchpointId, readonly StoryFact[]> {
  const places = new Map(stopIds.map((id, index) => [id, index]));
  return new Map(
    stops.map((stop) => {
      const rows = rowsByStop[places.get(stop) ?? -1] ?? [];
      return [stop, Array.from(rows, (row) => itemAt(stories, row))];
    }),
  );
}

function comparisonsOf(
  voices: readonly StopVoices[],
  segments: readonly ComparedSegment[],
): JourneyFindings["comparisons"] {
  const sorted = segments.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const together = adjustedTogether(
    sorted.map(({ members, others }) => segmentDifferences(voices, members, others)),
  );
  return sorted.map(({ id }, index) => ({ ...itemAt(together, index), segmentId: id }));
}

/** The map and each of its stops, with their stories. */
function partsOf(
  all: readonly StoryFact[],
  byStop: ReadonlyMap<TouchpointId, readonly StoryFact[]>,
): readonly { readonly scope: Scope; readonly stories: readonly StoryFact[] }[] {
  return [
    { scope: { kind: "map" }, stories: all },
    ...[...byStop].map(([stop, stories]) => ({ scope: { kind: "stop", stop } as const, stories })),
  ];
}
