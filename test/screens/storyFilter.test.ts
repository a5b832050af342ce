import { describe, expect, it } from "vitest";
import { readStory, type Story } from "#journey/story.ts";
import { EVERYTHING, filtered, type StoryFilter } from "#screens/touchpoint/storyFilter.ts";

function aStory(id: string, score: number | null, text: string, toldAt: string, tag = ""): Story {
  const tags = tag === "" ? [] : [tag];
  return readStory({ id, studyId: "s", text, score, toldAt, tags });
}

const STORIES = [
  aStory("a", -100, "Nobody CALLED back", "2026-03-01"),
  aStory("b", 50, "The clerk was kind", "2026-03-03"),
  aStory("c", null, "It came by post", "2026-03-02", "Delivery"),
  aStory("d", -30, "I waited", "2026-03-04"),
];

function shown(filter: Partial<StoryFilter>): readonly string[] {
  const told = (story: Story): string => (story.id === "d" ? "Ana Bell" : "");
  return filtered(STORIES, { ...EVERYTHING, ...filter }, told).map(({ id }) => id);
}

describe("the stories of a touchpoint as they are shown", () => {
  it("are all there, the one told last first", () => {
    expect(shown({})).toEqual(["d", "b", "c", "a"]);
  });

  it("told on one day stand in the order in which they came, the latest first", () => {
    const oneDay = ["x", "y", "z"].map((id) => aStory(id, 0, "Words", "2026-03-01"));
    expect(filtered(oneDay, EVERYTHING, () => "").map(({ id }) => id)).toEqual(["z", "y", "x"]);
  });

  it("are found by their words, by who told them and by tag, whatever the case", () => {
    expect(shown({ query: " called " })).toEqual(["a"]);
    expect(shown({ query: "ana" })).toEqual(["d"]);
    expect(shown({ query: "delivery" })).toEqual(["c"]);
    expect(shown({ query: "nowhere" })).toEqual([]);
  });

  it("can be those of one band, or those without a score", () => {
    expect(shown({ score: "-2" })).toEqual(["a"]);
    expect(shown({ score: "-1" })).toEqual(["d"]);
    expect(shown({ score: "none" })).toEqual(["c"]);
  });

  it("stand worst, best or unscored first", () => {
    expect(shown({ order: "worst" })).toEqual(["a", "d", "b", "c"]);
    expect(shown({ order: "best" })).toEqual(["b", "d", "a", "c"]);
    expect(shown({ order: "unscored" })).toEqual(["c", "d", "b", "a"]);
  });
});
