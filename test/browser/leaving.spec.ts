import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";

test("what is typed in a cell is kept when the back key leaves it, and said where it may not stand", async ({
  page,
}) => {
  await openSample(page);
  await page.goto(`${page.url()}/people`);
  const cell = (column: number) => page.locator(`[data-row="1"][data-column="${column}"]`);
  await cell(3).click();
  await page.keyboard.type("Typed on the way out");
  await page.goBack();
  await expect(page.getByTestId("map")).toBeVisible();
  await page.goForward();
  await expect(cell(3)).toHaveText("Typed on the way out");

  await cell(2).click();
  await page.keyboard.type("about forty");
  await page.goBack();
  await expect(page.getByText(/^Not kept in Age.*: “about forty”\./).first()).toBeVisible();
});

test("a page asks before it takes words away with it that are nowhere else", async ({ page }) => {
  await openSample(page);
  await waitUntilSaved(page);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  await expect(page.getByTestId("card").first()).toBeVisible();
  expect(asked).toEqual([]);

  await page.getByTestId("card").first().click();
  await page.getByPlaceholder("What did they say here?").fill("Half a story");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  const lost = page.getByRole("dialog", { name: "These words were not saved" });
  await expect(lost).toContainText("New story");
  await expect(lost).toContainText("Half a story");
  await expectNoViolations(page);
  await lost.getByRole("button", { name: "Done" }).click();

  await page.getByTestId("card").first().click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Half a title");
  await page.reload();
  expect(asked).toEqual(["beforeunload", "beforeunload"]);
  // It came to the disk while the browser asked, or else is given back.
  await expect(page.getByText("Half a title").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByTestId("card").first()).toBeVisible();
  await expect(lost).toBeHidden();
});

test("a page that dies in mid-sentence gives the words back to the next one, and to no other that lives", async ({
  page,
  context,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  const address = page.url();
  await page.getByTestId("card").first().click();
  await page.getByPlaceholder("What did they say here?").fill("Nobody picked up");
  await page.waitForTimeout(400);
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByTestId("card").first()).toBeVisible();
  const lost = (of: Page) => of.getByRole("dialog", { name: "These words were not saved" });
  await other.waitForTimeout(1_000);
  await expect(lost(other)).toBeHidden();

  const devtools = await context.newCDPSession(page);
  void devtools.send("Page.crash").catch(() => undefined);
  await page.waitForEvent("crash");
  await other.reload();
  await expect(lost(other)).toContainText("Nobody picked up");
});

test("what was added, renamed or given up is not given back", async ({ page }) => {
  await openSample(page);
  await page.getByTestId("card").first().click();
  const story = page.getByPlaceholder("What did they say here?");
  await story.fill("They never called");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByTestId("card").first().click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Given up");
  await page.keyboard.press("Escape");
  await waitUntilSaved(page);
  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByTestId("card").first()).toBeVisible();
  await page.waitForTimeout(1_000);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("where the browser keeps no data, a page with work on it asks before it goes", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await openHome(page);
  await page.reload();
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await expect(page.getByTestId("save-state")).toContainText("this browser keeps no data");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
});
