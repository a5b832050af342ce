import { describe, expect, test } from "vitest";
import { openTable } from "#formats/csv/openTable.ts";
import { aWorkbook, row, type WorkbookParts } from "./workbooks.ts";

function opened(parts: WorkbookParts) {
  const table = openTable(aWorkbook(parts), {});
  if (!table.ok) throw new Error(table.problem.message);
  return table.value;
}

function sheetOf(parts: WorkbookParts): string {
  const { source } = opened(parts);
  return source.kind === "workbook" ? source.sheet : "";
}

const STORIES = row(1, "Customer", "Story", "Score") + row(2, "Ana", "It took three tries", "2");

describe("which sheet of a workbook is read", () => {
  test.each([
    ["a cover", row(1, "Read me") + row(2, "This workbook holds the interviews of March.")],
    ["a few figures", row(1, "Metric", "Value") + row(2, "Responses", "8")],
  ])("%s is passed over for one that names its stories", (_, cover) => {
    expect(
      sheetOf({ sheets: { Cover: cover, People: row(1, "a") + row(2, "b"), S: STORIES } }),
    ).toBe("S");
  });

  test("the first stays where none after it names stories, or it is a table itself", () => {
    const cover = row(1, "Read me") + row(2, "Notes");
    const codes = row(1, "Code", "Means", "Since") + row(2, "1", "yes", "May");
    expect(sheetOf({ sheets: { Cover: cover, Codes: codes } })).toBe("Cover");
    expect(sheetOf({ sheets: { Codes: codes, S: STORIES } })).toBe("Codes");
    const narrow = row(1, "Comment") + row(2, "It took three tries");
    expect(sheetOf({ sheets: { Narrow: narrow, S: STORIES } })).toBe("Narrow");
  });
});

test("that a workbook has more sheets than the one that is read is said", () => {
  expect(opened({ sheets: { S: STORIES, T: STORIES } }).notes).toEqual([
    "“S” is read, one of 2 sheets. Another can be chosen below, or imported afterwards.",
  ]);
});

describe("what a sheet does not show", () => {
  test("hidden rows and columns are read, and said to be hidden", () => {
    const hidden = STORIES.replace('<row r="2"', '<row r="2" hidden="1"');
    expect(opened({ sheets: { S: hidden } })).toMatchObject({
      table: { rows: [["Ana", "It took three tries", "2"]] },
      notes: [expect.stringContaining("1 row is hidden in the sheet and read like the others.")],
    });
    const sheet = `</sheetData><cols><col min="2" max="3" hidden="1"/><col min="9" max="9" hidden="true"/></cols><sheetData>${STORIES}`;
    expect(opened({ sheets: { S: sheet } }).notes).toEqual([
      expect.stringContaining("2 columns (B, C) are hidden"),
    ]);
    expect(opened({ sheets: { S: STORIES } }).notes).toEqual([]);
  });
});

describe("cells that a spreadsheet shows otherwise than they stand in the file", () => {
  const cell = (xml: string) =>
    opened({
      sheets: { S: `${STORIES}<row r="3"><c r="A3"${xml}</c><c r="B3"><v>1</v></c></row>` },
    }).table;

  test.each(["><f>A1</f>", "><f>A1</f><v></v>"])(
    "a formula without its result is blank, and told with the cure: %s",
    (xml) => {
      const { rows, repairs } = cell(xml);
      expect(rows[1]?.[0]).toBe("");
      expect(repairs).toEqual([
        { row: 3, message: expect.stringContaining("cell A3 holds a formula without its result") },
      ]);
    },
  );

  test("a formula that gives an empty text is no fault", () => {
    expect(cell(' t="str"><f>""</f><v></v>').repairs).toEqual([]);
  });

  test("an id of many figures stays the one that it is", () => {
    expect(cell("><v>12345678901234567</v>").rows[1]?.[0]).toBe("12345678901234567");
    expect(cell("><v>0.30000000000000004</v>").rows[1]?.[0]).toBe("0.3");
  });
});

describe("times, as a clock shows them", () => {
  const FORMATS = ["[h]:mm:ss", "h:mm AM/PM", "mm:ss.0", '0.0" h"', "mmm", "d.m. h:mm"];
  const STYLES = `<styleSheet><numFmts>${FORMATS.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  ).join("")}</numFmts><cellXfs>${[20, 22, 46, ...FORMATS.map((_, at) => 164 + at)]
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join("")}</cellXfs></styleSheet>`;

  test.each([
    ["a time of the day", 0, "0.58680555555555558", "14:05"],
    ["its seconds, where there are any", 0, "0.58715277777777775", "14:05:30"],
    ["midnight", 0, "0", "00:00"],
    ["a time whose binary fraction is a little short", 4, "0.38541666666666602", "09:15"],
    ["a time without a day in a cell for both", 1, "0.58680555555555558", "14:05"],
    ["a day of which the time alone is shown", 0, "46115.586805555555", "2026-04-03 14:05"],
    ["a length of more than a day", 3, "1.5", "36:00"],
    ["the same in a format that every workbook has", 2, "1.5000115740740741", "36:00:01"],
    ["minutes and tenths of a second", 5, "0.0010474537037037", "00:01:30.5"],
    ["hours that are a plain number", 6, "1.5", "1.5"],
    ["a month alone", 7, "46115", "2026-04-03"],
    ["a day with its time", 8, "46115.25", "2026-04-03 06:00"],
    ["a time before any", 0, "-0.5", "-0.5"],
  ])("%s", (_, style, value, text) => {
    const cells = `<row r="3"><c r="A3" s="${style}"><v>${value}</v></c><c r="B3"><v>1</v></c></row>`;
    const { table } = opened({ sheets: { S: `${STORIES}${cells}` }, styles: STYLES });
    expect(table.rows[1]?.[0]).toBe(text);
  });
});
