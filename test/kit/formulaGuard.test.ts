import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guarded, unguarded } from "#kit/formulaGuard.ts";

const cell = fc.string({
  unit: fc.constantFrom("'", "=", "+", "-", "@", "＝", "\t", "1", ".", "a"),
});

describe("cells that leave for a spreadsheet", () => {
  test.each([
    '=HYPERLINK("http://a.invalid")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "＝1+1",
  ])("%s is text there", (formula) => expect(guarded(formula)).toBe(`'${formula}`));

  test.each(["-50", "+12.5", "-3 %", "3", "a=b", "", "It’s fine"])("%s stays as it is", (text) => {
    expect(guarded(text)).toBe(text);
  });

  test("what was guarded comes back as it was, and what leaves never begins a formula", () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(guarded(text)).not.toMatch(/^[=@＝\t]/);
      }),
    );
  });
});
