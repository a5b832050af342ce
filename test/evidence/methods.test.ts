import { expect, test } from "vitest";
import { methodsOf } from "#evidence/methods.ts";
import { aStory } from "./makers.ts";

test("a picture counts the stories it shows, each person once, and the days of their interviews", () => {
  const stories = [
    aStory({ by: "ana", at: "desk", score: 40, toldAt: "2026-04-02" }),
    aStory({ by: "ana", at: "shelf", toldAt: "2026-03-09" }),
    aStory({ at: "desk", score: -20, toldAt: "2026-05-30" }),
    aStory({ at: "desk" }),
    aStory({ by: "bo", at: "gone", score: 10, toldAt: "2020-01-01" }),
    aStory({ by: "chi", score: 10, toldAt: "2030-01-01" }),
  ];
  expect(methodsOf(stories, (id) => id !== "gone")).toEqual({
    people: 3,
    unnamed: 2,
    stories: 4,
    tellings: 4,
    scored: 2,
    from: "2026-03-09",
    to: "2026-05-30",
  });
});

test("without a story there are no dates", () => {
  expect(methodsOf([], () => true)).toEqual({
    people: 0,
    unnamed: 0,
    stories: 0,
    tellings: 0,
    scored: 0,
    from: null,
    to: null,
  });
});
