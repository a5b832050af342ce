import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";

test("a map that another tab moves to the trash says so here, takes no edits, and is restored with one press", async ({
  context,
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  const other = await context.newPage();
  await openHome(other);
  await other
    .getByRole("button", { name: /^(More|Actions|Menu)/ })
    .first()
    .click();
  await other.getByRole("menuitem", { name: /trash|Delete/i }).click();
  const banner = page.getByText("This map is in the trash.");
  await expect(banner).toBeVisible();
  const cards = await page.getByTestId("card").count();
  await page.keyboard.press("Delete");
  await page.keyboard.press("n");
  await expect(page.getByTestId("card")).toHaveCount(cards);
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(banner).toBeHidden();
});

test("the trash has an address; after 30 days a map is gone for good, and that is told", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  await openHome(page);
  await page.getByRole("button", { name: "A new washing machine", exact: true }).focus();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Trash, 1 map" }).click();
  await expect(page.getByRole("heading", { name: "Trash" })).toBeFocused();
  await expect(page.getByText("Deleted now · 30 days left")).toBeVisible();
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Restore A new washing machine" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("button", { name: "Look at a sample" })).toBeVisible();

  await page.clock.setFixedTime(Date.now() + 29 * 86_400_000);
  await page.reload();
  await expect(page.getByRole("button", { name: "Trash, 1 map" })).toBeVisible();
  await page.clock.setFixedTime(Date.now() + 31 * 86_400_000);
  await page.reload();
  await expect(
    page.getByText("“A new washing machine” was deleted for good").first(),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: /^Trash/ })).toBeHidden();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("button", { name: "Trash, 1 map" })).toBeVisible();
});

test("what a map that is deleted for good leaves on the disk is gone with the next start that is alone; a copy brings it back", async ({
  context,
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  await openHome(page);
  const card = page.getByRole("button", { name: "A new washing machine", exact: true });
  await card.focus();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Trash, 1 map" }).click();
  await page.getByRole("button", { name: "Delete A new washing machine for ever" }).click();
  await page.getByRole("button", { name: "Delete for ever", exact: true }).click();
  await expect(page.getByText("1 map deleted for good").first()).toBeVisible();
  await waitUntilSaved(page);
  const other = await context.newPage();
  await openHome(other);
  await other.waitForTimeout(500);
  expect(await boardsOnDisk(page)).toEqual(["docIndex", "updates"]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("button", { name: "Restore A new washing machine" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await waitUntilSaved(page);
  await other.close();

  await page.goto("/#/");
  await page.reload();
  await expect.poll(() => boardsOnDisk(page)).toEqual([]);
  await page.getByTestId("save-state").click();
  const copy = page.getByTestId("copy").filter({ hasText: "before “Delete 1 map for good”" });
  await copy.first().getByRole("button", { name: "What would change" }).click();
  await copy.first().getByRole("button", { name: "Go back to this copy" }).click();
  await page.getByRole("button", { name: "Trash, 1 map" }).click();
  await page.getByRole("button", { name: "Restore A new washing machine" }).click();
  await waitUntilSaved(page);
  await page.goto("/#/");
  await page.reload();
  await expect(page.getByText("6 stages · 27 touchpoints · 90 stories")).toBeVisible();
  await card.click();
  await expect(page.getByTestId("card").first()).toContainText("Looking up the error");
});

test("on a narrow page a notice does not lie on the question that is asked before a map is deleted", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  await page.setViewportSize({ width: 375, height: 740 });
  await openHome(page);
  await page.getByRole("button", { name: "A new washing machine", exact: true }).focus();
  await page.keyboard.press("Delete");
  const notice = page.getByText("“A new washing machine” is in the trash").first();
  await expect(notice).toBeVisible();
  await page.getByRole("button", { name: "Trash, 1 map" }).click();
  await page.getByRole("button", { name: "Delete A new washing machine for ever" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toBeVisible();
  await expect
    .poll(async () => {
      const [above, below] = [await notice.boundingBox(), await question.boundingBox()];
      return (above?.y ?? 0) + (above?.height ?? 0) <= (below?.y ?? 0);
    })
    .toBe(true);
});

test("a trash that stands open says which maps go when it is next opened, and they come back until then", async ({
  page,
}) => {
  await page.clock.install();
  await openSample(page);
  await waitUntilSaved(page);
  await page.goto("/#/");
  await page.getByRole("button", { name: "A new washing machine", exact: true }).focus();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Trash, 1 map" }).click();
  await expect(page.getByText("Deleted now · 30 days left")).toBeVisible();
  await page.clock.fastForward(30 * 86_400_000);
  await expect(page.getByText(/· deleted for good when Wayfelt is next opened$/u)).toBeVisible();
  await page.getByRole("button", { name: "Restore A new washing machine" }).click();
  await waitUntilSaved(page);
  await page.goto("/#/");
  await page.reload();
  await expect(
    page.getByRole("button", { name: "A new washing machine", exact: true }),
  ).toBeVisible();
});

test("an address without a map leads home once: the back key goes further back", async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  const address = page.url();
  await page.goto("/#/map/nothing");
  await expect(page.getByText("That map is not in this browser.").first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(page.getByTestId("map")).toBeVisible();
});

test("a copy of a map without a title is called so, and not by its brackets alone", async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page.getByTestId("map")).toBeVisible();
  await waitUntilSaved(page);
  await openHome(page);
  await page.getByRole("button", { name: "Untitled map", exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+d");
  await expect(
    page.getByRole("button", { name: "Untitled map (copy)", exact: true }),
  ).toBeVisible();
});

test("the page is called by what it shows, and an address that was passed on with more behind it leads there", async ({
  page,
}) => {
  await openSample(page);
  await expect(page).toHaveTitle("A new washing machine – Wayfelt");
  const address = page.url();
  await page.goto(`${address}/people`);
  await expect(page).toHaveTitle("People – A new washing machine – Wayfelt");
  await page.goto("/#/");
  await expect(page).toHaveTitle("Wayfelt");
  await page.goto(`${address}?utm_source=chat`);
  await expect(page.getByTestId("card").first()).toBeVisible();
  await expect(page).toHaveTitle("A new washing machine – Wayfelt");
});

test("a notice that offers to undo takes back its own step, whatever was done since", async ({
  page,
}) => {
  await openSample(page);
  await waitUntilSaved(page);
  await openHome(page);
  const card = page.getByRole("button", { name: "A new washing machine", exact: true });
  await card.focus();
  await page.keyboard.press("ControlOrMeta+d");
  const copy = page.getByRole("button", { name: "A new washing machine (copy)", exact: true });
  await expect(copy).toBeVisible();
  await expect(page.getByText("6 stages · 27 touchpoints · 90 stories")).toHaveCount(2);
  await copy.focus();
  await page.keyboard.press("Delete");
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await expect(undo).toBeVisible();
  await card.focus();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Title of A new washing machine" }).fill("Laundry");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Laundry", exact: true })).toBeVisible();
  await undo.click();
  await expect(copy).toBeVisible();
  await expect(page.getByRole("button", { name: "Laundry", exact: true })).toBeVisible();
});

/** The tables in which there is something of a map's board. */
function boardsOnDisk(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("wayfelt");
      request.addEventListener("success", () => resolve(request.result));
    });
    const found: string[] = [];
    for (const table of ["docIndex", "snapshots", "updates"]) {
      const request = database.transaction(table).objectStore(table).getAll();
      const rows = await new Promise<readonly { documentId: string }[]>((resolve) => {
        request.addEventListener("success", () => resolve(request.result));
      });
      if (rows.some(({ documentId }) => documentId.startsWith("map:"))) found.push(table);
    }
    database.close();
    return found;
  });
}
