import { assert as check, constantFrom, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { formatsFor } from "#journey/words/format.ts";
import { words } from "#journey/words/words.ts";

const en = formatsFor("en-GB");
const de = formatsFor("de");

describe("numbers in words", () => {
  test("a score carries its sign, with a true minus", () => {
    expect([14, -35, 0, -0.4, 0.4].map((score) => en.score(score))).toEqual([
      "+14",
      "−35",
      "0",
      "0",
      "0",
    ]);
    expect(en.exactScore(-34.72)).toBe("−34.7");
    expect(de.exactScore(14.4)).toBe("+14,4");
  });

  test("no text holds a hyphen for a minus, in any language", () => {
    check(
      property(
        integer({ min: -100, max: 100 }),
        constantFrom("en-GB", "de", "fr", "sv"),
        (score, locale) => {
          const formats = formatsFor(locale);
          expect(formats.score(score)).not.toContain("-");
          expect(formats.number(score)).not.toContain("-");
        },
      ),
    );
  });

  test("a score reads as the browser would round it, also when it was said before", () => {
    const own = new Intl.NumberFormat("en-GB", {
      maximumFractionDigits: 0,
      signDisplay: "exceptZero",
    });
    const formats = formatsFor("en-GB");
    check(
      property(double({ min: -200, max: 200, noNaN: true }), (value) => {
        const text = own.format(value).replace("-", "\u2212");
        expect(formats.score(value)).toBe(text);
        expect(formats.score(value)).toBe(text);
      }),
    );
    expect([formats.score(-2.5), formats.score(2.5), formats.score(-0.2)]).toEqual([
      "\u22123",
      "+3",
      "0",
    ]);
  });

  test("a share is whole per cent, its sign held by a space that does not break", () => {
    expect(en.percent(0.712)).toBe("71\u00A0%");
    expect(de.percent(0.712)).toBe("71\u00A0%");
  });

  test("a range of one value is that value", () => {
    expect(en.range(47, 66)).toBe("47–66");
    expect(en.range(47, 47)).toBe("47");
    expect(en.scoreRange(-12, 31)).toBe("−12 to +31");
  });

  test("one story is singular, thousands are grouped", () => {
    expect(words.counts.stories(1)).toBe("1 story");
    expect(words.counts.stories(0)).toBe("0 stories");
    expect(words.counts.stories(1130)).toBe("1,130 stories");
    expect(words.counts.people(1)).toBe("1 person");
  });

  test("bytes read as people say them", () => {
    expect(en.bytes(512)).toBe("512 bytes");
    expect(en.bytes(50_000_000)).toBe("50 MB");
  });
});

describe("dates in words", () => {
  test("a day stays that day in every time zone", () => {
    expect(en.date("2026-05-12")).toBe("12 May 2026");
    expect(en.date("2026-05-12T23:59:00Z")).toBe("12 May 2026");
  });

  test("a date is told as exactly as it is known", () => {
    expect(en.date("2026-05")).toBe("May 2026");
    expect(en.date("2026")).toBe("2026");
  });

  test("text that is no date is left as it was", () => {
    expect(en.date("last spring")).toBe("last spring");
    expect(en.monthRange("?", "2026-05-01")).toBe("?");
  });

  test("the methods line names the months between the first and the last interview", () => {
    const line = words.profile.methods({
      people: 41,
      unnamed: 0,
      from: "2026-03-02",
      to: "2026-05-30",
      stories: 212,
      tellings: 212,
      scored: 188,
    });
    expect(line).toMatch(
      /^41 people · interviews Mar.*May 2026 · 212 stories, 188 scored by people$/,
    );
  });

  test("the methods line says how many told without a name", () => {
    const facts = { from: null, to: null, stories: 3, tellings: 3, scored: 2 };
    const line = words.profile.methods({ ...facts, people: 18, unnamed: 1 });
    expect(line).toMatch(/^17 people and 1 unnamed · no dates · /);
  });

  test("where nobody is named, answers are counted and not people", () => {
    const facts = { from: null, to: null, stories: 3, tellings: 3, scored: 2 };
    const line = words.profile.methods({ ...facts, people: 3, unnamed: 3 });
    expect(line).toMatch(/^3 answers, who gave them is not known · /);
  });

  test("the past is told in its largest unit", () => {
    const now = Date.parse("2026-05-12T12:00:00Z");
    expect(en.ago("2026-05-12T11:59:30Z", now)).toBe("now");
    expect(en.ago("2026-05-12T09:00:00Z", now)).toBe("3 hours ago");
    expect(en.ago("2026-05-11T09:00:00Z", now)).toBe("yesterday");
    expect(en.ago("2026-05-12T12:20:00Z", now), "a clock that goes after").toBe("now");
    expect(en.ago("2099-05-05T09:00:00Z", now), "a clock that went wrong").toBe("5 May 2099");
  });
});

test("a touchpoint is announced with its place, its sentiment and how many spoke", () => {
  expect(
    words.announced.touchpoint({
      title: "Pays",
      stageIndex: 2,
      stageCount: 5,
      stage: "Buy",
      laneIndex: 1,
      laneCount: 3,
      lane: "Actions",
      sentiment: words.announced.sentiment(-35, words.terms.band[-1]),
      stories: 4,
    }),
  ).toBe(
    "Pays. Stage 2 of 5, Buy. Lane 1 of 3, Actions. Sentiment minus 35, rather negative, 4 stories.",
  );
});
