import { expect, test } from "vitest";
import { halfway } from "#evidence/halves.ts";

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

test("a number splits people where either half holds five", () => {
  expect(halfway(upTo(10))).toBe(5);
  expect(halfway(upTo(9))).toBeNull();
  expect(halfway([])).toBeNull();
  expect(halfway([...upTo(4), ...upTo(8).map(() => 9)])).toBeNull();
});
