import type { AttributeDefinition } from "#journey/attribute.ts";
import type {
  ChannelId,
  ParticipantId,
  SegmentId,
  StageId,
  StoryId,
  TouchpointId,
} from "#journey/ids.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { hash32 } from "#kit/hash.ts";
import { ChannelCodes, type Told } from "./block.ts";
import { Cell } from "./cell.ts";
import { type Derived, Deriver } from "./deriver.ts";
import {
  type FactsChange,
  type PersonFact,
  personOf,
  type StopFact,
  type StoryFact,
} from "./facts.ts";
import { findingSteps, type JourneyFindings } from "./findings/findings.ts";
import { comparedSegments, type FindingsQuestion } from "./findings/question.ts";
import { cellOf, type Group, groupOf } from "./group.ts";
import { ofSegment } from "./ofSegment.ts";
import { loudestOf } from "./loudest.ts";
import { EvidenceBook } from "./refs.ts";
import { Shelf } from "./shelf.ts";
import { outsideOf, segmentMembers } from "./segmentMembers.ts";
import { type SegmentPerson, segmentPeople } from "./segmentPeople.ts";
import { statisticsOf } from "./statistics.ts";
import type { StopStatistics } from "./stop.ts";
import { type QuoteChoices, tellingOf } from "./tellingQuotes.ts";

export type { Derived } from "./deriver.ts";

/** Whose profile is asked for. */
export type EvidenceView =
  | { readonly kind: "map" }
  | { readonly kind: "stage"; readonly stageId: StageId }
  | { readonly kind: "touchpoints"; readonly touchpointIds: readonly TouchpointId[] }
  | { readonly kind: "segment"; readonly segmentId: SegmentId; readonly rule: SegmentRule }
  /** Whom none of these rules selects. */
  | { readonly kind: "others"; readonly rules: readonly SegmentRule[] };

/** What one stop shows on the map: its statistics and its loudest words. */
export interface StopReading {
  readonly statistics: StopStatistics;
  readonly loudest: readonly StoryFact[];
  /** What may speak for it under the curve. */
  readonly telling: QuoteChoices;
}

/** What changed in the numbers after a change of facts. */
export interface Readings {
  readonly stops: readonly (readonly [TouchpointId, StopReading])[];
  readonly stages: readonly (readonly [StageId, StopStatistics])[];
  readonly map: StopStatistics;
  /** Stories on the map that stand at no touchpoint. */
  readonly unplaced: number;
}

const LOUDEST = 3;

/**
 * The evidence of one map: takes facts as they change, keeps a cell for each
 * touchpoint, each stage and the map, and derives statements on request. The
 * order of stories and people never matters; the result equals a fresh build.
 */
export class EvidenceEngine {
  readonly #told = new Map<StoryId, Told>();
  readonly #people = new Map<ParticipantId, PersonFact>();
  /** A number for everybody who ever told a story. */
  readonly #numbers = new Map<string, number>();
  readonly #shelves = new Map<TouchpointId, Shelf>();
  readonly #stages = new Map<StageId, Cell>();
  readonly #map = new Cell();
  readonly #codes = new ChannelCodes();
  readonly #deriver = new Deriver();
  readonly #dirtyStops = new Set<TouchpointId>();
  readonly #dirtyStages = new Set<StageId>();
  readonly #book: EvidenceBook;
  #stops = new Map<TouchpointId, StopFact>();
  #attributes: readonly AttributeDefinition[] = [];
  #channelNames: ReadonlyMap<ChannelId, string> = new Map();

  /** @param book  numbers for stories and people; one that outlives the engine serves several in a row */
  constructor(book = new EvidenceBook()) {
    this.#book = book;
  }

  /** Takes a change of facts and reads what changed with it. */
  apply(change: FactsChange): Readings {
    this.take(change);
    return this.read();
  }

  /** Takes a change of facts, to be read later together with others. */
  take(change: FactsChange): void {
    this.#book.learn(change);
    if (change.attributes !== undefined) this.#attributes = change.attributes;
    if (change.channelNames !== undefined) this.#channelNames = new Map(change.channelNames);
    for (const person of change.people) this.#people.set(person.id, person);
    for (const id of change.peopleGone) this.#people.delete(id);
    for (const id of change.storiesGone) this.#takeOut(id);
    for (const story of change.stories) {
      this.#takeOut(story.id);
      this.#putIn(story);
    }
    if (change.stops !== undefined) this.#setStops(change.stops);
  }

  /** Reads what changed since the last reading. */
  read(): Readings {
    const stops = [...this.#dirtyStops].map((id) => [id, this.#readingOf(id)] as const);
    const stages = [...this.#dirtyStages].map(
      (id) => [id, statisticsOf(this.#stages.get(id) ?? NOBODY)] as const,
    );
    this.#dirtyStops.clear();
    this.#dirtyStages.clear();
    const unplaced = this.#told.size - this.#map.stories;
    return { stops, stages, map: statisticsOf(this.#map), unplaced };
  }

  /** Derives profile and persona of who is in view. */
  derive(view: EvidenceView): Derived {
    const steps = this.derivation(view);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }

  /** The same in steps, for whoever may be interrupted. A change of facts meanwhile does not mix in. */
  derivation(view: EvidenceView): Generator<undefined, Derived> {
    const group = this.#groupOf(view);
    const statistics = statisticsOf(this.#cellOf(view, group));
    return this.#deriver.steps(group, statistics, view.kind === "segment" ? view.segmentId : null);
  }

  /** Works out the findings of the map in steps. A change of facts meanwhile does not mix in. */
  findings(question: FindingsQuestion): Generator<undefined, JourneyFindings> {
    return findingSteps({
      stories: [...this.#placed()],
      stops: question.stops.flatMap((id) => this.#stops.get(id) ?? []),
      connections: question.connections,
      backstage: question.backstage ?? [],
      waves: question.waves,
      segments: comparedSegments(question, this.people(), this.#attributes),
    });
  }

  /** The people who told a story at a stop of the map, with what rules may ask of them. */
  people(): readonly SegmentPerson[] {
    return segmentPeople(this.#people, this.#placed());
  }

  *#placed(): Generator<StoryFact> {
    for (const id of this.#stops.keys()) yield* this.#shelves.get(id)?.facts() ?? [];
  }

  #takeOut(id: StoryId): void {
    const told = this.#told.get(id);
    if (told === undefined) return;
    this.#told.delete(id);
    const { touchpointId } = told.story;
    if (touchpointId === null) return;
    const shelf = this.#shelves.get(touchpointId);
    shelf?.take(told);
    if (shelf?.isEmpty === true) this.#shelves.delete(touchpointId);
    this.#dirtyStops.add(touchpointId);
    this.#countAbove(told, this.#stops.get(touchpointId), "remove");
  }

  #putIn(story: StoryFact): void {
    const person = madeIn(this.#numbers, personOf(story), () => this.#numbers.size);
    const { id, text } = story;
    const hashes = { hash: hash32(id), words: hash32(text) };
    const told = { story, person, ...hashes, number: this.#book.stories.numberOf(id) };
    this.#told.set(id, told);
    if (story.touchpointId === null) return;
    madeIn(this.#shelves, story.touchpointId, () => new Shelf()).put(told);
    this.#dirtyStops.add(story.touchpointId);
    this.#countAbove(told, this.#stops.get(story.touchpointId), "add");
  }

  /** Counts a story into the cells of its stop's stage and of the map, or out of them. */
  #countAbove({ story, person }: Told, stop: StopFact | undefined, how: "add" | "remove"): void {
    if (stop === undefined) return;
    const stage = madeIn(this.#stages, stop.stageId, () => new Cell());
    stage[how](person, story.score);
    this.#map[how](person, story.score);
    this.#dirtyStages.add(stop.stageId);
    if (stage.stories === 0) this.#stages.delete(stop.stageId);
  }

  /** Takes the stops as they stand now; only stories whose stop came, went or changed its stage are counted anew. */
  #setStops(stops: readonly StopFact[]): void {
    const before = this.#stops;
    const after = new Map(stops.map((stop) => [stop.id, stop]));
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const from = before.get(id);
      const to = after.get(id);
      if (from?.stageId === to?.stageId) continue;
      for (const told of this.#shelves.get(id)?.stories ?? []) {
        this.#countAbove(told, from, "remove");
        this.#countAbove(told, to, "add");
      }
      this.#dirtyStops.add(id);
      for (const stop of [from, to]) if (stop !== undefined) this.#dirtyStages.add(stop.stageId);
    }
    this.#stops = after;
  }

  #readingOf(id: TouchpointId): StopReading {
    const shelf = this.#shelves.get(id);
    const statistics = statisticsOf(shelf?.cell ?? NOBODY);
    const facts = [...(shelf?.facts() ?? [])];
    return {
      statistics,
      loudest: loudestOf(facts, LOUDEST),
      telling: tellingOf(facts, statistics),
    };
  }

  #groupOf(view: EvidenceView): Group {
    const members = this.#membersOf(view);
    const blocks = this.#stopsIn(view).flatMap((stop) => {
      const shelf = this.#shelves.get(stop.id);
      return shelf === undefined ? [] : [{ stop, block: shelf.block(this.#codes) }];
    });
    const told = members === null ? blocks : ofSegment(blocks, members, this.#codes);
    return groupOf(told, this.#numbers.size, this.#people, this.#codes, {
      attributes: this.#attributes,
      channelNames: this.#channelNames,
      book: this.#book,
    });
  }

  /** The people of a view that is a choice of people; null where it is everybody at some stops. */
  #membersOf(view: EvidenceView): readonly PersonFact[] | null {
    if (view.kind === "segment") {
      return segmentMembers(view.rule, this.people(), this.#attributes).members;
    }
    return view.kind === "others" ? outsideOf(view.rules, this.people(), this.#attributes) : null;
  }

  /** The cell of a view: kept already, unless it is a selection. */
  #cellOf(view: EvidenceView, group: Group): Cell {
    switch (view.kind) {
      case "map":
        return this.#map;
      case "stage":
        return this.#stages.get(view.stageId) ?? NOBODY;
      case "touchpoints":
      case "segment":
      case "others":
        return cellOf(group);
      default:
        return view satisfies never;
    }
  }

  #stopsIn(view: EvidenceView): readonly StopFact[] {
    const stops = [...this.#stops.values()];
    switch (view.kind) {
      case "map":
      case "segment":
      case "others":
        return stops;
      case "stage":
        return stops.filter(({ stageId }) => stageId === view.stageId);
      case "touchpoints":
        return stops.filter(({ id }) => view.touchpointIds.includes(id));
      default:
        return view satisfies never;
    }
  }
}

/** The cell of a group in which nobody spoke. */
const NOBODY = new Cell();

function madeIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}
