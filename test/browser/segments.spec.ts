import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome } from "./home.ts";

/** Twenty people of two plans, of whom the basic ones are less content; of one the plan is not known. */
const TABLE = [
  "person,touchpoint,story,score (0-10),plan,age",
  ...Array.from({ length: 20 }, (_, n) => {
    const plan = n === 19 ? "" : n % 2 === 0 ? "Basic" : "Plus";
    const score = plan === "Basic" ? n % 4 : 6 + (n % 4);
    return [
      `P${n},Order,"Ordering went as I thought it would ${n}",${score},${plan},${20 + 2 * n}`,
      `P${n},Use,"Using it is another matter, day ${n}",${score},${plan},${20 + 2 * n}`,
    ];
  }).flat(),
].join("\n");

test("people split by what is known of them: counts, curves, a profile of their own, and back", async ({
  page,
}) => {
  await importTable(page);
  await page.getByRole("radio", { name: "Segments" }).click();
  await page.getByRole("button", { name: "Split by" }).click();
  await page.getByRole("menuitem", { name: "plan" }).click();
  const segments = page.getByTestId("segment");
  await expect(segments).toHaveCount(2);
  const basic = segments.filter({ hasText: "Basic" }).first();
  await expect(basic.getByTestId("segment-count")).toHaveText("10 of 20 people, 1 not known");
  await expect(basic).toContainText("half are");
  await expectNoViolations(page);

  await basic.getByRole("button", { name: "More about Basic" }).click();
  await page.getByRole("menuitem", { name: "Show on the map" }).click();
  await expect(page.getByTestId("overlay")).toHaveCount(1);
  await expect(page.getByTestId("profile")).toContainText("10 people");

  await page.getByRole("radio", { name: "Segments" }).click();
  await page.getByRole("button", { name: /^Undo: Add 2 segments/ }).click();
  await expect(segments).toHaveCount(0);
});

test("a rule is written condition by condition, with its count beside it", async ({ page }) => {
  await importTable(page);
  await page.getByRole("radio", { name: "Segments" }).click();
  await page.getByRole("button", { name: "Add a segment" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toContainText("0 of 20 people");
  await dialog.getByRole("combobox", { name: "What is known of them" }).fill("age");
  await page.getByRole("option", { name: /^Age/i }).first().click();
  await dialog.getByRole("textbox", { name: "Value" }).fill("40");
  await expect(dialog.getByRole("status")).toContainText("10 of 20 people");
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const count = page.getByTestId("segment-count");
  await expect(count).toHaveText("10 of 20 people");
  await page.getByRole("button", { name: /^Undo: Change segment/ }).click();
  await expect(count).toHaveText("0 of 20 people");
});

async function importTable(page: Page): Promise<void> {
  await openHome(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "plans.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) });
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByTestId("card")).toHaveCount(2);
}
