import { expect, it } from "vitest";
import { sameJson } from "#document/sameJson.ts";

it("two values are the same by what they say, lists in their order and objects in any", () => {
  expect(sameJson([1, ["a"]], [1, ["a"]])).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson([1], [1, 2])).toBe(false);
  expect(sameJson([], {})).toBe(false);
  expect(sameJson({}, [])).toBe(false);
  expect(sameJson({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  expect(sameJson({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(sameJson(null, undefined)).toBe(false);
  expect(sameJson("1", 1)).toBe(false);
});
