import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openSample, waitUntilSaved } from "./home.ts";

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Control+Alt+3");
  await expect(page.getByTestId("outline")).toBeVisible();
});

const lines = (page: Page, kind = "touchpoint"): Locator => page.getByTestId(`outline-${kind}`);

async function titles(page: Page, from = 0, to = 4): Promise<string[]> {
  const all = await lines(page)
    .locator("> span:first-child")
    .evaluateAll((spans) => spans.map(({ textContent }) => textContent ?? ""));
  return all.slice(from, to);
}

const focused = async (page: Page): Promise<string> =>
  await page.evaluate(() => document.activeElement?.textContent ?? "");

test("the map is read as headings and lists, stage by stage, and breaks no rule", async ({
  page,
}) => {
  await expect(
    page.getByRole("heading", { level: 2, name: "A new washing machine" }),
  ).toBeVisible();
  await expect(page.getByTestId("outline").getByRole("heading", { level: 3 })).toHaveCount(6);
  await expect(page.getByRole("heading", { level: 4, name: "Pains" }).first()).toBeVisible();
  expect(await titles(page, 0, 3)).toEqual([
    "Looking up the error code",
    "Repair-or-replace checker",
    "Calling the advice line",
  ]);
  await expect(lines(page).first()).toContainText("−50");
  await expect(lines(page).first()).toContainText("5 stories");
  await expect(lines(page, "quote").first()).toContainText("It stopped mid-spin");
  await expectNoViolations(page);
});

test("it is one stop for Tab, and the keys of the map act on its lines", async ({ page }) => {
  const keys = page.locator("[data-map-keys]");
  await expect(keys.locator('[data-place][tabindex="0"]')).toHaveCount(1);
  await lines(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => focused(page)).toMatch(/^Repair-or-replace/);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focused(page)).toMatch(/^Comparing models/);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => focused(page)).toMatch(/^Looking up/);
  await page.keyboard.press("Control+End");
  await expect.poll(() => focused(page)).not.toMatch(/^Looking up/);
  await page.keyboard.press("Control+Home");
  await expect.poll(() => focused(page)).toMatch(/^Looking up/);
  await expect(keys.locator('[data-place][tabindex="0"]')).toHaveCount(1);
});

test("a touchpoint is added, named, moved, renamed, deleted and taken back by keys", async ({
  page,
}) => {
  await lines(page).first().focus();
  await page.keyboard.press("n");
  await page.keyboard.type("Asking a neighbour");
  await page.keyboard.press("Enter");
  expect(await titles(page, 0, 2)).toEqual(["Looking up the error code", "Asking a neighbour"]);
  await expect.poll(() => focused(page)).toMatch(/^Asking a neighbour/);
  await page.keyboard.press("Alt+ArrowDown");
  await expect
    .poll(() => titles(page, 0, 3))
    .toEqual(["Looking up the error code", "Repair-or-replace checker", "Asking a neighbour"]);
  await expect.poll(() => focused(page)).toMatch(/^Asking a neighbour/);
  await page.keyboard.press("F2");
  await page.keyboard.type("Asking around");
  await page.keyboard.press("Enter");
  await expect.poll(() => titles(page, 2, 3)).toEqual(["Asking around"]);
  await lines(page).nth(2).focus();
  await page.keyboard.press("Delete");
  await expect.poll(() => titles(page, 2, 3)).toEqual(["Calling the advice line"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => titles(page, 2, 3)).toEqual(["Asking around"]);
  await waitUntilSaved(page);
});

test("a note is written into an empty lane, and the stories of a line open beside", async ({
  page,
}) => {
  const add = page.getByRole("button", { name: "Add to Notes in It breaks down" });
  await add.click();
  await page.keyboard.type("Ask the plumber");
  await page.keyboard.press("Enter");
  await expect(lines(page, "note").filter({ hasText: "Ask the plumber" })).toHaveCount(1);
  await lines(page).first().focus();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("textbox", { name: "Touchpoint", exact: true })).toHaveValue(
    "Looking up the error code",
  );
  await expect(page.getByPlaceholder("What did they say here?")).toBeFocused();
});

test("the menu of a line opens by key where the line is, and gives the focus back", async ({
  page,
}) => {
  await lines(page).nth(1).focus();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: "Duplicate" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(lines(page).nth(1)).toBeFocused();
});

test("what has the focus stays the same from one view to the other", async ({ page }) => {
  await lines(page).nth(1).focus();
  await page.keyboard.press("Control+Alt+1");
  await expect(page.getByTestId("map")).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""))
    .toMatch(/^Repair-or-replace/);
});

test("a map without stages says what can be done first", async ({ page }) => {
  for (let at = 0; at < 6; at += 1) {
    await page.getByTestId("outline-stage").first().focus();
    await page.keyboard.press("Delete");
  }
  await expect(page.getByTestId("empty-map")).toBeVisible();
  await page.getByTestId("empty-map").getByRole("button", { name: "Add stage" }).click();
  await page.keyboard.type("Begin");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("outline-stage")).toHaveText("Begin");
});

test("on a screen of 320 px a map is read as its outline, without scrolling sideways", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(page.url().replace(/\/outline$/u, ""));
  await page.reload();
  await expect(page.getByTestId("outline")).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
  const outline = await page
    .getByTestId("outline")
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(outline).toBe(0);
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Show sidebar" }).click();
  await expect(page.getByRole("complementary", { name: "Evidence" })).toBeInViewport();
  await page.getByRole("button", { name: "Hide sidebar" }).click();
  await page.getByRole("radio", { name: "Map", exact: true }).click();
  await expect(page.getByTestId("map")).toBeVisible();
});
