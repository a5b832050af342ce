import { Cell } from "#evidence/cell.ts";
import type { StopReading } from "#evidence/engine.ts";
import { personOf, storyFact } from "#evidence/facts.ts";
import { statisticsOf } from "#evidence/statistics.ts";
import type { MapId, TouchpointId } from "#journey/ids.ts";
import { isOnMap, type Story } from "#journey/story.ts";
import { type MapReadings, NO_READINGS } from "./state.ts";

/**
 * What the picture of a map that nobody opened needs of its stories: the scores
 * of each stop, and how many stories there are. The engine knows the open map alone.
 */
export function unopenedReadings(stories: Iterable<Story>, mapId: MapId): MapReadings {
  const cells = new Map<TouchpointId, Cell>();
  let all = 0;
  for (const story of stories) {
    if (!isOnMap(story, mapId)) continue;
    all += 1;
    const fact = storyFact(story, mapId);
    if (fact.touchpointId === null) continue;
    const cell = cells.get(fact.touchpointId) ?? new Cell();
    cell.add(personOf(fact), fact.score);
    cells.set(fact.touchpointId, cell);
  }
  const stops = [...cells].map(([id, cell]): [TouchpointId, StopReading] => [
    id,
    { statistics: statisticsOf(cell), loudest: [], telling: [] },
  ]);
  return { ...NO_READINGS, stops: new Map(stops), unplaced: all };
}
