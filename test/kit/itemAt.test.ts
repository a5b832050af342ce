import { describe, expect, it } from "vitest";
import { floatAt, intAt, itemAt, valueAt } from "#kit/itemAt.ts";

describe("what is known to be there", () => {
  it("is read as it is, also where it is 0 or empty", () => {
    expect(itemAt(["", "b"], 0)).toBe("");
    expect(intAt(Int32Array.of(0, 7), 0)).toBe(0);
    expect(floatAt(Float64Array.of(0.5), 0)).toBe(0.5);
    expect(valueAt(new Map([["a", 0]]), "a")).toBe(0);
  });

  it("fails loudly where it is not, and never becomes a number that looks right", () => {
    expect(() => itemAt(["a"], 1)).toThrow("There is nothing at 1 in a list of 1.");
    expect(() => itemAt(["a"], -1)).toThrow(RangeError);
    expect(() => intAt(new Int32Array(2), 2)).toThrow(RangeError);
    expect(() => floatAt(new Float64Array(0), 0)).toThrow(RangeError);
    expect(() => valueAt(new Map([["a", 1]]), "b")).toThrow("There is no b in the map.");
  });
});
