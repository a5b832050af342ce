import { expect, type Locator, type Page } from "@playwright/test";

/** The map as the table that the keyboard and the screen reader know. */
export function mapGrid(page: Page): Locator {
  return page.getByRole("grid", { name: "Journey map" });
}

/** Gives the map's table the keyboard: its one tab stop. */
export async function focusGrid(page: Page): Promise<void> {
  await mapGrid(page).locator('[tabindex="0"]').focus();
  await expect(page.getByTestId("focus-ring")).toBeVisible();
}

/** What the screen reader says of the place that has the focus. */
export async function spoken(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
}

/** The titles of the touchpoints in a cell, in order. */
export async function titlesIn(page: Page, stage: string, lane = "Touchpoints"): Promise<string[]> {
  const cells = mapGrid(page).getByRole("button", {
    name: new RegExp(`, ${stage}\\. Lane \\d+ of \\d+, ${lane}\\.$`),
  });
  return await cells.evaluateAll((items) =>
    items.map((item) => (item.getAttribute("aria-label") ?? "").split(". ")[0] ?? ""),
  );
}

/** Every place of the map, as a screen reader says it. */
export async function readAloud(page: Page): Promise<string[]> {
  return await mapGrid(page)
    .locator("[aria-label]")
    .evaluateAll((places) => places.map((place) => place.getAttribute("aria-label") ?? ""));
}
