import { buildApp, openSite, removeBuilds, type Site } from "../faults/appBuild.ts";
import { expect, plain } from "./fixture.ts";
import { waitUntilSaved } from "./home.ts";

/*
 * The app with mistakes in it, put in by the build: a card that throws where its
 * title says so, and a panel that always does. Each mistake is told on the
 * console, as it should be.
 */
plain.describe.configure({ timeout: 120_000 });

let folder: string;
let site: Site;

plain.beforeAll(async () => {
  folder = await buildApp([
    {
      file: "src/screens/map/CardNode.tsx",
      from: "if (touchpoint === undefined) return null;",
      to: `if (touchpoint === undefined) return null;
           if (touchpoint.title === "Throws") throw new Error("a mistake in a card");`,
    },
    {
      file: "src/screens/findings/FindingsPanel.tsx",
      from: "export function FindingsPanel() {",
      to: `export function FindingsPanel() {
           if (location.hash !== "") throw new Error("a mistake in a panel");`,
    },
  ]);
  site = await openSite(folder);
});
plain.afterAll(() => {
  site.close();
  removeBuilds([folder]);
});

plain(
  "F16: a card and a panel that throw say so in their place; all else works and goes on being saved",
  async ({ page }) => {
    await page.goto(site.url);
    await page.getByRole("button", { name: /^(Look at a sample|Sample map)$/ }).click();
    const cards = page.getByTestId("card");
    await expect(cards.first()).toBeVisible();
    const count = await cards.count();
    const rename = async (title: string): Promise<void> => {
      await page.keyboard.press("F2");
      await page.getByRole("textbox", { name: "Touchpoint title" }).fill(title);
      await page.keyboard.press("Enter");
    };
    await cards.first().click();
    await rename("Throws");
    const broken = page.getByTestId("broken-node");
    await expect(broken).toHaveText(/could not be drawn/u);
    await expect(cards).toHaveCount(count - 1);
    await broken.click();
    await expect(broken).toBeVisible();

    await page.getByRole("tab", { name: "Findings" }).click();
    await expect(page.getByRole("alert")).toContainText("This part stopped working");
    await cards.nth(2).click();
    await rename("Goes on");
    await expect(page.locator('[data-title][title="Goes on"]')).toBeVisible();
    await page.getByRole("tab", { name: "Profile" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await waitUntilSaved(page);
    await page.reload();
    await expect(page.locator('[data-title][title="Goes on"]')).toBeVisible();
    await expect(broken).toBeVisible();
  },
);

plain("F16: a card that broke is drawn again when its mistake is undone", async ({ page }) => {
  await page.goto(site.url);
  await page.getByRole("button", { name: /^(Look at a sample|Sample map)$/ }).click();
  const cards = page.getByTestId("card");
  await cards.first().click();
  const count = await cards.count();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Throws");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("broken-node")).toBeVisible();
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect(page.getByTestId("broken-node")).toHaveCount(0);
  await expect(cards).toHaveCount(count);
});
