import type { MapId, StoryId } from "#journey/ids.ts";
import { isOnMap, placementOf, type Story } from "#journey/story.ts";

/** The key under which stories in the tray stand: brought to the map, placed nowhere. */
const TRAY = "";

/**
 * Which stories stand where on one map. Kept up story by story; a key is a
 * touchpoint id, also of one that was deleted (its stories read as unplaced).
 */
export class StoryIndex {
  readonly #mapId: MapId;
  readonly #at = new Map<string, Set<StoryId>>();
  readonly #placeOf = new Map<StoryId, string>();

  constructor(mapId: MapId) {
    this.#mapId = mapId;
  }

  /** Takes a story as it is now. */
  put(story: Story): void {
    const place = isOnMap(story, this.#mapId) ? (placementOf(story, this.#mapId) ?? TRAY) : null;
    if (this.#placeOf.get(story.id) === place) return;
    this.remove(story.id);
    if (place === null) return;
    this.#placeOf.set(story.id, place);
    const here = this.#at.get(place);
    if (here === undefined) this.#at.set(place, new Set([story.id]));
    else here.add(story.id);
  }

  /** Forgets a story. */
  remove(id: StoryId): void {
    const place = this.#placeOf.get(id);
    if (place === undefined) return;
    this.#placeOf.delete(id);
    this.#at.get(place)?.delete(id);
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
}
