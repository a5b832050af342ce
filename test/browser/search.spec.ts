import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openSample, waitUntilSaved } from "./home.ts";

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await waitUntilSaved(page);
  await page.goto("/#/");
});

test("home finds words in all stories and leads to the very one", async ({ page }) => {
  const search = page.getByRole("searchbox", { name: "Search maps, stories and people" });
  await search.fill("mid-spin");
  const found = page.getByTestId("found");
  await expect(found.getByRole("status")).toHaveText("Found in 1 story and 0 people");
  await expect(found.locator("mark")).toHaveText("mid-spin");
  await expectNoViolations(page);
  await found.getByRole("button").first().click();
  await expect(page.getByTestId("map")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Touchpoint", exact: true })).toHaveValue(
    "Looking up the error code",
  );
  await expect(page.getByTestId("story").filter({ hasText: "mid-spin" })).toBeInViewport();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ""))
    .toContain("mid-spin");
});

test("a person who was found is followed on the map", async ({ page }) => {
  await page.getByRole("searchbox").fill("josephine");
  await page
    .getByTestId("found")
    .getByRole("button", { name: /^Josephine Ward/ })
    .click();
  await expect(page.getByTestId("map")).toBeVisible();
  await expect(page.getByText("Josephine Ward").first()).toBeVisible();
});

test("what is nowhere is said, and the title of a map is found as before", async ({ page }) => {
  await page.getByRole("searchbox").fill("xyzzy");
  await expect(page.getByText("No map, no story and nobody matches “xyzzy”.")).toBeVisible();
  await page.getByRole("searchbox").fill("washing");
  await expect(page.getByRole("heading", { name: "A new washing machine" })).toBeVisible();
});
