import { type Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { focusGrid, mapGrid, readAloud, titlesIn } from "./grid.ts";
import { openSample, waitUntilSaved } from "./home.ts";

const STAGE = "It breaks down";

test("two tabs on one map show each other's edits at once, and agree after a reload", async ({
  context,
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect.poll(() => titlesIn(other, STAGE)).toEqual(await titlesIn(page, STAGE));

  await renameFirst(page, "Named in the first tab");
  await expect.poll(async () => (await titlesIn(other, STAGE))[0]).toBe("Named in the first tab");
  await renameFirst(other, "Named in the second tab");
  await expect.poll(async () => (await titlesIn(page, STAGE))[0]).toBe("Named in the second tab");

  await Promise.all([addAtOnce(page, "From the first"), addAtOnce(other, "From the second")]);
  await expect.poll(() => titlesIn(page, STAGE)).toContain("From the second");
  await expect.poll(() => titlesIn(other, STAGE)).toContain("From the first");
  await expect.poll(() => titlesIn(other, STAGE)).toEqual(await titlesIn(page, STAGE));

  await Promise.all([waitUntilSaved(page), waitUntilSaved(other)]);
  const agreed = await readAloud(page);
  expect(await readAloud(other)).toEqual(agreed);
  await Promise.all([page.reload(), other.reload()]);
  for (const tab of [page, other]) await expect.poll(() => readAloud(tab)).toEqual(agreed);
});

test("what one tab undoes is its own edit, not the other's", async ({ context, page }) => {
  await openSample(page);
  await waitUntilSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(mapGrid(other)).toBeAttached();
  await addAtOnce(page, "Mine");
  await expect.poll(() => titlesIn(other, STAGE)).toContain("Mine");
  await addAtOnce(other, "Yours");
  await expect.poll(() => titlesIn(page, STAGE)).toContain("Yours");
  await page.getByRole("button", { name: /^Undo: / }).click();
  await page.getByRole("button", { name: /^Undo: / }).click();
  for (const tab of [page, other]) {
    await expect.poll(() => titlesIn(tab, STAGE)).not.toContain("Mine");
    await expect.poll(() => titlesIn(tab, STAGE)).toContain("Yours");
  }
});

async function renameFirst(page: Page, title: string): Promise<void> {
  await focusGrid(page);
  await page.keyboard.press("Control+ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill(title);
  await page.keyboard.press("Enter");
}

async function addAtOnce(page: Page, title: string): Promise<void> {
  await focusGrid(page);
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill(title);
  await page.keyboard.press("Enter");
}
