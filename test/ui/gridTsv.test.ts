import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromTsv, toTsv } from "#ui/gridTsv.ts";

const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "\r", " ", "é", "1,5") });
const block = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
  )
  // One line break at the end begins no row, so a last row of nothing is not told apart.
  .filter((rows) => rows.at(-1)?.some((text) => text !== "") === true);

describe("cells as spreadsheets exchange them", () => {
  test("what is copied is what is pasted, whatever the cells hold", () => {
    fc.assert(
      fc.property(block, (rows) => {
        expect(fromTsv(toTsv(rows))).toEqual(rows);
      }),
    );
  });

  test("the line break that a spreadsheet puts at the end begins no row", () => {
    expect(fromTsv("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test("a cell of two lines comes in quotes, and stays one cell", () => {
    expect(fromTsv('"one\ntwo"\tb')).toEqual([["one\ntwo", "b"]]);
  });

  test("a sign of inches is no quote", () => {
    expect(fromTsv('5" pipe\t"unclosed')).toEqual([['5" pipe', '"unclosed']]);
  });
});
