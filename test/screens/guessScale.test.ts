import { describe, expect, it } from "vitest";
import { HEIGHT, scoreAfterKey, scoreAt, yOf } from "#screens/guess/guessScale.ts";

describe("the scale of a guess", () => {
  it("reads the score back from the height at which it draws it", () => {
    for (let score = -100; score <= 100; score += 5) expect(scoreAt(yOf(score))).toBe(score);
  });

  it("stays within the scale above and below the field", () => {
    expect(scoreAt(-50)).toBe(100);
    expect(scoreAt(HEIGHT + 50)).toBe(-100);
  });

  it.each([
    ["ArrowUp", false, null, 5],
    ["ArrowUp", true, 0, 20],
    ["ArrowUp", false, 98, 100],
    ["PageDown", false, -90, -100],
    ["3", false, 80, 0],
    ["Home", false, 80, -100],
    ["Delete", false, 80, null],
    ["x", false, 80, undefined],
  ] as const)("%s (fast: %s) makes of %s %s", (key, isFast, from, to) => {
    expect(scoreAfterKey(key, isFast, from)).toBe(to);
  });
});
