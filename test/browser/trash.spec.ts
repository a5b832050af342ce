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
