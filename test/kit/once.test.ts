import { expect, test, vi } from "vitest";
import { once } from "#kit/once.ts";

test("what is made once is not made before it is asked for, and not again", () => {
  const make = vi.fn<() => undefined>(() => undefined);
  const value = once(make);
  expect(make).not.toHaveBeenCalled();
  value();
  value();
  expect(make).toHaveBeenCalledOnce();
});
