import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { focusGrid, spoken, titlesIn } from "./grid.ts";
import { openSample } from "./home.ts";

const FIRST = ["Looking up the error code", "Repair-or-replace checker", "Calling the advice line"];

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSample(page);
});

test("Esc takes a drag back while the hand still holds the card", async ({ page }) => {
  await holdOver(page, cardOf(page, FIRST[0] ?? ""), cardOf(page, FIRST[2] ?? ""));
  await expect(page.getByTestId("drop-mark")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("drop-mark")).toBeHidden();
  await page.mouse.move(700, 300, { steps: 4 });
  await expect(page.getByTestId("drop-mark")).toBeHidden();
  await page.mouse.up();
  expect(await titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("with Alt a drag leaves the card where it is and puts a copy down", async ({ page }) => {
  await page.keyboard.down("Alt");
  await holdOver(page, cardOf(page, FIRST[0] ?? ""), cardOf(page, FIRST[2] ?? ""));
  await page.mouse.up();
  await page.keyboard.up("Alt");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual([...FIRST, FIRST[0]]);
  await expect(page.getByRole("button", { name: /^Undo: Duplicate touchpoint/ })).toBeVisible();
});

test("a card held at the edge of what is in sight moves the map on, and back again beside the rail", async ({
  page,
}) => {
  await holdOver(page, cardOf(page, FIRST[0] ?? ""), cardOf(page, FIRST[2] ?? ""));
  await page.mouse.move(1095, 200, { steps: 4 });
  const header = page.getByTestId("stage").filter({ hasText: "Order" });
  await expect(header).toBeInViewport();
  await page.mouse.move(150, 200, { steps: 4 });
  await expect(header).not.toBeInViewport();
  await page.keyboard.press("Escape");
  await page.mouse.up();
});

test("copied touchpoints are pasted behind, cut ones move with their stories", async ({ page }) => {
  await focusGrid(page);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+v");
  await expect
    .poll(() => titlesIn(page, "It breaks down"))
    .toEqual([FIRST[0], FIRST[1], FIRST[0], FIRST[1], FIRST[2]]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+x");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual(FIRST);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+v");
  await expect.poll(() => titlesIn(page, "It breaks down")).toEqual([FIRST[1], FIRST[2], FIRST[0]]);
  await expect.poll(() => spoken(page)).toMatch(/^(Looking up|Calling)/);
  await expect(
    page.getByRole("button", { name: /^Looking up the error code\. .* 5 stories/ }),
  ).toHaveCount(1);
});

test("lines from elsewhere become stories on a touchpoint, and touchpoints or notes in a cell", async ({
  page,
}) => {
  await focusGrid(page);
  await copyText(page, "It was late\nIt was early");
  await page.keyboard.press("Control+v");
  await expect(page.getByText("Added 2 stories at Looking up the error code")).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.getByTestId("note").first().click();
  await copyText(page, "first idea\tnext stage\nsecond idea");
  await page.keyboard.press("Control+v");
  for (const text of ["first idea", "second idea", "next stage"]) {
    await expect(page.getByTestId("note").filter({ hasText: text })).toHaveCount(1);
  }
});

test("a drag with Space moves the map and chooses nothing", async ({ page }) => {
  await focusGrid(page);
  await page.keyboard.press("Escape");
  const before = await cardOf(page, FIRST[0] ?? "").boundingBox();
  await page.mouse.move(600, 560);
  await page.keyboard.down("Space");
  await page.mouse.down();
  await page.mouse.move(500, 560, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up("Space");
  const after = await cardOf(page, FIRST[0] ?? "").boundingBox();
  expect(after?.x).toBeLessThan(before?.x ?? 0);
  await expect(page.locator("[data-testid=card][data-selected=true]")).toHaveCount(0);
  await page.keyboard.press("Space");
  await expect(page.locator("[data-testid=card][data-selected=true]")).toHaveCount(1);
});

test("the points of the curve are places of the table: what they rest on is shown and said", async ({
  page,
}) => {
  await focusGrid(page);
  await page.keyboard.press("ArrowDown");
  await expect
    .poll(() => spoken(page))
    .toMatch(/^Curve at Looking up the error code\. Sentiment −50, .*4 people.*Likely −94 to \+27/);
  await expect(page.getByTestId("point-card")).toContainText("4 stories scored by 4 people");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => spoken(page)).toMatch(/^Curve at Repair-or-replace checker\./);
  await expect(page.getByTestId("point-card")).toContainText("Repair-or-replace checker");
  await page.keyboard.press("Delete");
  await page.keyboard.press("x");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "New story" })).toBeFocused();
  await expect(page.getByTestId("point-card")).toBeHidden();
  expect(await titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("a quote is a place of the table, and leads by Enter or a click to its story in the list", async ({
  page,
}) => {
  await focusGrid(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect
    .poll(() => spoken(page))
    .toMatch(/^“Four questions .*” \+100, Jamie Sutcliffe, 24\./);
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  const shown = page.locator("[data-testid=story][data-shown=true]");
  await expect(page.locator("li:focus")).toContainText("Four questions and it told me straight");
  await expect(shown).toHaveCount(1);
  expect(await titlesIn(page, "It breaks down")).toEqual(FIRST);
  await page.locator(".react-flow__node-quote").first().click();
  await expect(page.locator("li:focus")).toContainText("It stopped mid-spin");
  await expect(shown).toHaveCount(1);
  await page.keyboard.press("5");
  await expect(shown).toContainText("+100");
});

test("a connection is turned round and led elsewhere from the menu of its touchpoint", async ({
  page,
}) => {
  await focusGrid(page);
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Connections" }).hover();
  await page.getByRole("menuitem", { name: "To Repair-or-replace checker" }).hover();
  await page.getByRole("menuitem", { name: "Turn round" }).click();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Connections" }).hover();
  await expect(
    page.getByRole("menuitem", { name: "From Repair-or-replace checker" }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
});

test("the end of a chosen connection is dragged onto another card, which shows that it takes it", async ({
  page,
}) => {
  const [first, second, third] = FIRST;
  const box = await cardOf(page, first ?? "").boundingBox();
  if (box === null) throw new Error("a card is not in sight");
  await page.mouse.click(box.x + box.width + 14, box.y + box.height * 0.42);
  const target = cardOf(page, third ?? "");
  await holdOver(page, page.getByTestId("connection-to"), target, [5, 5]);
  await expect(target).toHaveAttribute("data-takes-stories", "true");
  await page.mouse.up();
  await expect(target).toHaveAttribute("data-takes-stories", "false");
  await cardOf(page, first ?? "").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Connections" }).hover();
  await expect(page.getByRole("menuitem", { name: `To ${third}` })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: `To ${second}` })).toHaveCount(0);
});

test("a lane from the menu and a stage at the end are named at once, in sight, and Enter goes into them", async ({
  page,
}) => {
  await page.getByRole("button", { name: "Add lane" }).click();
  await page.getByRole("menuitem", { name: "Backstage" }).click();
  await expect(page.getByRole("textbox", { name: "Lane name" })).toBeFocused();
  await page.keyboard.type("What staff do");
  await page.keyboard.press("Enter");
  await expect.poll(() => spoken(page)).toMatch(/^Empty\. .* What staff do\.$/);
  await page.getByRole("button", { name: "Add stage" }).click();
  await expect(page.getByRole("textbox", { name: "Stage name" })).toBeFocused();
  await page.keyboard.type("Moving on");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("stage").filter({ hasText: "Moving on" })).toBeInViewport();
  await expect.poll(() => spoken(page)).toMatch(/^Empty\. Stage 7 of 7, Moving on\. Lane 1/);
});

test("Fit shows the whole map, and once more as large as it can be read", async ({ page }) => {
  const zoom = page.getByRole("button", { name: "Zoom to 100 %" });
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await expect.poll(async () => Number.parseInt(await zoom.innerText(), 10)).toBeLessThan(35);
  await expect(page.getByTestId("stage").last()).toBeInViewport();
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await expect.poll(async () => Number.parseInt(await zoom.innerText(), 10)).toBeGreaterThan(50);
});

test("from afar the cards show their scores so large that they can be read, and a double click opens their stories", async ({
  page,
}) => {
  const card = cardOf(page, FIRST[0] ?? "");
  const score = card.getByText("−50");
  const near = await score.boundingBox();
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await expect(page.getByTestId("stage").last()).toBeInViewport();
  await expect.poll(async () => (await card.boundingBox())?.width).toBeLessThan(40);
  const far = await score.boundingBox();
  expect(far?.height).toBeGreaterThan((near?.height ?? 0) / 2);
  await expect(card.getByText("5 stories")).toBeHidden();
  await card.dblclick();
  await expect(page.getByRole("textbox", { name: "New story" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Touchpoint title" })).toHaveCount(0);
});

test("a name that is changed from afar is brought so near that it can be read", async ({
  page,
}) => {
  const zoom = page.getByRole("button", { name: "Zoom to 100 %" });
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  const card = cardOf(page, "Picking a delivery day");
  await expect.poll(async () => (await card.boundingBox())?.width).toBeLessThan(40);
  await card.click();
  await page.keyboard.press("F2");
  await page.keyboard.type("Choosing a day");
  await expect(zoom).toHaveText("100 %");
  await expect(page.getByRole("textbox", { name: "Touchpoint title" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(cardOf(page, "Choosing a day")).toBeInViewport({ ratio: 1 });
});

test("a map is shown where it was left: after its people, after home and after a reload", async ({
  page,
}) => {
  const zoom = page.getByRole("button", { name: "Zoom to 100 %" });
  const header = page.getByTestId("stage").filter({ hasText: "Order" });
  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect(zoom).toHaveText("83 %");
  await page.mouse.move(600, 400);
  await page.mouse.wheel(1_500, 100);
  await expect(header).toBeInViewport();
  const left = await header.boundingBox();
  const expectThere = async (): Promise<void> => {
    await expect(zoom).toHaveText("83 %");
    await expect.poll(async () => await header.boundingBox()).toEqual(left);
  };
  await page.getByRole("radio", { name: "People" }).click();
  await expect(page.getByTestId("map")).toHaveCount(0);
  await page.getByRole("radio", { name: "Map" }).click();
  await expectThere();
  await page.getByRole("link", { name: "Maps", exact: true }).click();
  await page.getByRole("button", { name: "A new washing machine", exact: true }).click();
  await expectThere();
  await page.reload();
  await expectThere();
});

test("Esc lets a connection go that is being drawn", async ({ page }) => {
  const [start, end] = [
    await cardOf(page, FIRST[2] ?? "").boundingBox(),
    await cardOf(page, FIRST[0] ?? "").boundingBox(),
  ];
  if (start === null || end === null) throw new Error("a card is not in sight");
  const lines = page.locator(".react-flow__edge");
  const before = await lines.count();
  await cardOf(page, FIRST[2] ?? "").hover();
  await page.mouse.move(start.x + start.width, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 60, end.y + 60, { steps: 6 });
  await expect(page.locator(".react-flow__connection")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator(".react-flow__connection")).toHaveCount(0);
  await page.mouse.up();
  await expect(lines).toHaveCount(before);
});

test("a plus adds a touchpoint behind a card and a stage between two; Tab names one after the other", async ({
  page,
}) => {
  await cardOf(page, FIRST[0] ?? "").hover();
  await cardOf(page, FIRST[0] ?? "")
    .getByTestId("add-behind")
    .click();
  await page.keyboard.type("asking around");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => titlesIn(page, "It breaks down"))
    .toEqual([FIRST[0], "asking around", FIRST[1], FIRST[2]]);
  await page.getByTestId("add-stage-between").first().hover();
  await page.getByTestId("add-stage-between").first().click();
  await page.keyboard.type("between");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Stage name" })).toHaveValue("Compare");
  await page.keyboard.type("weighing up");
  await page.keyboard.press("Enter");
  const names = await page.getByTestId("stage").allTextContents();
  expect(names.slice(0, 3)).toEqual(["It breaks down", "between", "weighing up"]);
});

test("fast presses of the zoom keys add up", async ({ page }) => {
  await focusGrid(page);
  for (let i = 0; i < 6; i += 1) await page.keyboard.press("Control+-");
  await expect(page.getByRole("button", { name: "Zoom to 100 %" })).toHaveText("33 %");
});

test("what stands in a stage is copied from its head, and pasted on another", async ({ page }) => {
  await page.getByTestId("stage").nth(0).click();
  await page.keyboard.press("Control+c");
  await expect(page.getByText("Copied 3 touchpoints and 4 notes")).toBeVisible();
  await page.getByTestId("stage").nth(1).focus();
  await page.keyboard.press("Control+v");
  await expect.poll(() => titlesIn(page, "Compare")).toEqual(expect.arrayContaining(FIRST));
  expect(await titlesIn(page, "It breaks down")).toEqual(FIRST);
});

test("cards of two stages that are dragged together stay a stage apart", async ({ page }) => {
  await cardOf(page, "Calling the advice line").click();
  await cardOf(page, "Comparing models on the site").click({ modifiers: ["Shift"] });
  await holdOver(
    page,
    cardOf(page, "Calling the advice line"),
    cardOf(page, "Reading other customers’ reviews"),
  );
  await expect(page.getByTestId("drop-cell-along")).toHaveCount(1);
  await page.mouse.up();
  await expect.poll(() => titlesIn(page, "Compare")).toContain("Calling the advice line");
  expect(await titlesIn(page, "Order")).toContain("Comparing models on the site");
});

function cardOf(page: Page, title: string): Locator {
  return page.getByTestId("card").filter({ has: page.getByTitle(title) });
}

async function copyText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

/** Takes a card and holds it over the right half of another one. */
async function holdOver(
  page: Page,
  from: Locator,
  to: Locator,
  grip?: readonly [x: number, y: number],
): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error("a card is not in sight");
  const [x, y] = grip ?? [40, start.height - 12];
  await page.mouse.move(start.x + x, start.y + y);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 20, end.y + 50, { steps: 8 });
}

test("a map that was moved out of sight is a press away", async ({ page }) => {
  await openSample(page);
  const back = page.getByRole("button", { name: "Back to the map" });
  const card = page.getByTestId("card").first();
  await expect(back).toHaveCount(0);
  await card.hover();
  await page.mouse.wheel(9_000, 7_000);
  await expect(page.getByTestId("card")).toHaveCount(0);
  await back.click();
  await expect(page.getByTestId("card").last()).toBeInViewport({ ratio: 1 });
  await expect(back).toHaveCount(0);
});
