import type { MapId, StoryId, StudyId } from "#journey/ids.ts";
import { isOnMap, placementOf, type Story } from "#journey/story.ts";

/** The key under which stories in the tray stand: brought to the map, placed nowhere. */
const TRAY = "";

/** A study of which stories are on the map. */
export interface StudyOnMap {
  readonly id: StudyId;
  readonly stories: number;
  /** The first day on which one of them was told; null when no story has a date. */
  readonly from: string | null;
}

/** How many stories of one study there are for each day on which they were told; "" is a day unknown. */
type Days = Map<string, number>;

/**
 * Which stories stand where on one map. Kept up story by story; a key is a
 * touchpoint id, also of one that was deleted (its stories read as unplaced).
 */
export class StoryIndex {
  readonly #mapId: MapId;
  readonly #at = new Map<string, Set<StoryId>>();
  readonly #placeOf = new Map<StoryId, string>();
  readonly #toldIn = new Map<StoryId, Pick<Story, "studyId" | "toldAt">>();
  readonly #days = new Map<StudyId, Days>();

  constructor(mapId: MapId) {
    this.#mapId = mapId;
  }

  /** Takes a story as it is now. */
  put(story: Story): void {
    const place = isOnMap(story, this.#mapId) ? (placementOf(story, this.#mapId) ?? TRAY) : null;
    if (this.#placeOf.get(story.id) !== place) {
      this.remove(story.id);
      if (place === null) return;
      this.#placeOf.set(story.id, place);
      const here = this.#at.get(place);
      if (here === undefined) this.#at.set(place, new Set([story.id]));
      else here.add(story.id);
    }
    if (place !== null) this.#noteDay(story);
  }

  /** Forgets a story. */
  remove(id: StoryId): void {
    const place = this.#placeOf.get(id);
    if (place === undefined) return;
    this.#placeOf.delete(id);
    this.#at.get(place)?.delete(id);
    this.#forgetDay(id);
  }

  /** The stories placed at a touchpoint, in the order in which they came there. */
  at(touchpointId: string): readonly StoryId[] {
    return [...(this.#at.get(touchpointId) ?? [])];
  }

  /** The stories on the map that stand at no touchpoint that exists. */
  unplaced(exists: (touchpointId: string) => boolean): readonly StoryId[] {
    return [...this.#at].flatMap(([place, ids]) =>
      place === TRAY || !exists(place) ? [...ids] : [],
    );
  }

  /** All stories on the map. */
  all(): readonly StoryId[] {
    return [...this.#placeOf.keys()];
  }

  /** The studies of which stories are on the map: how many, and the first day on which one was told. */
  studies(): readonly StudyOnMap[] {
    return [...this.#days].map(([id, days]) => {
      const known = [...days.keys()].filter((day) => day !== "");
      return {
        id,
        stories: [...days.values()].reduce((sum, count) => sum + count, 0),
        from: known.reduce<string | null>((first, day) => earlier(first, day), null),
      };
    });
  }

  #noteDay({ id, studyId, toldAt }: Story): void {
    const before = this.#toldIn.get(id);
    if (before?.studyId === studyId && before.toldAt === toldAt) return;
    this.#forgetDay(id);
    this.#toldIn.set(id, { studyId, toldAt });
    const days = this.#days.get(studyId) ?? new Map<string, number>();
    this.#days.set(studyId, days.set(toldAt ?? "", (days.get(toldAt ?? "") ?? 0) + 1));
  }

  #forgetDay(id: StoryId): void {
    const told = this.#toldIn.get(id);
    if (told === undefined) return;
    this.#toldIn.delete(id);
    const days = this.#days.get(told.studyId);
    const left = (days?.get(told.toldAt ?? "") ?? 0) - 1;
    if (left > 0) days?.set(told.toldAt ?? "", left);
    else days?.delete(told.toldAt ?? "");
    if (days?.size === 0) this.#days.delete(told.studyId);
  }
}

function earlier(a: string | null, b: string): string {
  return a === null || b < a ? b : a;
}
