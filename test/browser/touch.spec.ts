import type { CDPSession, Locator, Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { titlesIn } from "./grid.ts";
import { openSample } from "./home.ts";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 1024, height: 768 } });

const FIRST = ["Looking up the error code", "Repair-or-replace checker", "Calling the advice line"];

let finger: CDPSession;

test.beforeEach(async ({ page, context }) => {
  finger = await context.newCDPSession(page);
  await openSample(page);
});

test("one finger that swipes pans the map, also where it begins on a card", async ({ page }) => {
  const card = cardOf(page, FIRST[1] ?? "");
  const before = await middleOf(card);
  await touch("touchStart", before);
  for (let step = 1; step <= 8; step += 1) {
    await touch("touchMove", { x: before.x - step * 15, y: before.y });
  }
  await touch("touchEnd");
  const after = await middleOf(card);
  expect(before.x - after.x).toBeGreaterThan(80);
  expect(await titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("a card held still is picked up and goes where the finger goes", async ({ page }) => {
  const from = await middleOf(cardOf(page, FIRST[0] ?? ""));
  const to = await middleOf(cardOf(page, FIRST[2] ?? ""));
  await touch("touchStart", from);
  await expect(page.locator(".react-flow__node.draggable").first()).toBeVisible();
  for (let step = 1; step <= 10; step += 1) {
    await touch("touchMove", { x: from.x + ((to.x + 60 - from.x) * step) / 10, y: from.y });
  }
  await touch("touchEnd");
  await expect.poll(async () => (await titlesIn(page, "It breaks down"))[0]).toBe(FIRST[1]);
  await expect.poll(() => titlesIn(page, "It breaks down")).toContain(FIRST[0]);
  // The finger was given back: the next swipe pans.
  const card = cardOf(page, FIRST[1] ?? "");
  const before = await middleOf(card);
  await touch("touchStart", before);
  for (let step = 1; step <= 8; step += 1) {
    await touch("touchMove", { x: before.x, y: before.y + step * 10 });
  }
  await touch("touchEnd");
  expect((await middleOf(card)).y - before.y).toBeGreaterThan(40);
});

test("a long press opens the menu of what lies under the finger", async ({ page }) => {
  const from = await middleOf(cardOf(page, FIRST[0] ?? ""));
  await touch("touchStart", from);
  await expect(page.getByRole("menuitem", { name: "Move to" })).toBeVisible();
  await touch("touchEnd");
  await page.waitForTimeout(300);
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeVisible();
  expect(await titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("what a finger presses is 44 px wide and high", async ({ page }) => {
  await page.getByTestId("card").first().tap();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, [role=tab], [role=radio]")]
      .filter(
        (one) => one.checkVisibility() && one.closest('[role="grid"], [aria-hidden]') === null,
      )
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        const around = getComputedStyle(one, "::after");
        const isSpread = around.content !== "none" && Number.parseFloat(around.width) >= 44;
        return width > 0 && !isSpread && (width < 43.5 || height < 43.5);
      })
      .map((one) => {
        const { width, height } = one.getBoundingClientRect();
        return `${one.ariaLabel ?? one.textContent}: ${Math.round(width)} x ${Math.round(height)}`;
      }),
  );
  expect(small).toEqual([]);
});

test("on a tablet held upright all of the bar is on the screen, and nothing moves the page aside", async ({
  page,
}) => {
  for (const width of [768, 820, 900, 1000]) {
    await page.setViewportSize({ width, height: 1180 });
    await expect
      .poll(() =>
        page.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              "[data-region=bar] :is(button, a, [role=radio])",
            ),
          ]
            .filter((one) => one.checkVisibility())
            .filter((one) => one.getBoundingClientRect().right > innerWidth)
            .map((one) => one.ariaLabel ?? one.textContent),
        ),
      )
      .toEqual([]);
  }
  await page.getByRole("button", { name: "Hide sidebar" }).tap();
  await expect(page.getByRole("complementary", { name: "Evidence" })).toHaveCount(0);
  expect(await page.evaluate(() => document.scrollingElement?.scrollLeft)).toBe(0);
});

function cardOf(page: Page, title: string): Locator {
  return page.getByTestId("card").filter({ has: page.getByTitle(title) });
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("it is not in sight");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function touch(
  type: "touchStart" | "touchMove" | "touchEnd",
  at?: { readonly x: number; readonly y: number },
): Promise<void> {
  await finger.send("Input.dispatchTouchEvent", {
    type,
    touchPoints: at === undefined ? [] : [{ x: at.x, y: at.y, id: 1 }],
  });
}
