import { describe, expect, it } from "vitest";
import { Remembered } from "#kit/remembered.ts";

describe("what is remembered", () => {
  it("is made once for the same inputs", () => {
    const remembered = new Remembered<object>(2);
    const input = {};
    const first = remembered.of([input, 1], () => ({}));
    expect(remembered.of([input, 1], () => ({}))).toBe(first);
    expect(remembered.of([{}, 1], () => ({}))).not.toBe(first);
    expect(remembered.of([input], () => ({}))).not.toBe(first);
  });

  it("goes when others were asked for since", () => {
    const remembered = new Remembered<object>(2);
    const a = remembered.of(["a"], () => ({}));
    remembered.of(["b"], () => ({}));
    expect(remembered.of(["a"], () => ({}))).toBe(a);
    remembered.of(["c"], () => ({}));
    expect(remembered.of(["a"], () => ({}))).toBe(a);
    remembered.of(["d"], () => ({}));
    remembered.of(["e"], () => ({}));
    expect(remembered.of(["a"], () => ({}))).not.toBe(a);
  });
});
