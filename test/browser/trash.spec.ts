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
