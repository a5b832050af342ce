import { expect, it } from "vitest";
import { asId, type MapId, type TouchpointId } from "#journey/ids.ts";
import { placementField, readStory, type Story } from "#journey/story.ts";
import { unopenedReadings } from "#session/unopenedReadings.ts";

const MAP = asId<MapId>("map-a");
const STOP = asId<TouchpointId>("stop");

function aStory(id: string, score: number | null, mapId: MapId, stop: string | null): Story {
  return readStory({ id, text: "word", score, [placementField(mapId)]: stop });
}

it("a map that nobody opened is drawn with the scores of its own stories", () => {
  const readings = unopenedReadings(
    [
      aStory("a", 100, MAP, STOP),
      aStory("b", -50, MAP, STOP),
      aStory("c", null, MAP, STOP),
      aStory("in the tray", 100, MAP, null),
      aStory("elsewhere", -100, asId<MapId>("map-b"), STOP),
    ],
    MAP,
  );
  expect(readings.stops.get(STOP)?.statistics).toMatchObject({ n: 2, stories: 3, mean: 25 });
  expect(readings.unplaced).toBe(4);
});
