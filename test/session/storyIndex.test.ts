import { describe, expect, test } from "vitest";
import { asId, type MapId, type StudyId } from "#journey/ids.ts";
import { placementField, readStory } from "#journey/story.ts";
import { StoryIndex } from "#session/storyIndex.ts";

const MAP = asId<MapId>("map");

function aStory(id: string, studyId: string, toldAt: string | null, stop: string | null = "stop") {
  const place = placementField(stop === null ? asId<MapId>("another map") : MAP);
  return readStory({ id, studyId, text: id, toldAt, [place]: stop ?? "stop" });
}

describe("the studies of which stories are on a map", () => {
  test("are counted with the day of their first story", () => {
    const index = new StoryIndex(MAP);
    index.put(aStory("a", "spring", "2026-04-02"));
    index.put(aStory("b", "spring", "2026-03-09"));
    index.put(aStory("c", "autumn", null));
    expect(index.studies()).toEqual([
      { id: asId<StudyId>("spring"), stories: 2, from: "2026-03-09" },
      { id: asId<StudyId>("autumn"), stories: 1, from: null },
    ]);
  });

  test("follow a story that is dated anew, moved to another stop, or removed", () => {
    const index = new StoryIndex(MAP);
    index.put(aStory("a", "spring", "2026-04-02"));
    index.put(aStory("b", "spring", "2026-03-09"));
    index.put(aStory("b", "spring", "2026-05-01", "another stop"));
    expect(index.studies()).toEqual([{ id: "spring", stories: 2, from: "2026-04-02" }]);
    index.remove(asId("a"));
    expect(index.studies()).toEqual([{ id: "spring", stories: 1, from: "2026-05-01" }]);
    index.remove(asId("b"));
    expect(index.studies()).toEqual([]);
  });

  test("leave out what stands on another map only", () => {
    const index = new StoryIndex(MAP);
    index.put(aStory("a", "spring", "2026-04-02", null));
    expect(index.studies()).toEqual([]);
  });
});
