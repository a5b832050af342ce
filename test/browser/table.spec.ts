import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openSample, waitUntilSaved } from "./home.ts";
import { paste } from "./paste.ts";

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Control+Alt+2");
  await expect(page.getByTestId("table")).toBeVisible();
  await expect(cell(page, 0, 4)).toHaveText("5");
});

const cell = (page: Page, row: number, column: number): Locator =>
  page.getByTestId("table").locator(`[data-row="${row}"][data-column="${column}"]`);

async function rowOf(page: Page, text: string): Promise<readonly string[]> {
  const row = page.getByTestId("table").getByRole("row").filter({ hasText: text }).first();
  return (await row.getByRole("gridcell").allInnerTexts()).map((one) => one.trim());
}

test("it lists what stands on the map, with what its stories say, and breaks no rule", async ({
  page,
}) => {
  expect((await rowOf(page, "Looking up the error code")).slice(1, 6)).toEqual([
    "It breaks down",
    "Touchpoints",
    "−50",
    "5",
    "Search, Web",
  ]);
  expect((await rowOf(page, "The advice line closes at six")).slice(1, 4)).toEqual([
    "It breaks down",
    "Pains",
    "",
  ]);
  await expectNoViolations(page);
});

test("a row is added and filled in by typing; a new stage is made by its name", async ({
  page,
}) => {
  await page.getByRole("button", { name: "Add row" }).click();
  await page.keyboard.type("Asking a friend");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Before it all");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await rowOf(page, "Asking a friend")).slice(1, 3))
    .toEqual(["Before it all", "Touchpoints"]);
  await page.keyboard.press("Control+Alt+1");
  await expect(page.getByTestId("stage").filter({ hasText: "Before it all" })).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("stage").filter({ hasText: "Before it all" })).toHaveCount(0);
  await waitUntilSaved(page);
});

test("rows pasted behind the last come in with their stages and channels, in one step", async ({
  page,
}) => {
  const status = page.getByTestId("table").getByRole("status");
  await expect(status).toHaveText("59 rows");
  await cell(page, 0, 0).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  await page.getByRole("button", { name: "Add row" }).click();
  await page.keyboard.press("Escape");
  await paste(page, {
    "text/plain": "Asks around\tOrder\nRings the bell\tAfterwards\nThanks the crew\tAfterwards\n",
  });
  await expect(status).toHaveText("62 rows");
  await expect.poll(async () => (await rowOf(page, "Asks around"))[1]).toBe("Order");
  await expect.poll(async () => (await rowOf(page, "Thanks the crew"))[1]).toBe("Afterwards");
  await page.keyboard.press("Control+z");
  await expect(status).toHaveText("60 rows");
});

test("what does not fit a column is said, and stands as it was", async ({ page }) => {
  await cell(page, 0, 2).click();
  await page.keyboard.type("Nowhere");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No lane of this name holds touchpoints or notes.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cell(page, 0, 2)).toHaveText("Touchpoints");
  await cell(page, 3, 5).click();
  await page.keyboard.type("Web");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 cell was left as it is").first()).toBeVisible();
});

test("a note of several lines keeps them when its cell is opened and left, and when it is copied", async ({
  page,
}) => {
  await page.keyboard.press("Control+Alt+3");
  const note = page.getByTestId("outline-note").first();
  await note.focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("and the drum");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Alt+2");
  const row = page.getByTestId("table").getByRole("gridcell", { name: /and the drum/ });
  const text = await row.textContent();
  expect(text).toContain("\n");
  await row.click();
  await page.keyboard.press("F2");
  await page.keyboard.press("Enter");
  expect(await row.textContent()).toBe(text);
});

test("it is sorted by a column and back, searched, and narrowed to a lane", async ({ page }) => {
  await page.getByRole("columnheader", { name: "Score" }).click();
  await expect(cell(page, 0, 3)).toHaveText("−70");
  await page.getByRole("columnheader", { name: "Score" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "As the customer meets them" }).click();
  await expect(cell(page, 0, 0)).toHaveText("Looking up the error code");
  await page.getByRole("searchbox", { name: "Search the table" }).fill("Crew handheld");
  await expect(page.getByTestId("table").getByRole("status")).toContainText("of 59 rows");
  await page.getByRole("searchbox", { name: "Search the table" }).fill("");
  await page.getByRole("combobox", { name: "Lanes" }).click();
  await page.getByRole("option", { name: "Pains" }).click();
  await expect(cell(page, 0, 2)).toHaveText("Pains");
});

test("the row that has the keys has its stories beside, and the keys on the map", async ({
  page,
}) => {
  await cell(page, 1, 0).click();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("textbox", { name: "Touchpoint", exact: true })).toHaveValue(
    "Calling the advice line",
  );
  await page.keyboard.press("Control+Enter");
  await expect(page.getByPlaceholder("What did they say here?")).toBeFocused();
  await page.keyboard.press("Control+Alt+1");
  await expect(page.getByTestId("map")).toBeVisible();
  await expect(
    page.getByRole("grid", { name: "Journey map" }).locator('[tabindex="0"]'),
  ).toHaveAttribute("aria-label", /^Calling the advice line/);
});

test("rows are deleted by their menu, with their stories unplaced, and taken back", async ({
  page,
}) => {
  await cell(page, 0, 0).click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(cell(page, 0, 0)).toHaveText("Calling the advice line");
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(cell(page, 0, 0)).toHaveText("Looking up the error code");
});
