import { describe, expect, it } from "vitest";
import type { ImportReport } from "#formats/csv/plan.ts";
import { reportText } from "#screens/exchange/reportText.ts";

const REPORT: ImportReport = {
  rows: 12,
  stories: 10,
  scored: 8,
  wordless: 0,
  leftOut: 2,
  silent: 0,
  described: 0,
  here: 0,
  people: 0,
  newStages: 0,
  newTouchpoints: 0,
  unplaced: 0,
  undated: 0,
  cut: 0,
  differing: 0,
  updated: 0,
  byName: 0,
  dropped: 2,
  corrected: 0,
  conflicts: 0,
  changes: [],
  changesTotal: 0,
  ignoredColumns: ["Notes"],
  repairs: [
    { row: 1_204, message: "“soon” is not a date." },
    { row: null, message: "The file ends in the middle of a quote." },
  ],
  repairsTotal: 5,
};

describe("the report of an import as a text", () => {
  const text = reportText(REPORT, false, "survey.csv");

  it("says what was taken and what was left out", () => {
    expect(text).toContain("survey.csv\r\n\r\n10 stories from 12 rows, 8 scored.");
    expect(text).toContain("1 column left out: Notes");
    expect(text).toContain("2 people who came with this file before are not in it now and stay.");
  });

  it("names each row that a line sums up, under that line", () => {
    const each = [
      { row: 3, message: "Age “35” differs" },
      { row: 9, message: "Age “36” differs" },
    ];
    const repairs = [{ row: 3, message: "Age “35” differs, and 1 more", each }];
    const summed = reportText({ ...REPORT, repairs, differing: 2, cut: 1 }, false, "survey.csv");
    expect(summed).toContain(
      "Row 3: Age “35” differs, and 1 more\r\n    Row 3: Age “35” differs\r\n    Row 9: Age “36” differs\r\n",
    );
    expect(summed).toContain("2 values not taken: an earlier row says something else");
    expect(summed).toContain("1 story cut at 20,000 characters");
    const whole = { ...REPORT, leftOut: 0, ignoredColumns: [] };
    const all = "Every column and every row of the table was taken.";
    expect(reportText(whole, false, "survey.csv")).toContain(all);
    expect(summed).not.toContain("Every column and every row of the table was taken");
  });

  it("has every thing to know with its row, and counts what it does not hold", () => {
    expect(text).toContain("Row 1,204: “soon” is not a date.\r\nThe file ends");
    expect(text).toContain("and 3 more of these");
  });
});
