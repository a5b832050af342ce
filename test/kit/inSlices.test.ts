import { describe, expect, it, vi } from "vitest";
import { inSlices } from "#kit/inSlices.ts";

function* steps(count: number, onStep: () => void): Generator<undefined, string> {
  for (let step = 0; step < count; step += 1) {
    onStep();
    yield;
  }
  return "done";
}

describe("work in slices", () => {
  it("comes to what the steps come to, without a pause while they are quick", async () => {
    const pause = vi.fn(() => Promise.resolve());
    let done = 0;
    const result = await inSlices(
      steps(3, () => (done += 1)),
      pause,
      () => 0,
    );
    expect([result, done]).toEqual(["done", 3]);
    expect(pause).not.toHaveBeenCalled();
  });

  it("pauses whenever a slice of time is over", async () => {
    let nowMs = 0;
    const pause = vi.fn(() => Promise.resolve());
    await inSlices(
      steps(10, () => (nowMs += 5)),
      pause,
      () => nowMs,
    );
    expect(pause).toHaveBeenCalledTimes(3);
  });
});
