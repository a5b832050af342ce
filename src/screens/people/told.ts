import type { MapId } from "#journey/ids.ts";
import { isOnMap, type Story } from "#journey/story.ts";

/** How many stories each person told, on the open map and on all maps. */
export interface Told {
  readonly onMap: ReadonlyMap<string, number>;
  readonly anywhere: ReadonlyMap<string, number>;
  /** Stories on the open map that name nobody. */
  readonly unnamed: number;
}

/** Counts the stories of each person, on the open map and on all maps. */
export function storiesPerPerson(stories: Iterable<Story>, mapId: MapId | null): Told {
  const onMap = new Map<string, number>();
  const anywhere = new Map<string, number>();
  let unnamed = 0;
  for (const story of stories) {
    const { participantId } = story;
    if (participantId === null) {
      if (mapId !== null && isOnMap(story, mapId)) unnamed += 1;
      continue;
    }
    anywhere.set(participantId, (anywhere.get(participantId) ?? 0) + 1);
    if (mapId === null || !isOnMap(story, mapId)) continue;
    onMap.set(participantId, (onMap.get(participantId) ?? 0) + 1);
  }
  return { onMap, anywhere, unnamed };
}

/** Whoever told nothing anywhere yet was added by hand: they wait to be heard on any map. */
export function isOfMap(id: string, { onMap, anywhere }: Told): boolean {
  return onMap.has(id) || !anywhere.has(id);
}
