import { expect, test } from "./fixture.ts";
import { openSample, waitUntilSaved } from "./home.ts";

test("what is typed in a cell is kept when the back key leaves it, and said where it may not stand", async ({
  page,
}) => {
  await openSample(page);
  await page.goto(`${page.url()}/people`);
  const cell = (column: number) => page.locator(`[data-row="1"][data-column="${column}"]`);
  await cell(3).click();
  await page.keyboard.type("Typed on the way out");
  await page.goBack();
  await expect(page.getByTestId("map")).toBeVisible();
  await page.goForward();
  await expect(cell(3)).toHaveText("Typed on the way out");

  await cell(2).click();
  await page.keyboard.type("about forty");
  await page.goBack();
  await expect(page.getByText(/^Not kept in Age.*: “about forty”\./).first()).toBeVisible();
});

test("a page asks before it takes words away with it that are nowhere else", async ({ page }) => {
  await openSample(page);
  await waitUntilSaved(page);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  await expect(page.getByTestId("card").first()).toBeVisible();
  expect(asked).toEqual([]);

  await page.getByTestId("card").first().click();
  await page.getByPlaceholder("What did they say here?").fill("Half a story");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);

  await page.getByTestId("card").first().click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Half a title");
  await page.reload();
  expect(asked).toEqual(["beforeunload", "beforeunload"]);
});
