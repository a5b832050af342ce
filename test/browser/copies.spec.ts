import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "@playwright/test";
import { zipOf } from "../formats/workbooks.ts";
import { expectNoFaults, watch } from "./watch.ts";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";

const TABLE = "test/fixtures/csv/library-visits.csv";

test("before an import a copy is taken; going back to it is one step that can be undone", async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole("button", { name: /^(Bring your stories|Import stories)$/ }).click();
  const importing = page.getByRole("dialog", { name: "Import stories" });
  await importing.locator('input[type="file"]').setInputFiles(TABLE);
  await importing.getByRole("button", { name: /^Import \d+ rows$/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByTestId("card")).toHaveCount(3);
  await waitUntilSaved(page);

  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  const copy = copies
    .getByTestId("copy")
    .filter({ hasText: "before the import of library-visits.csv" });
  await copy.getByRole("button", { name: "What would change" }).click();
  await expect(copy).toContainText(/Was made since and goes: .*3 touchpoints/);
  await expectNoViolations(page);
  await copy.getByRole("button", { name: "Go back to this copy" }).click();
  await expect(copies).toBeHidden();
  await expect(page.getByTestId("card")).toHaveCount(0);

  await page.getByRole("button", { name: /^Undo: Go back to the copy/ }).click();
  await expect(page.getByTestId("card")).toHaveCount(3);
});

test("the copies are reached and used by the keyboard, and say when nothing has changed", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("copies");
  await page.keyboard.press("Enter");
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await expect(copies.getByTestId("copy").first()).toBeVisible();
  // Restore from a file, save a backup, choose a folder, take a copy, then the copies.
  await expect(copies.getByRole("button", { name: "Choose a folder" })).toBeVisible();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Tab");
  await expect(copies.getByRole("button", { name: "Take a copy now" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(copies.getByTestId("copy").first()).toContainText("taken by hand");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(copies).toContainText("Everything reads as it did then.");
  await page.keyboard.press("Escape");
  await expect(copies).toBeHidden();
});

test("on a narrow page a copy says in whole words why it was taken, each button says of which, and all are on the page", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  for (const width of [375, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("copies");
    await page.keyboard.press("Enter");
    const copies = page.getByRole("dialog", { name: "Copies and backups" });
    if (width === 375) await copies.getByRole("button", { name: "Take a copy now" }).click();
    const copy = copies.getByTestId("copy").first();
    await expect(
      copy.getByRole("button", { name: /^What would change: .+, taken by hand$/u }),
    ).toBeVisible();
    const reason = await copy.getByText("taken by hand", { exact: true }).boundingBox();
    expect(reason?.height).toBeLessThan(30);
    const save = await copies.getByRole("button", { name: "Save a backup" }).boundingBox();
    expect((save?.x ?? width) + (save?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.keyboard.press("Escape");
    await expect(copies).toBeHidden();
  }
});

test("where the browser keeps nothing, no copy is said to be kept on the device", async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
  );
  await openHome(page);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await expect(copies.getByRole("heading", { name: "Copies on this page" })).toBeVisible();
  await expect(copies).not.toContainText(/when space runs short|in use|by themselves/u);
});

test("a backup brings everything back in another browser: the same file, byte for byte", async ({
  page,
  browser,
}, testInfo) => {
  await openSample(page);
  await waitUntilSaved(page);
  const before = await savedMap(page, testInfo.outputPath("before.json"));
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await expect(copies).toContainText("No backup was saved from this browser yet.");
  const download = page.waitForEvent("download");
  await copies.getByRole("button", { name: "Save a backup" }).click();
  const backup = testInfo.outputPath("backup.zip");
  await (await download).saveAs(backup);
  await expect(copies).toContainText(/Last saved (now|this minute|\d+ seconds? ago)/);

  const context = await browser.newContext();
  const watched = await watch(context);
  const other = await context.newPage();
  await openHome(other);
  await other.locator('input[type="file"]').first().setInputFiles(backup);
  const restoring = other.getByRole("dialog", { name: "Restore from backup.zip" });
  await expect(restoring).toContainText(/Comes back: 1 map,.* 90 stories/);
  await expectNoViolations(other);
  await restoring.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(restoring).toBeHidden();
  await other.getByText("A new washing machine").click();
  await expect(other.getByTestId("card").first()).toBeVisible();
  await waitUntilSaved(other);
  expect(await savedMap(other, testInfo.outputPath("after.json"))).toBe(before);
  expectNoFaults(watched);
  await context.close();
});

test("a zip that is no backup is refused by name, and changes nothing", async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath("other.zip");
  writeFileSync(file, zipOf({ "notes/a.txt": "not ours" }));
  await openHome(page);
  await page.locator('input[type="file"]').first().setInputFiles(file);
  const refused = page.getByRole("dialog", { name: "This file cannot be opened" });
  await expect(refused.getByRole("alert")).toContainText(/^other\.zip .* neither .* nor a backup/);
  await expectNoViolations(page);
  await refused.getByText("Close", { exact: true }).click();
  await page.getByRole("button", { name: "Copies and backups" }).click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await copies.locator('input[type="file"]').setInputFiles(file);
  const dialog = page.getByRole("dialog", { name: "Restore from other.zip" });
  await expect(dialog.getByRole("alert")).toContainText("not a backup of Wayfelt");
});

test("while nothing can be written the changes leave as a backup, and are written when there is room", async ({
  page,
}, testInfo) => {
  await openSample(page);
  await waitUntilSaved(page);
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(globalThis, {
      makeRoom: () => Object.assign(IDBObjectStore.prototype, { add }),
    });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await page.getByTestId("card").first().click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Only on this page");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("save-state")).toContainText("Not saved: disk full");
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await expect(copies.getByRole("alert")).toContainText("on this page alone");
  const download = page.waitForEvent("download");
  await copies.getByRole("button", { name: "Save a backup" }).click();
  const path = testInfo.outputPath("backup.zip");
  await (await download).saveAs(path);
  const parts = Object.values(unzipSync(readFileSync(path)));
  expect(parts.map((part) => strFromU8(part)).join()).toContain("Only on this page");
  await page.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());
  await page.keyboard.press("Escape");
  await waitUntilSaved(page);
});

test("a damaged record is listed by its map and its bytes can be saved; the other maps open", async ({
  page,
}, testInfo) => {
  await openSample(page);
  await waitUntilSaved(page);
  await openHome(page);
  await page.getByRole("button", { name: "New map" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await waitUntilSaved(page);
  const documentId = `map:${decodeURIComponent(new URL(page.url()).hash.split("/")[2] ?? "")}`;
  await page.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("wayfelt");
      request.addEventListener("success", () => resolve(request.result));
    });
    const transaction = database.transaction(["updates", "snapshots"], "readwrite");
    const cursor = transaction.objectStore("updates").openCursor();
    cursor.addEventListener("success", () => {
      const at = cursor.result;
      if (at === null) return;
      if (at.value.documentId === id)
        at.update({ ...at.value, bytes: new Uint8Array([255, 7, 7]) });
      at.continue();
    });
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    database.close();
  }, documentId);
  await page.reload();
  await expect(page.getByText(/^Part of the stored data cannot be read/u).first()).toBeVisible();
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await expect(copies).toContainText(/The map “Untitled map”: (one record|\d+ records)/u);
  await expectNoViolations(page);
  const download = page.waitForEvent("download");
  await copies.getByRole("button", { name: "Save its bytes" }).click();
  const path = testInfo.outputPath("record.bin");
  await (await download).saveAs(path);
  expect([...readFileSync(path)]).toEqual([255, 7, 7]);
  await page.keyboard.press("Escape");
  await page.goto("/#/");
  await page.getByRole("button", { name: "A new washing machine", exact: true }).click();
  await expect(page.getByTestId("card").first()).toBeVisible();
});

test("a backup shows its maps on home with what is on them, before any is opened; what it has not lost is said", async ({
  page,
  browser,
}, testInfo) => {
  await openSample(page);
  await waitUntilSaved(page);
  await page.getByTestId("save-state").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a backup" }).click();
  const backup = testInfo.outputPath("backup.zip");
  await (await download).saveAs(backup);
  const context = await browser.newContext();
  const watched = await watch(context);
  const other = await context.newPage();
  await openHome(other);
  const restoring = other.getByRole("dialog", { name: "Restore from backup.zip" });
  await other.locator('input[type="file"]').first().setInputFiles(backup);
  await restoring.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(other.getByText("6 stages · 27 touchpoints · 90 stories")).toBeVisible();

  await other.getByRole("button", { name: "A new washing machine", exact: true }).focus();
  await other.keyboard.press("F2");
  await other.getByRole("textbox", { name: /^Title of/u }).fill("Laundry");
  await other.keyboard.press("Enter");
  await other.locator('input[type="file"]').first().setInputFiles(backup);
  await expect(restoring).toContainText("Nothing of it is missing here.");
  await context.close();
  expectNoFaults(watched);
});

test("a backup of which the list of maps is damaged offers no way that takes anything away, and its maps are on home", async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath("damaged.zip");
  const parts = [
    { id: "ws", part: "ws.json" },
    { id: "map:m", part: "map.json" },
  ];
  const said = { format: "wayfelt-backup", version: 1, facts: { maps: -3 }, documents: parts };
  const stage = '[{"kind":"stage","entity":{"id":"s","name":"Aware","order":"a0"}}]';
  writeFileSync(
    file,
    zipOf({ "backup.json": JSON.stringify(said), "ws.json": "[{", "map.json": stage }),
  );
  await openHome(page);
  await page.locator('input[type="file"]').first().setInputFiles(file);
  const restoring = page.getByRole("dialog", { name: "Restore from damaged.zip" });
  await expect(restoring).toContainText("Saved some time ago: 0 maps");
  await expect(restoring.getByRole("alert")).toContainText("nothing that is here is taken away");
  await expect(restoring).toContainText("Comes back: 1 map and 1 stage");
  await restoring.getByRole("combobox", { name: "How far to go back" }).click();
  await expect(page.getByRole("option")).toHaveText([
    "As it was, but keep what was made since",
    "Only bring back what is missing",
  ]);
  await page.keyboard.press("Enter");
  await restoring.getByRole("button", { name: "Restore", exact: true }).click();
  await page.getByRole("button", { name: "Untitled map", exact: true }).click();
  await expect(page.getByText("Aware", { exact: true }).first()).toBeVisible();
});

test("one can go back to the oldest of the last ten copies, though the copy that is taken before takes its place", async ({
  page,
}, testInfo) => {
  const start = Date.parse("2026-05-12T10:01:00Z");
  await page.clock.setFixedTime(start);
  const file = testInfo.outputPath("large.zip");
  writeFileSync(file, largeBackup(8_000));
  await openHome(page);
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  let title = "Large";
  for (let n = 1; n <= 11; n += 1) {
    await page.clock.setFixedTime(start + n * 11 * 60_000);
    await page.getByRole("button", { name: title, exact: true }).focus();
    await page.keyboard.press("F2");
    title = `Title ${n}`;
    await page.getByRole("textbox", { name: /^Title of/u }).fill(title);
    await page.keyboard.press("Enter");
    await waitUntilSaved(page);
    await page.getByTestId("save-state").click();
    const time = new RegExp(`1[012]:${String((1 + n * 11) % 60).padStart(2, "0")}`, "u");
    await expect(copies.getByTestId("copy").first()).toContainText(time);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: title, exact: true }).focus();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Trash, 1 map" }).click();
  await page.getByRole("button", { name: "Delete Title 11 for ever" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete for ever" }).click();
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await page.getByTestId("save-state").click();
  const tenth = copies.getByTestId("copy").nth(9);
  await expect(tenth).toContainText("10:45");
  await tenth.getByRole("button", { name: "What would change" }).click();
  await tenth.getByRole("button", { name: "Go back to this copy" }).click();
  await expect(copies).toBeHidden();
  await expect(page.getByText(/^Everything is as it was at .*10:45/u).first()).toBeVisible();
  await page.goto("/#/");
  await expect(page.getByRole("button", { name: "Title 4", exact: true })).toBeVisible();
  await page.getByTestId("save-state").click();
  await expect(
    copies.getByTestId("copy").filter({ hasText: /10:45\s*while working/u }),
  ).toHaveCount(0);
});

test("a large backup that is being restored is left by its button or by closing the dialog: nothing of it comes in", async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath("large.zip");
  writeFileSync(file, largeBackup(40_000));
  await openHome(page);
  const restoring = page.getByRole("dialog", { name: "Restore from large.zip" });
  for (const leave of ["button", "key"] as const) {
    await page.locator('input[type="file"]').first().setInputFiles(file);
    await restoring.getByRole("button", { name: "Restore", exact: true }).click();
    const cancel = restoring.getByRole("button", { name: "Cancel" });
    await expect(cancel).toBeVisible();
    if (leave === "button") await cancel.click();
    await page.keyboard.press("Escape");
    await expect(restoring).toBeHidden();
    await expect(page.getByText("Cancelled: nothing was changed.").first()).toBeVisible();
    await waitUntilSaved(page);
    await page.reload();
    await expect(page.getByRole("button", { name: "Start blank" })).toBeVisible();
  }
});

/** A backup of one map with so many stages. */
function largeBackup(count: number): Uint8Array {
  const parts = [
    { id: "ws", part: "ws.json" },
    { id: "map:m", part: "map.json" },
  ];
  const said = { format: "wayfelt-backup", version: 1, facts: { maps: 1 }, documents: parts };
  const stages = Array.from({ length: count }, (_, n) => ({
    kind: "stage",
    entity: { id: `s${n}`, name: `Stage ${n}`, order: `a${String(n).padStart(6, "0")}V` },
  }));
  return zipOf({
    "backup.json": JSON.stringify(said),
    "ws.json": '[{"kind":"map","entity":{"id":"m","title":"Large"}}]',
    "map.json": JSON.stringify(stages),
  });
}

/** The text of the open map's file. */
async function savedMap(page: Page, path: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  await (await download).saveAs(path);
  return readFileSync(path, "utf8");
}
