import { describe, expect, it } from "vitest";
import type { StoryFact } from "#evidence/facts.ts";
import { loudestOf } from "#evidence/loudest.ts";
import { asId } from "#journey/ids.ts";
import { wordCount } from "#evidence/similarity.ts";
import { aPerson, aStop, aStory, derived } from "./makers.ts";

const SLOW = "The router came late and nobody told me when it would";
const RUDE = "A very rude man on the phone kept interrupting my question";
const EASY = "Everything about the order was easy and quick to finish online";
const BILL = "My first bill was wrong and it took weeks to correct";
const KIND = "The engineer was kind and explained every cable to my mother";

function quoted(stories: readonly StoryFact[]): readonly string[] {
  const people = [...new Set(stories.flatMap(({ participantId }) => participantId ?? []))];
  const { profile } = derived({
    stops: [aStop("s", "A")],
    people: people.map((id) => aPerson(id)),
    stories,
  });
  return profile.quotes.flatMap(({ evidence }) => evidence.storyIds);
}

describe("quotes", () => {
  it("are at most one for each person", () => {
    const ids = quoted([
      aStory({ id: "t1", by: "ann", at: "s", text: SLOW }),
      aStory({ id: "t2", by: "ann", at: "s", text: RUDE }),
      aStory({ id: "t3", by: "ann", at: "s", text: EASY }),
      aStory({ id: "t4", by: "bob", at: "s", text: BILL }),
    ]);
    expect(ids).toHaveLength(2);
    expect(ids).toContain("t4");
  });

  it("are never taken from who refused", () => {
    const ids = quoted([
      aStory({ id: "t1", at: "s", text: SLOW, consent: "refused" }),
      aStory({ id: "t2", at: "s", text: RUDE }),
    ]);
    expect(ids).toEqual(["t2"]);
  });

  it("have 8 to 60 words", () => {
    const ids = quoted([
      aStory({ id: "short", at: "s", text: "Too slow for me" }),
      aStory({ id: "long", at: "s", text: `${SLOW} `.repeat(6) }),
      aStory({ id: "fits", at: "s", text: SLOW }),
    ]);
    expect(ids).toEqual(["fits"]);
  });

  it("have 8 words and 60, but neither 7 nor 61", () => {
    const ids = quoted(
      [7, 8, 60, 61].map((count) =>
        aStory({ id: `${count}`, at: "s", text: `${count} ${"word ".repeat(count - 1)}` }),
      ),
    );
    expect(ids.toSorted()).toEqual(["60", "8"]);
  });

  it("are four at the most", () => {
    const five = [SLOW, RUDE, EASY, BILL, KIND];
    expect(quoted(five.map((text) => aStory({ at: "s", text })))).toHaveLength(4);
    expect(quoted(five.slice(0, 4).map((text) => aStory({ at: "s", text })))).toHaveLength(4);
  });

  it("have all their letters, unless no other story has", () => {
    const broken = aStory({ id: "broken", at: "s", text: `${SLOW} didn\uFFFDt` });
    expect(quoted([broken, aStory({ id: "sound", at: "s", text: RUDE })])).toEqual(["sound"]);
    expect(quoted([broken])).toEqual(["broken"]);
  });

  it("say the same words once, however often they were told", () => {
    const ids = quoted([
      aStory({ id: "t2", by: "ann", at: "s", text: SLOW, toldAt: "2026-01-01" }),
      aStory({
        id: "t1",
        by: "bob",
        at: "s",
        text: `  ${SLOW.toUpperCase()}`,
        toldAt: "2026-01-02",
      }),
    ]);
    expect(ids).toEqual(["t2"]);
  });

  it("stand for many before they stand for one", () => {
    const late = [
      "The parcel came late again",
      "It came very late once more",
      "Late delivery as always",
    ];
    const [first] = quoted([
      aStory({ id: "t0", at: "s", text: KIND }),
      ...late.map((text, index) =>
        aStory({ id: `t${index + 1}`, at: "s", text: `${text} and the delivery parcel was late` }),
      ),
    ]);
    expect(first).not.toBe("t0");
  });

  it("tell both sides where people are split", () => {
    const negative = [SLOW, RUDE, BILL, `${SLOW} at all`, `${RUDE} again`, `${BILL} for us`];
    const ids = quoted([
      ...negative.map((text, index) => aStory({ id: `n${index}`, at: "s", text, score: -90 })),
      ...[EASY, KIND].map((text, index) => aStory({ id: `p${index}`, at: "s", text, score: 90 })),
      ...[1, 2, 3, 4].map((n) => aStory({ id: `q${n}`, at: "s", text: "fine", score: 90 })),
    ]);
    expect(ids.some((id) => id.startsWith("n"))).toBe(true);
    expect(ids.some((id) => id.startsWith("p"))).toBe(true);
  });

  it("tell the one voice of the other side, in the place of the last that can be spared", () => {
    const against = [
      "The router came late and nobody told me when it would",
      "A very rude man on the phone kept interrupting my question",
      "My first bill was wrong and it took weeks to correct",
      "Parking outside the shop cost more than the cable itself did",
      "Their website lost my basket twice before I finally gave up",
    ];
    const loud = [1, 2, 3, 4, 5].map((n) =>
      aStory({ id: `l${n}`, by: `l${n}`, at: "s", text: "fine", score: 90 }),
    );
    const voices = against.map((text, at) =>
      aStory({
        id: `n${at}`,
        by: `n${at}`,
        at: "s",
        text,
        score: -90,
        toldAt: `2026-01-0${at + 1}`,
      }),
    );
    // Nearly the words of another story, so that it would stand for nobody else.
    const praise = aStory({
      id: "praise",
      by: "kim",
      at: "s",
      text: "The router came late and nobody minded when it came at last",
      score: 90,
      toldAt: "2026-02-01",
    });
    const without = quoted([...voices, ...loud]);
    expect(without.every((id) => id.startsWith("n"))).toBe(true);
    const ids = quoted([...voices, ...loud, praise]);
    expect(ids).toHaveLength(4);
    expect(ids).toContain("praise");
    expect(ids.filter((id) => id.startsWith("n"))).toHaveLength(3);
    // Who is quoted on one side is not quoted on the other too.
    const both = quoted([
      ...voices.slice(0, 4),
      ...loud,
      { ...praise, participantId: asId("n0") },
      aStory({ id: "other", by: "lee", at: "s", text: KIND, score: 20 }),
    ]);
    const tellers = both.map((id) => (id === "praise" ? "n0" : id));
    expect(new Set(tellers).size).toBe(tellers.length);
  });

  it.each([
    [-90, 90],
    [90, -90],
  ])(
    "tell the only voice of the other side too, where all the best are of one: %i",
    (most, few) => {
      const many = [SLOW, RUDE, BILL, KIND].flatMap((text) =>
        ["", " again", " as ever"].map((end) => `${text}${end}`),
      );
      const ids = quoted([
        ...many.map((text, index) => aStory({ id: `m${index}`, at: "s", text, score: most })),
        ...[1, 2, 3, 4, 5, 6, 7].map((n) =>
          aStory({ id: `q${n}`, at: "s", text: "so", score: few }),
        ),
        aStory({ id: "lone", at: "s", text: EASY, score: few }),
      ]);
      expect(ids).toHaveLength(4);
      expect(ids).toContain("lone");
      expect(ids.filter((id) => id.startsWith("m"))).toHaveLength(3);
    },
  );

  it("begin with one that is scored as the group is, not with praise from the unhappy", () => {
    const praise = [
      "The parcel came early and the driver was kind to us",
      "The parcel came early and the driver was friendly to me",
      "The parcel came early and the driver was helpful to my son",
      "The parcel came early and the driver was patient with all",
    ];
    const ids = quoted([
      ...praise.map((text, index) => aStory({ id: `p${index}`, at: "s", text, score: 100 })),
      ...[1, 2, 3, 4, 5, 6].map((n) =>
        aStory({ id: `q${n}`, at: "s", text: "no", score: -100, consent: "refused" }),
      ),
      aStory({ id: "lukewarm", at: "s", text: BILL, score: -40 }),
    ]);
    expect(ids[0]).toBe("lukewarm");
    expect(ids.filter((id) => id.startsWith("p")).length).toBeGreaterThan(1);
  });

  it("begin with the nearest where nobody quotable is scored as the group is, both sides with them", () => {
    const ids = quoted([
      ...[SLOW, RUDE, BILL].map((text, index) =>
        aStory({ id: `n${index}`, at: "s", text, score: -100 }),
      ),
      ...[EASY, KIND].map((text, index) => aStory({ id: `p${index}`, at: "s", text, score: 100 })),
    ]);
    expect(ids[0]).toMatch(/^n/);
    expect(ids.some((id) => id.startsWith("p"))).toBe(true);
  });

  it("leave out the spaces around the words", () => {
    const { profile } = derived({
      stops: [aStop("s", "A")],
      stories: [aStory({ at: "s", text: `  ${SLOW}\n` })],
    });
    expect(profile.quotes[0]?.value).toMatchObject({ from: 2, to: 2 + SLOW.length });
  });
});

describe("the loudest stories of a stop", () => {
  it("are those scored furthest from 0 that read well", () => {
    const stories = [
      aStory({ id: "t1", score: 20, text: "that was quite all right" }),
      aStory({ id: "t2", score: -90, text: "never again with this company" }),
      aStory({ id: "t3", score: 95, text: "wow" }),
      aStory({ id: "t4", score: 60, text: "quick and friendly all along" }),
    ];
    expect(loudestOf(stories, 2).map(({ id }) => id)).toEqual(["t2", "t4"]);
  });

  it("are short ones too where nothing else was said, and none without words or consent", () => {
    const stories = [
      aStory({ id: "t1", score: 95, text: "wow" }),
      aStory({ id: "t2", score: -90, text: "never again with this company", consent: "refused" }),
      aStory({ id: "t3", score: -100, text: "  " }),
    ];
    expect(loudestOf(stories, 2).map(({ id }) => id)).toEqual(["t1"]);
  });
});

describe("counting words", () => {
  it("knows apostrophes, hyphens and scripts without spaces", () => {
    expect(wordCount("I don't like re-booking, at all!")).toBe(6);
    expect(wordCount("配達がとても遅かったです")).toBe(6);
    expect(wordCount("")).toBe(0);
  });
});
