import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";

/* What happens to a device and its tabs beside the work: clocks that are wrong, tabs that sleep or cannot hear. */

const DAY_MS = 86_400_000;

async function rename(page: Page, title: string, at = 0): Promise<void> {
  await page.getByTestId("card").nth(at).click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill(title);
  await page.keyboard.press("Enter");
  await expect(cardOf(page, title)).toBeVisible();
}

function cardOf(page: Page, title: string) {
  return page.locator(`[data-title][title="${title}"]`);
}

/** Takes the n-th copy by hand. */
async function takeCopy(page: Page, n: number): Promise<void> {
  await waitUntilSaved(page);
  await page.getByTestId("save-state").click();
  await page.getByRole("button", { name: "Take a copy now" }).click();
  await expect(copiesByHand(page)).toHaveCount(n);
  await page.keyboard.press("Escape");
}

function copiesByHand(page: Page) {
  return page.getByTestId("copy").filter({ hasText: "taken by hand" });
}

test("F13: edits and copies of a time when the clock was wrong stay in their order, and nothing waits for the clock", async ({
  page,
}) => {
  const now = Date.now();
  await openSample(page);
  await takeCopy(page, 1);
  await page.clock.setSystemTime(now + 20 * DAY_MS);
  await rename(page, "Clock ahead");
  await takeCopy(page, 2);
  await page.clock.setSystemTime(now - 400 * DAY_MS);
  await rename(page, "Clock behind");
  await takeCopy(page, 3);
  await page.clock.setSystemTime(now);
  await rename(page, "Clock right");
  await takeCopy(page, 4);
  await page.reload();
  await expect(cardOf(page, "Clock right")).toBeVisible();

  await page.getByTestId("save-state").click();
  await expect(copiesByHand(page)).toHaveCount(4);
  await expect(page.getByRole("dialog")).not.toContainText(/NaN|Invalid/u);
  // The second in the list is the one that was taken just before, whatever the clock said.
  const copy = copiesByHand(page).nth(1);
  await copy.getByRole("button", { name: "What would change" }).click();
  await copy.getByRole("button", { name: "Go back to this copy" }).click();
  await expect(cardOf(page, "Clock behind")).toBeVisible();
});

test("F20: a tab that the browser put to sleep shows what others wrote meanwhile, and loses nothing of its own", async ({
  page,
  context,
}) => {
  await openSample(page);
  await rename(page, "Before the sleep");
  const cdp = await context.newCDPSession(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(cardOf(other, "Before the sleep")).toBeVisible();
  await cdp.send("Page.setWebLifecycleState", { state: "frozen" });
  await rename(other, "While it slept", 1);
  await waitUntilSaved(other);
  await cdp.send("Page.setWebLifecycleState", { state: "active" });
  await page.bringToFront();
  await expect(cardOf(page, "While it slept")).toBeVisible();
  await rename(page, "After the sleep");
  await waitUntilSaved(page);
  await expect(cardOf(other, "After the sleep")).toBeVisible();
  await page.reload();
  await expect(cardOf(page, "After the sleep")).toBeVisible();
  await expect(cardOf(page, "While it slept")).toBeVisible();
});

test("F21: tabs that cannot hear each other, in a browser without channels or locks, show what the other wrote when they are looked at", async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "BroadcastChannel");
    Reflect.deleteProperty(Navigator.prototype, "locks");
  });
  await openHome(page);
  expect(await page.evaluate(() => "BroadcastChannel" in globalThis || "locks" in navigator)).toBe(
    false,
  );
  await openSample(page);
  await waitUntilSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByTestId("card").first()).toBeVisible();
  await rename(other, "Written in the other", 1);
  await waitUntilSaved(other);
  await page.bringToFront();
  await page.evaluate(() => globalThis.dispatchEvent(new Event("focus")));
  await expect(cardOf(page, "Written in the other")).toBeVisible();
  await rename(page, "Written in this one");
  await waitUntilSaved(page);
  await takeCopy(page, 1);
  await other.reload();
  await expect(cardOf(other, "Written in this one")).toBeVisible();
  await expect(cardOf(other, "Written in the other")).toBeVisible();
});
