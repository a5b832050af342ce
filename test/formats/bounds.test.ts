import { describe, expect, it } from "vitest";
import { scaleInHeader } from "#formats/csv/scaleInHeader.ts";
import { htmlTable } from "#formats/pasted/htmlTable.ts";
import { date, flag, rating, score, scoresByStop, texts } from "#formats/wayfelt/fieldRules.ts";

describe("a scale in a header", () => {
  it.each<[string, readonly [worst: number, best: number] | null]>([
    ["Rating (1-5)", [1, 5]],
    ["Rating (1-6)", [1, 6]],
    ["Rating (1-7)", [1, 7]],
    ["Rating (1-8)", null],
    ["Rating (1-9)", [1, 9]],
    ["0 to 10", [0, 10]],
    ["0..100", [0, 100]],
    ["0 to 50", null],
    ["-3 to 3", [-3, 3]],
    ["-3 to 2", null],
    ["2-5", null],
    ["5-1", null],
    ["How good, out of 7", [1, 7]],
    ["How good, out of 10", [0, 10]],
    ["How good, out of 8", null],
    ["1 = very poor, 5 = excellent", [1, 5]],
    ["1 = very poor", null],
    ["2 = poor, 5 = excellent", null],
    ["0 = poor, 100 = excellent", [0, 100]],
    ["0 = poor, 101 = excellent", null],
    ["Rating", null],
  ])("“%s”", (header, ends) => {
    expect(scaleInHeader(header)).toEqual(ends && { worst: ends[0], best: ends[1] });
  });
});

describe("a pasted cell", () => {
  it.each(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"])(
    "begins a line of its own where a <%s> stands in it",
    (name) => {
      const cell = `first<${name}>second</${name}>`;
      expect(htmlTable(`<table><tr><td>${cell}</td></tr></table>`)).toEqual([["first\nsecond"]]);
    },
  );

  it("stays on one line where words are only set apart by looks", () => {
    expect(htmlTable("<table><tr><td>fir<b>st</b></td></tr></table>")).toEqual([["first"]]);
  });
});

describe("a field of a file", () => {
  const fine = flag.judge(true);

  it.each([
    ["a yes or no", flag, [true, false], [1, "yes", null]],
    ["a list of texts", texts, [[], ["a"]], ["a", [1], ["a", null], {}]],
    ["a date", date, ["2026-02-28", "2026-02"], ["2026-02-30", "soon", 5]],
    ["a score", score, [-100, 0, 100], [-101, 101, "5"]],
    [
      "a rating",
      rating,
      [
        { value: 1, worst: 1, best: 5 },
        { value: 5, worst: 5, best: 1, wording: "good" },
      ],
      [
        { value: 6, worst: 1, best: 5 },
        { value: 1, worst: 1 },
        { value: 1, worst: 1, best: 5, wording: 3 },
        [],
        4,
      ],
    ],
    ["scores by stop", scoresByStop, [{}, { pay: 100 }], [{ pay: 101 }, [], "x", null]],
  ] as const)("%s is taken as it is only where it is one", (_, rule, good, bad) => {
    for (const value of good)
      expect(rule.judge(value as never), JSON.stringify(value)).toEqual(fine);
    for (const value of bad) {
      expect(rule.judge(value as never), JSON.stringify(value)).not.toEqual(fine);
    }
  });
});
