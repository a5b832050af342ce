import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome } from "./home.ts";

/** Twenty people of two plans, of whom the basic ones are less content; of one the plan is not known. */
const TABLE = [
  "person,touchpoint,story,score (0-10),plan,age",
  ...Array.from({ length: 20 }, (_, n) => {
    const plan = n === 19 ? "" : n % 2 === 0 ? "Basic" : "Plus";
    const score = plan === "Basic" ? n % 4 : 6 + (n % 4);
    return [
      `P${n},Order,"Ordering went as I thought it would ${n}",${score},${plan},${20 + 2 * n}`,
      `P${n},Use,"Using it is another matter, day ${n}",${score},${plan},${20 + 2 * n}`,
    ];
  }).flat(),
].join("\n");

test("people split by what is known of them: counts, curves, a profile of their own, and back", async ({
  page,
}) => {
  await importTable(page);
  await page.getByRole("radio", { name: "Segments" }).click();
  await page.getByRole("button", { name: "Split by" }).click();
  await page.getByRole("menuitem", { name: "plan" }).click();
  const segments = page.getByTestId("segment");
  await expect(segments).toHaveCount(2);
  const basic = segments.filter({ hasText: "Basic" }).first();
  await expect(basic.getByTestId("segment-count")).toHaveText("10 of 20 people, 1 not known");
  await expect(basic).toContainText("half are");
  // Beside them whom none of them holds, and everyone, to compare with.
  const groups = page.getByTestId("group");
  await expect(groups.nth(0).getByTestId("group-count")).toHaveText("1 person");
  await expect(groups.nth(1).getByTestId("group-count")).toHaveText("20 people");
  await expectNoViolations(page);

  await basic.getByRole("button", { name: "More about Basic" }).click();
  await page.getByRole("menuitem", { name: "Show on the map" }).click();
  await expect(page.getByTestId("overlay")).toHaveCount(1);
  // The line of a segment has numbers, too: at the point and beside the stories of the stop.
  await page.getByRole("button", { name: "Evidence at Order" }).hover();
  const atPoint = page.getByTestId("point-card").getByTestId("segment-means");
  await expect(atPoint).toHaveText(/^Basic−80likely −\d+ to −\d+ · 10 people$/);
  await page.getByRole("button", { name: "Evidence at Order" }).click();
  await expect(page.getByTestId("reading").getByTestId("segment-means")).toContainText("−80");
  await page.getByRole("tab", { name: "Profile" }).click();
  await expect(page.getByTestId("profile")).toContainText("10 people");
  const whose = page.getByRole("combobox", { name: "Who is in view" });
  await expect(whose).toHaveText("Segment Basic");
  await whose.click();
  await page.getByRole("option", { name: "Everyone on the map" }).click();
  await expect(page.getByTestId("profile")).toContainText("20 people");

  await page.getByRole("radio", { name: "Segments" }).click();
  await page.getByRole("button", { name: /^Undo: Add 2 segments/ }).click();
  await expect(segments).toHaveCount(0);
});

test("a line of a segment opens the very people it rests on, by the keys and back", async ({
  page,
}) => {
  await importTable(page);
  await page.getByRole("radio", { name: "Segments" }).click();
  await page.getByRole("button", { name: "Split by" }).click();
  await page.getByRole("menuitem", { name: "plan" }).click();
  const basic = page.getByTestId("segment").filter({ hasText: "Basic" }).first();
  const half = basic.getByRole("button", { name: /half are/ });
  await half.focus();
  await page.keyboard.press("Enter");
  const evidence = page.getByTestId("evidence");
  await expect(evidence).toContainText("10 people");
  await expect(evidence.getByRole("listitem")).toHaveCount(10);
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(evidence).toBeHidden();
  await expect(half).toBeFocused();
});

test("a number is split in halves; groups are suggested only where they stand apart", async ({
  page,
}) => {
  await importTable(page);
  await page.getByRole("radio", { name: "Segments" }).click();
  await page.getByRole("button", { name: "Split by" }).click();
  await page.getByRole("menuitem", { name: "Age, in two halves" }).click();
  await expect(page.getByTestId("segment-count")).toHaveText([
    "10 of 20 people",
    "10 of 20 people",
  ]);
  await expect(page.getByTestId("segment").getByRole("heading", { level: 3 })).toHaveText([
    "Age below 40 years",
    "Age at least 40 years",
  ]);
  await page.getByRole("button", { name: "Suggest groups" }).click();
  const dialog = page.getByRole("dialog", { name: "Suggest groups" });
  await expect(dialog.getByTestId("suggested")).toHaveCount(2);
  await expect(dialog).toContainText("20 people compared; how far apart: 0.66");
  await expectNoViolations(page);
  await dialog.getByRole("checkbox", { name: "plan is Plus" }).click();
  await dialog.getByRole("button", { name: "Add 1 segment" }).click();
  await expect(page.getByTestId("segment")).toHaveCount(3);
  await page.getByRole("button", { name: /^Undo: Add segment/ }).click();
  await expect(page.getByTestId("segment")).toHaveCount(2);
});

test("a rule is written condition by condition, with counts; nothing is made before it is saved", async ({
  page,
}) => {
  await importTable(page);
  await page.getByRole("radio", { name: "Segments" }).click();
  await page.getByRole("button", { name: "Add a segment" }).click();
  const dialog = page.getByRole("dialog");
  const status = dialog.getByRole("status").filter({ hasText: /Nobody|people/ });
  await expect(status).toContainText("Nobody yet");
  // What says nothing cannot be saved.
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toContainText("Choose what this condition asks about");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByTestId("segment")).toHaveCount(0);

  await page.getByRole("button", { name: "Add a segment" }).click();
  await about(page, 0, "age");
  const value = dialog.getByRole("textbox", { name: "Value" });
  await value.fill("forty");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toContainText("This needs a number");
  await expect(value).toBeFocused();
  await value.fill("40");
  await expect(status).toContainText(/^10 of 20 people/);
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const count = page.getByTestId("segment-count");
  await expect(count).toHaveText("10 of 20 people");
  await expect(page.getByTestId("segment").getByRole("heading").first()).toHaveText(
    "Age at least 40 years",
  );

  // A second condition that is not finished does not widen the rule in silence.
  await page
    .getByRole("button", { name: /^Age at least 40/ })
    .last()
    .click();
  await dialog.getByRole("button", { name: "Add a condition" }).click();
  await expect(status).toContainText("1 condition is not finished");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeVisible();
  await about(page, 1, "plan");
  await pick(page, "Value", "Basic");
  await expect(status).toContainText(/^5 of 20 people/);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(count).toHaveText("5 of 20 people, 1 not known");
  await page.getByRole("button", { name: /^Undo: Change segment/ }).click();
  await expect(count).toHaveText("10 of 20 people");
});

test("conditions stand in groups, ask for what was told, and come back as they were", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await importTable(page);
  await page.getByRole("radio", { name: "Segments" }).click();
  await page.getByRole("button", { name: "Add a segment" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Unhappy with Order, or old");
  await about(page, 0, "age");
  await choose(page, "How it is compared", "from … to");
  await dialog.getByRole("textbox", { name: "From" }).fill("20");
  await dialog.getByRole("textbox", { name: "To" }).fill("58");
  await dialog.getByRole("button", { name: "Add a group" }).click();
  const group = dialog.getByRole("group", { name: "Conditions together" }).nth(1);
  await about(page, 1, "Felt at");
  await pick(page, "Touchpoint", "Order");
  await pick(page, "How it was for them", "very bad");
  await group.getByRole("button", { name: "Add a condition" }).click();
  await about(page, 2, "age");
  await dialog.getByRole("textbox", { name: "Value" }).fill("50");
  const counts = dialog.getByTestId("part-count");
  await expect(counts.nth(0)).toHaveText("20 people");
  await expect(counts.nth(1)).toHaveText("9 people");
  await expect(counts.nth(2)).toHaveText("5 people");
  await expect(counts.nth(3)).toHaveText("5 people");
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const count = page.getByTestId("segment-count");
  await expect(count).toHaveText("9 of 20 people");

  // Opened again it shows all of it; saved untouched nothing changes, and there is nothing to undo.
  const line = page.getByRole("button", { name: /Order was very bad/ });
  const said = await line.textContent();
  await line.click();
  await expect(dialog.getByTestId("clause")).toHaveCount(3);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(line).toHaveText(said ?? "");
  await expect(page.getByRole("button", { name: /^Undo: Add segment/ })).toBeVisible();
});

/** Chooses what a condition asks about. */
async function about(page: Page, at: number, name: string): Promise<void> {
  const field = page
    .getByRole("dialog")
    .getByRole("combobox", { name: "What is known of them" })
    .nth(at);
  await field.fill(name);
  await page
    .getByRole("option", { name: new RegExp(`^${name}`, "i") })
    .first()
    .click();
}

/** Chooses one, or one more, in a field that is searched by typing. */
async function pick(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole("dialog").getByRole("combobox", { name: field }).last().fill(option);
  await page
    .getByRole("option", { name: new RegExp(`^${option}`) })
    .first()
    .click();
}

/** Chooses one of a short list. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole("dialog").getByRole("combobox", { name: field }).last().click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

test("of many values the commonest become segments, and that others are left is said", async ({
  page,
}) => {
  const people = Array.from(
    { length: 60 },
    (_, n) => `P${n},Order,"It went as I thought it would ${n}",${n % 10},Plan ${n % 12}`,
  );
  await importTable(page, ["person,touchpoint,story,score (0-10),plan", ...people].join("\n"), 1);
  await page.getByRole("radio", { name: "Segments" }).click();
  await page.getByRole("button", { name: "Split by" }).click();
  await page.getByRole("menuitem", { name: "plan" }).click();
  await expect(page.getByTestId("segment")).toHaveCount(8);
  await expect(page.getByText(/^The 8 commonest of 12 values became segments/)).toBeVisible();
});

async function importTable(page: Page, table = TABLE, stops = 2): Promise<void> {
  await openHome(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "plans.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByTestId("card")).toHaveCount(stops);
}
