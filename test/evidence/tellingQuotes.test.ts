import { describe, expect, it } from "vitest";
import { shownQuotes, tellingOf } from "#evidence/tellingQuotes.ts";
import type { StoryFact } from "#evidence/facts.ts";
import { aStory } from "./makers.ts";

const WORDS = "they called me back the very same day";

describe("the words that speak for a stop", () => {
  const stories = [
    aStory({ id: "praise", at: "a", score: 100, text: `${WORDS} and it was lovely` }),
    aStory({ id: "anger", at: "a", score: -100, text: `${WORDS} and shouted` }),
    aStory({ id: "middling", at: "a", score: -50, text: `${WORDS} but late` }),
    aStory({ id: "terse", at: "a", score: -40, text: "late" }),
  ];

  it("are those scored nearest to its mean: no praise stands under a pit", () => {
    const [choice = []] = tellingOf(stories, { mean: -35, split: false });
    expect(choice.map(({ id }) => id)).toEqual(["middling", "anger", "praise"]);
  });

  it("are one voice from each side where people are split", () => {
    const sides = tellingOf(stories, { mean: 0, split: true });
    expect(sides.map(([first]) => first?.id)).toEqual(["middling", "praise"]);
  });

  it("take a side from 20 points on, on either side of 0", () => {
    const at = (id: string, score: number): StoryFact =>
      aStory({ id, at: "a", score, text: WORDS });
    const sides = (low: number, high: number): number =>
      tellingOf([at("low", low), at("high", high)], { mean: 0, split: true }).length;
    expect([sides(-20, 20), sides(-19, 20), sides(-20, 19)]).toEqual([2, 0, 0]);
  });

  it("read well from 4 words to 60: others stand only where none does", () => {
    const told = [3, 4, 60, 61].map((count) =>
      aStory({ id: `${count}`, at: "a", score: 50, text: "word ".repeat(count).trim() }),
    );
    const ids = (some: readonly StoryFact[]): readonly string[] | undefined =>
      tellingOf(some, { mean: 50, split: false })[0]
        ?.map(({ id }) => id)
        .toSorted();
    expect(ids(told)).toEqual(["4", "60"]);
    expect(ids(told.filter(({ id }) => id === "3" || id === "61"))).toEqual(["3", "61"]);
  });

  it("are the louder ones of those as near to the mean", () => {
    const near = [10, 30].map((score) =>
      aStory({ id: `${score}`, at: "a", score, text: `${WORDS} ${score}` }),
    );
    const [choice] = tellingOf(near, { mean: 20, split: false });
    expect(choice?.map(({ id }) => id)).toEqual(["30", "10"]);
  });

  it("are both sides or neither", () => {
    const silent = stories.map((story) =>
      story.id === "praise" ? { ...story, consent: "refused" as const } : story,
    );
    expect(tellingOf(silent, { mean: 0, split: true })).toEqual([]);
  });

  it("have all their letters, where anything else was said", () => {
    const broken = aStory({
      id: "broken",
      at: "a",
      score: -35,
      text: "they didn\uFFFDt call me back",
    });
    const ids = (told: readonly StoryFact[]): readonly string[] | undefined =>
      tellingOf(told, { mean: -35, split: false })[0]?.map(({ id }) => id);
    expect(ids([...stories, broken])?.[0]).toBe("middling");
    expect(ids([broken])).toEqual(["broken"]);
  });

  it("are nobody's who refused", () => {
    const refused = stories.map((story) => ({ ...story, consent: "refused" as const }));
    expect(tellingOf(refused, { mean: 0, split: false })).toEqual([]);
  });
});

describe("the quotes along a journey", () => {
  const once = aStory({ id: "1", score: 50, text: "A review of the whole flight" });
  const again = aStory({ id: "2", score: 50, text: "a review of  the whole flight" });
  const other = aStory({ id: "3", score: 40, text: "The food was warm and good" });

  it("never say the same words twice: another story stands in, or the stop stays silent", () => {
    const shown = shownQuotes([
      ["seat", [[once]]],
      ["food", [[again, other]]],
      ["crew", [[again]]],
    ]);
    expect([...shown].map(([id, quotes]) => [id, quotes.map((quote) => quote.id)])).toEqual([
      ["seat", ["1"]],
      ["food", ["3"]],
      ["crew", []],
    ]);
  });

  it("quotes the same of several who used the same words, whichever was told to the map first", () => {
    const text = "They came at nine as they said.";
    const early = aStory({ id: "early", at: "s", score: 50, text, toldAt: "2026-01-01" });
    const late = aStory({ id: "late", at: "s", score: 50, text, toldAt: "2026-02-01" });
    for (const told of [
      [early, late],
      [late, early],
    ]) {
      const [choice] = tellingOf(told, { mean: 50, split: false });
      expect(choice?.map(({ id }) => id)).toEqual(["early"]);
    }
  });
});
