// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  delete document.documentElement.dataset["theme"];
});

/** The theme as a fresh page reads it. */
async function aPage() {
  vi.resetModules();
  return import("#app/theme.ts");
}

test("without a choice the page follows the machine", async () => {
  const { currentTheme, showTheme } = await aPage();
  showTheme();
  expect(currentTheme()).toBe("system");
  expect(document.documentElement.dataset["theme"]).toBeUndefined();
});

test("a choice is shown at once and found again on the next visit", async () => {
  const first = await aPage();
  first.chooseTheme("dark");
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  const next = await aPage();
  expect(next.currentTheme()).toBe("dark");
});

test("what stands in the storage is not trusted", async () => {
  localStorage.setItem("wayfelt.theme", "neon");
  const { currentTheme } = await aPage();
  expect(currentTheme()).toBe("system");
});

test("a browser that stores nothing still takes the choice", async () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("blocked");
    },
    setItem: () => {
      throw new Error("blocked");
    },
    clear: () => undefined,
  });
  const { chooseTheme, currentTheme } = await aPage();
  chooseTheme("light");
  expect(currentTheme()).toBe("light");
  expect(document.documentElement.dataset["theme"]).toBe("light");
});
