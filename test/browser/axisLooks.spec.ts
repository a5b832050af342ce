import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { focusGrid, mapGrid, spoken, titlesIn } from "./grid.ts";
import { openSample, waitUntilSaved } from "./home.ts";

test.beforeEach(async ({ page }) => {
  await openSample(page);
});

const lane = (page: Page, name: string): Locator =>
  page.getByTestId("lane").filter({ hasText: name });
const stage = (page: Page, name: string): Locator =>
  page.getByTestId("stage").filter({ hasText: name });

async function choose(page: Page, head: Locator, ...path: readonly string[]): Promise<void> {
  await head.focus();
  await page.keyboard.press("Shift+F10");
  for (const name of path) {
    await page
      .getByRole("menuitem", { name, exact: true })
      .or(page.getByRole("menuitemcheckbox", { name, exact: true }))
      .click();
  }
  await page.keyboard.press("Escape");
}

const heightOf = async (head: Locator): Promise<number> => (await head.boundingBox())?.height ?? 0;

test("a lane is coloured, collapsed to its name, and expanded by adding to it", async ({
  page,
}) => {
  await choose(page, lane(page, "Pains"), "Colour", "Teal");
  await expect(lane(page, "Pains")).toHaveAttribute("data-colour", "teal");
  await choose(page, lane(page, "Pains"), "Collapsed");
  await expect(page.getByTestId("ground")).toContainText("2 notes");
  await expect(mapGrid(page).getByRole("rowheader", { name: "Pains, collapsed" })).toBeAttached();
  await expect(
    mapGrid(page).getByRole("gridcell", { name: /^2 notes, collapsed\. Stage 1 of 6/ }),
  ).toBeAttached();
  await expectNoViolations(page);
  await focusGrid(page);
  for (let down = 0; down < 5; down += 1) await page.keyboard.press("ArrowDown");
  await expect.poll(() => spoken(page)).toMatch(/^2 notes, collapsed/);
  await page.keyboard.press("Enter");
  await expect(mapGrid(page).getByRole("rowheader", { name: "Pains", exact: true })).toBeAttached();
  await waitUntilSaved(page);
});

test("what is hidden is told in the corner, comes back from there, and stays hidden after a reload", async ({
  page,
}) => {
  await choose(page, lane(page, "Pains"), "Hide lane");
  await choose(page, stage(page, "Compare"), "Hide stage");
  await expect(stage(page, "Compare")).toHaveCount(0);
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByTestId("card").first()).toBeVisible();
  await expect(lane(page, "Pains")).toHaveCount(0);
  await page.getByRole("button", { name: "2 hidden" }).click();
  await page.getByRole("menuitem", { name: "Compare" }).click();
  await expect(stage(page, "Compare")).toHaveCount(1);
  await page.getByRole("button", { name: "1 hidden" }).click();
  await page.getByRole("menuitem", { name: "Pains" }).click();
  await expect(lane(page, "Pains")).toHaveCount(1);
  await expect(page.getByRole("button", { name: /hidden$/ })).toHaveCount(0);
});

test("a locked lane keeps its cards from keys, fields and drags, and says why", async ({
  page,
}) => {
  await choose(page, lane(page, "Touchpoints"), "Locked");
  const before = await titlesIn(page, "It breaks down");
  const card = page.getByTestId("card").first();
  await card.getByTitle("Looking up the error code").dblclick();
  await expect(page.getByRole("textbox", { name: "Touchpoint title" })).toHaveCount(0);
  await expect(page.getByText("“Touchpoints” is locked.").first()).toBeVisible();
  await page.keyboard.press("Delete");
  await card.click({ position: { x: 20, y: 100 } });
  const title = page.getByRole("textbox", { name: "Touchpoint", exact: true });
  await expect(title).not.toBeEditable();
  await expect(title).toHaveAccessibleDescription(/^“Touchpoints” is locked\./);
  const box = await card.boundingBox();
  if (box === null) throw new Error("no card");
  await page.mouse.move(box.x + 60, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 500, box.y + 100, { steps: 8 });
  await page.mouse.up();
  expect(await titlesIn(page, "It breaks down")).toEqual(before);
  await choose(page, lane(page, "Touchpoints"), "Locked");
  await card.getByTitle("Looking up the error code").dblclick();
  await expect(page.getByRole("textbox", { name: "Touchpoint title" })).toBeVisible();
});

test("an edge is dragged, taken back by Escape, and left as needed by the menu", async ({
  page,
}) => {
  const head = lane(page, "Sentiment");
  const before = await heightOf(head);
  const drag = async (by: number, end: () => Promise<void>): Promise<void> => {
    const edge = await head.getByTestId("resize-lane").boundingBox();
    if (edge === null) throw new Error("no edge");
    await page.mouse.move(edge.x + 30, edge.y + 3);
    await page.mouse.down();
    await page.mouse.move(edge.x + 30, edge.y + 3 + by, { steps: 4 });
    await end();
    await page.mouse.up();
  };
  await drag(60, async () => await page.keyboard.press("Escape"));
  expect(await heightOf(head)).toBe(before);
  await drag(60, async () => undefined);
  await expect.poll(() => heightOf(head)).toBeCloseTo(before + 60, 0);
  await choose(page, head, "Height", "As needed");
  await expect.poll(() => heightOf(head)).toBe(before);
  await choose(page, stage(page, "Compare"), "Width", "Wider");
  await page.keyboard.press("Control+z");
});
