import { expect, test } from "vitest";
import { pointsOfKey } from "#screens/scorecard/markKeys.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test("0, 1 and 2 give points, Delete takes one's mark back, and 3 is nothing of ours", () => {
  const meant = ["0", "1", "2", "3", "Delete"].map((key) => pointsOfKey({ ...plain, key }));
  expect(meant).toEqual([0, 1, 2, null, "take-back"]);
});

test("a shortcut with a number is left to the map", () => {
  expect(pointsOfKey({ ...plain, ctrlKey: true, key: "0" })).toBeNull();
});
