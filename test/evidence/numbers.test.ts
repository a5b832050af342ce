import { describe, expect, it } from "vitest";
import { numberOf } from "#evidence/attributeValue.ts";

describe("the number that a text says", () => {
  it.each([
    ["34", 34],
    [" 34 ", 34],
    ["-2.5", -2.5],
    ["−2,5", -2.5],
    ["45,000", 45_000],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1 234", 1234],
    ["1’234", 1234],
    ["0,125", 0.125],
    ["+3", 3],
  ])("“%s” is %d", (text, number) => expect(numberOf(text)).toBe(number));

  it.each(["0x10", "1e5", "Infinity", "-Infinity", "NaN", "0b1", "", " ", "12 14", "1-2", "3 kg"])(
    "“%s” is a text",
    (text) => expect(numberOf(text)).toBeNull(),
  );

  it("what is a number already stays one, unless it has no end", () => {
    expect([numberOf(7), numberOf(Infinity), numberOf(["7"])]).toEqual([7, null, null]);
  });
});
