import type { Page } from "@playwright/test";

/** Gives the first person with a known age another one, and comes back to the map. */
export async function changeAge(page: Page, age: string): Promise<void> {
  await page.getByRole("radio", { name: "People" }).click();
  const grid = page.getByRole("grid", { name: "People" });
  const column = await grid
    .getByRole("columnheader", { name: /^Age/ })
    .getAttribute("aria-colindex");
  const cell = grid
    .locator(`[role=gridcell][aria-colindex="${column}"]`)
    .filter({ hasText: /\d/ })
    .first();
  await cell.click();
  await page.keyboard.type(age);
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "Map", exact: true }).click();
}
