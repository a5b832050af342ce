import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { titlesIn } from "./grid.ts";
import { openHome, openSample } from "./home.ts";

const STAGES = [
  "It breaks down",
  "Compare",
  "Order",
  "Wait and delivery",
  "First washes",
  "Living with it",
];

test.describe("stages and lanes", () => {
  test.beforeEach(({ page }) => openSample(page));

  test("a stage is deleted with all that stands in it, and Undo brings all of it back", async ({
    page,
  }) => {
    const before = await titlesIn(page, "Compare");
    await page.getByTestId("stage").getByText("Compare").click({ button: "right" });
    await page.getByRole("menuitem", { name: /^Delete/ }).click();
    await expect.poll(() => stageNames(page)).toEqual(STAGES.filter((name) => name !== "Compare"));
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(() => stageNames(page)).toEqual(STAGES);
    await expect.poll(() => titlesIn(page, "Compare")).toEqual(before);
  });

  test("a stage is dragged to another place, and back with one undo", async ({ page }) => {
    const [from, to] = [
      await page.getByTestId("stage").nth(0).boundingBox(),
      await page.getByTestId("stage").nth(1).boundingBox(),
    ];
    if (from === null || to === null) throw new Error("the stages are not in sight");
    await page.mouse.move(from.x + 30, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width - 20, to.y + to.height / 2, { steps: 10 });
    await page.mouse.up();
    const moved = ["Compare", "It breaks down", ...STAGES.slice(2)];
    await expect.poll(() => stageNames(page)).toEqual(moved);
    await page.keyboard.press("Control+z");
    await expect.poll(() => stageNames(page)).toEqual(STAGES);
  });

  test("the header stays in view while the map moves under it", async ({ page }) => {
    const head = page.getByTestId("stage-header");
    const before = await head.boundingBox();
    const box = await page.getByTestId("map").boundingBox();
    if (box === null) throw new Error("no map");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const firstCard = page.getByTestId("card").first();
    const cardBefore = await firstCard.boundingBox();
    await page.mouse.wheel(0, 60);
    // As far as the hand, like every page that scrolls.
    await expect
      .poll(async () => (cardBefore?.y ?? 0) - ((await firstCard.boundingBox())?.y ?? 0))
      .toBe(60);
    expect(await head.boundingBox()).toEqual(before);
  });

  test("a marquee selects what it touches, and Delete takes all of it as one step", async ({
    page,
  }) => {
    const cards = page.getByTestId("card");
    const [a, b] = [await cards.nth(0).boundingBox(), await cards.nth(1).boundingBox()];
    if (a === null || b === null) throw new Error("the cards are not in sight");
    await page.mouse.move(a.x - 6, a.y - 8);
    await page.mouse.down();
    await page.mouse.move(b.x + 20, b.y + 30, { steps: 10 });
    await page.mouse.up();
    await expect(page.locator('[data-testid=card][data-selected="true"]')).toHaveCount(2);
    const before = await titlesIn(page, "It breaks down");
    await page.keyboard.press("Delete");
    await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(before.slice(2));
    await page.keyboard.press("Control+z");
    await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(before);
  });
});

test.describe("files that are not what they seem", () => {
  for (const [name, bytes] of [
    ["picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["empty.csv", Buffer.from("")],
    ["unclosed.csv", Buffer.from('story,score\n"never closed,5\nmore,3\n')],
  ] as const) {
    test(`${name} is refused with words, and nothing is lost`, async ({ page }) => {
      await openHome(page);
      await page.getByRole("button", { name: "Bring your stories" }).click();
      const dialog = page.getByRole("dialog", { name: "Import stories" });
      await dialog
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "text/csv", buffer: bytes });
      await expect(dialog.getByRole("alert").or(dialog.getByRole("status"))).toContainText(/\w{3}/);
      await expect(dialog.getByTestId("mapping")).toBeHidden();
      await dialog.getByRole("button", { name: "Cancel" }).click();
      await expect(page.getByRole("button", { name: "Bring your stories" })).toBeVisible();
    });
  }

  test("a file that is no map is refused by name at home", async ({ page }) => {
    await openHome(page);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "notes.wayfelt.json",
        mimeType: "application/json",
        buffer: Buffer.from('{"hello": 1}'),
      });
    const dialog = page.getByRole("dialog", { name: "This file cannot be opened" });
    await expect(dialog).toContainText("notes.wayfelt.json");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Start blank" })).toBeVisible();
  });
});

async function stageNames(page: Page): Promise<string[]> {
  return await page.getByTestId("stage").allTextContents();
}
