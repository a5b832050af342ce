import { describe, expect, it } from "vitest";
import { dayOf, isoOfDay } from "#evidence/attributeValue.ts";
import { bareValue, sameBare, valueOfBare } from "#evidence/bareValue.ts";
import { EvidenceBook, numbersOf, restingOn } from "#evidence/refs.ts";
import { shortestInterval } from "#evidence/shortestInterval.ts";
import { asId, type ParticipantId, type StoryId } from "#journey/ids.ts";
import { aPerson, aStory } from "./makers.ts";

describe("the shortest interval with a share of the values", () => {
  it.each<[string, readonly number[], number, readonly number[] | null]>([
    ["nothing", [], 0.5, null],
    ["no share", [1, 2], 0, null],
    ["one", [5], 0.5, [5, 5, 1, 1]],
    ["all", [3, 1, 2], 1, [1, 3, 3, 3]],
    ["the narrowest", [1, 5, 6, 12], 0.5, [5, 6, 2, 2]],
    ["the narrowest at the end", [1, 5, 9, 10], 0.5, [9, 10, 2, 2]],
    ["of several as short the one around the median", [4, 2, 3, 1], 0.5, [2, 3, 2, 2]],
    ["of two as near the lower", [1, 2, 4, 5], 0.5, [1, 2, 2, 2]],
    ["all that are the same as its bounds", [1, 1, 1, 5], 0.5, [1, 1, 2, 3]],
    ["below zero as above it", [-5, -4, -2, -1], 0.5, [-5, -4, 2, 2]],
    ["decimals that are as far apart", [0.1, 0.2, 0.3], 2 / 3, [0.1, 0.2, 2, 2]],
    ["decimals that are as near the median", [0.1, 0.5, 0.9], 2 / 3, [0.1, 0.5, 2, 2]],
  ])("is of %s", (_, values, share, wanted) => {
    const found = shortestInterval(values, share);
    expect(found && [found.low, found.high, found.asked, found.held]).toEqual(wanted);
  });
});

describe("a date that a person gave", () => {
  it.each<[string, string | null]>([
    ["2024-02-29", "2024-02-29"],
    ["2023-02-29", null],
    ["2024-13-01", null],
    ["2024-02", "2024-02-01"],
    ["2024", "2024-01-01"],
    ["soon", null],
  ])("%s is first %s", (text, first) => {
    const day = dayOf(text);
    expect(day === null ? null : isoOfDay(day)).toBe(first);
  });

  it("counts days from 1970", () => {
    expect([dayOf("1970-01-01"), dayOf("1970-01-02"), dayOf("1969-12-31")]).toEqual([0, 1, -1]);
    expect(isoOfDay(365)).toBe("1971-01-01");
  });
});

describe("what is kept of a statement", () => {
  it("holds no words of people, and reads as a list of none", () => {
    const bare = bareValue({ kind: "texts", texts: [] });
    expect(bare).toEqual({ kind: "texts" });
    expect(valueOfBare(bare)).toEqual({ kind: "texts", texts: [] });
  });

  it("is nothing where there was none, or no kind of it", () => {
    expect(valueOfBare(null)).toBeNull();
    expect(valueOfBare({ share: 1 })).toBeNull();
    expect(valueOfBare({ kind: 3 })).toBeNull();
  });

  it("rests on nobody, and has no texts where it is of another kind", () => {
    expect(valueOfBare({ kind: "shares", shares: [{ label: "A", count: 2 }], of: 3 })).toEqual({
      kind: "shares",
      shares: [{ label: "A", count: 2, participantIds: [], storyIds: [] }],
      of: 3,
    });
  });

  it("says the same whatever the order of its fields, and not of another value", () => {
    expect(sameBare({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
    expect(sameBare({ a: 1 }, { a: 2 })).toBe(false);
    expect(sameBare({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(sameBare(null, null)).toBe(true);
    expect(sameBare(null, {})).toBe(false);
  });
});

describe("the numbers of stories and people", () => {
  const [one, two, never] = ["one", "two", "never"].map((id) => asId<StoryId>(id));
  const stories = ["one", "two"].map((id) => aStory({ id }));

  it("stay as they were when facts tell of the same again", () => {
    const book = new EvidenceBook();
    book.learn({ stories, people: [aPerson("ann")] });
    book.learn({ stories: [aStory({ id: "one" }), aStory({ id: "three" })], people: [] });
    const three = asId<StoryId>("three");
    const known = [one, two, three, never].flatMap((id) => id ?? []);
    expect(known.map((id) => book.stories.numberOf(id))).toEqual([0, 1, 2, -1]);
    expect(book.people.numberOf(asId<ParticipantId>("ann"))).toBe(0);
    expect(book.stories.idsOf(Int32Array.of(2, 0, 9, -1))).toEqual(["three", "one"]);
  });

  it("give back what something rests on, and are known again from it", () => {
    const book = new EvidenceBook();
    book.learn({ stories, people: [aPerson("ann"), aPerson("bob")] });
    const numbers = { stories: Int32Array.of(1), people: Int32Array.of(0, 1) };
    const thing = restingOn({ label: "A" }, numbers, book);
    expect(thing).toEqual({ label: "A", storyIds: ["two"], participantIds: ["ann", "bob"] });
    expect(thing.storyIds).toBe(thing.storyIds);
    expect(numbersOf(thing, book)).toBe(numbers);
    const written = { storyIds: thing.storyIds, participantIds: thing.participantIds };
    expect(numbersOf(written, book)).toEqual(numbers);
  });
});
