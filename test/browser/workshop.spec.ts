import { copyFileSync, readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { curveMeans } from "./curve.ts";
import { expect, test } from "./fixture.ts";
import { focusGrid, readAloud, spoken, titlesIn } from "./grid.ts";
import { openHome, waitUntilSaved } from "./home.ts";
import { expectNoFaults, watch } from "./watch.ts";

/** Who was at the workshop: name, age, words about the catalogue, and how they felt there. */
const PEOPLE = [
  ["Ana", "34", "I found it at once, what a joy", /very positive/],
  ["Bo", "61", "The signs sent me to the wrong floor", /rather negative/],
  ["Chi", "29", "The search knows my typos", /rather positive/],
  ["Dia", "45", "Covers and ratings help me choose", /rather positive/],
  ["Eli", "38", "It works as one expects", /neutral/],
] as const;

test("a workshop by hand: from an empty workspace to a scored curve, a profile, a persona and files", async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.setTimeout(180_000);
  await test.step("a new map gets its title and its stages", async () => {
    await openHome(page);
    await page.getByRole("button", { name: "Start blank" }).click();
    await expect(page.getByTestId("map")).toBeVisible();
    await page.getByRole("heading", { level: 1 }).getByRole("button").click();
    await page.getByRole("textbox", { name: "Map title" }).fill("Borrowing a book");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Borrowing a book");
    await renameStage(page, 0, "Find");
    await renameStage(page, 1, "Borrow");
  });

  await test.step("touchpoints by pointer and by keyboard", async () => {
    await doubleClickCell(page, "Find", "Touchpoints");
    await nameTouchpoint(page, "Searching the catalogue");
    await focusGrid(page);
    await page.keyboard.press("n");
    await nameTouchpoint(page, "Asking at the desk");
    await expect.poll(() => spoken(page)).toMatch(/^Asking at the desk\. /);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => spoken(page)).toMatch(/^Empty\. Stage 2 of \d+, Borrow\. /);
    await page.keyboard.press("Enter");
    await nameTouchpoint(page, "The lending machine");
    expect(await titlesIn(page, "Find")).toEqual(["Searching the catalogue", "Asking at the desk"]);
    expect(await titlesIn(page, "Borrow")).toEqual(["The lending machine"]);
  });

  await test.step("a drag shows where the card will land", async () => {
    const card = cardOf(page, "Asking at the desk");
    const target = cardOf(page, "The lending machine");
    await dragOver(page, card, target);
    await expect(page.getByTestId("drop-cell")).toBeVisible();
    await expect(page.getByTestId("drop-mark")).toBeVisible();
    await page.mouse.up();
    await expect(page.getByTestId("drop-mark")).toBeHidden();
    await expect.poll(() => titlesIn(page, "Find")).toEqual(["Searching the catalogue"]);
    await expect
      .poll(() => titlesIn(page, "Borrow"))
      .toEqual(["The lending machine", "Asking at the desk"]);
  });

  await test.step("stories, who told them, and how it felt", async () => {
    await cardOf(page, "Searching the catalogue").click();
    for (const [person, , text, score] of PEOPLE) await addStory(page, text, person, score);
    await cardOf(page, "The lending machine").click();
    await addStory(page, "Two cards, two PINs and a queue", "Ana", /very negative/);
    // +100, −50, +50, +50 and 0 of five people; −100; nobody at the desk.
    await expect.poll(() => curveMeans(page)).toEqual([30, -100, null]);
    await page.locator("[data-mean='30']").hover();
    await expect(page.getByTestId("point-card")).toContainText("5 stories scored by 5 people");
    await expect(page.getByTestId("point-card")).toContainText("what a joy");
  });

  await test.step("people and their ages", async () => {
    await page.getByRole("radio", { name: "People" }).click();
    for (const [person, age] of PEOPLE) await setAge(page, person, age);
    await page.getByRole("radio", { name: "Map", exact: true }).click();
  });

  await test.step("the profile and the persona say who they are", async () => {
    await page.getByRole("tab", { name: "Profile" }).click();
    const profile = page.getByTestId("profile");
    await expect(profile.getByRole("button", { name: /^Sentiment/ })).toBeVisible();
    const age = profile.getByRole("button", { name: /^Age/ });
    for (const [, years] of PEOPLE) await expect(age).toContainText(years);
    await age.click();
    const evidence = page.getByTestId("evidence");
    for (const [person] of PEOPLE) await expect(evidence).toContainText(person);
    await evidence.getByRole("button", { name: "Close what this rests on" }).click();
    await page.getByRole("tab", { name: "Persona" }).click();
    const persona = page.getByRole("tabpanel", { name: "Persona" });
    await expect(persona).toContainText("stands for everyone, 5 people · made-up name");
    await expect(persona.getByRole("button", { name: /^Age 38 / })).toBeVisible();
    // They are split: one of each side is quoted, the one nearer to their mean in large type.
    await expect(persona.getByRole("figure").first()).toContainText("The signs sent me to");
    await expect(persona.getByRole("region", { name: "In their words" })).toContainText("Ana, 34");
  });

  const means = await curveMeans(page);
  const places = await readAloud(page);
  const file = await test.step("it leaves as pictures and as a file", async () => {
    const svg = readFileSync(await exported(page, /^SVG/), "utf8");
    expect(svg).toContain("<svg");
    for (const word of ["Searching", "Borrow", "Find"]) expect(svg).toContain(word);
    await expectPicture(page, await exported(page, /^PNG of the whole/));
    await expectPicture(page, await exported(page, /^PNG of the view/));
    return await exported(page, /^Map file/);
  });

  await test.step("a reload brings everything back", async () => {
    await waitUntilSaved(page);
    await page.reload();
    await expect.poll(() => readAloud(page)).toEqual(places);
    await expect.poll(() => curveMeans(page)).toEqual(means);
  });

  await test.step("elsewhere the file opens as the same map, and is saved as the same bytes", async () => {
    const elsewhere = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      viewport: { width: 1440, height: 900 },
    });
    const watched = await watch(elsewhere);
    const copy = testInfo.outputPath("Borrowing a book.wayfelt.json");
    copyFileSync(file, copy);
    const other = await elsewhere.newPage();
    await openHome(other);
    await other.locator("input[type=file]").first().setInputFiles(copy);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("Borrowing a book");
    await expect.poll(() => readAloud(other)).toEqual(places);
    await expect.poll(() => curveMeans(other)).toEqual(means);
    const again = readFileSync(await exported(other, /^Map file/));
    expect(again.equals(readFileSync(file)), "the same map gives the same bytes").toBe(true);
    await elsewhere.close();
    expectNoFaults(watched);
  });
});

function cardOf(page: Page, title: string): Locator {
  return page.getByTestId("card").filter({ has: page.getByTitle(title) });
}

async function renameStage(page: Page, index: number, name: string): Promise<void> {
  await page.getByTestId("stage").nth(index).dblclick();
  await page.getByRole("textbox", { name: "Stage name" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("stage").nth(index)).toHaveText(name);
}

/** Double-clicks the empty ground where a stage and a lane meet. */
async function doubleClickCell(page: Page, stage: string, lane: string): Promise<void> {
  const head = await page.getByTestId("stage").filter({ hasText: stage }).boundingBox();
  const rail = await page.getByTestId("lane").filter({ hasText: lane }).boundingBox();
  if (head === null || rail === null) throw new Error(`no cell at ${stage}, ${lane}`);
  await page.mouse.dblclick(head.x + head.width / 2, rail.y + rail.height / 2);
}

async function nameTouchpoint(page: Page, title: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Touchpoint title" });
  await expect(field).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await expect(field).toBeHidden();
}

/** Takes a card and holds it over another one. */
async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error("a card is not in sight");
  await page.mouse.move(start.x + start.width / 2, start.y + start.height - 8);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 6, end.y + end.height / 2, { steps: 12 });
}

async function addStory(page: Page, text: string, person: string, score: RegExp): Promise<void> {
  const composer = page.getByTestId("composer");
  await composer.getByRole("textbox", { name: "New story" }).fill(text);
  const who = composer.getByRole("combobox", { name: "Person" });
  await who.fill(person);
  await page.getByRole("option", { name: person }).first().click();
  await expect(who).toHaveValue(person);
  await composer.getByRole("button", { name: score }).click();
  await composer.getByRole("button", { name: "Add story" }).click();
  await expect(page.getByTestId("story").filter({ hasText: text })).toBeVisible();
}

async function setAge(page: Page, person: string, age: string): Promise<void> {
  const grid = page.getByRole("grid", { name: "People" });
  const column = await grid
    .getByRole("columnheader", { name: /^Age/ })
    .getAttribute("aria-colindex");
  const row = grid.getByRole("row").filter({ hasText: person });
  const cell = row.locator(`[role=gridcell][aria-colindex="${column}"]`);
  await cell.click();
  await page.keyboard.type(age);
  await page.keyboard.press("Enter");
  await expect(cell).toHaveText(age);
}

/** Saves the map through the export dialog; the path of what arrived. */
async function exported(page: Page, kind: RegExp): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("combobox", { name: "As" }).click();
  await page.getByRole("option", { name: kind }).click();
  const [download]: [Download, unknown] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Export" }).click(),
  ]);
  await expect(dialog).toBeHidden();
  return await download.path();
}

/** A picture of some size in which something is drawn. */
async function expectPicture(page: Page, path: string): Promise<void> {
  const base64 = readFileSync(path).toString("base64");
  const picture = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context?.getImageData(0, 0, width, height).data.buffer ?? []);
    return { width, height, colours: new Set(pixels).size };
  }, base64);
  expect(picture.width).toBeGreaterThan(600);
  expect(picture.height).toBeGreaterThan(400);
  expect(picture.colours).toBeGreaterThan(24);
}
