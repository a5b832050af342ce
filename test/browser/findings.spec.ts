import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample } from "./home.ts";

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

  // The label on the curve leads there as well.
  await page.getByRole("tab", { name: "Profile" }).click();
  const onCurve = page.getByTestId("curve-step-button").first();
  await expect(onCurve).toHaveAttribute(
    "title",
    /^From Order to Wait the score drops by 1\d\d points/,
  );
  await onCurve.click();
  await expect(evidence).toContainText("24 stories · 12 people");
  await expect(drop).toHaveAttribute("aria-expanded", "true");
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

test("what hurts opens the stories that say it, phrase by phrase; what may be chance opens its own", async ({
  page,
}) => {
  const rows = Array.from({ length: 24 }, (_, n) => [
    `P${n},Order,"It took a minute as it should, day ${n}",${(n * 7) % 11}`,
    n % 2 === 0
      ? `P${n},Wait,"Endless waiting and no call back, day ${n}",1`
      : `P${n},Wait,"Came early and was in good order, day ${n}",9`,
  ]);
  const table = ["person,touchpoint,story,score (0-10)", ...rows.flat()].join("\n");
  await importTable(page, table);
  await page.getByRole("tab", { name: "Findings" }).click();
  const panel = page.getByTestId("findings");
  await panel.getByRole("button", { name: /^The whole map: What hurts/ }).click();
  const evidence = page.getByTestId("evidence");
  const chosen = evidence.getByRole("button", { pressed: true });
  await expect(chosen).toHaveCount(1);
  const words = ((await chosen.locator("bdi").textContent()) ?? "").replace(/\s[\d(].*$/, "");
  const stories = evidence.getByRole("list", { name: "Stories" }).getByRole("listitem");
  await expect(stories).toHaveCount(12);
  for (const said of await stories.allTextContents()) {
    expect(said.toLowerCase()).toContain(words.toLowerCase());
  }
  // Another press shows all that was compared.
  await chosen.click();
  await expect(stories.filter({ hasText: "Came early" }).first()).toBeVisible();
  await page.keyboard.press("Escape");

  await panel.getByText("What may be chance").click();
  await panel.getByRole("button", { name: /which may be chance$/ }).click();
  await expect(evidence).toContainText("48 stories · 24 people");
  await expectNoViolations(page);
});

test("what changed between two rounds opens the stories of both, and words those that hold them", async ({
  page,
}) => {
  const round = (who: string, wait: string, score: number): string =>
    [
      "person,touchpoint,story,score (0-10),date",
      ...Array.from({ length: 12 }, (_, n) => [
        `${who}${n},Order,"It was as it should be on day ${n}",9,${who === "A" ? "2026-03-05" : "2026-09-05"}`,
        `${who}${n},Wait,"${wait} ${n}",${score + (n % 2)},${who === "A" ? "2026-03-05" : "2026-09-05"}`,
      ]).flat(),
    ].join("\n");
  await importTable(page, round("A", "Endless waiting without a word from you", 1), "spring.csv");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  await dialog.locator("input[type=file]").setInputFiles({
    name: "autumn.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(round("B", "A tracking message came each morning", 8)),
  });
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByRole("tab", { name: "Findings" }).click();

  const changes = page.getByRole("region", { name: "What changed between rounds" });
  const rose = changes.getByRole("button", {
    name: /^Wait rose by 140 points \(\d+–\d+, 12 people, then 12\)/,
  });
  await rose.click();
  const evidence = page.getByTestId("evidence");
  await expect(evidence).toContainText("24 stories · 24 people");
  await page.keyboard.press("Escape");
  await expect(rose).toHaveAttribute("aria-expanded", "false");
  await changes.getByRole("button", { name: /^Said more now: .*tracking message/ }).press("Enter");
  const stories = evidence.getByRole("list", { name: "Stories" }).getByRole("listitem");
  await expect(stories).toHaveCount(12);
  await expect(stories.first()).toContainText("tracking message");
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  // The other way round it fell.
  await changes.getByRole("combobox", { name: "Earlier" }).click();
  await page.getByRole("option", { name: /^autumn/ }).click();
  await expect(changes.getByRole("button", { name: /^Wait fell by 140 points/ })).toBeVisible();
});

test("a score that hangs on one person says so, and shows their way", async ({ page }) => {
  const table = [
    "person,touchpoint,story,score (0-10)",
    ...Array.from({ length: 40 }, (_, n) => `Larry,Order,"Late again and again, number ${n}",0`),
    ...Array.from(
      { length: 6 },
      (_, n) => `P${n},Order,"It came and it was fine ${n}",${5 + (n % 2)}`,
    ),
    ...Array.from({ length: 6 }, (_, n) => `P${n},Use,"It does what it does ${n}",${5 + (n % 2)}`),
  ].join("\n");
  await importTable(page, table);
  await page.getByTestId("card").filter({ hasText: "Order" }).click();
  const hangs = page.getByTestId("score-hangs-on");
  await expect(hangs).toContainText("hangs on one person: +10 without them");
  await hangs.getByRole("button", { name: "Larry" }).click();
  await expect(page.locator("[data-testid=overlay]")).toHaveCount(1);
  await page.getByTestId("card").filter({ hasText: "Use" }).click();
  await expect(hangs).toHaveCount(0);
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

async function importTable(page: Page, table = TABLE, name = "visits.csv"): Promise<void> {
  await openHome(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByTestId("card").first()).toBeVisible();
}

test("whom to ask next comes with a guide that is printed with room to write", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => {
      if (top !== null) Object.assign(top, { printed: document.body.innerText });
    };
  });
  await openSample(page);
  await page.getByRole("tab", { name: "Findings" }).click();
  await page.getByRole("button", { name: "Interview guide…" }).click();
  const dialog = page.getByRole("dialog", { name: "Interview guide" });
  await expect(dialog.getByTestId("guide")).toContainText(/Ask next\n– Ask \d/);
  await dialog.getByRole("button", { name: "Print" }).click();
  const printed = await page.evaluate(() => String(Reflect.get(globalThis, "printed")));
  expect(printed).toContain("Interview guide: A new washing machine");
  expect(printed).toMatch(/Ask next\s+Ask \d/);
  expect(printed).toContain("How do you solve it today?");
  expect(printed).toMatch(/Looking up the error code\s+−2\s+−1\s+0\s+\+1\s+\+2/);
  await expect(page.locator("iframe")).toHaveCount(1);
  await page.locator("iframe").evaluate((frame) => {
    if (frame instanceof HTMLIFrameElement)
      frame.contentWindow?.dispatchEvent(new Event("afterprint"));
  });
  await expect(page.locator("iframe")).toHaveCount(0);
});
