import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openSample, waitUntilSaved } from "./home.ts";
import { paste } from "./paste.ts";

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Control+Alt+6");
  await expect(page.getByTestId("opportunities")).toBeVisible();
});

const square = (page: Page, impact: number, effort: number): Locator =>
  page.getByRole("list", { name: `Impact ${impact}, effort ${effort}` });

const chip = (page: Page, name: RegExp): Locator =>
  page.getByTestId("opportunities").getByRole("button", { name });

const panel = (page: Page): Locator => page.getByTestId("opportunity-panel");

test("the matrix shows what each would do and take, and breaks no rule in either theme", async ({
  page,
}) => {
  await expect(square(page, 5, 5)).toContainText("One case, one owner");
  await expect(square(page, 4, 1)).toContainText("Done");
  await chip(page, /One case/).click();
  await expect(panel(page)).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolations(page);
  }
});

test("where the system gives the colours, what is chosen stands out", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await chip(page, /One case/).click();
  await expect(chip(page, /One case/)).toHaveCSS("border-style", "solid");
  await expect(chip(page, /Several addresses/)).toHaveCSS("border-style", "dashed");
  const background = (name: string): Promise<string> =>
    page
      .getByRole("radio", { name, exact: true })
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await background("Matrix")).not.toBe(await background("List"));
});

test("one is dragged to another square, and undo brings it back", async ({ page }) => {
  const one = chip(page, /Several addresses/);
  await one.hover();
  await page.mouse.down();
  await square(page, 5, 1).hover();
  await expect(square(page, 5, 1)).toHaveAttribute("data-over", "true");
  await page.mouse.up();
  await expect(square(page, 5, 1)).toContainText("Several addresses");
  await page.keyboard.press("Control+z");
  await expect(square(page, 2, 4)).toContainText("Several addresses");
});

test("the keyboard alone goes about, moves and opens one, and it keeps the focus", async ({
  page,
}) => {
  const one = chip(page, /Bring the short programme/);
  await one.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(square(page, 3, 3)).toContainText("Bring the short programme");
  await expect(one).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(square(page, 4, 2)).toContainText("Bring the short programme");
  await expect(one).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(one).not.toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
});

test("what is to be gained follows the touchpoint, with its doubt and the people behind it", async ({
  page,
}) => {
  await chip(page, /Bring the short programme/).click();
  await expect(panel(page)).toContainText("Choose a touchpoint");
  await panel(page).getByRole("combobox", { name: "Touchpoint" }).fill("News");
  await page.getByRole("option", { name: /News about the delivery/ }).click();
  const score = panel(page).getByTestId("opportunity-score");
  await expect(score).toContainText(/By what customers say\s*16\.1 likely \d/);
  await expect(score).toContainText(/Satisfaction 1\.\d of 10, \d+ people/);
  await waitUntilSaved(page);
  await page.reload();
  await page.getByRole("button", { name: /Bring the short programme/ }).click();
  await expect(panel(page).getByTestId("opportunity-score")).toContainText("16.1");
});

test("it is written, estimated and given to somebody beside, and says so on the map", async ({
  page,
}) => {
  await page.getByRole("button", { name: "Add opportunity" }).click();
  await panel(page).getByRole("textbox", { name: "What could be changed" }).fill("Say when");
  const grade = (of: string, n: string): Locator =>
    panel(page).getByRole("radiogroup", { name: of }).getByRole("radio", { name: n });
  await grade("Impact", "5").click();
  await grade("Effort", "2").click();
  await panel(page).getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "Planned" }).click();
  await panel(page).getByRole("textbox", { name: "Owner" }).fill("Ada");
  await page.keyboard.press("Enter");
  await expect(square(page, 5, 2)).toContainText("Say when");
  await page.getByRole("combobox", { name: "Owner" }).click();
  await page.getByRole("option", { name: "Ada" }).click();
  await expect(page.getByTestId("opportunities").getByRole("status").first()).toHaveText("1 of 11");
  await page.keyboard.press("Control+Alt+1");
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  const note = page.getByTestId("note").filter({ hasText: "Say when" });
  await expect(note).toContainText("Impact 5 · Effort 2 · Planned");
});

test("the list takes typing and pasting in one step, and says what does not fit", async ({
  page,
}) => {
  await page.getByRole("radio", { name: "List" }).click();
  const cell = (row: number, column: number): Locator =>
    page.getByTestId("opportunities").locator(`[data-row="${row}"][data-column="${column}"]`);
  await expect(cell(0, 2)).toHaveText("16.1");
  await cell(0, 4).click();
  await paste(page, { "text/plain": "1\t2\n9\t3\n" });
  await expect(cell(0, 4)).toHaveText("1");
  await expect(cell(1, 5)).toHaveText("3");
  await expect(page.getByText(/1 cell was left as it is/).first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(cell(0, 4)).not.toHaveText("1");
  await page.getByRole("columnheader", { name: "Owner" }).click();
  await expect(cell(0, 7)).toHaveText("App team");
});

test("the matrix says where no opportunity is like that, and shows no columns of a list", async ({
  page,
}) => {
  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("zzz");
  await expect(page.getByText("No opportunity is like that.")).toBeVisible();
  await expect(page.getByRole("columnheader")).toHaveCount(0);
});

test("those of all maps stand together; one of another map leads there", async ({ page }) => {
  await page.getByRole("link", { name: "Maps", exact: true }).click();
  await page.getByRole("button", { name: "New map" }).click();
  await expect(page.getByRole("radio", { name: "Map", exact: true })).toBeVisible();
  await waitUntilSaved(page);
  await page.keyboard.press("Control+Alt+6");
  await expect(page.getByText("No opportunities yet")).toBeVisible();
  await page.getByRole("radio", { name: "All maps" }).click();
  await expect(square(page, 5, 5)).toContainText("A new washing machine");
  await chip(page, /One case/).click();
  await expect(page.getByRole("radio", { name: "This map" })).toHaveAttribute(
    "aria-checked",
    "true",
  );
  await expect(square(page, 5, 5)).toContainText("Getting help");
});

test("a file that is saved while an owner is typed holds it, and the first press on the mark shows the copies", async ({
  page,
}) => {
  await chip(page, /One case/).click();
  const owner = panel(page).getByRole("textbox", { name: "Owner" });
  await owner.fill("Ada");
  const download = page.waitForEvent("download");
  await page.keyboard.press("ControlOrMeta+s");
  const saved = await readFile(await (await download).path(), "utf8");
  expect(saved).toContain('"owner":"Ada"');
  await expect(owner).toBeFocused();
  await waitUntilSaved(page);
  await owner.fill("Bo");
  const mark = page.getByTestId("save-state");
  const box = await mark.boundingBox();
  if (box === null) throw new Error("There is no mark.");
  await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByRole("dialog", { name: "Copies and backups" })).toBeVisible();
});
