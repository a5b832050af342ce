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
  await expect(copies.getByRole("button", { name: "Take a copy now" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(copies).toContainText("Everything reads as in this copy.");
  await page.keyboard.press("Escape");
  await expect(copies).toBeHidden();
});
