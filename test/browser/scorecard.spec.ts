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

/** Of three the number of employees is known. */
const SIZES = [
  "person,touchpoint,story,score (0-10),employees",
  'Al,Order,"Ordering took a minute",5,30',
  'Bo,Order,"Ordering took an hour",3,200',
  'Cy,Order,"Ordering took a day",1,500',
  'Di,Order,"Ordering took a week",0,',
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
  await expect(card).toContainText("1 of the 3 people we met matches the ideal; 2 are open.");
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

test("a criterion is marked by conditions, each with whom it marks; a hand's mark beats them", async ({
  page,
}) => {
  await openScorecard(page, SIZES);
  const card = page.getByTestId("scorecard");
  await card.getByRole("button", { name: "Edit the criteria" }).click();
  const employees = card.getByRole("listitem").filter({
    has: page.getByRole("combobox", { name: "What marks Employees" }),
  });
  await employees.getByRole("button", { name: "Add a condition" }).click();
  await employees.getByRole("button", { name: "Add", exact: true }).click();
  await expect(employees).toContainText("Say a value");
  await employees.getByRole("textbox", { name: "Value" }).fill("150");
  await employees.getByRole("button", { name: "Add", exact: true }).click();
  const effect = employees.getByTestId("rule-effect");
  await expect(effect).toHaveText(/2 points for 2 people, 1 for 0, 0 for 1; not known of 1\.$/);
  await expectNoViolations(page);
  // Another condition beneath it: the first that holds counts.
  await employees.getByRole("button", { name: "Add a condition" }).click();
  const second = employees.getByTestId("mark-rule").nth(1);
  await second.getByRole("textbox", { name: "Value" }).fill("20");
  await second.getByRole("combobox", { name: "Points" }).click();
  await page.getByRole("option", { name: "1 point", exact: true }).click();
  await second.getByRole("button", { name: "Add", exact: true }).click();
  await expect(effect).toHaveText(/2 points for 2 people, 1 for 1, 0 for 0; not known of 1\.$/);
  // What stands is changed in place.
  const bound = employees.getByTestId("mark-rule").first().getByRole("textbox", { name: "Value" });
  await bound.fill("400");
  await bound.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(effect).toHaveText(/2 points for 1 person, 1 for 2, 0 for 0; not known of 1\.$/);

  // Whom we want is declared apart from the card, beside whom we met.
  const ideal = card.getByTestId("ideal");
  await ideal.getByRole("combobox", { name: "Declare another wish" }).fill("employees");
  await page
    .getByRole("option", { name: /^Employees/ })
    .first()
    .click();
  await ideal.getByRole("textbox", { name: "Value" }).fill("150");
  await ideal.getByRole("button", { name: "Add", exact: true }).click();
  await expect(ideal.getByTestId("ideal-met")).toHaveText(
    "2 of the 4 people we met match; known of 3",
  );
  await expectNoViolations(page);

  await card.getByRole("button", { name: "Done" }).click();
  await expect(card).toContainText(
    "Declared ideal: 2 of 4 people match all of it; of 1 it is not known.",
  );
  const cy = card.getByRole("button", { name: /^Cy/ });
  await cy.click();
  const row = card.getByRole("listitem").filter({ hasText: "Employees" }).last();
  await expect(row).toContainText("by a rule");
  await row.getByRole("button", { name: "Employees: 0" }).click();
  await expect(row).toContainText("marked by hand; a rule says 2");
  await row.getByRole("button", { name: "Take back" }).click();
  await expect(row).toContainText("by a rule");
});

async function openScorecard(page: Page, table = TABLE): Promise<void> {
  await openHome(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "visits.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByRole("tab", { name: "Scorecard" }).click();
  await page.getByRole("button", { name: "Ideal customer", exact: true }).click();
}
