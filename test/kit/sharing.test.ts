import fc from "fast-check";
import { expect, test } from "vitest";
import { sharing, sharingWithLast } from "#kit/sharing.ts";

test("a value shares its unchanged parts with the one before it", () => {
  const before = { points: [{ x: 1 }, { x: 2 }], lanes: ["a"] };
  const after = sharing(before, { points: [{ x: 1 }, { x: 3 }], lanes: ["a"] });
  expect(after).toEqual({ points: [{ x: 1 }, { x: 3 }], lanes: ["a"] });
  expect(after.lanes).toBe(before.lanes);
  expect(after.points[0]).toBe(before.points[0]);
});

test("an equal value is the very value before it", () => {
  const next = sharingWithLast<unknown>();
  const first = next({ a: [1, { b: null }] });
  expect(next({ a: [1, { b: null }] })).toBe(first);
  expect(next({ a: [1, { b: undefined }] })).not.toBe(first);
});

test("a field that every object seems to have is none of its own", () => {
  const after = JSON.parse('{"__proto__": {}}');
  expect(Object.hasOwn(sharing({}, after), "__proto__")).toBe(true);
  expect(sharing({}, after)["__proto__"]).not.toBe(Object.prototype);
});

test("an empty list is no empty object", () => {
  expect(sharing([], {})).toStrictEqual({});
  expect(sharing({}, [])).toStrictEqual([]);
});

test("what comes out always equals what went in", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(sharing(before, after)).toStrictEqual(after);
    }),
  );
});
