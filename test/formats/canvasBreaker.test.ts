import { afterEach, beforeEach, expect, it, vi } from "vitest";

const fonts = new EventTarget();

/** Fonts have come in, so many files of them. */
function fontsCame(count: number): void {
  fonts.dispatchEvent(
    Object.assign(new Event("loadingdone"), {
      fontfaces: Array.from({ length: count }, () => ({})),
    }),
  );
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("document", { fonts });
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      getContext(): null {
        return null;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it("what breaks lines stays until files of fonts came in, and whoever listens is told", async () => {
  const { canvasBreaker, onNewBreaker } = await import("#formats/canvas/canvasBreaker.ts");
  const first = canvasBreaker();
  let news = 0;
  const end = onNewBreaker(() => (news += 1));
  expect(canvasBreaker()).toBe(first);
  fontsCame(0);
  expect(canvasBreaker()).toBe(first);
  expect(news).toBe(0);
  fontsCame(2);
  expect(canvasBreaker()).not.toBe(first);
  expect(news).toBe(1);
  end();
  fontsCame(1);
  expect(news).toBe(1);
});
