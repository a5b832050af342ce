import { expect, test } from "./fixture.ts";
import { focusGrid, mapGrid, spoken, titlesIn } from "./grid.ts";
import { openSample } from "./home.ts";

const FIRST = ["Looking up the error code", "Repair-or-replace checker", "Calling the advice line"];

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await focusGrid(page);
});

test("the table is one stop for Tab, and arrows go through its places", async ({ page }) => {
  await expect(mapGrid(page).locator('[tabindex="0"]')).toHaveCount(1);
  await expect.poll(() => spoken(page)).toMatch(/^Looking up the error code\. .* Stage 1 of 6, /);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => spoken(page)).toMatch(/^Repair-or-replace checker\. /);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => spoken(page)).toMatch(/^Looking up the error code\. /);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => spoken(page)).toMatch(/^Curve at Looking up .* Lane 2 of 9, /);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => spoken(page)).toMatch(/ Lane 1 of 9, Touchpoints\.$/);
  await page.keyboard.press("Control+ArrowRight");
  await expect.poll(() => spoken(page)).toMatch(/Stage 6 of 6, Living with it\. Lane 1 of 9/);
  await expect(mapGrid(page).locator('[tabindex="0"]')).toHaveCount(1);
});

test("a point of the curve keeps the focus while its score changes under it", async ({ page }) => {
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => spoken(page)).toMatch(/^Curve at Looking up .* Sentiment −50/);
  const focused = page.getByTestId("story").first();
  await focused.getByRole("button", { name: /very positive/ }).evaluate((button) => {
    if (button instanceof HTMLElement) button.click();
  });
  await expect.poll(() => spoken(page)).toMatch(/^Curve at Looking up .* Sentiment 0/);
});

test("the ring stands where the focus is, in sight", async ({ page }) => {
  const ring = page.getByTestId("focus-ring");
  const card = (title: string) => page.getByTestId("card").filter({ has: page.getByTitle(title) });
  for (const title of [FIRST[0] ?? "", FIRST[1] ?? ""]) {
    await expect
      .poll(async () => {
        const [a, b] = [await ring.boundingBox(), await card(title).boundingBox()];
        return a === null || b === null ? Infinity : Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
      })
      .toBeLessThan(12);
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Control+ArrowRight");
  await expect(ring).toBeInViewport();
});

test("Enter renames in place, Escape leaves the old name, Undo brings it back", async ({
  page,
}) => {
  const field = page.getByRole("textbox", { name: "Touchpoint title" });
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await field.fill("Searching the manual");
  await page.keyboard.press("Enter");
  await expect(field).toBeHidden();
  await expect.poll(() => spoken(page)).toMatch(/^Searching the manual\. /);
  await page.keyboard.press("F2");
  await field.fill("never mind");
  await page.keyboard.press("Escape");
  await expect.poll(() => spoken(page)).toMatch(/^Searching the manual\. /);
  await page.keyboard.press("Control+z");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => spoken(page)).toMatch(/^Searching the manual\. /);
});

test("Delete takes the touchpoint away, its neighbour has the focus, the toast takes it back", async ({
  page,
}) => {
  await page.keyboard.press("Delete");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST.slice(1));
  await expect.poll(() => spoken(page)).toMatch(/^Repair-or-replace checker\. /);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("Alt with an arrow moves the card, and the focus goes with it", async ({ page }) => {
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual([FIRST[1], FIRST[0], FIRST[2]]);
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST.slice(1));
  await expect.poll(async () => (await titlesIn(page, "Compare"))[0]).toBe(FIRST[0]);
  await expect
    .poll(() => spoken(page))
    .toMatch(/^Looking up the error code\. .* Stage 2 of 6, Compare\./);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("Mod+D duplicates what is selected, right behind itself", async ({ page }) => {
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+d");
  await expect.poll(async () => (await titlesIn(page, "It breaks down")).length).toBe(4);
  const titles = await titlesIn(page, "It breaks down");
  expect(titles[2]).toContain("Repair-or-replace checker");
  await page.keyboard.press("Control+z");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("N adds a touchpoint here and begins to name it", async ({ page }) => {
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Touchpoint title" })).toBeFocused();
  await page.keyboard.type("Asking a neighbour");
  await page.keyboard.press("Enter");
  await expect.poll(() => titlesIn(page, "It breaks down")).toContain("Asking a neighbour");
  await expect.poll(() => spoken(page)).toMatch(/^Asking a neighbour\. No stories yet\./);
});

test("Mod+Enter opens the stories, ready to write one down", async ({ page }) => {
  await page.keyboard.press("Control+Enter");
  const panel = page.getByTestId("touchpoint-panel");
  await expect(panel).toBeVisible();
  await expect(panel.getByRole("textbox", { name: "New story" })).toBeFocused();
});

test("a click on a card gives the map the keyboard", async ({ page }) => {
  await page
    .getByTestId("card")
    .filter({ has: page.getByTitle(FIRST[1] ?? "") })
    .click();
  await expect.poll(() => spoken(page)).toMatch(/^Repair-or-replace checker\. /);
  await page.keyboard.press("Delete");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual([FIRST[0], FIRST[2]]);
});

test("Tab commits a name and goes on beside, Shift+Tab back, Enter below to the next note", async ({
  page,
}) => {
  await page.keyboard.press("F2");
  await page.keyboard.type("Reading the manual");
  await page.keyboard.press("Tab");
  await expect.poll(() => spoken(page)).toMatch(/^Repair-or-replace checker\. /);
  await page.keyboard.press("F2");
  await page.keyboard.type("Checking");
  await page.keyboard.press("Shift+Tab");
  await expect.poll(() => spoken(page)).toMatch(/^Reading the manual\. /);
  // What stands below has moved to its place once the new name is drawn. The notes are brought into
  // sight as a hand does: a press would scroll the page to them, which the canvas takes back at once.
  await expect(page.getByTestId("card").filter({ hasText: "Checking" })).toBeVisible();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 400);
  const notes = mapGrid(page).getByRole("button", {
    name: /It breaks down\. Lane \d of 9, Pains\.$/,
  });
  const said = await notes.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  const first = page.getByTestId("note").filter({ hasText: said[0]?.split(". ")[0] ?? "" });
  await expect(first).toBeInViewport({ ratio: 1 });
  await first.click();
  await expect.poll(() => spoken(page)).toBe(said[0] ?? "");
  await page.keyboard.press("F2");
  await page.keyboard.press("Enter");
  await expect.poll(() => spoken(page)).toBe(said[1] ?? "");
});

test("a new touchpoint named with Tab leaves the keyboard on the map, so that the next can follow", async ({
  page,
}) => {
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("n");
  await page.keyboard.type("First");
  await page.keyboard.press("Tab");
  await page.keyboard.press("n");
  await page.keyboard.type("Second");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => titlesIn(page, "Living with it"))
    .toEqual(expect.arrayContaining(["First", "Second"]));
});

test("names that are typed and ended before their fields have come are the names all the same", async ({
  page,
}) => {
  await page.keyboard.press("Control+ArrowRight");
  // All within one turn of the page: nothing can be drawn between the keys.
  await page.evaluate(() => {
    const target = document.activeElement ?? document.body;
    const keys = ["n", "Q", "u", "x", "Backspace", "i", "c", "k", "Tab", "n", "L", "a", "Enter"];
    for (const key of keys) {
      target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }
  });
  await expect
    .poll(() => titlesIn(page, "Living with it"))
    .toEqual(expect.arrayContaining(["Quick", "La"]));
  await expect(page.getByRole("textbox", { name: "Touchpoint title" })).toHaveCount(0);
});

test("what a person types becomes the new name of what has the focus", async ({ page }) => {
  await page.keyboard.type("Finding the manual");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => titlesIn(page, "It breaks down"))
    .toEqual(["Finding the manual", ...FIRST.slice(1)]);
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Not this");
  await page.keyboard.press("Escape");
  await expect
    .poll(() => titlesIn(page, "It breaks down"))
    .toEqual(["Finding the manual", ...FIRST.slice(1)]);
});

test("S is for stories where there can be any, and the first letter of a name in an empty cell", async ({
  page,
}) => {
  await page.keyboard.press("Control+Alt+ArrowRight");
  await page.keyboard.type("Decide");
  await page.keyboard.press("Enter");
  await expect.poll(() => spoken(page)).toMatch(/^Empty\. Stage 2 of 7, Decide\. Lane 1/);
  await page.keyboard.type("sleeping on it");
  await page.keyboard.press("Enter");
  await expect.poll(() => titlesIn(page, "Decide")).toEqual(["sleeping on it"]);
  await page.keyboard.press("s");
  await expect(page.getByRole("textbox", { name: "New story" })).toBeFocused();
});

test("what is typed after Enter on a new name is the next one, never a word over what was just written", async ({
  page,
}) => {
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("n");
  await page.keyboard.type("First\nTo the shop\n");
  await expect
    .poll(async () => (await titlesIn(page, "Living with it")).slice(-2))
    .toEqual(["First", "To the shop"]);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("Before\n");
  await expect
    .poll(async () => (await titlesIn(page, "Living with it")).slice(-2))
    .toEqual(["Before", "To the shop"]);
});

test("Esc while a new touchpoint is named leaves none behind", async ({ page }) => {
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Touchpoint title" })).toBeFocused();
  await page.keyboard.type("Never");
  await page.keyboard.press("Escape");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
  await expect.poll(() => spoken(page)).toMatch(/Stage 1 of 6, It breaks down\. Lane 1 of 9/);
});

test("Mod+Alt with an arrow adds a stage or a lane and moves no card", async ({ page }) => {
  await page.keyboard.press("Control+Alt+ArrowRight");
  await expect(page.getByRole("textbox", { name: "Stage name" })).toBeFocused();
  await page.keyboard.type("Decide");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("stage").nth(1)).toHaveText("Decide");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
  await focusGrid(page);
  await page.keyboard.press("Control+Alt+ArrowDown");
  await page.keyboard.type("Ideas");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("lane").nth(1)).toHaveText("Ideas");
});

test("Shift+F10 opens the menu of the place that has the focus, and its arrows move the card", async ({
  page,
}) => {
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu").first();
  await expect(menu.getByRole("menuitem", { name: "Move to" })).toBeVisible();
  await menu.getByRole("menuitem", { name: "Move to" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("menuitem", { name: "Order", exact: true }).press("Enter");
  await expect.poll(() => titlesIn(page, "Order")).toContain(FIRST[0]);
  await page.keyboard.press("Control+z");
});

test("Tab closes a menu and leaves the focus where it was opened", async ({ page }) => {
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu");
  await expect(menu).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(menu).toBeHidden();
  await expect.poll(() => spoken(page)).toContain(FIRST[0]);
});

test("Shift with arrows takes more into the selection, Space leaves one out", async ({ page }) => {
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => spoken(page)).toMatch(/^Calling the advice line\. /);
  await expect(page.locator('[data-testid="card"][data-selected="true"]')).toHaveCount(2);
  await page.keyboard.press("Space");
  await expect(page.locator('[data-testid="card"][data-selected="true"]')).toHaveCount(1);
  await page.keyboard.press("Control+Space");
  await expect(page.locator('[data-testid="card"][data-selected="true"]')).toHaveCount(3);
});

test("Delete right after a click deletes what was clicked", async ({ page }) => {
  const box = await page
    .getByTestId("card")
    .filter({ has: page.getByTitle(FIRST[1] ?? "") })
    .boundingBox();
  if (box === null) throw new Error("the card is not in sight");
  await page.mouse.click(box.x + 60, box.y + 60);
  await page.keyboard.press("Delete");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual([FIRST[0], FIRST[2]]);
});

test("? lists the keys; single keys can be switched off, and stay so", async ({ page }) => {
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByText("Add a stage after this one")).toBeVisible();
  await sheet.getByRole("switch", { name: "Single keys" }).click();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await focusGrid(page);
  await page.keyboard.press("n");
  await page.keyboard.press("?");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
  await page.reload();
  await expect(page.getByTestId("card").first()).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("Mod+K finds a touchpoint and goes there, and runs a command by its name", async ({
  page,
}) => {
  await page.keyboard.press("Control+k");
  const finder = page.getByRole("dialog", { name: "Go to or do" });
  await expect(finder.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("living with");
  await page.keyboard.press("Enter");
  await expect(finder).toBeHidden();
  await expect.poll(() => spoken(page)).toMatch(/Stage 6 of 6, Living with it\. Lane 1 of 9/);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("export");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
});

test("what is typed before the palette has come is typed into it, and never into the map", async ({
  page,
}) => {
  const before = await titlesIn(page, "It breaks down");
  await page.evaluate(() => {
    const press = (key: string, init: KeyboardEventInit = {}): void => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }),
      );
    };
    press("k", { ctrlKey: true });
    for (const key of "exportt") press(key);
    press("Backspace");
    press("Enter");
  });
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await titlesIn(page, "It breaks down")).toEqual(before);
});

test("Mod+F searches the stories of the touchpoint that is shown", async ({ page }) => {
  await page.keyboard.press("ArrowRight");
  await expect(page.getByTestId("touchpoint-panel").getByRole("searchbox")).toBeVisible();
  await page.keyboard.press("Control+f");
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("Mod+\\, Mod+0, Mod+= and Mod+Alt+4 change what is seen", async ({ page }) => {
  const toolbar = page.getByRole("toolbar", { name: "Zoom" });
  await page.keyboard.press("Control+=");
  await expect(toolbar).toContainText("120 %");
  await page.keyboard.press("Control+0");
  await expect(toolbar).toContainText("100 %");
  await page.keyboard.press("Control+\\");
  await expect(page.getByRole("complementary", { name: "Evidence" })).toHaveCount(0);
  await page.keyboard.press("Control+Alt+Digit4");
  await expect(page.getByRole("radio", { name: "People" })).toBeChecked();
});

test("a deleted stage or lane says what went with it and where its stories are", async ({
  page,
}) => {
  await page.getByTestId("stage").first().click();
  await page.keyboard.press("Delete");
  await expect(
    page.getByText(
      /^Deleted stage It breaks down with 3 touchpoints and \d+ notes\. \d+ stories stand at no touchpoint now\.$/,
    ),
  ).toBeVisible();
});

test("a deleted stage or lane hands the keys on to the one beside it, from its menu too", async ({
  page,
}) => {
  const stages = page.getByTestId("stage");
  await stages.first().click();
  await page.keyboard.press("Delete");
  await expect(stages).toHaveCount(5);
  await expect(stages.first()).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(stages).toHaveCount(4);
  await expect(stages.first()).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Delete stage" }).press("Enter");
  await expect(stages).toHaveCount(3);
  await expect(stages.last()).toBeFocused();
  const lanes = page.getByTestId("lane");
  const before = await lanes.count();
  await lanes.last().focus();
  await page.keyboard.press("Delete");
  await expect(lanes).toHaveCount(before - 1);
  await expect(lanes.last()).toBeFocused();
});

test("a map without lanes says what is missing and offers them", async ({ page }) => {
  const lanes = page.getByTestId("lane");
  await lanes.first().focus();
  for (let left = await lanes.count(); left > 0; left -= 1) {
    await page.keyboard.press("Delete");
    await expect(lanes).toHaveCount(left - 1);
  }
  await page.getByTestId("no-lanes").getByRole("button", { name: "Add lane" }).click();
  await page.getByRole("menuitem", { name: "Touchpoints" }).click();
  await expect(page.getByRole("textbox", { name: "Lane name" })).toBeFocused();
  await expect(page.getByTestId("no-lanes")).toHaveCount(0);
});

test("a message is said in passing: it is a status and no dialog", async ({ page }) => {
  await page.keyboard.press("Delete");
  await expect(page.getByRole("status").filter({ hasText: "Deleted 1 touchpoint" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a long title is seen whole while it is typed", async ({ page }) => {
  await page.keyboard.press("F2");
  const title =
    "Comparing the offers of three shops on their own sites and on a portal for comparing, again and again";
  await page.keyboard.type(title);
  const field = page.getByRole("textbox", { name: "Touchpoint title" });
  const { hidden, parts } = await field.evaluate((area) => {
    const box = area.getBoundingClientRect();
    const middle = box.left + box.width / 2;
    return {
      hidden: area.scrollHeight - area.clientHeight,
      parts: [box.top + 3, box.bottom - 3].map(
        (y) => document.elementFromPoint(middle, y) === area,
      ),
    };
  });
  expect(hidden).toBeLessThanOrEqual(1);
  expect(parts).toEqual([true, true]);
});

test("an opened map has the keyboard; the names of stages and lanes are one stop before it", async ({
  page,
}) => {
  await page.reload();
  await expect.poll(() => spoken(page)).toMatch(/^Looking up the error code\. /);
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByTestId("stage").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByTestId("stage").nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByTestId("stage").last()).toBeFocused();
  await expect(page.getByTestId("stage").last()).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByTestId("lane").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect.poll(() => spoken(page)).toMatch(/^Looking up the error code\. /);
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByTestId("lane").nth(1)).toBeFocused();
});

test("the first stop of the page leaps to the map", async ({ page }) => {
  const skip = page.getByRole("link", { name: "Skip to the map" });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect.poll(() => spoken(page)).toMatch(/^Looking up the error code\. /);
});
