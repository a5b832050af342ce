import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";

/** Words of Dev Raman in the sample, and of nobody else. */
const WORDS = "It stopped mid-spin with E18";

test("a person is forgotten: their words are in no record of this browser, and the receipt says what changed", async ({
  page,
  context,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByTestId("card").first()).toBeVisible();
  await page.bringToFront();
  await page.getByTestId("save-state").click();
  await page.getByRole("button", { name: "Take a copy now" }).click();
  await expect(page.getByTestId("copy").first()).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await storedTimes(page, WORDS)).toBeGreaterThan(1);

  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("button", { name: "More for Dev Raman" }).click();
  await page.getByRole("menuitem", { name: "Follow through the map" }).click();
  await expect(page.getByTitle(/Dev Raman/u).first()).toBeVisible();
  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("button", { name: "More for Dev Raman" }).click();
  await page.getByRole("menuitem", { name: "Forget this person …" }).click();
  const dialog = page.getByRole("dialog", { name: "Forget Dev Raman?" });
  await expect(dialog).toContainText("6 stories of theirs");
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Forget for good" }).click();
  const done = page.getByRole("dialog", { name: "Forgotten: Dev Raman" });
  await expect(done).toContainText("Wayfelt holds nothing of theirs on this device any more.");
  await expect(done.getByRole("button", { name: "Done" })).toBeFocused();
  const download = page.waitForEvent("download");
  await done.getByRole("button", { name: "Save the receipt" }).click();
  expect((await download).suggestedFilename()).toBe("receipt of forgetting.txt");
  await done.getByRole("button", { name: "Done" }).click();

  await expect(page.getByText("Dev Raman")).toHaveCount(0);
  expect(await storedTimes(page, WORDS)).toBe(0);
  expect(await storedTimes(page, "Dev Raman")).toBe(0);
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeDisabled();
  await page.getByRole("radio", { name: "Map", exact: true }).click();
  const legend = page.getByRole("region", { name: "Curves on the map" });
  await expect(legend.getByRole("button")).toHaveCount(2);
  await expect(other.getByText(WORDS)).toHaveCount(0);
  await expect(other.getByRole("button", { name: /^Undo/ })).toBeDisabled();
  await other.reload();
  await expect(other.getByTestId("card").first()).toBeVisible();
  await expect(other.getByText("Dev Raman")).toHaveCount(0);
});

test("a backup from before asks before it brings back who was forgotten", async ({
  page,
}, testInfo) => {
  await openSample(page);
  await waitUntilSaved(page);
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  const download = page.waitForEvent("download");
  await copies.getByRole("button", { name: "Save a backup" }).click();
  const path = testInfo.outputPath("backup.zip");
  await (await download).saveAs(path);
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("button", { name: "More for Dev Raman" }).click();
  await page.getByRole("menuitem", { name: "Forget this person …" }).click();
  await page.getByRole("button", { name: "Forget for good" }).click();
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByTestId("save-state").click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    copies.getByRole("button", { name: "Restore from a file" }).click(),
  ]);
  await chooser.setFiles(path);
  const restore = page.getByRole("dialog", { name: /backup\.zip/u });
  await restore.getByRole("button", { name: "Restore", exact: true }).click();
  const question = page.getByRole("alertdialog", { name: "Bring back who was forgotten?" });
  await expect(question).toContainText("1 person and 6 stories");
  await expectNoViolations(page);
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toHaveCount(0);
  await expect(restore).toBeVisible();
  expect(await storedTimes(page, WORDS)).toBe(0);
  await restore.getByRole("button", { name: "Restore", exact: true }).click();
  await question.getByRole("button", { name: "Bring them back" }).click();
  await expect(restore).toHaveCount(0);
  await waitUntilSaved(page);
  expect(await storedTimes(page, WORDS)).toBeGreaterThan(0);
});

test("an old file asks also where the browser cleared its data under the page since somebody was forgotten", async ({
  page,
  context,
}) => {
  await openSample(page);
  const download = page.waitForEvent("download");
  await page.keyboard.press("ControlOrMeta+s");
  const path = await (await download).path();
  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("button", { name: "More for Dev Raman" }).click();
  await page.getByRole("menuitem", { name: "Forget this person …" }).click();
  await page.getByRole("button", { name: "Forget for good" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await page.reload();
  await page.getByRole("radio", { name: "Map", exact: true }).click();
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await page.getByTestId("card").first().click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("After it was cleared");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This browser had cleared the stored data").first()).toBeVisible();
  await waitUntilSaved(page);
  await openHome(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "sample.wayfelt.json",
      mimeType: "application/json",
      buffer: readFileSync(path),
    });
  await page.getByRole("button", { name: "Replace the map here" }).click();
  const question = page.getByRole("alertdialog", { name: "Bring back who was forgotten?" });
  await expect(question).toContainText("1 person and 6 stories");
});

test("where a segment asks for what only they answered is told, and a tick takes it out of there too", async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Conditions…" }).click();
  const filter = page.getByRole("dialog", { name: "Show only people of whom this holds" });
  await filter.getByRole("combobox", { name: "What is known of them" }).click();
  await page.getByRole("option", { name: /^Job title/ }).click();
  await filter.getByRole("combobox", { name: "Value", exact: true }).click();
  await page.getByRole("option", { name: /^Software tester/ }).click();
  await filter.getByRole("button", { name: "Keep as a segment" }).click();
  await page.getByRole("button", { name: "More for Dev Raman" }).click();
  await page.getByRole("menuitem", { name: "Forget this person …" }).click();
  const dialog = page.getByRole("dialog", { name: "Forget Dev Raman?" });
  await expect(dialog).toContainText("still stands in the segment “Job title is [removed]”");
  await dialog.getByRole("checkbox", { name: /^Take such answers out there too/ }).click();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Forget for good" }).click();
  const done = page.getByRole("dialog", { name: "Forgotten: Dev Raman" });
  await expect(done).toContainText("Wayfelt holds nothing of theirs on this device any more.");
  await done.getByRole("button", { name: "Done" }).click();
  expect(await storedTimes(page, "Software tester")).toBe(0);
});

test("whoever looks for it by name finds where somebody is forgotten", async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("ControlOrMeta+K");
  await page.keyboard.type("forget");
  await page.getByRole("option", { name: "Forget somebody" }).click();
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible();
  await expect(page.getByText("in the menu of three dots beside a name")).toBeVisible();
});

test("the menu of a person tells deleting from forgetting, in words that are heard too", async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("button", { name: "More for Dev Raman" }).click();
  const line = (name: string) => page.getByRole("menuitem", { name, exact: true });
  await expect(line("Delete person")).toHaveAccessibleDescription(/What they told stays/u);
  await expect(line("Forget this person …")).toHaveAccessibleDescription(
    /What they told goes too/u,
  );
});

test("several people are forgotten at once from the rows that are chosen", async ({ page }) => {
  await openSample(page);
  await waitUntilSaved(page);
  await page.getByRole("radio", { name: "People" }).click();
  const cell = (name: string) => page.getByRole("gridcell", { name });
  await cell("Alasdair Munro").click();
  await cell("Catrin Pugh").click({ modifiers: ["Shift"] });
  await cell("Birgit Lorenzen").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Forget these 3 people …" }).click();
  const dialog = page.getByRole("dialog", { name: "Forget 3 people?" });
  await expect(dialog).toContainText("16 stories of theirs");
  await dialog.getByRole("button", { name: "Forget for good" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(cell("Colin Tregear")).toBeVisible();
  for (const name of ["Alasdair Munro", "Birgit Lorenzen", "Catrin Pugh"]) {
    await expect(page.getByText(name)).toHaveCount(0);
    expect(await storedTimes(page, name)).toBe(0);
  }
});

test("where the disk takes nothing forgetting waits and says so; whoever closes it is told at the end", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("button", { name: "More for Dev Raman" }).click();
  await page.getByRole("menuitem", { name: "Forget this person …" }).click();
  const dialog = page.getByRole("dialog", { name: "Forget Dev Raman?" });
  await expect(dialog).toContainText("All copies on this device and all steps of undo go with it");
  await expect(dialog).toContainText("6 stories of theirs");
  await page.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const full = (): never => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Object.assign(IDBObjectStore.prototype, { put: full, add: full });
    addEventListener("room", () => Object.assign(IDBObjectStore.prototype, { put, add }));
  });
  await dialog.getByRole("button", { name: "Forget for good" }).click();
  await expect(dialog.getByRole("alert")).toContainText("leave this page open");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(dialog).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("room")));
  await expect(page.getByText("Forgotten: Dev Raman.")).toBeVisible();
  expect(await storedTimes(page, WORDS)).toBe(0);
});

test("whoever is on no map is found from home and forgotten there, also where no map is left", async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole("button", { name: /^(Bring your stories|Import stories)$/ }).click();
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  const rows = ["name,touchpoint,story", "Zelda Quibble,Shop,The purple turnstile ate my ticket"];
  const buffer = Buffer.from(rows.join("\n"));
  const file = { name: "rides.csv", mimeType: "text/csv", buffer };
  await dialog.locator("input[type=file]").setInputFiles(file);
  await dialog.getByRole("button", { name: /^Import 1 row/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await waitUntilSaved(page);
  await page.goto("/#/");
  await page.getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: "Move to trash" }).click();
  await page.getByRole("button", { name: "Trash, 1 map" }).click();
  await page.getByRole("button", { name: "Delete rides for ever" }).click();
  await page.getByRole("button", { name: "Delete for ever", exact: true }).click();
  await page.getByRole("button", { name: "Back to maps" }).click();
  await expect(page.getByText("1 person is still in this browser")).toBeVisible();

  await page.getByRole("searchbox").fill("quibble");
  await page.getByRole("button", { name: "Forget Zelda Quibble …" }).click();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Forget for good" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("main")).not.toContainText("Zelda");
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
  await expect(page.getByText("still in this browser")).toHaveCount(0);
  for (const words of ["Quibble", "turnstile"]) expect(await storedTimes(page, words)).toBe(0);
});

/** How many records of this browser's databases hold a text, as letters or as bytes. */
async function storedTimes(page: Page, text: string): Promise<number> {
  return await page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("cannot be read")));
      });
    const holds = (value: unknown): boolean => {
      if (typeof value === "string") return value.includes(wanted);
      if (value instanceof ArrayBuffer) return holds(new Uint8Array(value));
      if (value instanceof Uint8Array) return new TextDecoder().decode(value).includes(wanted);
      return typeof value === "object" && value !== null && Object.values(value).some(holds);
    };
    let times = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ""));
      for (const table of database.objectStoreNames) {
        const rows = await done(database.transaction(table).objectStore(table).getAll());
        times += rows.filter(holds).length;
      }
      database.close();
    }
    return (
      times +
      [...Array(localStorage.length).keys()].filter((at) =>
        holds(localStorage.getItem(localStorage.key(at) ?? "")),
      ).length
    );
  }, text);
}
