import { expect, test } from "./fixture.ts";
import { focusGrid, mapGrid, spoken, titlesIn } from "./grid.ts";
import { openSample } from "./home.ts";

const FIRST = ["Looking up the error code", "Repair-or-replace checker", "Calling the advice line"];

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await focusGrid(page);
});

test("the table is one stop for Tab, and arrows go through its places", async ({ page }) => {
  await expect(mapGrid(page).locator('[tabindex="0"]')).toHaveCount(1);
  await expect.poll(() => spoken(page)).toMatch(/^Looking up the error code\. .* Stage 1 of 6, /);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => spoken(page)).toMatch(/^Repair-or-replace checker\. /);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => spoken(page)).toMatch(/^Looking up the error code\. /);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => spoken(page)).toMatch(/^Sentiment .* Lane 2 of 9, /);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => spoken(page)).toMatch(/ Lane 1 of 9, Touchpoints\.$/);
  await page.keyboard.press("Control+ArrowRight");
  await expect.poll(() => spoken(page)).toMatch(/Stage 6 of 6, Living with it\. Lane 1 of 9/);
  await expect(mapGrid(page).locator('[tabindex="0"]')).toHaveCount(1);
});

test("the ring stands where the focus is, in sight", async ({ page }) => {
  const ring = page.getByTestId("focus-ring");
  const card = (title: string) => page.getByTestId("card").filter({ has: page.getByTitle(title) });
  for (const title of [FIRST[0] ?? "", FIRST[1] ?? ""]) {
    await expect
      .poll(async () => {
        const [a, b] = [await ring.boundingBox(), await card(title).boundingBox()];
        return a === null || b === null ? Infinity : Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
      })
      .toBeLessThan(12);
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Control+ArrowRight");
  await expect(ring).toBeInViewport();
});

test("Enter renames in place, Escape leaves the old name, Undo brings it back", async ({
  page,
}) => {
  const field = page.getByRole("textbox", { name: "Touchpoint title" });
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await field.fill("Searching the manual");
  await page.keyboard.press("Enter");
  await expect(field).toBeHidden();
  await expect.poll(() => spoken(page)).toMatch(/^Searching the manual\. /);
  await page.keyboard.press("F2");
  await field.fill("never mind");
  await page.keyboard.press("Escape");
  await expect.poll(() => spoken(page)).toMatch(/^Searching the manual\. /);
  await page.keyboard.press("Control+z");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => spoken(page)).toMatch(/^Searching the manual\. /);
});

test("Delete takes the touchpoint away, its neighbour has the focus, the toast takes it back", async ({
  page,
}) => {
  await page.keyboard.press("Delete");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST.slice(1));
  await expect.poll(() => spoken(page)).toMatch(/^Repair-or-replace checker\. /);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("Alt with an arrow moves the card, and the focus goes with it", async ({ page }) => {
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual([FIRST[1], FIRST[0], FIRST[2]]);
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST.slice(1));
  await expect.poll(async () => (await titlesIn(page, "Compare"))[0]).toBe(FIRST[0]);
  await expect
    .poll(() => spoken(page))
    .toMatch(/^Looking up the error code\. .* Stage 2 of 6, Compare\./);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("Mod+D duplicates what is selected, right behind itself", async ({ page }) => {
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+d");
  await expect.poll(async () => (await titlesIn(page, "It breaks down")).length).toBe(4);
  const titles = await titlesIn(page, "It breaks down");
  expect(titles[2]).toContain("Repair-or-replace checker");
  await page.keyboard.press("Control+z");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("N adds a touchpoint here and begins to name it", async ({ page }) => {
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Touchpoint title" })).toBeFocused();
  await page.keyboard.type("Asking a neighbour");
  await page.keyboard.press("Enter");
  await expect.poll(() => titlesIn(page, "It breaks down")).toContain("Asking a neighbour");
  await expect.poll(() => spoken(page)).toMatch(/^Asking a neighbour\. No stories yet\./);
});

test("Mod+Enter opens the stories, ready to write one down", async ({ page }) => {
  await page.keyboard.press("Control+Enter");
  const panel = page.getByTestId("touchpoint-panel");
  await expect(panel).toBeVisible();
  await expect(panel.getByRole("textbox", { name: "New story" })).toBeFocused();
});

test("a click on a card gives the map the keyboard", async ({ page }) => {
  await page
    .getByTestId("card")
    .filter({ has: page.getByTitle(FIRST[1] ?? "") })
    .click();
  await expect.poll(() => spoken(page)).toMatch(/^Repair-or-replace checker\. /);
  await page.keyboard.press("Delete");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual([FIRST[0], FIRST[2]]);
});
