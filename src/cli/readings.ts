import { EvidenceEngine, type Readings } from "#evidence/engine.ts";
import { type PersonFact, personFact, type StopFact, storyFact } from "#evidence/facts.ts";
import { attributesOf } from "#journey/attributes.ts";
import { channelNamesWith } from "#journey/channel.ts";
import { isOnMap } from "#journey/story.ts";
import { touchpointsInOrder } from "#journey/workspace.ts";
import type { LoadedMap } from "./loadMap.ts";

/** The evidence of a loaded map, and all its numbers. */
export function readingsOf(map: LoadedMap): {
  readonly engine: EvidenceEngine;
  readonly readings: Readings;
} {
  const { workspace, board, mapId } = map;
  const engine = new EvidenceEngine();
  const people: readonly PersonFact[] = [...workspace.participant].map(personFact);
  const stops: readonly StopFact[] = touchpointsInOrder(board).map(
    ({ id, stageId, channelIds }) => ({ id, stageId, channelIds }),
  );
  const readings = engine.apply({
    stories: [...workspace.story]
      .filter((story) => isOnMap(story, mapId))
      .map((story) => storyFact(story, mapId)),
    storiesGone: [],
    people,
    peopleGone: [],
    stops,
    attributes: attributesOf(workspace),
    channelNames: [...channelNamesWith(workspace.channel)],
  });
  return { engine, readings };
}
