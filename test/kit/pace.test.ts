import { expect, it } from "vitest";
import { Pace } from "#kit/pace.ts";

it("a piece that took long is followed by a smaller one, down to an eighth; short ones grow again", () => {
  const pace = new Pace(400);
  const sizes = [1, 90, 90, 90, 90, 20, 1].map((ms) => {
    pace.took(ms);
    return pace.size;
  });
  expect(sizes).toEqual([400, 200, 100, 50, 50, 50, 100]);
});
