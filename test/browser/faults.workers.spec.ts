import type { Page } from "@playwright/test";
import { expect, plain as test } from "./fixture.ts";
import { openSample, waitUntilSaved } from "./home.ts";

/*
 * Workers that cannot be started, and that break at the first thing they are
 * told. The page goes on: with the same numbers, or in words.
 */

/** What becomes of workers whose address holds a word. */
async function spoil(page: Page, how: "refused" | "broken", which: string): Promise<void> {
  await page.addInitScript(
    ({ how, which }) => {
      const Sound = globalThis.Worker;
      class Spoiled extends EventTarget {
        postMessage(): void {
          setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "it died" })));
        }
        terminate(): void {
          // Nothing runs.
        }
      }
      globalThis.Worker = function (url: string | URL, options?: WorkerOptions) {
        if (!String(url).includes(which)) return new Sound(url, options);
        if (how === "refused") throw new DOMException("no more workers", "SecurityError");
        return new Spoiled();
      } as unknown as typeof Worker;
    },
    { how, which },
  );
}

async function numbersOn(page: Page): Promise<readonly string[]> {
  await expect(page.getByTestId("curve-score").first()).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText(/^\d+ people/u).first()).toBeVisible();
  return page.getByTestId("curve-score").allInnerTexts();
}

for (const how of ["refused", "broken"] as const) {
  test(`F14: where what works the figures out is ${how}, the page works them out, and says so`, async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000);
    const sound = await context.newPage();
    await openSample(sound);
    const wanted = await numbersOn(sound);
    await waitUntilSaved(sound);
    await spoil(page, how, "evidence");
    await page.bringToFront();
    await page.goto(sound.url());
    await expect(page.getByText("worked out on this page now")).toBeVisible({ timeout: 60_000 });
    expect(await numbersOn(page)).toEqual(wanted);
    await page.getByTestId("card").first().click();
    await page.getByRole("tab", { name: "Findings" }).click();
    await expect(page.getByRole("tabpanel")).toContainText("people", { timeout: 30_000 });
  });
}

for (const how of ["refused", "broken"] as const) {
  test(`F14: where what reads files is ${how}, that is said in words`, async ({ page }) => {
    await spoil(page, how, "csv");
    await openSample(page);
    await waitUntilSaved(page);
    await page.getByRole("button", { name: "Import" }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: /Choose a file/u }).click(),
    ]);
    const buffer = Buffer.from("who,story\nAna,It was dear\n");
    await chooser.setFiles({ name: "told.csv", mimeType: "text/csv", buffer });
    await expect(page.getByText(/What reads files in the background broke/u)).toBeVisible();
  });
}

test("F14: a backup is saved where no worker starts at all", async ({ page }) => {
  await spoil(page, "refused", "");
  await openSample(page);
  await waitUntilSaved(page);
  await page.getByTestId("save-state").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a backup" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^wayfelt backup .*\.zip$/u);
});
