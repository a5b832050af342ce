import type { Page } from "@playwright/test";
import { fillDisk } from "../faults/fullDisk.ts";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { focusGrid } from "./grid.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";

const DAY = 86_400_000;

test("home tells how old the last backup is, makes one, and reminds only of work that is a week old", async ({
  page,
}) => {
  await page.clock.install();
  await openHome(page);
  await expect(page.getByText(/backup/iu)).toHaveCount(0);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await waitUntilSaved(page);
  await page.clock.runFor(5_000);
  await untilChangeIsNoted(page);
  await page.goto("/#/");
  await expect(page.getByRole("button", { name: "No backup yet" })).toBeVisible();
  const reminder = page.getByText(/is in this browser alone, and in no backup/u);
  await expect(reminder).toBeHidden();

  await page.clock.fastForward(8 * DAY);
  await page.reload();
  await expect(reminder).toContainText(/Work that began (last week|8 days ago|1 week ago)/u);
  await expectNoViolations(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Back up now" }).first().click();
  expect((await download).suggestedFilename()).toMatch(/^wayfelt backup 20.*\.zip$/u);
  await expect(reminder).toBeHidden();
  await expect(page.getByRole("button", { name: "Last backup: now" })).toBeVisible();

  await page.clock.fastForward(30 * DAY);
  await page.reload();
  await expect(
    page.getByRole("button", { name: /^Last backup: (4 weeks|30 days|last month)/u }),
  ).toBeVisible();
  await expect(reminder).toBeHidden();
});

test("an edit after a backup is known to be in none before anybody can leave the page", async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await waitUntilSaved(page);
  const address = page.url();
  await page.goto("/#/");
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByRole("button", { name: "Last backup: now" })).toBeVisible();
  await page.goto(address);
  await expect(page.getByTestId("map")).toBeVisible();
  await focusGrid(page);
  await page.keyboard.press("n");
  await page.keyboard.type("Asks");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("card").filter({ hasText: "Asks" })).toBeVisible();
  await waitUntilSaved(page);
  const backedUpAt = await markOf(page, "backedUpAt");
  expect(backedUpAt).not.toBeNull();
  // What is saved is noted with it: nothing comes after.
  expect(await markOf(page, "changedAt")).toBeGreaterThan(backedUpAt ?? Infinity);
  await page.goto("about:blank");
  await openHome(page);
  await expect(
    page.getByRole("button", { name: /^Last backup: .*, before the latest changes$/u }),
  ).toBeVisible();
});

test.describe("east of Greenwich", () => {
  test.use({ timezoneId: "Asia/Tokyo" });

  test("a backup that is saved in the morning carries the day of that morning in its name", async ({
    page,
  }) => {
    await page.clock.setFixedTime("2026-05-12T23:30:00Z");
    await openSample(page);
    await waitUntilSaved(page);
    await page.goto("/#/");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Back up now" }).click();
    expect((await download).suggestedFilename()).toBe("wayfelt backup 2026-05-13 08-30.zip");
  });
});

test("a reminder that was waved away stays away for a while; the sample alone needs none", async ({
  page,
}) => {
  await page.clock.install();
  await openSample(page);
  await waitUntilSaved(page);
  await page.clock.runFor(5_000);
  await untilChangeIsNoted(page);
  await page.clock.fastForward(8 * DAY);
  await page.goto("/#/");
  await page.reload();
  await expect(page.getByRole("button", { name: "No backup yet" })).toBeVisible();
  const reminder = page.getByText(/is in this browser alone, and in no backup/u);
  await expect(reminder).toBeHidden();
  await page.getByRole("button", { name: "New map" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await page.goto("/#/");
  await expect(reminder).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: "No backup yet" })).toBeVisible();
  await expect(reminder).toBeHidden();
  await page.clock.fastForward(8 * DAY);
  await page.reload();
  await expect(reminder).toBeVisible();
});

test("on a page that stands open the age of the backup goes with the clock, and the reminder comes by itself", async ({
  page,
}) => {
  await page.clock.install();
  await openHome(page);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await waitUntilSaved(page);
  await untilChangeIsNoted(page);
  await page.goto("/#/");
  const reminder = page.getByText(/is in this browser alone, and in no backup/u);
  await expect(page.getByRole("button", { name: "No backup yet" })).toBeVisible();
  await page.clock.fastForward(8 * DAY);
  await expect(reminder).toBeVisible();
  await page.getByRole("button", { name: "Back up now" }).first().click();
  await expect(page.getByRole("button", { name: "Last backup: now" })).toBeVisible();
  await page.clock.fastForward(3 * 3_600_000);
  await expect(page.getByRole("button", { name: "Last backup: 3 hours ago" })).toBeVisible();
});

test("backups go into a chosen folder, also after the permission lapsed; a folder that is gone is said", async ({
  page,
}) => {
  await standInFolder(page);
  await openHome(page);
  await page.getByRole("button", { name: "Start blank" }).click();
  await waitUntilSaved(page);
  await page.goto("/#/");
  await page.getByRole("button", { name: "No backup yet" }).click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await copies.getByRole("button", { name: "Choose a folder" }).click();
  await expect(copies).toContainText("By itself into “Backups”");
  await expectNoViolations(page);
  expect(await filesInFolder(page)).toHaveLength(1);
  await page.keyboard.press("Escape");
  await expect(
    page.getByRole("button", { name: /^Last backup: (now|\d+ seconds ago)/u }),
  ).toBeVisible();

  await page.evaluate(() => localStorage.setItem("folder-permission", "prompt"));
  await page.reload();
  await expect(page.getByText("No backup is saved into “Backups” until you allow")).toBeVisible();
  await page.getByRole("button", { name: "Allow and back up" }).click();
  await expect(page.getByText("No backup is saved into “Backups”")).toBeHidden();
  await expect.poll(() => filesInFolder(page)).toHaveLength(2);
  await expect(page.getByText("Saved a backup into “Backups”").first()).toBeVisible();

  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry("Backups", { recursive: true });
  });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Back up now" }).click();
  await download;
  await expect(page.getByText("the folder “Backups” is not there any more")).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Another folder" }).click();
  await expect(page.getByText("is not there any more")).toBeHidden();
  await expect.poll(() => filesInFolder(page)).toHaveLength(1);
});

test("choosing a folder and letting go of it leave the keyboard where it was; chosen again it goes on with its files", async ({
  page,
}) => {
  await standInFolder(page);
  await openSample(page);
  await waitUntilSaved(page);
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await copies.getByRole("button", { name: "Choose a folder" }).press("Enter");
  await expect(page.getByText("The first backup is in the folder").first()).toBeVisible();
  await expect(copies.getByRole("button", { name: "Another folder" })).toBeFocused();
  await copies.getByRole("button", { name: "Stop this" }).press("Enter");
  await expect(copies.getByRole("button", { name: "Choose a folder" })).toBeFocused();
  await page.reload();
  await expect(page.getByTestId("card").first()).toBeVisible();
  await page.getByTestId("save-state").click();
  await copies.getByRole("button", { name: "Choose a folder" }).press("Enter");
  await expect.poll(async () => (await filesInFolder(page)).length).toBe(2);
  const tags = (await filesInFolder(page)).map((name) => name.split(" ").at(-1));
  expect(new Set(tags).size).toBe(1);
});

test("a folder that is chosen in one tab is known in the other; one the browser lets nobody write to says so", async ({
  context,
  page,
}) => {
  await standInFolder(page);
  await openHome(page);
  await page.getByRole("button", { name: "Start blank" }).click();
  await waitUntilSaved(page);
  const other = await context.newPage();
  await standInFolder(other);
  await other.goto(page.url());
  await waitUntilSaved(other);
  await page.getByTestId("save-state").click();
  await page.getByRole("button", { name: "Choose a folder" }).click();
  const chosen = "By itself into “Backups”";
  await expect(page.getByRole("dialog")).toContainText(chosen);
  await other.getByTestId("save-state").click();
  await expect(other.getByRole("dialog")).toContainText(chosen);
  await other.getByRole("button", { name: "Stop this" }).click();
  await page.keyboard.press("Escape");
  await page.getByTestId("save-state").click();
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await expect(page.getByRole("dialog")).toContainText(chosen);

  await page.evaluate(() => {
    localStorage.setItem("folder-permission", "prompt");
    localStorage.setItem("folder-answer", "denied");
  });
  await page.goto("/#/");
  await page.reload();
  await page.getByRole("button", { name: "Allow and back up" }).click();
  await expect(page.getByText("this browser does not let Wayfelt write there")).toBeVisible();
  await expectNoViolations(page);
  await page.evaluate(() => localStorage.setItem("folder-answer", "granted"));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("No backup is saved into “Backups”")).toBeHidden();
});

test("what a killed page had begun to forget goes from the folder too with the next visit, or that is said", async ({
  page,
}) => {
  await standInFolder(page);
  const start = Date.parse("2026-05-12T10:00:00Z");
  await page.clock.setFixedTime(start);
  await openHome(page);
  await page.getByRole("button", { name: "Start blank" }).click();
  await waitUntilSaved(page);
  await page.getByTestId("save-state").click();
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await expect(page.getByRole("dialog")).toContainText("By itself into “Backups”");
  await expect.poll(() => filesInFolder(page)).toHaveLength(1);
  const [before] = await filesInFolder(page);

  await beginForgetting(page);
  await page.clock.setFixedTime(start + 60_000);
  await page.reload();
  await expect(page.getByText("Somebody was being forgotten").first()).toBeVisible();
  await expect.poll(() => filesInFolder(page)).not.toContain(before);
  expect(await filesInFolder(page)).toHaveLength(1);

  await beginForgetting(page);
  await page.evaluate(() => localStorage.setItem("folder-permission", "prompt"));
  await page.reload();
  await expect(
    page.getByText("The backups in “Backups” could not be replaced").first(),
  ).toBeVisible();
});

test("where the browser knows no folders none is offered, and everything else works", async ({
  page,
}) => {
  await page.addInitScript(() => Object.assign(globalThis, { showDirectoryPicker: undefined }));
  await openSample(page);
  await waitUntilSaved(page);
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await expect(copies.getByRole("button", { name: "Save a backup" })).toBeVisible();
  await expect(copies.getByTestId("copy").first()).toBeVisible();
  await expect(copies.getByRole("button", { name: "Choose a folder" })).toBeHidden();
});

test("a full disk takes the oldest copies before it refuses an edit, and that is told", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await expect(copies.getByTestId("copy").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    const { add, delete: remove } = IDBObjectStore.prototype;
    let isFull = true;
    IDBObjectStore.prototype.add = function (...args) {
      if (isFull && this.name === "updates") throw new DOMException("", "QuotaExceededError");
      return add.apply(this, args);
    };
    IDBObjectStore.prototype.delete = function (...args) {
      if (this.name === "blobs") isFull = false;
      return remove.apply(this, args);
    };
  });
  const states: string[] = [];
  await page.exposeFunction("seen", (text: string) => states.push(text));
  await page.evaluate(() => {
    const mark = document.querySelector("[data-testid=save-state]");
    if (mark === null) throw new Error("There is no mark.");
    const tell = (): void => {
      (globalThis as unknown as { seen: (text: string) => void }).seen(mark.textContent);
    };
    new MutationObserver(tell).observe(mark, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  await page.getByTestId("card").first().click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Written all the same");
  await page.keyboard.press("Enter");
  await expect(
    page.getByText(/the oldest copy was given up|oldest copies were given up/u).first(),
  ).toBeVisible();
  await waitUntilSaved(page);
  expect(states.filter((text) => text.startsWith("Not saved"))).toEqual([]);
  await page.reload();
  await expect(page.getByTestId("card").filter({ hasText: "Written all the same" })).toBeVisible();
});

test("where there is no room for the copy before an import, that is said, and nothing happens unless one goes on", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  await fillDisk(page, "backups");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Choose a file" }).click();
  const buffer = Buffer.from("Name,Touchpoint,Story\nAna,Ordering,It was quick\n");
  await (await chooser).setFiles({ name: "talks.csv", mimeType: "text/csv", buffer });
  await dialog.getByRole("button", { name: "Import 1 row" }).click();
  const question = page.getByRole("alertdialog", { name: "Go on without a copy?" });
  await expect(question).toContainText("no room left on this device");
  await expect(question).toContainText("before the import of talks.csv");
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toContainText("Cancelled: nothing was imported.");
  await dialog.getByRole("button", { name: "Import 1 row" }).click();
  await question.getByRole("button", { name: "Go on without it" }).click();
  await expect(page.getByRole("dialog", { name: "Imported" })).toContainText("1 story");
  await page.getByRole("button", { name: "Show the map" }).click();

  await page.getByTestId("save-state").click();
  await page.getByRole("button", { name: "Take a copy now" }).click();
  await expect(
    page.getByText("There is no room left on this device for a copy.").first(),
  ).toBeVisible();
});

/** A folder of this page's own in the place of one that a person would choose. */
async function standInFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const permission = (): Promise<string> =>
      Promise.resolve(localStorage.getItem("folder-permission") ?? "granted");
    Object.assign(FileSystemDirectoryHandle.prototype, {
      queryPermission: permission,
      requestPermission: () => {
        const answer = localStorage.getItem("folder-answer") ?? "granted";
        localStorage.setItem("folder-permission", answer);
        return permission();
      },
    });
    Object.assign(globalThis, {
      showDirectoryPicker: async () => {
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle("Backups", { create: true });
      },
    });
  });
}

/** Notes what a page notes that begins to forget somebody, and leaves when they are gone from the maps. */
async function beginForgetting(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("wayfelt");
        request.addEventListener("success", () => {
          const database = request.result;
          const transaction = database.transaction("meta", "readwrite");
          transaction.objectStore("meta").put({ key: "forgetting somebody", value: Date.now() });
          transaction.addEventListener("complete", () => {
            database.close();
            resolve();
          });
        });
      }),
  );
}

async function filesInFolder(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("Backups");
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });
}

/** Waits until it stands on the disk since when there is work that is in no backup. */
async function untilChangeIsNoted(page: Page): Promise<void> {
  await expect.poll(() => markOf(page, "changedSince")).not.toBeNull();
}

/** A time that the disk keeps, in ms since 1970; null where it keeps none. */
function markOf(page: Page, key: string): Promise<number | null> {
  return page.evaluate(
    (mark) =>
      new Promise<number | null>((resolve) => {
        const request = indexedDB.open("wayfelt");
        request.addEventListener("success", () => {
          const database = request.result;
          const row = database.transaction("meta").objectStore("meta").get(mark);
          row.addEventListener("success", () => {
            database.close();
            resolve(row.result?.value ?? null);
          });
        });
      }),
    key,
  );
}
