import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { openSample, waitUntilSaved } from "./home.ts";

/* Writes that do not come to the disk, and a disk that is cleared under several tabs. */

test("F2: a page asks before it closes while something is not saved, and only then", async ({
  page,
  context,
}) => {
  const asked = { count: 0 };
  const listen = (open: Page): void => {
    open.on("dialog", (dialog) => {
      asked.count += 1;
      void dialog.dismiss();
    });
  };
  listen(page);
  await openSample(page);
  await typeTitle(page, "Saved");
  await waitUntilSaved(page);
  const address = page.url();
  const next = await context.newPage();
  listen(next);
  await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
  expect(asked.count).toBe(0);

  await next.goto(address);
  await expect(next.locator('[data-title][title="Saved"]')).toBeVisible();
  await next.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("", "QuotaExceededError");
    };
    Object.assign(globalThis, {
      letGo: () => {
        IDBObjectStore.prototype.add = add;
      },
    });
  });
  await typeTitle(next, "Not saved");
  await next.close({ runBeforeUnload: true });
  await expect.poll(() => asked.count).toBe(1);
  expect(next.isClosed()).toBe(false);
  await next.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
  await lookAway(next);
  await waitUntilSaved(next);
  await Promise.all([next.waitForEvent("close"), next.close({ runBeforeUnload: true })]);
  expect(asked.count).toBe(1);
});

test("F3: writes that the browser stops at their very end are told in words, and made again", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(globalThis, { isStopping: true });
    // Every row is taken, then the whole is not: the browser gives no reason.
    IDBObjectStore.prototype.add = function (...args) {
      const request = add.apply(this, args);
      const { isStopping } = globalThis as unknown as { isStopping: boolean };
      if (isStopping && this.name === "updates") {
        request.addEventListener("success", () => this.transaction.abort());
      }
      return request;
    };
  });
  await typeTitle(page, "Stopped at its end");
  const banner = page.getByRole("alert").filter({ hasText: "storage did not take the latest" });
  await expect(banner).toBeVisible();
  await expect(page.getByRole("alert")).not.toContainText(/null|undefined/u);
  await expect(page.getByTestId("save-state")).toHaveText(
    "Not saved: the disk refused. Trying again",
  );
  await page.evaluate(() => Object.assign(globalThis, { isStopping: false }));
  await typeTitle(page, "And one more", 1);
  await lookAway(page);
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.locator('[data-title][title="Stopped at its end"]')).toBeVisible();
  await expect(page.locator('[data-title][title="And one more"]')).toBeVisible();
});

test("F3: where there is no room to begin with, as in some private windows, that is said and the work leaves as a file", async ({
  page,
  context,
  baseURL,
}) => {
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(baseURL ?? "");
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000 });
  await openSample(page);
  const banner = page.getByRole("alert").filter({ hasText: "There is no room left" });
  await expect(banner).toBeVisible();
  await expect(page.getByTestId("save-state")).toHaveText("Not saved: no room left");
  await typeTitle(page, "On this page alone");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    banner.getByRole("button", { name: "Download a copy" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/u);
  page.on("dialog", (dialog) => void dialog.accept());
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  await banner.getByRole("button", { name: "Reload" }).click();
  await openSample(page);
  await waitUntilSaved(page);
});

test("F10: cleared under two open tabs, both write back what only they have open, also where nobody edits", async ({
  page,
  context,
}) => {
  await openSample(page);
  await typeTitle(page, "In the sample");
  await waitUntilSaved(page);
  const sample = page.url();
  const other = await context.newPage();
  await other.goto("/#/");
  await other.getByRole("button", { name: "New map" }).click();
  await other.getByText("Add touchpoint").first().click();
  await other.getByRole("textbox", { name: "Touchpoint title" }).fill("In another map");
  await other.keyboard.press("Enter");
  await expect(cardOf(other, "In another map")).toBeVisible();
  await waitUntilSaved(other);

  await clearStored(page);
  await typeTitle(page, "After it was cleared", 1);
  await expect(page.getByText("This browser had cleared the stored data").first()).toBeVisible();
  await expect(other.getByText("This browser had cleared the stored data").first()).toBeVisible();
  await other.reload();
  await expect(cardOf(other, "In another map")).toBeVisible();
  // What is cleared while a page reads it for the first time is another matter.
  await other.waitForTimeout(1_000);

  await clearStored(page);
  for (const tab of [page, other]) {
    await lookAway(tab);
    await expect(tab.getByText("This browser had cleared the stored data").first()).toBeVisible();
  }
  await other.reload();
  await expect(cardOf(other, "In another map")).toBeVisible();
  await other.goto(sample);
  await expect(cardOf(other, "In the sample")).toBeVisible();
  await expect(cardOf(other, "After it was cleared")).toBeVisible();
});

/** What a browser tells a page that goes behind another: it writes at once what it has, and looks after its disk. */
function lookAway(page: Page): Promise<boolean> {
  return page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

function cardOf(page: Page, title: string) {
  return page.locator(`[data-title][title="${title}"]`);
}

async function clearStored(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
}

async function typeTitle(page: Page, title: string, index = 0): Promise<void> {
  await page.getByTestId("card").nth(index).click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill(title);
  await page.keyboard.press("Enter");
}
