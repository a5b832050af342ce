import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { lineBreaker } from "#scene/breakLines.ts";
import type { FontSpec } from "#scene/measure.ts";
import { aBreaker, plainMeasure, someWords } from "./makers.ts";

const FONT: FontSpec = { size: 10, weight: 400 };
/** A width that holds so many letters of the plain font. */
const letters = (count: number): number => count * 5.5 + 0.01;
const linesOf = (text: string, count: number, most?: number): readonly string[] =>
  aBreaker()(text, letters(count), FONT, most).lines;

describe("lines break", () => {
  test("between words, without the space that hangs over", () => {
    expect(linesOf("Order by phone or web", 11)).toEqual(["Order by", "phone or", "web"]);
  });

  test("behind a hyphen, a dash or a slash inside a word", () => {
    expect(linesOf("step-by-step/guide", 8)).toEqual(["step-by-", "step/", "guide"]);
  });

  test("never inside a number with its sign, unit or decimal point", () => {
    expect(linesOf("costs $1,299.50 or -35 %", 9)).toEqual(["costs", "$1,299.50", "or -35 %"]);
    expect(linesOf("pages 12-14", 9)).toEqual(["pages", "12-14"]);
  });

  test("never at a no-break space", () => {
    expect(linesOf("about 10\u00a0km away", 9)).toEqual(["about", "10\u00a0km", "away"]);
  });

  test("never before a closing or after an opening mark", () => {
    expect(linesOf("so (they said) I waited", 10)).toEqual(["so (they", "said) I", "waited"]);
  });

  test("between Chinese words, with the full stop at the end of its line", () => {
    const lines = linesOf("两个人打电话，然后等待了三个星期。", 6);
    expect(lines.join("")).toBe("两个人打电话，然后等待了三个星期。");
    expect(lines.every((line) => !/^[，。]/u.test(line))).toBe(true);
  });

  test("where the person put a line end, empty lines kept", () => {
    expect(linesOf("one\r\n\r\ntwo\nthree", 20)).toEqual(["one", "", "two", "three"]);
  });

  test("inside a word that is wider than the line, never inside what people see as one letter", () => {
    const family = "👩‍👩‍👧‍👦";
    const lines = linesOf(family.repeat(5), 25);
    expect(lines.join("")).toBe(family.repeat(5));
    expect(lines.every((line) => line.length % family.length === 0)).toBe(true);
  });
});

describe("what does not fit ends in an ellipsis", () => {
  test("behind a whole word", () => {
    expect(linesOf("The engineer never came at all", 14, 1)).toEqual(["The engineer…"]);
  });

  test("without a comma in front of it", () => {
    expect(linesOf("Twice, three times", 8, 1)).toEqual(["Twice…"]);
  });

  test("inside a word where it would be most of the line", () => {
    expect(linesOf("Bezirksschornsteinfeger", 10, 1)).toEqual(["Bezirksscho".slice(0, 9) + "…"]);
  });

  test("and says so", () => {
    expect(aBreaker()("one two three", letters(8), FONT, 1)).toMatchObject({ shortened: true });
    expect(aBreaker()("one", letters(8), FONT, 1)).toMatchObject({ shortened: false });
  });
});

test("no letter is lost, and only spaces at the ends of lines go", () => {
  fc.assert(
    fc.property(someWords, fc.integer({ min: 1, max: 40 }), (text, count) => {
      const bare = (words: string): string => words.replaceAll(/\s+/gu, "");
      expect(bare(linesOf(text, count).join(""))).toBe(bare(text));
    }),
  );
});

test("every line fits, unless one letter alone is wider", () => {
  fc.assert(
    fc.property(
      someWords,
      fc.integer({ min: 1, max: 40 }),
      fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      (text, count, most) => {
        const { lines, width } = aBreaker()(text, letters(count), FONT, most);
        expect(lines.length).toBeGreaterThan(0);
        if (most !== undefined) expect(lines.length).toBeLessThanOrEqual(most);
        const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
        for (const line of lines) {
          const isOneLetter = [...graphemes.segment(line)].length <= 1 || line.endsWith("…");
          if (!isOneLetter) expect(plainMeasure(line, FONT)).toBeLessThanOrEqual(letters(count));
        }
        expect(width).toBe(Math.max(...lines.map((line) => plainMeasure(line, FONT))));
      },
    ),
  );
});

test("a text that was broken once is not measured again", () => {
  const measure = vi.fn(plainMeasure);
  const breakText = lineBreaker(measure);
  const first = breakText("Order by phone or web", 60, FONT, 2);
  const calls = measure.mock.calls.length;
  expect(breakText("Order by phone or web", 60, FONT, 2)).toBe(first);
  expect(measure.mock.calls.length).toBe(calls);
});

test("a story of a million letters cut to four lines costs no more than its start", () => {
  const measure = vi.fn(plainMeasure);
  lineBreaker(measure)("word ".repeat(200_000), 150, FONT, 4);
  expect(measure.mock.calls.length).toBeLessThan(200);
});
