import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { openHome, waitUntilSaved } from "./home.ts";

/*
 * What the first release stored and saved, byte for byte as it wrote it: never
 * written again, and to be opened for ever.
 */
const RELEASE = "test/fixtures/release-1";

interface Stored {
  readonly version: number;
  readonly map: string;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

const stored = JSON.parse(readFileSync(`${RELEASE}/database.json`, "utf8")) as Stored;

test("F9: what the first release stored opens with its words, its copies and its later edits, and is written on", async ({
  page,
}) => {
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await page.goto("/licences.md");
  await bringBack(page, stored);
  await page.goto(`/${stored.map}`);
  await expectSample(page);
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  const oldest = copies.getByTestId("copy").last();
  await expect(oldest).toContainText("1 map, 17 people, 90 stories");
  await oldest.getByRole("button", { name: "What would change" }).click();
  await expect(oldest).toContainText(/Was made since and goes: .*1 story/u);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByTestId("card").nth(2).click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Written by a later release");
  await page.keyboard.press("Enter");
  await waitUntilSaved(page);
  await page.reload();
  await expectSample(page);
  await expect(page.locator('[data-title][title="Written by a later release"]')).toBeVisible();
});

test("F9: the file that the first release saved opens as the same map", async ({ page }) => {
  await openHome(page);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open file" }).click(),
  ]);
  await chooser.setFiles(`${RELEASE}/map.wayfelt.json`);
  await expectSample(page);
});

test("F9: the backup that the first release saved brings everything back", async ({ page }) => {
  await openHome(page);
  await page.locator('input[type="file"]').first().setInputFiles(`${RELEASE}/backup.zip`);
  const restoring = page.getByRole("dialog", { name: "Restore from backup.zip" });
  await expect(restoring).toContainText("1 map, 17 people, 91 stories");
  await expect(restoring).toContainText(/Comes back: 1 map,.* 91 stories/u);
  await restoring.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(restoring).toBeHidden();
  await page.getByRole("button", { name: "A new washing machine", exact: true }).click();
  await expectSample(page);
  await waitUntilSaved(page);
  await page.reload();
  await expectSample(page);
});

async function expectSample(page: Page): Promise<void> {
  await expect(page.locator('[data-title][title="Édité — 編集"]')).toBeVisible();
  await expect(page.locator('[data-title][title="After the copy"]')).toBeVisible();
  await page.getByTestId("card").nth(2).click();
  await expect(page.getByText("A story told").first()).toBeVisible();
}

/** Makes the database as it was, without our code. */
function bringBack(page: Page, database: Stored): Promise<void> {
  return page.evaluate(async ({ version, tables }) => {
    const paths: Record<string, IDBObjectStoreParameters> = {
      snapshots: { keyPath: "documentId" },
      updates: { keyPath: "seq", autoIncrement: true },
      blobs: { keyPath: "hash" },
      meta: { keyPath: "key" },
      backups: { keyPath: "id", autoIncrement: true },
      docIndex: { keyPath: "documentId" },
    };
    const request = indexedDB.open("wayfelt", version);
    request.addEventListener("upgradeneeded", () => {
      for (const [name, how] of Object.entries(paths)) {
        const table = request.result.createObjectStore(name, how);
        if (name === "updates") table.createIndex("documentId", "documentId");
        if (name === "backups") table.createIndex("at", "at");
      }
    });
    await new Promise((resolve) => request.addEventListener("success", resolve));
    const transaction = request.result.transaction(Object.keys(paths), "readwrite");
    const bytesIn = (value: unknown): unknown => {
      if (typeof value !== "object" || value === null || !("bytes" in value)) return value;
      return Uint8Array.from(atob(String(value.bytes)), (sign) => sign.charCodeAt(0));
    };
    for (const [name, rows] of Object.entries(tables)) {
      for (const row of rows) {
        const entries = Object.entries(row).map(([key, value]) => [key, bytesIn(value)] as const);
        transaction.objectStore(name).add(Object.fromEntries(entries));
      }
    }
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    request.result.close();
  }, database);
}
