import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openSample } from "./home.ts";

const LONG_NAME = "Zoë Müller-Lüdenscheidt von und zu Hohenstein-Ernstthal";

test("who is added is named by typing on: one person, however many spaces the name has", async ({
  page,
}) => {
  const grid = await openPeople(page);
  const before = await rowCount(grid);
  await page.getByRole("button", { name: "Add person" }).click();
  await expect(grid.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type(LONG_NAME);
  await page.keyboard.press("Enter");
  await expect(grid.getByRole("gridcell", { name: LONG_NAME })).toBeInViewport();
  expect(await rowCount(grid)).toBe(before + 1);
});

test("whoever is added one after another stands last, in that order", async ({ page }) => {
  const grid = await openPeople(page);
  const before = await rowCount(grid);
  const names = ["Zed", "Abe", "Mia", "Bea"];
  for (const name of names) {
    await page.getByRole("button", { name: "Add person" }).click();
    await page.keyboard.type(`${name}\n`);
  }
  expect((await columnTexts(grid, /^Name/)).slice(before)).toEqual(names);
});

test("what somebody agreed to is noted for all their stories, and taken back", async ({ page }) => {
  const grid = await openPeople(page);
  await grid.getByRole("gridcell", { name: "Alasdair Munro" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Consent of their 6 stories" }).click();
  await page.getByRole("menuitem", { name: "Refused" }).click();
  await expect(page.getByText(/^\d stories: refused/)).toBeVisible();
  await page.getByRole("button", { name: /^Undo: Set consent of \d stories/ }).click();
  await grid.getByRole("gridcell", { name: "Alasdair Munro" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Consent of their 6 stories" }).click();
  await expect(page.getByRole("menuitem", { name: "Refused" })).toBeEnabled();
});

test("who is added during a search is seen: the search is lifted", async ({ page }) => {
  const grid = await openPeople(page);
  await page.getByRole("searchbox", { name: "Search people" }).fill("no such person");
  await expect(page.getByText("Nobody found")).toBeVisible();
  await page.getByRole("button", { name: "Add person" }).click();
  await page.keyboard.type("An na B\n");
  await expect(grid.getByRole("gridcell", { name: "An na B" })).toBeInViewport();
  await expect(page.getByRole("searchbox", { name: "Search people" })).toHaveValue("");
});

test("Delete empties a name and keeps the person", async ({ page }) => {
  const grid = await openPeople(page);
  const before = await rowCount(grid);
  const cell = grid.locator('[data-row="0"][data-column="0"]');
  const name = (await cell.textContent()) ?? "";
  await cell.click();
  await page.keyboard.press("Delete");
  await expect(cell).not.toContainText(name);
  expect(await rowCount(grid)).toBe(before);
  await page.keyboard.press("Control+z");
  await expect(cell).toContainText(name);
});

for (const way of ["right click", "Shift+F10", "the button on the row"] as const) {
  test(`a row's menu by ${way} deletes the person, says what stays, and can be undone`, async ({
    page,
  }) => {
    const grid = await openPeople(page);
    const before = await rowCount(grid);
    const cell = grid.locator('[data-row="1"][data-column="0"]');
    const name = (await cell.textContent()) ?? "";
    const stories = (await grid.locator('[data-row="1"][data-column="1"]').textContent()) ?? "";
    await cell.click();
    if (way === "right click") await cell.click({ button: "right" });
    else if (way === "Shift+F10") await page.keyboard.press("Shift+F10");
    else await cell.getByRole("button", { name: `More for ${name}` }).click();
    await page.getByRole("menuitem", { name: "Delete person" }).click();
    const stay = stories === "1 story" ? "1 story stays" : `${stories} stay`;
    await expect(page.getByText(`Deleted ${name}; their ${stay}`)).toBeVisible();
    expect(await rowCount(grid)).toBe(before - 1);
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await expect(cell).toContainText(name);
    expect(await rowCount(grid)).toBe(before);
  });
}

test("a number is refused by name where it is none, and stays to be corrected", async ({
  page,
}) => {
  const grid = await openPeople(page);
  const age = await cellOf(grid, 0, /^Age/);
  await age.click();
  await page.keyboard.type("abc");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Not a number" })).toBeVisible();
  await expectNoViolations(page);
  await grid.locator('[data-row="3"][data-column="0"]').click();
  const editor = grid.getByRole("textbox", { name: /^Age/ });
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue("abc");
  await editor.fill("41,5");
  await page.keyboard.press("Enter");
  await expect(age).toHaveText("41.5");
  await age.click();
  await page.keyboard.type("x");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(age).toHaveText("41.5");
});

test("a large number is shown with its thousands apart, typed either way", async ({ page }) => {
  const grid = await openPeople(page);
  const income = await cellOf(grid, 0, /^Income/);
  for (const typed of ["36000", "36,000", "36'000"]) {
    await income.click();
    await page.keyboard.press("Delete");
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect(income).toHaveText("36,000");
  }
});

test("who is unknown on an attribute comes last, whichever way it is sorted", async ({ page }) => {
  const grid = await openPeople(page);
  const first = await cellOf(grid, 0, /^Age/);
  await first.click();
  await page.keyboard.press("Delete");
  const header = grid.getByRole("columnheader", { name: /^Age/ });
  for (const direction of ["ascending", "descending"]) {
    await header.click();
    await expect(header).toHaveAttribute("aria-sort", direction);
    await expect(first).toHaveText(/\d/);
    const values = await columnTexts(grid, /^Age/);
    expect(values.filter((text) => text !== "")).toEqual(values.slice(0, values.indexOf("")));
  }
});

test("a search finds names and values, and says how many of how many", async ({ page }) => {
  const grid = await openPeople(page);
  const all = await rowCount(grid);
  const name = (await grid.locator('[data-row="2"][data-column="0"]').textContent()) ?? "";
  const search = page.getByRole("searchbox", { name: "Search people" });
  await search.fill(name.toUpperCase());
  await expect(page.getByRole("status").filter({ hasText: `1 of ${all}` })).toBeVisible();
  await expect(grid.locator('[data-row="0"][data-column="0"]')).toContainText(name);
  await search.fill("no such person anywhere");
  await expect(page.getByText("Nobody found")).toBeVisible();
  await expectNoViolations(page);
  await search.fill("");
  await expect.poll(() => rowCount(grid)).toBe(all);
});

test("cells are copied and pasted as tables are, in one step to undo", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const grid = await openPeople(page);
  const [age, below] = [await cellOf(grid, 0, /^Age/), await cellOf(grid, 1, /^Age/)];
  const before = [await age.textContent(), await below.textContent()];
  await age.click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(grid.locator('[role=gridcell][aria-selected="true"]')).toHaveCount(4);
  await page.keyboard.press("Control+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n").map((line) => line.split("\t")[0])).toEqual(before);
  await page.evaluate(() => navigator.clipboard.writeText("21\tx1\n22\tx2\n"));
  await age.click();
  await page.keyboard.press("Control+v");
  await expect(age).toHaveText("21");
  await expect(below).toHaveText("22");
  await expect(await cellOf(grid, 1, /^Sex/)).toHaveText("x2");
  await page.keyboard.press("Control+z");
  await expect(age).toHaveText(before[0] ?? "");
  await expect(below).toHaveText(before[1] ?? "");
});

test("a paste leaves out what a column cannot hold, and says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const grid = await openPeople(page);
  const [age, below] = [await cellOf(grid, 0, /^Age/), await cellOf(grid, 1, /^Age/)];
  const was = (await below.textContent()) ?? "";
  await page.evaluate(() => navigator.clipboard.writeText("33\nabc"));
  await age.click();
  await page.keyboard.press("Control+v");
  await expect(page.getByText(/^1 cell was left out/).first()).toBeVisible();
  await expect(age).toHaveText("33");
  await expect(below).toHaveText(was);
});

test("Mod+D fills a selection with its first row", async ({ page }) => {
  const grid = await openPeople(page);
  const age = await cellOf(grid, 0, /^Age/);
  const last = await cellOf(grid, 3, /^Age/);
  const text = (await age.textContent()) ?? "";
  await age.click();
  await last.click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+d");
  await expect(last).toHaveText(text);
  await expect(await cellOf(grid, 2, /^Age/)).toHaveText(text);
});

test("a category offers what others have", async ({ page }) => {
  const grid = await openPeople(page);
  const cell = await cellOf(grid, 0, /^Job title/);
  const known = (await columnTexts(grid, /^Job title/)).find((text, row) => row > 0 && text !== "");
  await cell.click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("F2");
  const list = page.getByRole("listbox", { name: /^Job title/ });
  await expect(list).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.type((known ?? "").slice(0, 4));
  await list.getByRole("option", { name: known ?? "", exact: true }).click();
  await expect(cell).toHaveText(known ?? "");
  await expect(cell).toBeFocused();
});

test("the table opens with all that is known; one section or all of them is a choice away", async ({
  page,
}) => {
  const grid = await openPeople(page);
  await expect(grid.getByRole("columnheader", { name: "Technology in use" })).toBeAttached();
  await expect(grid.getByRole("columnheader", { name: "Market", exact: true })).toHaveCount(0);
  await chooseIn(page, "Columns that are shown", "All sections");
  await expect(grid.getByRole("columnheader", { name: "Market", exact: true })).toBeAttached();
  await chooseIn(page, "Columns that are shown", "Geography");
  await expect(grid.getByRole("columnheader", { name: "Technology in use" })).toHaveCount(0);
});

test("a filter shows whom it holds of, keeps the row under the hand, and becomes a segment", async ({
  page,
}) => {
  const grid = await openPeople(page);
  const all = await rowCount(grid);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Conditions…" }).click();
  const dialog = page.getByRole("dialog", { name: "Show only people of whom this holds" });
  await dialog.getByRole("combobox", { name: "What is known of them" }).click();
  await page.getByRole("option", { name: /^Sex/ }).click();
  await dialog.getByRole("combobox", { name: "Value", exact: true }).click();
  await page.getByRole("option", { name: /^Female/ }).click();
  await expect(dialog.getByRole("status")).toHaveText(/^9 people Sex is Female$/);
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Keep as a segment" }).click();
  await expect(page.getByText("Added the segment “Sex is Female”")).toBeVisible();
  expect(await rowCount(grid)).toBe(9);
  await (await cellOf(grid, 0, /^Sex/)).click();
  await page.keyboard.press("Delete");
  expect(await rowCount(grid)).toBe(9);
  await page.getByRole("button", { name: "Remove Sex is Female" }).click();
  expect(await rowCount(grid)).toBe(all);
  await expect(page.getByRole("button", { name: "Filter", exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Sex is Female" }).click();
  expect(await rowCount(grid)).toBe(8);
});

test("an attribute is added by Enter and filled in at once; a name is not given twice", async ({
  page,
}) => {
  const grid = await openPeople(page);
  await page.getByRole("button", { name: "Add attribute" }).click();
  await page.keyboard.type("age");
  await expect(page.getByText("Age is there already, in Demographics")).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("Shoe size");
  await page.keyboard.press("Enter");
  await expect(grid.getByRole("combobox", { name: "Shoe size" })).toBeFocused();
  await page.keyboard.type("42\n");
  await expect(await cellOf(grid, 0, /^Shoe size/)).toHaveText("42");
});

test("a list from a spreadsheet becomes people: into the name that was to be typed, in one step", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const grid = await openPeople(page);
  const before = await rowCount(grid);
  await page.evaluate(() => navigator.clipboard.writeText("Zoe\t31\nBea\t32\nAnn\t33\n"));
  await page.getByRole("button", { name: "Add person" }).click();
  await expect(grid.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.press("Control+v");
  await expect(page.getByText("Added 2 people").first()).toBeVisible();
  expect(await rowCount(grid)).toBe(before + 3);
  expect((await columnTexts(grid, /^Name/)).slice(before)).toEqual(["Zoe", "Bea", "Ann"]);
  expect((await columnTexts(grid, /^Age/)).slice(before)).toEqual(["31", "32", "33"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => rowCount(grid)).toBe(before + 1);
});

test("cells are selected by dragging, by row, by column and all at once", async ({ page }) => {
  const grid = await openPeople(page);
  const selected = grid.locator('[role=gridcell][aria-selected="true"]');
  await grid.locator('[data-row="1"][data-column="2"]').hover();
  await page.mouse.down();
  await grid.locator('[data-row="3"][data-column="3"]').hover();
  await page.mouse.up();
  await expect(selected).toHaveCount(6);
  await page.keyboard.press("Shift+Space");
  const columns = Number(await grid.getAttribute("aria-colcount"));
  await expect(selected).toHaveCount(columns);
  await page.keyboard.press("Control+Space");
  await expect(selected).toHaveCount(await rowCount(grid));
  await page.keyboard.press("Control+a");
  await expect(selected).toHaveCount((await rowCount(grid)) * columns);
});

test("what was begun by typing goes on with the arrows, as in a spreadsheet", async ({ page }) => {
  const grid = await openPeople(page);
  await (await cellOf(grid, 0, /^Age/)).click();
  await page.keyboard.type("44");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("45");
  await page.keyboard.press("Shift+Enter");
  await expect(await cellOf(grid, 0, /^Age/)).toHaveText("44");
  await expect(await cellOf(grid, 0, /^Age/)).toBeFocused();
  await expect(await cellOf(grid, 1, /^Age/)).toHaveText("45");
});

test("a column's menu sorts it, and opens its name and type; it gives the focus back", async ({
  page,
}) => {
  const grid = await openPeople(page);
  const header = grid.getByRole("columnheader", { name: /^Home/ });
  await header.click({ button: "right" });
  await page.getByRole("menuitem", { name: "Sort downwards" }).click();
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await header.focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Name, type and section…" }).click();
  const dialog = page.getByRole("dialog", { name: "Attributes: Home" });
  await dialog.getByRole("textbox", { name: "Name of Home" }).fill("Dwelling");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(grid.getByRole("columnheader", { name: /^Dwelling/ })).toBeVisible();
  await grid.getByRole("columnheader", { name: /^Dwelling/ }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Delete Dwelling" }).click();
  await expect(page.getByText("Deleted Dwelling, known of 16 people")).toBeVisible();
});

async function chooseIn(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
  await expect(page.getByRole("listbox")).toBeHidden();
}

async function openPeople(page: Page): Promise<Locator> {
  await openSample(page);
  await page.getByRole("radio", { name: "People" }).click();
  const grid = page.getByRole("grid", { name: "People" });
  await expect(grid.locator('[data-row="3"][data-column="0"]')).toBeVisible();
  return grid;
}

async function rowCount(grid: Locator): Promise<number> {
  return Number(await grid.getAttribute("aria-rowcount")) - 1;
}

async function columnOf(grid: Locator, name: RegExp): Promise<string> {
  const header = grid.getByRole("columnheader", { name });
  return (await header.getAttribute("data-column")) ?? "";
}

async function cellOf(grid: Locator, row: number, column: RegExp): Promise<Locator> {
  return grid.locator(`[data-row="${row}"][data-column="${await columnOf(grid, column)}"]`);
}

/** What a column says, row by row, as far as it is drawn. */
async function columnTexts(grid: Locator, column: RegExp): Promise<string[]> {
  const cells = grid.locator(`[role=gridcell][data-column="${await columnOf(grid, column)}"]`);
  const read = await cells.evaluateAll((all) =>
    all.map((cell) => [Number(cell.getAttribute("data-row")), cell.textContent ?? ""] as const),
  );
  return read.toSorted(([a], [b]) => a - b).map(([, text]) => text);
}
