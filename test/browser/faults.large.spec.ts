import { Buffer } from "node:buffer";
import type { Page } from "@playwright/test";
import { clickedUntil } from "../faults/answers.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";

test.describe.configure({ timeout: 180_000 });

const ROWS = 20_000;
const PEOPLE = 4_000;

/** A click is answered within so many ms, whatever the page is at. */
const ANSWER_MS = 200;

test("F22: an import of 20,000 rows shows how far it is, can be cancelled by a click in the midst of it, and comes in whole", async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole("button", { name: /^(Bring your stories|Import stories)$/ }).click();
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  const buffer = Buffer.from(tableOf(ROWS));
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "stories.csv", mimeType: "text/csv", buffer });
  await expect(dialog.getByTestId("mapping")).toBeVisible({ timeout: 30_000 });
  const start = dialog.getByRole("button", { name: "Import 20,000 rows" });

  const shares = await watchedShares(page);
  await start.click();
  const progress = dialog.getByRole("progressbar");
  await expect(progress).toBeVisible();
  await expect.poll(async () => (await shares()).length).toBeGreaterThan(1);
  await dialog.getByRole("button", { name: "Cancel" }).last().click();
  await expect(dialog.getByText("Cancelled: nothing was imported.")).toBeVisible();
  await expect(page.getByTestId("report")).toHaveCount(0);

  await start.click();
  const title = dialog.getByRole("heading", { name: "Import stories" });
  const report = page.getByTestId("report");
  const answers = await clickedUntil(page, title, () => report.isVisible());
  expect(answers.clicks).toBeGreaterThan(0);
  expect(answers.slowestMs).toBeLessThan(ANSWER_MS);
  expect((await shares()).length).toBeGreaterThan(3);
  await page.getByRole("button", { name: "Show the map" }).click();
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByTestId("card").first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByTestId("map")).toContainText("stories");
  await page.getByRole("radio", { name: "People" }).click();
  await expect(page.getByText(/4,000 people/u).first()).toBeVisible({ timeout: 30_000 });
});

test("F23: a paste of more than 50 MB is refused in words, on a card, in a field and in a table, and the page goes on", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  const cards = await page.getByTestId("card").count();
  await page.getByTestId("card").first().click();
  await paste(page, 51_000_000);
  await expect(page.getByText(/What you pasted has 51 million characters/u).first()).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByTestId("card")).toHaveCount(cards);

  const story = page.getByPlaceholder("What did they say here?");
  await story.focus();
  await paste(page, 51_000_000);
  await expect(
    page.getByText(/Nothing was pasted: it has 51,000,000 characters/u).first(),
  ).toBeVisible();
  await story.fill("Goes on");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("Goes on").first()).toBeVisible();
  await waitUntilSaved(page);

  await page.getByRole("radio", { name: "People" }).click();
  const cell = page.locator('[data-row="1"][data-column="3"]');
  await cell.click();
  const before = await cell.textContent();
  await paste(page, 51_000_000);
  await expect(page.getByText(/Nothing was pasted: it has 51,000,000 characters/u)).toHaveCount(2);
  expect(await cell.textContent()).toBe(before);
});

test("F23: a long paste that is within the limits is shown before it is taken", async ({
  page,
}) => {
  await openSample(page);
  await page.getByTestId("card").first().click();
  await paste(page, 2_000_000);
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  await expect(dialog.getByTestId("mapping")).toBeVisible({ timeout: 30_000 });
});

test("F23: while almost 50 MB are pasted every click is answered at once; what is too much is said", async ({
  page,
}) => {
  await openSample(page);
  await page.getByTestId("card").first().click();
  await paste(page, 49_000_000);
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  const told = dialog.getByText(/more than 50,000 rows; at most 50,000 stories/u);
  const title = dialog.getByRole("heading", { name: "Import stories" });
  const answers = await clickedUntil(page, title, () => told.isVisible());
  expect(answers.clicks).toBeGreaterThan(0);
  expect(answers.slowestMs).toBeLessThan(ANSWER_MS);
});

test("F22: a page that holds a click up itself is found out, however busy the machine is", async ({
  page,
}) => {
  await openHome(page);
  await page.evaluate(() => {
    const work = (): void => {
      let sum = 0;
      for (let n = 0; n < 1_000_000_000; n += 1) sum += n % 7;
      document.body.dataset["worked"] = String(sum);
    };
    addEventListener("click", work, { once: true });
  });
  const worked = page.locator("body[data-worked]");
  const answers = await clickedUntil(
    page,
    page.getByRole("heading", { level: 1 }),
    async () => (await worked.count()) > 0,
  );
  expect(answers.slowestMs).toBeGreaterThan(ANSWER_MS);
});

/** A table of so many stories at eight touchpoints. */
function tableOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const stop = (n * 7) % 8;
    const at = `Stage ${Math.floor(stop / 2) + 1},Stop ${stop + 1}`;
    return `P${n % PEOPLE},${at},"Story ${n}: they waited, and nobody told them for how long",${n % 11}`;
  });
  return ["person,stage,touchpoint,story,score", ...lines].join("\n");
}

/** Pastes lines of so many characters in all where the keyboard is. */
function paste(page: Page, characters: number): Promise<void> {
  return page.evaluate((length) => {
    const line = `${"They waited for an hour and nobody came. ".repeat(4).slice(0, 159)}\n`;
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", line.repeat(length / 160));
    const init = { clipboardData, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent("paste", init));
  }, characters);
}

/** Notes each share that a bar of progress shows from now on. */
async function watchedShares(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const shares: string[] = [];
    Object.assign(globalThis, { shares });
    new MutationObserver(() => {
      const bar = document.querySelector("[role=progressbar]");
      const share = bar?.getAttribute("aria-valuenow") ?? null;
      if (share !== null && share !== shares.at(-1)) shares.push(share);
    }).observe(document.body, { attributes: true, childList: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { shares: string[] }).shares);
}
