import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { openHome } from "./home.ts";

/** Twelve people who liked to order and not to wait; whether it worked in the end is anybody's guess. */
const TABLE = [
  "person,touchpoint,story,score (0-10)",
  ...Array.from({ length: 12 }, (_, n) => [
    `P${n},Order,"Ordering took a minute, thank you ${n}",${8 + (n % 3)}`,
    `P${n},Wait,"Endless waiting without a word, call ${n}",${n % 3}`,
    `P${n},Use,"It works as it should by now, day ${n}",${(n * 7) % 11}`,
  ]).flat(),
].join("\n");

test("a drop is named on the curve and in words, and leads to the stories it rests on", async ({
  page,
}) => {
  await importTable(page);
  const label = page.getByTestId("curve-step").first();
  await expect(label).toHaveText(/^drop −1[56]\d$/);

  await page.getByRole("tab", { name: "Findings" }).click();
  const drop = page.getByRole("button", {
    name: /^From Order to Wait the score drops by 1\d\d points/,
  });
  await expect(drop).toBeVisible();
  await drop.click();
  const evidence = page.getByTestId("evidence");
  await expect(evidence).toContainText("24 stories · 12 people");
  await expect(evidence).toContainText("who told both");
  await page.keyboard.press("Escape");
  await expect(evidence).toBeHidden();
  await expect(drop).toHaveAttribute("aria-expanded", "false");
});

test("what is no longer so is no longer said", async ({ page }) => {
  await importTable(page);
  await page.getByRole("tab", { name: "Findings" }).click();
  const drop = page.getByRole("button", { name: /^From Order to Wait the score drops/ });
  await expect(drop).toBeVisible();
  await page.getByTestId("card").filter({ hasText: "Wait" }).click();
  await page.getByTestId("stories").locator("li").first().focus();
  for (let told = 0; told < 12; told += 1) {
    await page.keyboard.press("5");
    await page.keyboard.press("j");
  }
  await page.getByRole("tab", { name: "Findings" }).click();
  await expect(drop).toBeHidden();
});

test("a stop that is chosen in the panel comes into sight on the map", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const stops = ["Hear", "Ask", "Order", "Wait", "Use", "Renew"];
  const rows = stops.flatMap((stop, at) =>
    Array.from({ length: 6 }, (_, n) => `P${n},${stop},"It went on and on there ${n}",${at + 2}`),
  );
  await importTable(page, ["person,touchpoint,story,score (0-10)", ...rows].join("\n"));
  const card = page.getByTestId("card").filter({ hasText: "Renew" });
  await expect(card).not.toBeInViewport();
  await page.getByRole("tab", { name: "Findings" }).click();
  const panel = page.getByRole("tabpanel");
  await panel.getByRole("button", { name: /^Renew/ }).click();
  await expect(page.getByRole("tab", { name: "Touchpoint" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(card).toBeInViewport({ ratio: 1 });
});

async function importTable(page: Page, table = TABLE): Promise<void> {
  await openHome(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "visits.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByTestId("card").first()).toBeVisible();
}
