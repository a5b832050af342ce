import { expect, test } from "vitest";
import { bundledFont } from "#cli/bundledFont.ts";
import { guessWidth } from "#formats/font/interFont.ts";
import { subsetOf, subsetsIn } from "#formats/font/subsets.ts";
import unicode from "@fontsource/inter/unicode.json" with { type: "json" };

const font = bundledFont();
const FONT = { size: 13, weight: 600 } as const;

test("a letter is looked for in the file that the style sheet would take it from", () => {
  for (const [subset, ranges] of Object.entries(unicode)) {
    for (const range of ranges.split(",")) {
      const [from = "0", to = from] = range.replace("U+", "").split("-");
      for (const code of [parseInt(from, 16), parseInt(to, 16)]) {
        const own = subsetOf(code);
        const alsoIn = Object.entries(unicode).flatMap(([name, all]) =>
          covers(all, code) ? [name] : [],
        );
        expect(alsoIn, `${subset} ${code.toString(16)}`).toContain(own);
      }
    }
  }
  expect(subsetOf(0x4e2d)).toBeNull();
  expect([...subsetsIn("Łódź, Ελλάδα")].toSorted()).toEqual(["greek", "latin", "latin-ext"]);
});

test("a text is as wide as its outlines, to half a pixel", () => {
  for (const text of [
    "Looking up the error code",
    "“AVA, To Te”, he said. ‘Your turn’",
    "Ελλάδα and Łódź",
    "costs $1,299.50",
    "  two  spaces  ",
  ]) {
    const outlined = font.outline(text, FONT).reduce((sum, { width }) => sum + width, 0);
    expect(Math.abs(font.measure(text, FONT) - outlined)).toBeLessThan(0.5);
  }
});

test("a text twice the size is twice as wide, and a heavier one wider", () => {
  const narrow = font.measure("Service in use", { size: 10, weight: 400 });
  expect(font.measure("Service in use", { size: 20, weight: 400 })).toBeCloseTo(2 * narrow, 6);
  expect(font.measure("Service in use", { size: 10, weight: 700 })).toBeGreaterThan(narrow);
});

test("letters of other scripts have a guessed width, and invisible ones none", () => {
  expect(guessWidth("两个", { size: 10, weight: 400 })).toBe(20);
  expect(guessWidth("🎉", { size: 10, weight: 400 })).toBe(10);
  expect(guessWidth("\u00ad\u200d", { size: 10, weight: 400 })).toBe(0);
  expect(font.measure("", FONT)).toBe(0);
});

function covers(ranges: string, code: number): boolean {
  return ranges.split(",").some((range) => {
    const [from = "0", to = from] = range.replace("U+", "").split("-");
    return code >= parseInt(from, 16) && code <= parseInt(to, 16);
  });
}
