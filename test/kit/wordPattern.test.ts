import { describe, expect, it } from "vitest";
import { wordPatterns } from "#kit/wordPattern.ts";

const finds = (query: string, text: string): boolean =>
  wordPatterns(query).every((pattern) => pattern.test(text));

describe("patterns for the words of a search", () => {
  it.each([
    ["zoe", "Zoë waited"],
    ["Zoë", "ZOE waited"],
    ["zoë", "zoe\u0308 waited"],
    ["STRASSE", "strasse"],
    ["(a+b)", "costs (a+b) and"],
    ["waited hours", "Hours and hours she waited"],
    ["ö", "Österreich"],
    ["пошта", "Пошта не прийшла"],
    ["待った", "ずっと待った"],
    ["🙂", "fine 🙂"],
  ])("%s is found in %s", (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ["waited hours", "Hours and hours"],
    ["a.b", "acb"],
    ["[", "none"],
  ])("%s is not found in %s", (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it("no words make no patterns", () => {
    expect(wordPatterns("  ")).toEqual([]);
  });

  it("what was typed into the search is never read as a pattern", () => {
    for (const sign of "\\^$.*+?()[]{}|/-") expect(finds(sign, `a${sign}b`)).toBe(true);
  });
});
