import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { openSample } from "./home.ts";

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await cardAt(page, 0).click();
  await expect(page.getByTestId("story")).not.toHaveCount(0);
});

test("what was begun at a touchpoint waits there while another one is looked at", async ({
  page,
}) => {
  await newStory(page).fill("Half a sentence");
  await cardAt(page, 1).click();
  await expect(newStory(page)).toHaveValue("");
  await cardAt(page, 0).click();
  await expect(newStory(page)).toHaveValue("Half a sentence");
});

test("who told the last story is proposed for the next, at the next touchpoint too, as long as the person is there", async ({
  page,
}) => {
  const teller = page.getByTestId("composer").getByRole("combobox", { name: "Person" });
  await newStory(page).fill("First stop");
  await teller.fill("Ann Lee");
  await page.getByRole("option", { name: /Ann Lee/ }).click();
  await newStory(page).press("Control+Enter");
  await expect(page.getByTestId("story").filter({ hasText: "First stop" })).toContainText(
    "Ann Lee",
  );
  await cardAt(page, 1).click();
  await newStory(page).fill("Second stop");
  await expect(teller).toHaveValue("Ann Lee");
  await newStory(page).press("Control+Enter");
  await expect(page.getByTestId("story").filter({ hasText: "Second stop" })).toContainText(
    "Ann Lee",
  );
  for (const step of ["Add story", "Add story", "Add person"]) {
    await page.getByRole("button", { name: `Undo: ${step}` }).click();
  }
  await newStory(page).fill("Nobody said this");
  await newStory(page).press("Control+Enter");
  await expect(page.getByTestId("story").filter({ hasText: "Nobody said this" })).toContainText(
    "Nobody named",
  );
});

test("a press on the card that is chosen already leads back to its stories", async ({ page }) => {
  await page.getByRole("tab", { name: "Profile" }).click();
  await expect(page.getByTestId("story")).toHaveCount(0);
  await cardAt(page, 0).click();
  await expect(page.getByTestId("story")).not.toHaveCount(0);
});

test("a story is scored by a digit and added from any field; lines become stories of their own", async ({
  page,
}) => {
  await newStory(page).fill("All by keys");
  await page
    .getByTestId("composer")
    .getByRole("button", { name: /very negative/ })
    .focus();
  await page.keyboard.press("4");
  await page.keyboard.press("Control+Enter");
  const added = page.getByTestId("story").filter({ hasText: "All by keys" });
  await expect(added).toContainText("+50");
  await expect(added).toHaveAttribute("data-shown", "true");
  await expect(newStory(page)).toBeFocused();
  await newStory(page).fill("one\n\ntwo\nthree");
  await page.getByRole("button", { name: "Add as 3 stories" }).click();
  for (const text of ["one", "two", "three"]) {
    await expect(page.getByText(text, { exact: true })).toBeVisible();
  }
  await expect(newStory(page)).toHaveValue("");
});

test("Enter opens a story to be edited, Esc leads back, Delete goes on to the next", async ({
  page,
}) => {
  const [first, second] = [page.getByTestId("story").nth(0), page.getByTestId("story").nth(1)];
  const next = await second.locator("p").textContent();
  await first.click({ position: { x: 30, y: 8 } });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Story", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Story", exact: true })).toBeHidden();
  await page.keyboard.press("Delete");
  await expect(page.getByText("Deleted 1 story")).toBeVisible();
  await expect(page.locator("li:focus")).toContainText(next ?? "");
});

test("a story may come through a channel that nobody named before; it is one of the stops then too", async ({
  page,
}) => {
  const story = page.getByTestId("story").first();
  await story.getByRole("button", { name: "Edit story" }).click();
  const channel = story.getByRole("combobox", { name: "Channel" });
  await channel.fill("Carrier pigeon");
  await page.getByRole("option", { name: "Carrier pigeon" }).click();
  await expect(channel).toHaveValue("Carrier pigeon");
  await page.getByRole("combobox", { name: "Channels" }).fill("carr");
  await expect(page.getByRole("option", { name: "Carrier pigeon" })).toHaveCount(1);
});

test("P on a story asks who told it, and Esc leads back to it", async ({ page }) => {
  const story = page.getByTestId("story").first();
  await story.click({ position: { x: 30, y: 8 } });
  await page.keyboard.press("p");
  await expect(story.getByRole("combobox", { name: "Person" })).toBeFocused();
  await page.keyboard.type("Someone new");
  await page.getByRole("option", { name: /Someone new/ }).click();
  await expect(page.getByRole("listbox")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(story.getByRole("combobox", { name: "Person" })).toBeHidden();
  await expect(story).toContainText("Someone new");
  await expect(page.locator("li:focus")).toContainText("Someone new");
});

test("the menu of a story moves it to another touchpoint, and that is taken back", async ({
  page,
}) => {
  const story = page.getByTestId("story").first();
  const text = (await story.locator("p").textContent()) ?? "";
  await story.click({ button: "right", position: { x: 30, y: 8 } });
  await page.getByRole("menuitem", { name: "Move to" }).hover();
  await page.getByRole("menuitem", { name: "Order", exact: true }).hover();
  await page.getByRole("menuitem", { name: "Basket and checkout" }).click();
  await expect(page.getByText("Moved to Basket and checkout")).toBeVisible();
  await expect(page.getByTestId("story").filter({ hasText: text })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(page.getByTestId("story").filter({ hasText: text })).toHaveCount(1);
});

test("the consent of all stories that are shown is noted in one step, and taken back", async ({
  page,
}) => {
  const all = page.getByRole("button", { name: "All stories shown here" });
  const choose = async (consent: string): Promise<void> => {
    await all.click();
    await page.getByRole("menuitem", { name: /^Consent of these \d stories$/ }).click();
    await page.getByRole("menuitem", { name: consent }).click();
  };
  await choose("Only inside the team");
  await expect(page.getByText(/^\d stories: only inside the team/)).toBeVisible();
  await page.getByTestId("story").first().focus();
  await page.getByTestId("story").first().click();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Consent" })).toHaveText(/Only inside the team/);
  await page.getByRole("button", { name: /^Undo: Set consent of \d stories/ }).click();
  await expect(page.getByRole("combobox", { name: "Consent" })).not.toHaveText(/Only inside/);
});

test("single keys that are switched off score no story", async ({ page }) => {
  await page.evaluate(() => localStorage.setItem("wayfelt.singleKeys", "off"));
  await page.reload();
  await cardAt(page, 0).click();
  const story = page.getByTestId("story").nth(1);
  await expect(story).toContainText("not scored");
  await story.click({ position: { x: 30, y: 8 } });
  await page.keyboard.press("1");
  await expect(story).toContainText("not scored");
});

test("what stands in several selected touchpoints is listed together and moved at once", async ({
  page,
}) => {
  await cardAt(page, 1).click({ modifiers: ["Shift"] });
  const panel = page.getByTestId("several-panel");
  await expect(panel.getByRole("heading")).toHaveText("2 touchpoints selected");
  await expect(panel.getByTestId("story").first()).toBeVisible();
  await panel
    .getByTestId("story")
    .first()
    .click({ position: { x: 60, y: 8 } });
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Space");
  await expect(page.getByText("3 stories chosen")).toBeVisible();
  await page.getByRole("button", { name: "Move 3 to…" }).click();
  await page.getByRole("menuitem", { name: "It breaks down", exact: true }).hover();
  await page.getByRole("menuitem", { name: "Calling the advice line" }).click();
  await expect(page.getByText("Moved 3 stories to Calling the advice line")).toBeVisible();
  await expect(cardAt(page, 2)).toContainText("5 stories");
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(cardAt(page, 2)).toContainText("2 stories");
});

test("a story is dragged from its list onto a card, which shows that it takes it; Esc takes it back", async ({
  page,
}) => {
  const target = cardAt(page, 2);
  const drag = async (): Promise<void> => {
    await page.getByTestId("story-grip").first().hover();
    await page.mouse.down();
    const box = await target.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60, { steps: 4 });
    await expect(target).toHaveAttribute("data-takes-stories", "true");
  };
  await drag();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(target).toContainText("2 stories");
  await drag();
  await page.mouse.up();
  await expect(target).toContainText("3 stories");
});

test("a story held at the edge of the map moves it on to cards beyond", async ({ page }) => {
  const story = page.getByTestId("story").first();
  await story.hover();
  const grip = await story.getByTestId("story-grip").boundingBox();
  const map = await page.getByTestId("map").boundingBox();
  if (grip === null || map === null) throw new Error("nothing to hold");
  const header = page.getByTestId("stage").filter({ hasText: "Order" });
  await page.mouse.move(grip.x + 8, grip.y + 10);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width - 20, map.y + 140, { steps: 3 });
  await page.waitForTimeout(200);
  await expect(header).not.toBeInViewport();
  await page.mouse.move(map.x + 500, map.y + 140, { steps: 3 });
  await page.mouse.move(map.x + map.width - 20, map.y + 140, { steps: 3 });
  await expect(header).toBeInViewport();
  await page.keyboard.press("Escape");
  await page.mouse.up();
});

test("words that are longer than a story may be are kept whole until a person decides", async ({
  page,
}) => {
  const story = page.getByTestId("story").first();
  await story.getByRole("button", { name: "Edit story" }).click();
  const words = page.getByRole("textbox", { name: "Story", exact: true });
  const before = await words.inputValue();
  await words.fill("a".repeat(20_500));
  await words.blur();
  await expect(page.getByText(/20,500 characters; a story holds 20,000/)).toBeVisible();
  await story.getByRole("button", { name: "Close" }).click();
  await story.getByRole("button", { name: "Edit story" }).click();
  expect((await words.inputValue()).length).toBe(20_500);
  await page.getByRole("button", { name: "Back to the saved words" }).click();
  await expect(words).toHaveValue(before);
});

function cardAt(page: Page, index: number): Locator {
  return page.getByTestId("card").nth(index);
}

function newStory(page: Page): Locator {
  return page.getByRole("textbox", { name: "New story" });
}

test("a quote that the map cuts says that it is abridged, and opens the whole story", async ({
  page,
}) => {
  const cut = page.getByTitle("abridged: open the whole story").nth(1);
  await expect(cut).toContainText("…”");
  const begun = (await cut.locator("> div").first().textContent())?.replace("“", "") ?? "";
  await cut.click();
  const story = page.getByTestId("story").filter({ hasText: begun });
  await expect(story.first()).toBeVisible();
});

test("a paste that does not fit is not cut without a word", async ({ page }) => {
  await page.getByTestId("card").first().click();
  await page.keyboard.press("F2");
  const field = page.getByRole("textbox", { name: "Touchpoint title" });
  await field.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    (element as HTMLTextAreaElement).select();
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, "word ".repeat(200));
  await expect(page.getByText(/Only 500 of the 1,000 characters/).first()).toBeVisible();
});
