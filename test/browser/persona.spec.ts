import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { changeAge } from "./changeAge.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample } from "./home.ts";

test("a name, a face, a story and a pinned quote are decided, and undone", async ({ page }) => {
  const persona = await openPersona(page);
  await persona.getByRole("heading", { level: 2 }).first().getByRole("button").click();
  await page.keyboard.type("Waiting-in Wanda");
  await page.keyboard.press("Enter");
  await expect(persona.getByRole("button", { name: "Waiting-in Wanda" })).toBeVisible();
  const face = persona.locator("header svg");
  const before = await face.innerHTML();
  await persona.getByRole("button", { name: /^Portrait/ }).click();
  await page.getByRole("menuitem", { name: "Draw another" }).click();
  await expect.poll(() => face.innerHTML()).not.toBe(before);
  await persona.getByRole("textbox", { name: "Their story" }).fill("She waits in.");
  await persona.getByRole("textbox", { name: "Their story" }).blur();

  await persona.getByRole("button", { name: "Choose quotes" }).click();
  const dialog = page.getByRole("dialog", { name: "Choose quotes" });
  const chosen = dialog.getByRole("listitem").nth(3);
  const words = (await chosen.locator("[dir=auto]").first().textContent()) ?? "";
  await chosen.getByRole("button", { name: "Pin", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(persona.getByRole("blockquote")).toHaveText(words);
  await page.getByRole("button", { name: /^Undo: Pin quote/ }).click();
  await expect(persona.getByRole("blockquote")).not.toHaveText(words);
});

test("the words of a quote are chosen, labelled, kept up with the story, and undone", async ({
  page,
}) => {
  const persona = await openPersona(page);
  const quote = persona.getByRole("figure");
  const all = (await quote.getByRole("blockquote").textContent()) ?? "";
  await expect(quote).toContainText("in their own words");
  await quote.getByRole("button", { name: "Choose the words" }).click();
  const dialog = page.getByRole("dialog", { name: "Words of the quote" });
  const field = dialog.getByRole("textbox", { name: "Words to show" });
  const leaveOut = dialog.getByRole("button", { name: "Leave the selection out" });
  await expect(leaveOut).toBeDisabled();
  await field.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ControlOrMeta+Home");
  for (let at = 0; at < 5; at += 1) await page.keyboard.press("Shift+ArrowRight");
  await leaveOut.click();
  await expect(field).toHaveValue(/^… /);
  await expect(dialog.getByRole("status")).toContainText("abridged");
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" Truly.");
  await expect(dialog.getByRole("status")).toContainText("edited: not their words");
  await dialog.getByRole("button", { name: "The whole story" }).click();
  await expect(dialog.getByRole("status")).toContainText("in their own words");
  await field.fill("They never said this.");
  await dialog.getByRole("button", { name: "Show these words" }).click();
  await expect(quote).toContainText("“They never said this.”");
  await expect(quote).toContainText("edited: not their words");
  await expect(quote.getByRole("img", { name: "pinned" })).toBeVisible();
  await page.getByRole("button", { name: /^Undo: Choose words of quote/ }).click();
  await expect(quote.getByRole("blockquote")).toHaveText(all);
  await expect(quote).toContainText("in their own words");
});

test("an edit that nobody is like is told, and can be given back to the data", async ({ page }) => {
  const persona = await openPersona(page);
  const education = line(persona, "Education");
  await education.focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Astronaut school");
  await page.keyboard.press("Enter");
  await expect(persona).toContainText("nobody of the group is like this");
  await education.hover();
  await persona.getByRole("button", { name: "What to do with Education" }).click();
  await page.getByRole("menuitem", { name: "Back to the data" }).click();
  await expect(persona).not.toContainText("nobody of the group is like this");
  await expect(education).toContainText(/typical for \d+ of \d+/);
});

test("a line on which too little is known takes any words, also those that one person answered", async ({
  page,
}) => {
  await openHome(page);
  const table = "person,touchpoint,story,job title\nAnn,Order,It took a minute and was fine,Nurse";
  const buffer = Buffer.from(table);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "one.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: /^Import \d/ }).click();
  const shows = page.getByRole("button", { name: "Show the map" });
  await shows.focus();
  await page.keyboard.press("Enter");
  // The keys are on the map at once.
  await expect(page.locator('[data-region="map"] :focus')).toHaveCount(1);
  await page.getByRole("tab", { name: "Persona" }).click();
  const job = line(page.getByTestId("persona"), "Job title");
  await expect(job).toContainText("not enough known");
  await job.focus();
  await page.keyboard.press("F2");
  await expect(page.getByRole("textbox", { name: "Job title" })).toHaveValue("");
  await page.keyboard.type("Nurse");
  await page.keyboard.press("Enter");
  await expect(job).toContainText("Nurse");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(job).toContainText("not enough known");
});

test("an edited field says when the data changed; take gives it back, keep keeps it", async ({
  page,
}) => {
  const persona = await openPersona(page);
  const age = line(persona, "Age");
  await age.focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("44");
  await page.keyboard.press("Enter");
  await expect(age).toContainText("44");
  await changeAge(page, "70");
  const stale = persona.getByTestId("stale");
  await expect(stale).toContainText("data changed");
  await stale.getByRole("button", { name: "Keep" }).click();
  await expect(stale).toHaveCount(0);
  await expect(age).toContainText("44");
  await changeAge(page, "18");
  await stale.getByRole("button", { name: "Take" }).click();
  await expect(stale).toHaveCount(0);
  await expect(age).toContainText("four in five");
});

test("the guided build goes through its steps to the sheet, each of which may be skipped", async ({
  page,
}) => {
  const persona = await openPersona(page);
  await more(page, persona, "Build step by step…");
  const dialog = page.getByRole("dialog", { name: "Build a persona" });
  await expect(dialog.getByRole("radio", { name: "Everyone on the map" })).toBeChecked();
  for (const step of ["Name and face", "Fields"]) {
    await dialog.getByRole("button", { name: "Skip" }).click();
    await expect(dialog.getByRole("button", { name: step })).toHaveAttribute(
      "aria-current",
      "step",
    );
  }
  await dialog.getByRole("checkbox", { name: "Education" }).click();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  await expect(dialog).toContainText("It stands for 17 people.");
  await dialog.getByRole("button", { name: "To the sheet" }).click();
  await expect(line(persona, "Education")).toHaveCount(0);
});

test("the sheet leaves as a picture, and names nobody who was interviewed", async ({ page }) => {
  const persona = await openPersona(page);
  const names = await namesOfPeople(page);
  for (const [entry, kind] of [
    ["Save the sheet as SVG", "svg"],
    ["Save the sheet as PNG", "png"],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      more(page, persona, entry),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind}$`));
    const bytes = readFileSync(await download.path());
    expect(bytes.length).toBeGreaterThan(5_000);
    if (kind === "png") continue;
    const svg = bytes.toString("utf8");
    expect(svg).toContain("typical for");
    for (const name of names) expect(svg).not.toContain(name);
  }
});

test("where few are like it, the persona says that it stands for several kinds, and leads on", async ({
  page,
}) => {
  const persona = await openPersona(page);
  await expect(persona).toContainText(/\d+\s% fit most lines of this sheet \(\d+ of 16 people\)/);
  const several = persona.getByTestId("several-groups");
  await expect(several).toContainText("several kinds of people");
  await several.getByRole("button", { name: "Go to Segments" }).click();
  await expect(page.getByTestId("segments")).toBeVisible();
});

test("a persona of a stage is chosen where that of everyone is, and renamed by the keys alone", async ({
  page,
}) => {
  const persona = await openPersona(page);
  await persona.getByRole("combobox", { name: "Whose persona" }).click();
  await page.getByRole("option", { name: "Stage It breaks down" }).click();
  await expect(persona).toContainText("stands for stage It breaks down");
  const name = persona.getByRole("heading", { level: 2 }).first().getByRole("button");
  await name.focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Broken-down Ben");
  await page.keyboard.press("Enter");
  await expect(name).toHaveText("Broken-down Ben");
  await expect(name).toBeFocused();
});

test("personas of groups stand side by side", async ({ page }) => {
  const persona = await openPersona(page);
  await more(page, persona, "Compare side by side…");
  const dialog = page.getByRole("dialog", { name: "Personas side by side" });
  await expect(dialog.getByTestId("compare")).toContainText("typical for");
  await expectNoViolations(page);
});

test("a line opens whom it rests on, one of them is followed through the map, and the keys come back", async ({
  page,
}) => {
  const persona = await openPersona(page);
  const education = line(persona, "Education");
  await education.focus();
  await page.keyboard.press("Enter");
  const evidence = page.getByTestId("evidence");
  await expect(evidence).toContainText(/Education: .*University degree/);
  await expect(evidence).toContainText("15 people");
  await expect(education).toHaveAttribute("aria-expanded", "true");
  await evidence.getByRole("listitem").first().getByRole("button").first().press("Enter");
  await page.keyboard.press("Escape");
  await expect(evidence).toBeHidden();
  await expect(education).toBeFocused();
  await expect(education).toHaveAttribute("aria-expanded", "false");
});

test("who is followed comes into sight where nothing of their way is", async ({ page }) => {
  await page.setViewportSize({ width: 1_024, height: 768 });
  const persona = await openPersona(page);
  await page.getByTestId("card").first().hover();
  await page.mouse.wheel(8_000, 0);
  const first = page.getByTestId("card").filter({ hasText: "Repair-or-replace" });
  await expect(first).not.toBeInViewport();
  const canvas = page.locator(".react-flow__viewport");
  const place = (await canvas.getAttribute("style")) ?? "";
  await line(persona, "Education").click();
  const evidence = page.getByTestId("evidence");
  await evidence.getByRole("button", { name: "Alasdair Munro, 57", exact: true }).click();
  await expect(first).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-testid=overlay][data-kind="person"]')).toBeVisible();
  expect(await canvas.getAttribute("style")).not.toBe(place);
});

test("a persona carries its birth certificate", async ({ page }) => {
  const persona = await openPersona(page);
  await persona.getByText("Birth certificate").click();
  const certificate = persona.getByTestId("certificate");
  await expect(certificate).toContainText("made from 17 people and 87 stories");
  await expect(certificate).toContainText("one real participant, who is not named");
  // It is the last thing of the sheet, and is read without scrolling.
  await expect(certificate.getByText("one real participant")).toBeInViewport({ ratio: 1 });
});

async function openPersona(page: Page): Promise<Locator> {
  await openSample(page);
  await page.getByRole("tab", { name: "Persona" }).click();
  const persona = page.getByTestId("persona");
  await expect(line(persona, "Age")).toBeVisible();
  return persona;
}

function line(persona: Locator, label: string): Locator {
  return persona
    .locator("[data-claim] > button")
    .filter({ has: persona.page().getByText(label, { exact: true }) });
}

async function more(page: Page, persona: Locator, entry: string): Promise<void> {
  await persona.getByRole("button", { name: "More of this persona" }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

async function namesOfPeople(page: Page): Promise<readonly string[]> {
  await page.getByRole("radio", { name: "People" }).click();
  const cells = page.getByRole("grid", { name: "People" }).locator('[aria-colindex="1"]');
  await expect(cells.nth(1)).toBeVisible();
  const names = (await cells.allTextContents()).slice(1).filter((name) => name.length > 3);
  expect(names.length).toBeGreaterThan(5);
  await page.getByRole("radio", { name: "Map", exact: true }).click();
  return names;
}
