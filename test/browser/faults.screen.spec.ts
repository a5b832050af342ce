import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "@playwright/test";
import { emptyDisk, fillDisk } from "../faults/fullDisk.ts";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";

test("F2: what was written a moment before the page was closed is there again", async ({
  page,
  context,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  let open = page;
  for (let closing = 1; closing <= 5; closing += 1) {
    await typeTitle(open, `Closed ${closing}`);
    const address = open.url();
    const next = await context.newPage();
    await closeAsAPerson(open);
    open = next;
    await open.goto(address);
    await expect(open.locator(`[data-title][title="Closed ${closing}"]`)).toBeVisible();
  }
});

test("F3: while writes fail the page says why, keeps the edits, and gives them out; then all is saved by itself", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  await fillDisk(page);
  await typeTitle(page, "Not saved yet");
  const banner = page.getByRole("alert").filter({ hasText: "there is no room left" });
  await expect(banner).toBeVisible();
  await expect(page.getByTestId("save-state")).toHaveText("Not saved: disk full. Trying again");
  await typeTitle(page, "Nor this", 1);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    banner.getByRole("button", { name: "Download a copy" }).click(),
  ]);
  const copy = textOfZip(await download.path());
  expect(copy).toContain("Not saved yet");
  expect(copy).toContain("Nor this");
  await emptyDisk(page);
  await expect(page.getByTestId("save-state")).toHaveText("Saved on this device", {
    timeout: 30_000,
  });
  await expect(banner).toHaveCount(0);
  await page.reload();
  await expect(page.locator('[data-title][title="Not saved yet"]')).toBeVisible();
  await expect(page.locator('[data-title][title="Nor this"]')).toBeVisible();
});

test("F3: a disk that was full from the beginning: the copy that is downloaded holds maps and stories that it never took", async ({
  page,
}) => {
  await openHome(page);
  await fillDisk(page);
  await page.getByRole("button", { name: /^(Look at a sample|Sample map)$/ }).click();
  await expect(page.getByTestId("card").first()).toBeVisible();
  await typeTitle(page, "On no disk at all");
  const banner = page.getByRole("alert").filter({ hasText: "there is no room left" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    banner.getByRole("button", { name: "Download a copy" }).click(),
  ]);
  const copy = textOfZip(await download.path());
  expect(copy).toContain("On no disk at all");
  expect(copy).toContain('"kind":"story"');
  expect(copy).toContain('"kind":"participant"');
});

test("F4: where the browser keeps no data that is said on every page, and the work leaves as a file", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  await openHome(page);
  const banner = page.getByRole("alert").filter({ hasText: "This browser keeps no data" });
  await expect(banner).toBeVisible();
  await page.getByRole("button", { name: /^(Look at a sample|Sample map)$/ }).click();
  await expect(page.getByTestId("card").first()).toBeVisible();
  await typeTitle(page, "On this page alone");
  await expect(banner).toBeVisible();
  await expectNoViolations(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    banner.getByRole("button", { name: "Download a copy" }).click(),
  ]);
  const path = await download.path();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto("/#/");
  await page.reload();
  await expect(page.getByRole("button", { name: "Look at a sample" })).toBeVisible();
  await restoreFrom(page, path);
  await openFirstMap(page);
  await expect(page.locator('[data-title][title="On this page alone"]')).toBeVisible();
});

test("F11: the browser is asked to keep the data after the first edit; cleared all the same, a backup brings it back", async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    const asked = { count: 0 };
    Object.assign(globalThis, { asked });
    if (!("storage" in navigator)) return;
    Object.assign(StorageManager.prototype, {
      persisted: () => Promise.resolve(false),
      persist: () => {
        asked.count += 1;
        return Promise.resolve(false);
      },
    });
  });
  const asked = (): Promise<unknown> =>
    page.evaluate(() => (globalThis as unknown as { asked: { count: number } }).asked.count);
  await openHome(page);
  expect(await asked()).toBe(0);
  await page.getByRole("button", { name: /^(Look at a sample|Sample map)$/ }).click();
  await expect(page.getByTestId("card").first()).toBeVisible();
  await waitUntilSaved(page);
  expect(await asked(), "a sample that was only opened is nothing to keep").toBe(0);
  await typeTitle(page, "Before it was cleared");
  await waitUntilSaved(page);
  await expect.poll(asked).toBe(1);
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await expect(copies).toContainText("This browser may clear what is stored here");
  await expect(copies).toContainText("No backup was saved from this browser yet.");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    copies.getByRole("button", { name: "Save a backup" }).click(),
  ]);
  await expect(copies).toContainText(/Last saved (?:now|\d+ seconds? ago)/u);
  const path = await download.path();
  const { origin } = new URL(page.url());
  await page.goto("about:blank");
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await openHome(page);
  await expect(page.getByRole("button", { name: "Look at a sample" })).toBeVisible();
  await restoreFrom(page, path);
  await openFirstMap(page);
  await expect(page.locator('[data-title][title="Before it was cleared"]')).toBeVisible();
});

test("F10: cleared under the open map, all of it is written back and that is said", async ({
  page,
  context,
}) => {
  await openSample(page);
  await typeTitle(page, "Before it was cleared");
  await waitUntilSaved(page);
  const titles = await page.getByTestId("card").allTextContents();
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await page.getByTestId("card").nth(1).click();
  await typeTitle(page, "After it was cleared", 1);
  await expect(page.getByText("This browser had cleared the stored data").first()).toBeVisible();
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.locator('[data-title][title="Before it was cleared"]')).toBeVisible();
  await expect(page.locator('[data-title][title="After it was cleared"]')).toBeVisible();
  await expect(page.getByTestId("card")).toHaveCount(titles.length);
});

test("F15: a damaged record is listed and its bytes can be saved; the other maps, and the rest of its own, open", async ({
  page,
}) => {
  await openSample(page);
  await typeTitle(page, "Sound");
  await waitUntilSaved(page);
  const sample = page.url();
  await page.goto("/#/");
  await page.getByRole("button", { name: "New map" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await waitUntilSaved(page);
  const other = page.url();
  const documentId = `map:${/#\/map\/([^/]+)/u.exec(sample)?.[1] ?? ""}`;
  await page.evaluate(async (id) => {
    const request = indexedDB.open("wayfelt");
    await new Promise((resolve) => request.addEventListener("success", resolve));
    const transaction = request.result.transaction("updates", "readwrite");
    transaction
      .objectStore("updates")
      .add({ documentId: id, bytes: Uint8Array.from([250, 251, 252, 253, 254]) });
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    request.result.close();
  }, documentId);
  await page.goto(sample);
  await page.reload();
  await expect(page.getByText("Part of the stored data cannot be read.").first()).toBeVisible();
  await expect(page.locator('[data-title][title="Sound"]')).toBeVisible();
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await expect(copies).toContainText(/The map “[^”]+”: one record/u);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    copies.getByRole("button", { name: "Save its bytes" }).click(),
  ]);
  expect([...readFileSync(await download.path())]).toEqual([250, 251, 252, 253, 254]);
  await page.keyboard.press("Escape");
  await typeTitle(page, "Still written");
  await waitUntilSaved(page);
  await page.goto(other);
  await page.reload();
  await expect(page.getByTestId("map")).toBeVisible();
  await page.goto(sample);
  await page.reload();
  await expect(page.locator('[data-title][title="Still written"]')).toBeVisible();
});

test("F17: a map too wide to be painted at a scale says so and what can be; at that scale no part is empty", async ({
  page,
}, testInfo) => {
  test.setTimeout(180_000);
  await openHome(page);
  await page.getByRole("button", { name: /^(Bring your stories|Import stories)$/ }).click();
  const importing = page.getByRole("dialog", { name: "Import stories" });
  const rows = Array.from(
    { length: 120 },
    (_, n) => `P${n % 7},Stage ${n + 1},Stop ${n + 1},"What they said at stop ${n + 1}",${n % 11}`,
  );
  const text = ["person,stage,touchpoint,story,score", ...rows].join("\n");
  await importing
    .locator('input[type="file"]')
    .setInputFiles({ name: "wide.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await importing.getByRole("button", { name: /^Import \d+ rows$/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByTestId("card").first()).toBeVisible();

  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await choose(page, "As", /^PNG of the whole/);
  await choose(page, "Scale", "3×");
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  const told = dialog.getByText(/pixels are more than a browser can paint at once/u);
  await expect(told).toContainText(/Choose a scale of [\d.]+ or less, or SVG/u);
  const width = Number(/([\d]+) × /u.exec((await told.textContent()) ?? "")?.[1]) / 3;
  expect(width).toBeGreaterThan(20_000);

  await choose(page, "Scale", "1×");
  const path = testInfo.outputPath("wide.png");
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 90_000 }),
    dialog.getByRole("button", { name: "Export", exact: true }).click(),
  ]);
  await download.saveAs(path);
  const bytes = readFileSync(path);
  expect(bytes.readUInt32BE(16)).toBe(Math.ceil(width));
  const colours = await coloursAcross(page, bytes.toString("base64"), 40);
  expect(Math.min(...colours)).toBeGreaterThan(10);
});

async function choose(page: Page, label: string, option: RegExp | string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option }).click();
}

/** How many colours there are in each of so many parts of a picture, from its left to its right. */
function coloursAcross(page: Page, png: string, parts: number): Promise<readonly number[]> {
  return page.evaluate(
    async ([base64, count]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const width = Math.floor(bitmap.width / count);
      const context = new OffscreenCanvas(width, bitmap.height).getContext("2d", {
        willReadFrequently: true,
      });
      if (context === null) throw new Error("no canvas");
      return Array.from({ length: count }, (_, part) => {
        context.clearRect(0, 0, width, bitmap.height);
        context.drawImage(bitmap, -part * width, 0);
        const { data } = context.getImageData(0, 0, width, bitmap.height);
        return new Set(new Uint32Array(data.buffer)).size;
      });
    },
    [png, parts] as const,
  );
}

/** All that a backup holds, as one text. */
function textOfZip(path: string): string {
  const parts = Object.values(unzipSync(readFileSync(path)));
  return parts.map((bytes) => strFromU8(bytes)).join("\n");
}

/** Gives a card a title, by the keyboard. */
/** Closes a page as its cross does: where it asks whether to stay, because something is not saved yet, it stays until it is. */
async function closeAsAPerson(page: Page): Promise<void> {
  const isClosed = page.waitForEvent("close").then(() => true);
  const isAsked = page.waitForEvent("dialog").then(async (dialog) => {
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    return false;
  });
  isAsked.catch(() => undefined);
  await page.close({ runBeforeUnload: true });
  if (await Promise.race([isClosed, isAsked])) return;
  await waitUntilSaved(page);
  await page.close({ runBeforeUnload: true });
  await isClosed;
}

async function typeTitle(page: Page, title: string, index = 0): Promise<void> {
  await page.getByTestId("card").nth(index).click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill(title);
  await page.keyboard.press("Enter");
}

async function restoreFrom(page: Page, path: string): Promise<void> {
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await copies
    .locator('input[type="file"]')
    .setInputFiles({ name: "backup.zip", mimeType: "application/zip", buffer: readFileSync(path) });
  await page.getByRole("dialog").getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function openFirstMap(page: Page): Promise<void> {
  await page.locator("[data-card]").first().click();
  await expect(page.getByTestId("card").first()).toBeVisible();
}
