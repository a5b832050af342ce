import { expect, type Page } from "@playwright/test";

/** Opens the home of all maps. */
export async function openHome(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("main")).toBeVisible();
}

/** Opens the invented sample map from home, and waits until it says what it knows. */
export async function openSample(page: Page): Promise<void> {
  await openHome(page);
  await page.getByRole("button", { name: /^(Look at a sample|Sample map)$/ }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await expect(page.getByTestId("card").first()).toBeVisible();
}

/** Waits until the latest edit is on the disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByTestId("save-state")).toHaveText("Saved on this device");
}
