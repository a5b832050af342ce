import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { changeAge } from "./changeAge.ts";
import { expect, test } from "./fixture.ts";
import { openSample } from "./home.ts";

test("from a statement to its stories, to the stop where they were told, and back", async ({
  page,
}) => {
  const profile = await openProfile(page);
  const sentiment = line(profile, "Sentiment");
  await sentiment.click();
  const evidence = page.getByTestId("evidence");
  await expect(evidence).toContainText("83 stories");
  await expect(sentiment).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(evidence).toBeHidden();
  await expect(sentiment).toHaveAttribute("aria-expanded", "false");
  await sentiment.click();
  await evidence.getByRole("listitem").first().getByRole("button").click();
  await expect(page.getByRole("tab", { name: "Touchpoint" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.getByRole("tab", { name: "Profile" }).click();
  await expect(line(profile, "Sentiment")).toBeVisible();
});

test("what the drawer says moves with the line that it explains, and the keys come back to the line", async ({
  page,
}) => {
  const profile = await openProfile(page);
  const sentiment = line(profile, "Sentiment");
  await sentiment.click();
  const evidence = page.getByTestId("evidence");
  await expect(evidence).toContainText("Sentiment: +13.7");
  await evidence.getByRole("listitem").first().getByRole("button").click();
  const story = page.getByTestId("story").first();
  await story.getByRole("button", { name: /very positive/ }).click();
  await page.getByRole("tab", { name: "Profile" }).click();
  await expect(sentiment).not.toContainText("+13.7");
  const mean = (await sentiment.textContent())?.match(/[+−]\d+\.\d/u)?.[0] ?? "?";
  await expect(evidence).toContainText(`Sentiment: ${mean}`);
  await page.keyboard.press("Escape");

  await sentiment.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("F6");
  await expect(evidence.getByRole("button", { name: "Close what this rests on" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(evidence).toBeHidden();
  await expect(sentiment).toBeFocused();
});

test("an answer in the drawer shows only who gave it", async ({ page }) => {
  const profile = await openProfile(page);
  await line(profile, "Education").click();
  const evidence = page.getByTestId("evidence");
  await expect(evidence).toContainText("15 people");
  const answer = evidence.getByRole("button", { name: /^University degree/ });
  await expect(answer).toContainText("likely ");
  await answer.click();
  await expect(evidence.getByRole("listitem").filter({ hasText: "Vocational" })).toHaveCount(1);
  await expect(evidence.getByRole("list", { name: "People" })).not.toContainText("Vocational");
  await answer.click();
  await expect(evidence.getByRole("list", { name: "People" })).toContainText("Vocational");
});

test("what somebody wrote stays when the data change, says so, and can be taken anew or kept", async ({
  page,
}) => {
  const profile = await openProfile(page);
  const before = await line(profile, "Age").textContent();
  await write(page, line(profile, "Age"), "Mostly in the middle of life");
  await expect(line(profile, "Age")).toContainText("Mostly in the middle of life");
  await expect(profile.getByTestId("stale")).toHaveCount(0);

  await changeAge(page, "61");
  await expect(profile.getByTestId("stale-lines")).toHaveText("1 line is older than the data");
  const stale = profile.getByTestId("stale");
  await expect(stale).toContainText(
    /data changed: was half are .+, four in five .+, would be half are .+/,
  );

  await stale.getByRole("button", { name: "Keep" }).click();
  await expect(stale).toHaveCount(0);
  await expect(line(profile, "Age")).toContainText("Mostly in the middle of life");

  await changeAge(page, "19");
  await stale.getByRole("button", { name: "Take" }).click();
  await expect(line(profile, "Age")).toContainText(/half are /);
  await expect(line(profile, "Age")).not.toContainText("middle of life");

  await page.getByRole("button", { name: /^Undo: Take back the edit/ }).click();
  await expect(line(profile, "Age")).toContainText("Mostly in the middle of life");
  await expect(stale).toHaveCount(1);
  expect(before).toContain("half are");
});

test("a line that is kept goes on showing what it showed", async ({ page }) => {
  const profile = await openProfile(page);
  const shown = await line(profile, "Age").locator("[dir=auto]").last().textContent();
  await menu(page, profile, "Age", "Keep as it is now");
  await changeAge(page, "20");
  await expect(profile.getByTestId("stale")).toBeVisible();
  await expect(line(profile, "Age")).toContainText(shown ?? "?");
  await profile.getByTestId("stale").getByRole("button", { name: "Keep" }).click();
  await expect(profile.getByTestId("stale")).toHaveCount(0);
  await expect(line(profile, "Age")).toContainText(shown ?? "?");
  await menu(page, profile, "Age", "Back to the data");
  await expect(profile.getByTestId("stale")).toHaveCount(0);
});

test("a proposal is opened, accepted and stands on its line; dismissed it is not made again", async ({
  page,
}) => {
  const profile = await openProfile(page);
  const proposals = profile.getByTestId("proposals");
  const goals = proposals.locator('[data-kind="goal"]');
  const first = goals.getByTestId("proposal").first();
  const words = (await first.getAttribute("aria-label")) ?? "";
  await first.getByRole("button", { name: words }).click();
  await expect(page.getByTestId("evidence")).toContainText(words);
  await page.keyboard.press("Escape");
  await first.getByRole("button", { name: "Accept" }).click();
  await expect(goals.getByRole("group", { name: words })).toHaveCount(0);
  const goalLine = profile.locator("[data-claim]").filter({ hasText: /^Goals/ });
  await expect(goalLine.getByRole("button", { name: words }).first()).toBeVisible();

  const next = goals.getByTestId("proposal").first();
  await expect(next.getByRole("button", { name: "Accept" })).toBeFocused();
  const others = (await next.getAttribute("aria-label")) ?? "";
  await next.getByRole("button", { name: "Dismiss" }).click();
  await expect(goals.getByRole("group", { name: others })).toHaveCount(0);
  await expect(proposals.getByRole("button", { name: "1 dismissed" })).toBeVisible();
});

test("an accepted insight says when a story it rests on says other words, until it is held true again", async ({
  page,
}) => {
  const profile = await openProfile(page);
  const goals = profile.getByTestId("proposals").locator('[data-kind="goal"]');
  const first = goals.getByTestId("proposal").first();
  const words = (await first.getAttribute("aria-label")) ?? "";
  await first.getByRole("button", { name: "Accept" }).click();
  const goalLine = profile.locator("[data-claim]").filter({ hasText: /^Goals/ });
  const doubt = goalLine.getByText(/other words now/);
  await goalLine.getByRole("button", { name: words }).first().click();
  const quote = page.getByTestId("evidence").getByRole("listitem").first().getByRole("button");
  const told = ((await quote.locator("[dir=auto]").first().textContent()) ?? "").slice(1, -1);
  await quote.click();
  const story = page.getByTestId("story").filter({ hasText: told });
  await story.getByRole("button", { name: "Edit story" }).click();
  await story.getByRole("textbox", { name: "Story" }).fill("I have no goal at all.");
  await page.getByRole("tab", { name: "Profile" }).click();
  await expect(doubt).toHaveText(/(Its story|of its .+) says other words now$/);
  await expectNoViolations(page);
  await goalLine.getByRole("button", { name: /still true of its stories/ }).click();
  await expect(doubt).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(doubt).toHaveCount(1);
});

test("a pain of one's own is added, and answered by what we are good at", async ({ page }) => {
  const profile = await openProfile(page);
  await menu(page, profile, "Pains", "Add one of your own");
  await page.keyboard.type("Nobody says when they come");
  await page.keyboard.press("Enter");
  await expect(
    profile.getByRole("button", { name: "Nobody says when they come" }).first(),
  ).toBeVisible();
  await profile.getByRole("button", { name: "Our fit: 4 lines not known yet" }).click();
  await profile.getByRole("button", { name: "Which pains does this answer?" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Nobody says when they come" }).click();
  await page.keyboard.press("Escape");
  const solved = profile.locator('[data-claim="attribute:attribute-pains-we-solve"]');
  await expect(
    solved.getByRole("button", { name: "Nobody says when they come" }).first(),
  ).toBeVisible();
});

test("a saved version shows later what changed, line by line", async ({ page }) => {
  const profile = await openProfile(page);
  await tool(page, profile, "Saved versions…");
  const dialog = page.getByRole("dialog", { name: "Saved versions" });
  await dialog.getByRole("textbox", { name: "Name of the version" }).fill("Spring");
  await dialog.getByRole("button", { name: "Save version" }).click();
  await expect(dialog.getByTestId("version")).toContainText("17 people and 1 unnamed");
  await dialog.getByRole("button", { name: "What changed since" }).click();
  await expect(dialog.getByTestId("then-and-now")).toContainText("Nothing changed since.");
  await page.keyboard.press("Escape");
  await write(page, line(profile, "Age"), "Forty or so");
  await tool(page, profile, "Saved versions…");
  await dialog.getByRole("button", { name: "What changed since" }).click();
  const row = dialog.getByRole("row", { name: /^Age/ });
  await expect(row).toContainText("changed");
  await expect(row).toContainText("Forty or so");
  await expectNoViolations(page);
});

test("the interview guide asks the nine questions and walks through the stops", async ({
  page,
}) => {
  const profile = await openProfile(page);
  await tool(page, profile, "Interview guide…");
  const guide = page.getByTestId("guide");
  await expect(guide).toContainText("9. How do you solve it today?");
  await expect(guide).toContainText("10. Looking up the error code");
  // Customers are not asked for what happens backstage.
  await expect(guide).not.toContainText("Planning the van’s route");
  await expectNoViolations(page);
});

test("the layouts show less of the same, and empty sections fold away", async ({ page }) => {
  const profile = await openProfile(page);
  await expect(profile.getByRole("region", { name: "Our fit" })).toBeVisible();
  const fold = profile.getByRole("button", { name: "Our fit: 4 lines not known yet" });
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  await fold.click();
  await expect(line(profile, "The value we provide")).toBeVisible();
  await profile.getByRole("combobox", { name: "Layout" }).click();
  await page.getByRole("option", { name: "Basic information" }).click();
  await expect(profile.getByRole("region", { name: "Background" })).toBeVisible();
  await expect(profile.getByRole("region", { name: "Our fit" })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on a line that is older than the data (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const profile = await openProfile(page);
    await write(page, line(profile, "Age"), "Forty or so");
    await changeAge(page, "61");
    await expect(profile.getByTestId("stale")).toBeVisible();
    await expectNoViolations(page);
  });
}

async function openProfile(page: Page): Promise<Locator> {
  await openSample(page);
  await page.getByRole("tab", { name: "Profile" }).click();
  const profile = page.getByTestId("profile");
  await expect(line(profile, "Age")).toBeVisible();
  return profile;
}

/** The button that is a line of the profile. */
function line(profile: Locator, label: string): Locator {
  return profile
    .locator("[data-claim] > button")
    .filter({ has: profile.page().getByText(label, { exact: true }) });
}

async function write(page: Page, button: Locator, text: string): Promise<void> {
  await button.focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(button).toBeFocused();
}

async function menu(page: Page, profile: Locator, label: string, entry: string): Promise<void> {
  await line(profile, label).hover();
  await profile.getByRole("button", { name: `What to do with ${label}` }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

async function tool(page: Page, profile: Locator, entry: string): Promise<void> {
  await profile.getByRole("button", { name: "More of this profile" }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

test("the eight steps tick themselves and lead to where each is done", async ({ page }) => {
  await openProfile(page);
  await page.getByRole("button", { name: /^\d of 8 steps$/ }).click();
  const steps = page.getByTestId("eight-steps");
  await expect(steps.getByRole("button")).toHaveCount(8);
  await expect(steps.getByRole("button", { name: /^Lay out the journey, done/ })).toBeVisible();
  await expect(
    steps.getByRole("button", { name: /^Save a version, and come back, open/ }),
  ).toBeVisible();
  await expectNoViolations(page);

  await steps.getByRole("button", { name: /^Save a version/ }).click();
  const versions = page.getByRole("dialog", { name: /versions/i });
  await versions.getByRole("button", { name: /^Save/ }).first().click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^\d of 8 steps$/ }).click();
  await expect(
    steps.getByRole("button", { name: /^Save a version, and come back, done/ }),
  ).toBeVisible();
  await steps.getByRole("button", { name: /^Understand the market/ }).click();
  await expect(page.getByRole("region", { name: "Market" })).toBeInViewport();
});
