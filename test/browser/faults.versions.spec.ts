import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "@playwright/test";
import {
  BUILT,
  buildApp,
  laterVersion,
  openSite,
  removeBuilds,
  type Site,
} from "../faults/appBuild.ts";
import { expect, plain } from "./fixture.ts";
import { waitUntilSaved } from "./home.ts";

/*
 * Two versions of the app at one address: the one that was built for all tests,
 * and a later one whose tables and format are one higher. What a version takes
 * with it when it goes, its own files, is gone: that is said on the console, and
 * is a part of what is tried here.
 */
plain.describe.configure({ mode: "serial", timeout: 120_000 });
plain.use({ serviceWorkers: "block" });

const MISTAKE = `{ from: 1, change: async (transaction) => {
  await transaction.table("updates").clear();
  throw new Error("a mistake in the step");
} }`;
const WRONG = `{ from: 1, change: async (transaction) => {
  await transaction.table("updates").clear();
  await transaction.table("snapshots").clear();
} }`;

const later = { fine: "", throwing: "", wrong: "" };
let site: Site;

plain.beforeAll(async () => {
  later.fine = await buildApp(laterVersion());
  later.throwing = await buildApp(laterVersion(MISTAKE));
  later.wrong = await buildApp(laterVersion(WRONG));
});
plain.afterAll(() => removeBuilds(Object.values(later)));
plain.beforeEach(async () => {
  site = await openSite(BUILT);
});
plain.afterEach(() => site.close());

plain(
  "F5: a tab that will not let go of the older tables is told in words, and the page opens by itself once it is closed",
  async ({ page, context }) => {
    await openSampleAt(page, site.url);
    const map = page.url();
    await page.goto(`${site.url}licences.md`);
    await page.evaluate(async () => {
      const request = indexedDB.open("wayfelt");
      await new Promise((resolve) => request.addEventListener("success", resolve));
      Object.assign(globalThis, { held: request.result });
    });
    site.deploy(later.fine);
    const next = await context.newPage();
    await next.goto(map);
    await expect(next.getByRole("status")).toContainText("still open in another tab");
    await expect(next.getByRole("status")).toContainText(
      "Close it: this page then opens by itself",
    );
    await page.close();
    await expect(next.getByTestId("card").first()).toBeVisible();
    await rename(next, "Written by the later version");
    await waitUntilSaved(next);
  },
);

plain(
  "F6: a tab of the older version only reads from the moment a later one takes over, and gives out its edits as a file",
  async ({ page, context }) => {
    await openSampleAt(page, site.url);
    await rename(page, "Before the later version");
    await expect.poll(() => isReadyToDownload(page)).toBe(true);
    site.deploy(later.fine);
    const next = await context.newPage();
    await next.goto(page.url());
    await expectTitle(next, "Before the later version");

    const banner = page.getByRole("alert").filter({ hasText: "Updated elsewhere" });
    await expect(banner).toBeVisible();
    await expect(page.getByTestId("save-state")).toHaveText("Read-only");
    await rename(page, "On this page alone");
    const parts = await downloaded(page);
    expect(parts).toContain("On this page alone");
    expect(parts).not.toContain("Before the later version");

    await rename(next, "Written by the later version");
    await waitUntilSaved(next);
    page.on("dialog", (dialog) => void dialog.accept());
    await banner.getByRole("button", { name: "Reload" }).click();
    await expectTitle(page, "Written by the later version");
    await expect(banner).toBeHidden();
    await rename(page, "By both of the later version");
    await expectTitle(next, "By both of the later version");
  },
);

plain(
  "F7: an older app on newer data reads it, writes nothing, and gives out what was edited as a file",
  async ({ page }) => {
    site.deploy(later.fine);
    await openSampleAt(page, site.url);
    await rename(page, "Written by the later version");
    await waitUntilSaved(page);
    site.deploy(BUILT);
    await page.reload();
    await expectTitle(page, "Written by the later version");
    const banner = page.getByRole("alert").filter({ hasText: "Updated elsewhere" });
    await expect(banner).toBeVisible();
    const stored = await storedRows(page);
    await rename(page, "On this page alone");
    expect(await downloaded(page)).toContain("On this page alone");
    expect(await storedRows(page)).toEqual(stored);

    site.deploy(later.fine);
    page.on("dialog", (dialog) => void dialog.accept());
    await banner.getByRole("button", { name: "Reload" }).click();
    await expectTitle(page, "Written by the later version");
    await expect(banner).toBeHidden();
  },
);

plain(
  "F8: a step to a newer format that throws leaves everything as it was; that is said, and can be downloaded",
  async ({ page }) => {
    await openSampleAt(page, site.url);
    await rename(page, "From before");
    await waitUntilSaved(page);
    const stored = await storedRows(page);
    site.deploy(later.throwing);
    await page.reload();
    await expectTitle(page, "From before");
    const banner = page.getByRole("alert").filter({ hasText: "could not be brought to this" });
    await expect(banner).toBeVisible();
    await expect(page.getByTestId("save-state")).toContainText("Read-only");
    await rename(page, "On this page alone");
    expect(await downloaded(page)).toContain("On this page alone");
    expect(await storedRows(page)).toEqual(stored);

    site.deploy(later.fine);
    page.on("dialog", (dialog) => void dialog.accept());
    await banner.getByRole("button", { name: "Reload" }).click();
    await expectTitle(page, "From before");
    await expect(banner).toBeHidden();
    await rename(page, "Goes on");
    await waitUntilSaved(page);
  },
);

plain(
  "F9: after a step that got it wrong, the copy from before it brings everything back",
  async ({ page }) => {
    await openSampleAt(page, site.url);
    await rename(page, "From before");
    await waitUntilSaved(page);
    const map = page.url();
    site.deploy(later.wrong);
    await page.goto(site.url);
    await page.reload();
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.getByRole("button", { name: "Look at a sample" })).toBeVisible();
    await page.getByTestId("save-state").click();
    const copies = page.getByRole("dialog", { name: "Copies and backups" });
    const copy = copies.getByTestId("copy").filter({ hasText: "before Wayfelt was updated" });
    await expect(copy).toContainText("1 map");
    await copy.getByRole("button", { name: "What would change" }).click();
    await copy.getByRole("button", { name: "Go back to this copy" }).click();
    await expect(copies).toBeHidden();
    await waitUntilSaved(page);
    await page.goto(map);
    await page.reload();
    await expectTitle(page, "From before");
  },
);

async function openSampleAt(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: /^(Look at a sample|Sample map)$/ }).click();
  await expect(page.getByTestId("card").first()).toBeVisible();
  await waitUntilSaved(page);
}

async function rename(page: Page, title: string): Promise<void> {
  await page.getByTestId("card").first().click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill(title);
  await page.keyboard.press("Enter");
  await expectTitle(page, title);
}

/** The title of the first card, which is drawn in lines. */
async function expectTitle(page: Page, title: string): Promise<void> {
  await expect(page.locator("[data-title]").first()).toHaveAttribute("title", title);
}

/** All that the downloaded copy holds, as one text. */
async function downloaded(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download a copy" }).click(),
  ]);
  const parts = unzipSync(readFileSync(await download.path()));
  return Object.values(parts)
    .map((bytes) => strFromU8(bytes))
    .join("\n");
}

function isReadyToDownload(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("saveBackup")),
  );
}

/** The keys and sizes of what the database holds of the documents, and its format. */
function storedRows(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const request = indexedDB.open("wayfelt");
    await new Promise((resolve) => request.addEventListener("success", resolve));
    const tables = ["updates", "snapshots", "meta"].map((table) =>
      request.result.transaction(table).objectStore(table).getAll(),
    );
    await Promise.all(
      tables.map((table) => new Promise((resolve) => table.addEventListener("success", resolve))),
    );
    request.result.close();
    return tables.map(({ result }) => JSON.stringify(result));
  });
}
