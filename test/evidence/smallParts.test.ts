import { describe, expect, it } from "vitest";
import { isoOfDay } from "#evidence/attributeValue.ts";
import { EvidenceBook } from "#evidence/refs.ts";
import { shortestInterval } from "#evidence/shortestInterval.ts";
import { wordsIn } from "#evidence/wordsIn.ts";
import { asId } from "#journey/ids.ts";
import { aPerson, aStop, aStory, derived } from "./makers.ts";

describe("the shortest interval", () => {
  it("holds the share that is asked for, at least", () => {
    expect(shortestInterval([1, 2, 3, 4, 50], 0.8)).toEqual({ low: 1, high: 4, asked: 4, held: 4 });
    expect(shortestInterval([1, 2, 3, 4, 50], 0.61)).toMatchObject({ asked: 4 });
    expect(shortestInterval([50, 1, 4, 2, 3], 0.6)).toMatchObject({ low: 2, high: 4, asked: 3 });
  });

  it("of several as short is the one about the median", () => {
    // Medians 3 and 2.5; the intervals of two values are all 1 wide.
    expect(shortestInterval([1, 2, 3, 4, 5], 0.6)).toMatchObject({ low: 2, high: 4 });
    expect(shortestInterval([1, 2, 3, 4], 0.5)).toMatchObject({ low: 2, high: 3 });
  });

  it("of those as near the median is the lower", () => {
    expect(shortestInterval([1, 2, 3], 0.5)).toMatchObject({ low: 1, high: 2 });
    expect(shortestInterval([0.1, 0.2, 0.3], 0.5)).toMatchObject({ low: 0.1, high: 0.2 });
    expect(shortestInterval([-3, -2, -1], 0.5)).toMatchObject({ low: -3, high: -2 });
  });

  it("counts all that lie in it, more than were asked for", () => {
    expect(shortestInterval([2, 2, 2, 9], 0.5)).toEqual({ low: 2, high: 2, asked: 2, held: 3 });
  });
});

describe("a day", () => {
  it("is named as a date and nothing else", () => {
    expect([0, -1, 20_000, 59].map(isoOfDay)).toEqual([
      "1970-01-01",
      "1969-12-31",
      "2024-10-04",
      "1970-03-01",
    ]);
  });
});

describe("numbers of stories and people", () => {
  it("are given once, in the order of the first telling, and not at all to what was never told", () => {
    const book = new EvidenceBook();
    const [a, b, c] = ["a", "b", "c"].map((id) => aStory({ id }));
    if (a === undefined || b === undefined || c === undefined) throw new Error("Three were made.");
    book.learn({ stories: [a, b], people: [aPerson("p")] });
    book.learn({ stories: [b, a, c], people: [aPerson("p"), aPerson("q")] });
    expect([a, b, c].map(({ id }) => book.stories.numberOf(id))).toEqual([0, 1, 2]);
    expect(book.stories.idsOf(Int32Array.of(2, 0, 7))).toEqual(["c", "a"]);
    expect(book.people.numberOf(asId("q"))).toBe(1);
    expect(book.people.numberOf(asId("nobody"))).toBe(-1);
  });
});

describe("a profile", () => {
  it("counts what one person told at once as one telling, and each story without such as one", () => {
    const { profile } = derived({
      stops: [aStop("s", "A")],
      people: [aPerson("ann"), aPerson("bob")],
      stories: [
        aStory({ by: "ann", at: "s", tellingId: "t" }),
        aStory({ by: "ann", at: "s", tellingId: "t" }),
        aStory({ by: "ann", at: "s" }),
        aStory({ by: "bob", at: "s" }),
        aStory({ at: "s" }),
      ],
    });
    expect([profile.tellings, profile.stories, profile.participants, profile.people]).toEqual([
      4, 5, 2, 3,
    ]);
  });

  it("rests each quote on the one story, and on nobody where nobody is named", () => {
    const text = "The engineer was kind and explained every cable to my mother";
    const { profile } = derived({
      stops: [aStop("s", "A")],
      people: [aPerson("ann")],
      stories: [
        aStory({ id: "named", by: "ann", at: "s", text }),
        aStory({ id: "unnamed", at: "s", text: `${text} and to me as well, twice` }),
      ],
    });
    const rests = profile.quotes.map(({ n, known, evidence }) => ({ n, known, ...evidence }));
    expect(rests.toSorted((x, y) => (String(x.storyIds) < String(y.storyIds) ? -1 : 1))).toEqual([
      { n: 1, known: 1, storyIds: ["named"], participantIds: ["ann"] },
      { n: 1, known: 1, storyIds: ["unnamed"], participantIds: [] },
    ]);
  });
});

describe("the words of a story", () => {
  it("are counted the same however often they are asked for", () => {
    const story = aStory({ text: "It took three tries" });
    expect([wordsIn(story), wordsIn(story), wordsIn(aStory({ text: "" }))]).toEqual([4, 4, 0]);
  });
});
