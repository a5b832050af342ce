import { readFileSync, writeFileSync } from "node:fs";
import type { Page, TestInfo } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";
import { expectNoFaults, watch } from "./watch.ts";

test("two people change their copies of one map, merge each other's file, and have the same map", async ({
  page,
  browser,
}, testInfo) => {
  const elsewhere = await browser.newContext();
  const watched = await watch(elsewhere);
  const colleague = await elsewhere.newPage();
  const path = (name: string): string => testInfo.outputPath(`${name}.wayfelt.json`);

  await openSample(page);
  const first = await savedFile(page, path("first"));
  await openHome(colleague);
  await give(colleague, first);
  await expect(cardOf(colleague, "Calling the advice line")).toBeVisible();

  await rename(page, "Calling the advice line", "Ringing the advice line");
  await rename(page, "Looking up", "Looking the error up");
  await rename(colleague, "Calling the advice line", "Phoning the advice line, at last");
  await cardOf(colleague, "Repair-or-replace").click();
  await colleague.keyboard.press("Delete");
  await expect(cardOf(colleague, "Repair-or-replace")).toHaveCount(0);
  const mine = await savedFile(page, path("mine"));
  const theirs = await savedFile(colleague, path("theirs"));

  const dialog = await beginMerge(page, theirs);
  await expect(dialog).toContainText("Changes here: 1 touchpoint and 2 stories");
  await expect(dialog).toContainText("1 touchpoint and 2 connections");
  await expect(dialog).toContainText("One thing the two sides want otherwise");
  await expect(dialog).toContainText("Ringing the advice line");
  await expect(dialog).toContainText("Phoning the advice line, at last");
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: "light" });
  const list = await savedBy(page, () =>
    dialog.getByRole("button", { name: "Save this list as a text" }).click(),
  );
  expect(list).toContain("Stays: In the file");
  await commit(page);
  await beginMerge(colleague, mine);
  await commit(colleague);
  for (const one of [page, colleague]) {
    await expect(cardOf(one, "Phoning the advice line, at last")).toBeVisible();
    await expect(cardOf(one, "Looking the error up")).toBeVisible();
    await expect(cardOf(one, "Repair-or-replace")).toHaveCount(0);
    await waitUntilSaved(one);
  }
  const here = readFileSync(await savedFile(page, path("here")), "utf8");
  expect(readFileSync(await savedFile(colleague, path("there")), "utf8")).toBe(here);

  // Once more: nothing is left to merge.
  await give(page, theirs);
  await page.getByRole("button", { name: "Merge both …" }).click();
  await expect(page.getByText("Nothing in this file is new to the map here")).toBeVisible();

  // One step takes all of it back.
  await page.getByRole("button", { name: /^Undo: Merge/ }).click();
  await expect(cardOf(page, "Ringing the advice line")).toBeVisible();
  await expect(cardOf(page, "Repair-or-replace")).toBeVisible();
  await page.getByTestId("save-state").click();
  await expect(page.getByText("before merging theirs.wayfelt.json")).toBeVisible();
  expectNoFaults(watched);
  await elsewhere.close();
});

test("what both changed is settled by hand, with the keyboard alone", async ({
  page,
}, testInfo) => {
  await openSample(page);
  const theirs = await otherwiseCalled(page, testInfo);
  await rename(page, "Calling the advice line", "Ringing up");
  const dialog = await beginMerge(page, theirs);
  await expect(dialog).toContainText("No earlier state that both grew from is known here");
  const choice = dialog.getByRole("radiogroup", { name: /What stays of Touchpoint/ });
  await expect(choice.getByRole("radio", { name: "In the file" })).toBeChecked();
  await expect(dialog.getByRole("button", { name: "Merge both" })).toBeFocused();
  while (!(await choice.getByRole("radio", { name: "In the file" }).evaluate(isFocused))) {
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("ArrowLeft");
  await expect(choice.getByRole("radio", { name: "Here" })).toBeChecked();
  while (!(await dialog.getByRole("button", { name: "Merge both" }).evaluate(isFocused))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(cardOf(page, "Ringing up")).toBeVisible();
});

test("what another tab writes while a merge is read is shown before it is merged", async ({
  page,
}, testInfo) => {
  await openSample(page);
  const theirs = await otherwiseCalled(page, testInfo);
  const map = page.url();
  const other = await page.context().newPage();
  await other.goto(map);
  await expect(cardOf(other, "Calling the advice line")).toBeVisible();
  await page.bringToFront();
  const dialog = await beginMerge(page, theirs);
  await other.bringToFront();
  await rename(other, "Calling the advice line", "Ringing up");
  await page.bringToFront();
  await dialog.getByRole("button", { name: "Merge both" }).click();
  const notices = page.getByRole("region", { name: "Notifications" });
  await expect(notices).toContainText("changed in another tab while you read");
  await expect(dialog).toContainText("Ringing up");
  const choice = dialog.getByRole("radiogroup", { name: /What stays of Touchpoint/ });
  await choice.getByRole("radio", { name: "Here" }).check();
  await dialog.getByRole("button", { name: "Merge both" }).click();
  await expect(dialog).toBeHidden();
  await expect(cardOf(page, "Ringing up")).toBeVisible();
});

/** The map's file, as somebody would send it back who called one stop otherwise. */
async function otherwiseCalled(page: Page, testInfo: TestInfo): Promise<string> {
  const first = await savedFile(page, testInfo.outputPath("first.wayfelt.json"));
  const theirs = testInfo.outputPath("theirs.wayfelt.json");
  const text = readFileSync(first, "utf8");
  writeFileSync(theirs, text.replace('"Calling the advice line"', '"The advice line"'));
  return theirs;
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

/** A card by its title, wherever that is broken into lines. */
function cardOf(page: Page, title: string) {
  return page
    .getByTestId("card")
    .filter({ hasText: new RegExp(title.replaceAll(" ", String.raw`\s*`), "u") });
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await cardOf(page, from).click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill(to);
  await page.keyboard.press("Enter");
  await expect(cardOf(page, to)).toBeVisible();
  await waitUntilSaved(page);
}

async function give(page: Page, file: string): Promise<void> {
  await page.goto("/#/");
  await expect(page.getByRole("main")).toBeVisible();
  await page.locator("input[type=file]").first().setInputFiles(file);
}

async function beginMerge(page: Page, file: string) {
  await give(page, file);
  await page.getByRole("button", { name: "Merge both …" }).click();
  const dialog = page.getByRole("dialog", { name: /^Merge into/ });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function commit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Merge both", exact: true }).click();
  await expect(page.getByText("“A new washing machine” and the file are merged.")).toBeVisible();
}

/** The map's file; it is taken note of before anything else is done. */
async function savedFile(page: Page, path: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("ControlOrMeta+s"),
  ]);
  await download.saveAs(path);
  await waitUntilSaved(page);
  return path;
}

async function savedBy(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return readFileSync(await download.path(), "utf8");
}

test("of hundreds of conflicts each can be settled, a hundred more at a time", async ({ page }) => {
  const file = (end: string) => ({
    name: "many.wayfelt.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(manyStories(150, "")).replaceAll("came", `came${end}`)),
  });
  await openHome(page);
  await giveBytes(page, file(", here"));
  await expect(page.getByTestId("map")).toBeVisible();
  await waitUntilSaved(page);
  await page.getByRole("link", { name: "Maps", exact: true }).click();
  await giveBytes(page, file(", there"));
  await page.getByRole("button", { name: "Merge both …" }).click();
  const dialog = page.getByTestId("merge");
  await expect(dialog.getByRole("radiogroup")).toHaveCount(100);
  await expect(dialog).toContainText("and 50 more, settled by the same rule");
  await dialog.getByRole("button", { name: "Show and settle 50 more" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("radiogroup")).toHaveCount(150);
  await expect(page.getByRole("button", { name: "Merge both", exact: true })).toBeFocused();
  await expect(dialog).not.toContainText("settled by the same rule;");

  // All of them at once, seen or not, and back to the rule.
  const checked = (name: string) => dialog.getByRole("radio", { name, exact: true, checked: true });
  await dialog.getByRole("button", { name: "All from the file" }).click();
  await expect(checked("In the file")).toHaveCount(150);
  await dialog.getByRole("button", { name: "By the rule" }).click();
  await expect(checked("Both")).toHaveCount(150);
  await dialog.getByRole("button", { name: "Show which" }).click();
  await expect(dialog.getByRole("listitem").first()).toContainText("Story “It took 0 minutes");
});

test("somebody on two maps whose files were sent at different times is one person, as is settled before the second opens", async ({
  page,
}) => {
  const file = (map: string, name: string) => {
    const {
      map: _,
      participants: _p,
      ...rest
    } = manyStories(1, "") as {
      readonly map: object;
      readonly participants: object;
    };
    const person = { id: "participant-4b63ti3jj3ku", studyId: "study", name };
    const text = JSON.stringify({
      ...rest,
      map: { id: map, title: map },
      participants: [person],
      stories: [{ id: `story-${map}`, studyId: "study", text: map, participantId: person.id }],
    });
    return { name: `${map}.json`, mimeType: "application/json", buffer: Buffer.from(text) };
  };
  await openHome(page);
  await giveBytes(page, file("First", "Ana"));
  await expect(page.getByTestId("map")).toBeVisible();
  await waitUntilSaved(page);
  await page.getByRole("link", { name: "Maps", exact: true }).click();
  await giveBytes(page, file("Second", "Ana Lima"));
  const dialog = page.getByRole("dialog", { name: "Open “Second”" });
  await expect(dialog).toContainText("Person “Ana”: name");
  await expect(dialog).toContainText("On their other maps here they read so, too");
  await expectNoViolations(page);
  await dialog.getByRole("radio", { name: "Here", exact: true }).check();
  await expect(dialog.getByRole("status")).toContainText("One of them is settled by hand");
  await dialog.getByRole("radio", { name: "In the file" }).check();
  await dialog.getByRole("button", { name: "Open the map" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await page.getByRole("link", { name: "Maps", exact: true }).click();
  await page.getByRole("searchbox").fill("Ana");
  await expect(page.getByText("Ana Lima")).toHaveCount(1);
  // What was settled is of the other map, too: the copy that the dialog promises is there.
  await page.getByTestId("save-state").click();
  await expect(page.getByText("before opening Second.json")).toBeVisible();
});

test("20,000 stories are compared while the page answers, and comparing can be cancelled", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openHome(page);
  const named = (name: string, tag: string) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(manyStories(20_000, tag))),
  });
  await giveBytes(page, named("base.json", ""));
  await expect(page.getByTestId("map")).toBeVisible({ timeout: 60_000 });
  await waitUntilSaved(page);
  await page.getByRole("link", { name: "Maps", exact: true }).click();
  const busy = page.getByRole("dialog", { name: "One moment" });
  const merge = page.getByRole("button", { name: "Merge both …" });

  await giveBytes(page, named("theirs.json", " at last"));
  await expect(merge).toBeVisible({ timeout: 60_000 });
  await merge.click();
  await expect(busy).toContainText("Comparing theirs.json with what is here");
  await busy.getByRole("button", { name: "Cancel" }).click();
  await expect(busy).toBeHidden({ timeout: 2_000 });
  await expect(page.getByTestId("merge")).toBeHidden();

  await giveBytes(page, named("theirs.json", " at last"));
  await merge.click({ timeout: 60_000 });
  const dialog = page.getByRole("dialog", { name: "Merge into “Many”" });
  await expect(dialog).toContainText("200 stories", { timeout: 60_000 });
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

/** Chooses a file that is made up here. */
async function giveBytes(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Open (a )?file/ }).click();
  await (await chooser).setFiles(file);
}

/** A map of many stories; of every hundredth the words end as is said. */
function manyStories(count: number, end: string): unknown {
  const stops = Array.from({ length: 60 }, (_, at) => ({
    id: `stop-${at}`,
    title: `Stop ${at}`,
    stageId: "stage",
    laneId: "lane",
  }));
  const stories = Array.from({ length: count }, (_, at) => ({
    id: `story-${at}`,
    studyId: "study",
    text: `It took ${at} minutes until somebody came${at % 100 === 0 ? end : ""}`,
    score: (at % 201) - 100,
    touchpointId: `stop-${at % 60}`,
  }));
  return {
    format: "wayfelt",
    version: 1,
    map: { id: "many", title: "Many" },
    stages: [{ id: "stage", name: "All" }],
    lanes: [{ id: "lane", name: "Touchpoints", role: "touchpoints" }],
    touchpoints: stops,
    connections: [],
    notes: [],
    studies: [{ id: "study", name: "Survey" }],
    attributes: [],
    channels: [],
    personas: [],
    participants: [],
    stories,
  };
}
