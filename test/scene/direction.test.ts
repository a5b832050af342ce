import { describe, expect, test } from "vitest";
import { lineBreaker } from "#scene/breakLines.ts";
import { closedDirections, hasRightToLeft, steadyScore } from "#scene/direction.ts";
import type { SceneItem } from "#scene/displayList.ts";
import { drawQuotes } from "#scene/drawWords.ts";
import { layoutBoard } from "#scene/layoutBoard.ts";
import { wordsOfQuote } from "#scene/quoteLines.ts";
import { LIGHT } from "#scene/theme.ts";
import { aScene } from "./makers.ts";

const breakText = lineBreaker((text, font) => text.length * font.size * 0.5);

type Text = Extract<SceneItem, { kind: "text" }>;

/** The lines of a drawn quote, its source last. */
function linesOf(quote: string): readonly Text[] {
  const input = aScene({
    stages: ["Buy"],
    lanes: ["touchpoints", "stories"],
    touchpoints: [{ stage: 0, lane: 0, title: "Pays", mean: -100, quote }],
  });
  const [drawn] = drawQuotes(layoutBoard(input, breakText), { input, theme: LIGHT, breakText });
  const items = drawn?.kind === "group" ? drawn.items : [];
  return items.filter((item): item is Text => item.kind === "text");
}

describe("a quote that runs from right to left", () => {
  test("has its source on its own side, and the source runs its own way", () => {
    const [words, source] = [linesOf("חיכיתי")[0], linesOf("חיכיתי").at(-1)];
    expect(words?.direction).toBe("rtl");
    expect(source?.text).toBe("−100 · Dee, 41");
    expect(source?.direction).toBeUndefined();
    expect(source?.anchor).toBe("end");
    expect(source?.x).toBe(words?.x);
    expect(linesOf("I waited").at(-1)?.anchor).toBeUndefined();
  });

  test("keeps the sign of a score before its figures", () => {
    expect(steadyScore("−100 · דנה")).toBe("\u200E−100 · דנה");
    expect(steadyScore("+5")).toBe("\u200E+5");
    expect(steadyScore("דנה")).toBe("דנה");
  });
});

describe("signs that turn the direction", () => {
  test("are closed before the mark that ends a quote", () => {
    const { lines, shortened } = wordsOfQuote("all \u202Eturned", 400, breakText);
    const [line] = lines;
    expect(shortened).toBe(false);
    expect(wordsOfQuote("no end ".repeat(90), 200, breakText).shortened).toBe(true);
    expect(line).toBe("“all \u202Eturned\u202C”");
    expect(closedDirections("\u2067a\u202Eb")).toBe("\u2067a\u202Eb\u202C\u2069");
    expect(closedDirections("\u2067a\u202Eb\u2069")).toBe("\u2067a\u202Eb\u2069");
    expect(closedDirections("\u202Ea\u202C, plain")).toBe("\u202Ea\u202C, plain");
    expect(closedDirections("plain\u202C\u2069")).toBe("plain\u202C\u2069");
  });

  test("are seen where letters are drawn as shapes", () => {
    expect(hasRightToLeft("all \u202Eturned")).toBe(true);
    expect(hasRightToLeft("all plain")).toBe(false);
  });
});
