import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome } from "./home.ts";

const LONG = "Bartholomew-Maximilian von und zu Unterwaldhausen-Oberkirchbach";
const NAMES = ["Dee", LONG, "\u05D3\u05D5\u05D3 \u05DB\u05D4\u05DF"];
const TABLE = [
  "person,touchpoint,story,score (0-10)",
  ...NAMES.map((name, n) => `${name},Order,"Ordering took a minute ${n}",${n + 5}`),
].join("\n");

test("a customer is marked by keys until the verdict is sure, and undo takes it back", async ({
  page,
}, info) => {
  await openScorecard(page);
  const card = page.getByTestId("scorecard");
  await expect(card).toContainText("0 of the 3 people we met match the ideal; 3 are open.");
  const dee = card.getByRole("button", { name: /^Dee/ });
  await expect(dee).toContainText("ask next: Market");
  await expectNoViolations(page);

  await dee.click();
  for (const criterion of ["Market", "Vertical", "Annual revenue", "Employees"]) {
    await card.getByRole("group", { name: criterion }).getByRole("button").first().focus();
    await page.keyboard.press("2");
  }
  await expect(dee).toContainText("Fit");
  await expect(card).toContainText("1 of the 3 people we met match the ideal; 2 are open.");
  await expectNoViolations(page);
  await page.screenshot({ path: info.outputPath("marks.png") });

  await page.keyboard.press("Delete");
  await expect(dee).toContainText("ask next: Employees");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(dee).toContainText("Fit");
});

test("criteria are added and put in another order", async ({ page }, info) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.emulateMedia({ colorScheme: "dark" });
  await openScorecard(page);
  const card = page.getByTestId("scorecard");
  await card.getByRole("button", { name: "Edit the criteria" }).click();
  await card.getByRole("button", { name: "Move Market down" }).click();
  await card.getByRole("button", { name: "Add a criterion" }).click();
  await expect(card.getByRole("textbox", { name: "Criterion 1" })).toHaveValue("Vertical");
  await expect(card.getByRole("textbox", { name: "Criterion 6" })).toHaveValue("New criterion");
  await expectNoViolations(page);
  await page.screenshot({ path: info.outputPath("criteria.png") });
  await card.getByRole("button", { name: "Done" }).click();
  await expect(card.getByRole("button", { name: /^Bartholomew/ })).toBeInViewport();
  await page.screenshot({ path: info.outputPath("ranking.png") });
});

async function openScorecard(page: Page): Promise<void> {
  await openHome(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "visits.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) });
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByRole("tab", { name: "Scorecard" }).click();
  await page.getByRole("button", { name: "Ideal customer", exact: true }).click();
}
