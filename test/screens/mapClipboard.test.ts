import { expect, test } from "vitest";
import { clippingOfRows } from "#journey/clipping.ts";
import { cellsOf, textOf } from "#screens/map/clipboard.ts";

test("what is copied from the map runs as no formula in a spreadsheet", () => {
  const clipping = clippingOfRows([["=1+cmd", "Till"]], "touchpoint");
  expect(cellsOf(clipping)).toEqual([["'=1+cmd", "Till"]]);
  expect(textOf(clipping)).toBe("'=1+cmd\tTill");
});
