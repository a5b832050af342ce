import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { focusGrid } from "./grid.ts";
import { openHome, openSample } from "./home.ts";

const WORD =
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
const SCORES = [/very negative/, /rather negative/, /neutral/, /rather positive/, /very positive/];

test("names of one endless word stay inside the sidebar, and what is beside them can be pressed", async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page.getByTestId("stage").first()).toBeVisible();
  await focusGrid(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Touchpoint title" })).toBeFocused();
  await page.keyboard.insertText(WORD);
  await page.keyboard.press("Enter");
  for (const [index, score] of SCORES.entries()) {
    await addStory(
      page,
      `It took me ${index} hours to find the right door of the office`,
      `${index} ${WORD}`,
      score,
    );
  }
  await addChannel(page, WORD);
  await expectInside(page, page.getByTestId("score-hangs-on").getByRole("button"));
  await page.getByRole("button", { name: /^Remove Donau/ }).click();
  await expect(page.getByRole("button", { name: /^Remove Donau/ })).toHaveCount(0);
  await page.getByRole("tab", { name: "Persona" }).click();
  await expectInside(page, page.getByTestId("persona").locator("figcaption bdi").first());
});

test("the question before a map of an endless name is deleted stays inside its dialog", async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await page.goto("/#/");
  await page.getByRole("button", { name: "Untitled map", exact: true }).focus();
  await page.keyboard.press("F2");
  await page.keyboard.insertText(`${"A name ".repeat(20)}${WORD}`);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: WORD }).first().focus();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Trash, 1 map" }).click();
  await page.getByRole("button", { name: /^Delete .* for ever$/u }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toBeVisible();
  expect(await question.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThan(1);
});

async function addStory(page: Page, text: string, person: string, score: RegExp): Promise<void> {
  const composer = page.getByTestId("composer");
  await composer.getByRole("textbox", { name: "New story" }).fill(text);
  const who = composer.getByRole("combobox", { name: "Person" });
  await who.fill(person);
  await page.getByRole("option", { name: person }).first().click();
  await composer.getByRole("button", { name: score }).click();
  await composer.getByRole("button", { name: "Add story" }).click();
  await expect(page.getByTestId("story").filter({ hasText: text })).toBeVisible();
}

async function addChannel(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "Channels" }).fill(name);
  await page.getByRole("option").first().click();
  await page.keyboard.press("Escape");
}

/** Does it end where the sidebar ends, or before? */
async function expectInside(page: Page, one: ReturnType<Page["locator"]>): Promise<void> {
  await expect(one).toBeVisible();
  const box = await one.boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
}

test("at every width the bar of a map shows all its buttons, and some of the title", async ({
  page,
}) => {
  await openSample(page);
  const bar = page.getByRole("banner").first();
  for (const width of [915, 1024, 1100, 1101, 1180, 1240, 1261, 1366]) {
    await page.setViewportSize({ width, height: 800 });
    const ends = await bar
      .getByRole("button")
      .evaluateAll((buttons) =>
        buttons.map((button) => Math.round(button.getBoundingClientRect().right)),
      );
    expect(Math.max(...ends), `at ${width}`).toBeLessThanOrEqual(width);
    const title = await bar.getByRole("heading", { level: 1 }).boundingBox();
    expect(title?.width, `at ${width}`).toBeGreaterThan(60);
  }
});
