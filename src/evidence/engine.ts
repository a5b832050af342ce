import type { AttributeDefinition } from "#journey/attribute.ts";
import type { ChannelId, ParticipantId, StageId, StoryId, TouchpointId } from "#journey/ids.ts";
import { Cell } from "./cell.ts";
import {
  personOf,
  type FactsChange,
  type PersonFact,
  type StopFact,
  type StoryFact,
} from "./facts.ts";
import type { Group } from "./group.ts";
import { derivePersona, type PersonaSheet } from "./persona.ts";
import { deriveProfile, type Profile } from "./profile.ts";
import { loudestOf } from "./quotes.ts";
import { statisticsOf } from "./statistics.ts";
import type { StopStatistics } from "./stop.ts";

/** Whose profile is asked for. */
export type EvidenceView =
  | { readonly kind: "map" }
  | { readonly kind: "stage"; readonly stageId: StageId }
  | { readonly kind: "touchpoints"; readonly touchpointIds: readonly TouchpointId[] };

/** What one stop shows on the map: its statistics and its loudest words. */
export interface StopReading {
  readonly statistics: StopStatistics;
  readonly loudest: readonly StoryFact[];
}

/** What changed in the numbers after a change of facts. */
export interface Readings {
  readonly stops: readonly (readonly [TouchpointId, StopReading])[];
  readonly stages: readonly (readonly [StageId, StopStatistics])[];
  readonly map: StopStatistics;
  /** Stories on the map that stand at no touchpoint. */
  readonly unplaced: number;
}

/** Profile and persona of who is in view. */
export interface Derived {
  readonly profile: Profile;
  readonly persona: PersonaSheet | null;
}

const LOUDEST = 3;

/**
 * The evidence of one map: takes facts as they change, keeps a cell for each
 * touchpoint, each stage and the map, and derives statements on request. The
 * order of the facts never matters; the result equals a fresh build.
 */
export class EvidenceEngine {
  readonly #stories = new Map<StoryId, StoryFact>();
  readonly #people = new Map<ParticipantId, PersonFact>();
  readonly #at = new Map<TouchpointId, Set<StoryId>>();
  readonly #cells = new Map<TouchpointId, Cell>();
  #stops = new Map<TouchpointId, StopFact>();
  #attributes: readonly AttributeDefinition[] = [];
  #channelNames: ReadonlyMap<ChannelId, string> = new Map();
  #stages = new Map<StageId, Cell>();
  #map = new Cell();
  readonly #dirtyStops = new Set<TouchpointId>();
  readonly #dirtyStages = new Set<StageId>();

  /** Takes a change of facts and reads what changed with it. */
  apply(change: FactsChange): Readings {
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
    return this.#read();
  }

  /** Derives profile and persona of who is in view. */
  derive(view: EvidenceView): Derived {
    const group = this.#groupOf(view);
    return { profile: deriveProfile(group), persona: derivePersona(group) };
  }

  #takeOut(id: StoryId): void {
    const story = this.#stories.get(id);
    if (story === undefined) return;
    this.#stories.delete(id);
    if (story.touchpointId === null) return;
    this.#at.get(story.touchpointId)?.delete(id);
    this.#count(story, story.touchpointId, "remove");
  }

  #putIn(story: StoryFact): void {
    this.#stories.set(story.id, story);
    if (story.touchpointId === null) return;
    const here = this.#at.get(story.touchpointId);
    if (here === undefined) this.#at.set(story.touchpointId, new Set([story.id]));
    else here.add(story.id);
    this.#count(story, story.touchpointId, "add");
  }

  #count(story: StoryFact, touchpointId: TouchpointId, how: "add" | "remove"): void {
    const person = personOf(story);
    cellIn(this.#cells, touchpointId)[how](person, story.score);
    this.#dirtyStops.add(touchpointId);
    const stop = this.#stops.get(touchpointId);
    if (stop === undefined) return;
    cellIn(this.#stages, stop.stageId)[how](person, story.score);
    this.#dirtyStages.add(stop.stageId);
    this.#map[how](person, story.score);
  }

  /** Takes the stops as they stand now; only stories whose stop came, went or changed its stage are counted anew. */
  #setStops(stops: readonly StopFact[]): void {
    const before = this.#stops;
    const after = new Map(stops.map((stop) => [stop.id, stop]));
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(id)?.stageId === after.get(id)?.stageId) continue;
      const stories = [...(this.#at.get(id) ?? [])].flatMap((s) => this.#stories.get(s) ?? []);
      for (const story of stories) this.#count(story, id, "remove");
      setOrDelete(this.#stops, id, after.get(id));
      for (const story of stories) this.#count(story, id, "add");
      this.#dirtyStops.add(id);
      for (const stop of [before.get(id), after.get(id)]) {
        if (stop !== undefined) this.#dirtyStages.add(stop.stageId);
      }
    }
    this.#stops = after;
  }

  #read(): Readings {
    const stops = [...this.#dirtyStops].map((id) => [id, this.#readingOf(id)] as const);
    const stages = [...this.#dirtyStages].map(
      (id) => [id, statisticsOf(cellIn(this.#stages, id))] as const,
    );
    this.#dirtyStops.clear();
    this.#dirtyStages.clear();
    const placed = this.#map.stories;
    return {
      stops,
      stages,
      map: statisticsOf(this.#map),
      unplaced: this.#stories.size - placed,
    };
  }

  #readingOf(id: TouchpointId): StopReading {
    return {
      statistics: statisticsOf(cellIn(this.#cells, id)),
      loudest: loudestOf(this.#storiesAt(id), LOUDEST),
    };
  }

  #storiesAt(id: TouchpointId): readonly StoryFact[] {
    return [...(this.#at.get(id) ?? [])].flatMap((storyId) => this.#stories.get(storyId) ?? []);
  }

  #groupOf(view: EvidenceView): Group {
    const stories = this.#stopsIn(view)
      .flatMap((id) => this.#storiesAt(id))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const ids = new Set(stories.flatMap(({ participantId }) => participantId ?? []));
    const people = [...ids].flatMap((id) => this.#people.get(id) ?? []);
    return {
      people: people.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      stories,
      attributes: this.#attributes,
      stops: this.#stops,
      channelNames: this.#channelNames,
    };
  }

  #stopsIn(view: EvidenceView): readonly TouchpointId[] {
    const stops = [...this.#stops.values()];
    switch (view.kind) {
      case "map":
        return stops.map(({ id }) => id);
      case "stage":
        return stops.filter(({ stageId }) => stageId === view.stageId).map(({ id }) => id);
      case "touchpoints":
        return view.touchpointIds.filter((id) => this.#stops.has(id));
      default:
        return view satisfies never;
    }
  }
}

function cellIn<Id>(cells: Map<Id, Cell>, id: Id): Cell {
  const known = cells.get(id);
  if (known !== undefined) return known;
  const fresh = new Cell();
  cells.set(id, fresh);
  return fresh;
}

function setOrDelete<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
