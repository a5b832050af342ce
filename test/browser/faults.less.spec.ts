import { chromium, type Page } from "@playwright/test";
import { CHROMIUM_ARGS } from "../../scripts/chromium.mjs";
import { expect, plain, test } from "./fixture.ts";
import { openSample, waitUntilSaved } from "./home.ts";
import { expectNoFaults, watch } from "./watch.ts";

/* Browsers that have less than others, or refuse it to this page: the app opens all the same, and says what is not to be had. */

async function rename(page: Page, title: string): Promise<void> {
  await page.getByTestId("card").first().click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill(title);
  await page.keyboard.press("Enter");
}

/** The same state twice is one copy: also where the page has to work the hashes out itself. */
async function expectCopies(page: Page): Promise<void> {
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  const byHand = copies.getByTestId("copy").filter({ hasText: "taken by hand" });
  await copies.getByRole("button", { name: "Take a copy now" }).click();
  await expect(byHand).toHaveCount(1);
  await copies.getByRole("button", { name: "Take a copy now" }).click();
  await expect(page.getByText("Nothing has changed since the last copy").first()).toBeVisible();
  await expect(byHand).toHaveCount(1);
  await page.keyboard.press("Escape");
}

test("on an address without https, as in a local network, the app opens, saves, takes copies and copies words", async () => {
  const args = [...CHROMIUM_ARGS, "--host-resolver-rules=MAP wayfelt.test 127.0.0.1"];
  const executablePath = process.env["CHROMIUM_PATH"] ?? "";
  const browser = await chromium.launch(
    executablePath === "" ? { args } : { args, executablePath },
  );
  try {
    const context = await browser.newContext({
      baseURL: `http://wayfelt.test:${process.env["WAYFELT_PORT"]}/`,
    });
    const watched = await watch(context, "wayfelt.test");
    const page = await context.newPage();
    await openSample(page);
    expect(await page.evaluate(() => [isSecureContext, "subtle" in crypto])).toEqual([
      false,
      false,
    ]);
    await rename(page, "On a local network");
    await waitUntilSaved(page);
    await expectCopies(page);
    await page.getByTestId("card").first().click();
    await page.getByTestId("story").first().click({ button: "right" });
    await page.getByRole("menuitem", { name: /^Copy/ }).click();
    await expect(page.getByText("Copied").first()).toBeVisible();
    await page.reload();
    await expect(page.locator('[data-title][title="On a local network"]')).toBeVisible();
    expectNoFaults(watched);
  } finally {
    await browser.close();
  }
});

test("where stored settings, locks and the keeping of data are refused, the work is saved all the same", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("not here", "SecurityError");
    };
    for (const store of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(globalThis, store, { get: refuse });
    }
    Object.assign(StorageManager.prototype, { persisted: refuse, persist: refuse });
    Object.assign(StorageManager.prototype, { estimate: refuse });
    const reject = () => Promise.reject(new DOMException("not here", "SecurityError"));
    Object.assign(LockManager.prototype, { request: reject, query: reject });
    Reflect.deleteProperty(globalThis, "requestIdleCallback");
  });
  await openSample(page);
  await rename(page, "Refused much");
  await waitUntilSaved(page);
  await expectCopies(page);
  await page.reload();
  await expect(page.locator('[data-title][title="Refused much"]')).toBeVisible();
});

plain("an app of which nothing comes, or that cannot start, says so in words", async ({ page }) => {
  await page.route("**/assets/index-*.js", (route) => route.fulfill({ status: 404 }));
  await page.goto("/");
  const words = page.getByText("Wayfelt takes long to load");
  await expect(words).toBeHidden();
  await words.evaluate((element) => element.getAnimations().forEach((one) => one.finish()));
  await expect(words).toBeVisible();
  await page.unrouteAll();
  await page.addInitScript(() => {
    const listen = globalThis.addEventListener.bind(globalThis);
    globalThis.addEventListener = (...[type, ...rest]: Parameters<typeof listen>) => {
      if (type === "beforeunload") throw new Error("a mistake in what begins");
      listen(type, ...rest);
    };
  });
  await page.reload();
  await expect(page.getByRole("status")).toContainText("Wayfelt could not start here");
  await expect(page.getByRole("button", { name: "Reload" })).toBeVisible();
});
