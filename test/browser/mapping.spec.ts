import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome } from "./home.ts";

/** Gives a file of these lines to the page. */
async function give(page: Page, name: string, ...lines: readonly string[]): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) };
  await page.locator("input[type=file]").first().setInputFiles(file);
}

test("German grades are read with 1 as the best, which is said and turned at one press", async ({
  page,
}) => {
  await openHome(page);
  await give(
    page,
    "noten.csv",
    "Kunde;Phase;Kommentar;Note",
    "A;Kauf;Alles ging schnell und gut;1",
    "B;Nutzung;Es kam nicht an;6",
  );
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  await expect(dialog).toContainText("In “Note”, 1 is read as the best and 6 as the worst.");
  const note = dialog.getByRole("group", { name: "Note" });
  await note.getByRole("button", { name: "Turn round" }).click();
  await expect(note.getByLabel("Best")).toHaveValue("6");
  await expect(dialog).not.toContainText("is read as the best");
  await note.getByRole("button", { name: "Turn round" }).click();
  await dialog.getByRole("button", { name: "The high number is the best" }).click();
  await expect(note.getByLabel("Worst")).toHaveValue("1");
  await note.getByRole("button", { name: "Turn round" }).click();
  await dialog.getByRole("button", { name: "Import 2 rows" }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByTestId("card").first()).toContainText("+100");
});

test("people who told nothing are left out, and taken at a tick; the counts before and after are the same", async ({
  page,
}) => {
  await openHome(page);
  await give(
    page,
    "panel.csv",
    "Participant,Age,Stage,Story,Score",
    "Ana,34,Buy,It took three tries until it worked,2",
    "Bo,41,,,",
    "Cy,29,,,",
  );
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  const effect = dialog.getByTestId("effect");
  await expect(effect).toContainText("2 rows with neither words nor a score, left out");
  await expect(dialog.getByRole("button", { name: "Import 1 row" })).toBeEnabled();
  await dialog.getByRole("checkbox", { name: /^Take people who told nothing/ }).click();
  await expect(effect).toContainText("3 people and 1 story; 2 rows with neither, of which");
  await dialog.getByRole("button", { name: "Import 3 rows" }).click();
  const report = page.getByRole("dialog", { name: "Imported" });
  await expect(report).toContainText("3 people new");
  await expect(report).toContainText("of which the person was taken");
  await report.getByRole("button", { name: "Show the map" }).click();
  await page.getByText("People", { exact: true }).first().click();
  await expect(page.getByText("Cy", { exact: true })).toBeVisible();
});

test("a table of people alone brings the people", async ({ page }) => {
  await openHome(page);
  await give(page, "crm.csv", "Participant,Age,City", "Ana,34,Rome", "Bo,41,Oslo");
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  await expect(dialog).toContainText("the people alone are imported");
  await dialog.getByRole("button", { name: "Import 2 people" }).click();
  const report = page.getByRole("dialog", { name: "Imported" });
  await expect(report).toContainText("2 people new");
  await report.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByRole("button", { name: /^Undo: Import 2 people from crm/ })).toBeVisible();
});

test("a table with people in its columns says so, and is turned round and back at a press", async ({
  page,
}) => {
  await openHome(page);
  await give(
    page,
    "interviews.csv",
    ",Ana,Bo",
    "Age,34,45",
    "Checkout comment,It took three tries,It went fine",
    "Checkout score,1,5",
  );
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  await expect(dialog).toContainText("People seem to stand in the columns");
  await dialog.getByRole("button", { name: "Turn rows and columns round" }).click();
  await expect(dialog.getByRole("columnheader", { name: /^Participant/ })).toBeVisible();
  await expect(dialog.getByTestId("effect")).toContainText("2 people and 2 stories");
  await dialog.getByRole("button", { name: "Read it as it stands" }).click();
  await expect(dialog.getByRole("columnheader", { name: /^Ana/ })).toBeVisible();
  await dialog.getByRole("button", { name: "Turn rows and columns round" }).click();
  await dialog.getByRole("button", { name: "Import 2 rows" }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByTestId("card")).toHaveCount(1);
});

test("how columns were taken the last time is taken again, which is said; the guess is a press away", async ({
  page,
}) => {
  const header = "Participant,Stage,Story,Score,Plan";
  await openHome(page);
  await give(page, "may.csv", header, "P1,Buy,It took three tries,1,Pro", "P2,Use,Fine,4,Free");
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  const plan = dialog.getByRole("group", { name: "Plan" });
  const score = dialog.getByRole("group", { name: "Score" });
  await expect(dialog).not.toContainText("the last time");
  await plan.getByRole("combobox", { name: /^What column/ }).click();
  await page.getByRole("option", { name: "Leave out" }).click();
  await score.getByLabel("Best").fill("7");
  await dialog.getByRole("button", { name: "Import 2 rows" }).click();
  await page.getByRole("button", { name: "Show the map" }).click();

  await page.reload();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const june = [header, "P3,Buy,It went well this time,6,Pro"].join("\n");
  const file = { name: "june.csv", mimeType: "text/csv", buffer: Buffer.from(june) };
  await dialog.locator("input[type=file]").setInputFiles(file);
  await expect(dialog).toContainText("as you chose the last time");
  await expect(plan.getByRole("combobox").first()).toHaveText(/Leave out/);
  await expect(score.getByLabel("Best")).toHaveValue("7");
  await dialog.getByRole("button", { name: "Guess them anew" }).click();
  await expect(dialog).not.toContainText("the last time");
  await expect(plan.getByRole("combobox").first()).toHaveText(/Attribute/);
  const kept = await page.evaluate(() => localStorage.getItem("wayfelt.mappings") ?? "");
  expect(kept).not.toMatch(/Participant|Plan|Pro|tries/);
});

test("what was chosen for columns holds in another encoding, and comes back with the right delimiter", async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath("klienci.csv");
  // Windows-1250: ł is 0xB3.
  const rows = [
    "Ann;Kasa;Bardzo d\u00b3ugo czeka\u00b3am",
    "Bo;Sklep;Szybko i mi\u00b3o by\u00b3o",
  ];
  writeFileSync(file, Buffer.from(["Klient;Punkt;Komentarz", ...rows].join("\r\n"), "latin1"));
  await openHome(page);
  await page.locator("input[type=file]").first().setInputFiles(file);
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  const choose = async (label: string | RegExp, option: string): Promise<void> => {
    await dialog.getByRole("combobox", { name: label }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  await choose(/“Klient”, is/, "Person");
  await choose(/“Punkt”, is/, "Touchpoint");
  await choose("Encoding", "Windows-1250, central European");
  await expect(dialog.getByRole("cell", { name: "Bardzo długo czekałam" })).toBeVisible();
  await expect(dialog.getByTestId("effect")).toContainText("2 touchpoints, 2 people and 2 stories");
  await choose("Columns apart by", "Tab");
  await expect(dialog.getByTestId("effect")).not.toContainText("people");
  await choose("Columns apart by", "Semicolon");
  await expect(dialog.getByTestId("effect")).toContainText("2 touchpoints, 2 people and 2 stories");
  await choose("Encoding", "UTF-16, big end first");
  await expect(dialog).toContainText("It cannot be read so, and stays as it was.");
  await expect(dialog.getByTestId("effect")).toContainText("2 touchpoints, 2 people and 2 stories");
});

test("on a phone the columns are seen below what is said of the file, and can be chosen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await openHome(page);
  await give(
    page,
    "a.csv",
    "Klient,Uwaga,Komentarz",
    "Ann,M\u00f3j,It took long",
    "Bo,Twoj,It was fine",
  );
  const frame = page.getByRole("region", { name: "First rows" });
  await expect(page.getByTestId("effect")).not.toBeEmpty();
  expect((await frame.boundingBox())?.height).toBeGreaterThan(200);
  await page.getByRole("combobox", { name: /“Klient”, is/ }).click();
  await page.getByRole("option", { name: "Person", exact: true }).click();
  await expect(page.getByTestId("effect")).toContainText("2 people");
});

test("of a wide table it is said in one line what is taken for what, and each leads to its column", async ({
  page,
}) => {
  await openHome(page);
  const more = Array.from({ length: 40 }, (_, n) => `Question ${n + 1}`);
  const told = ["It took three tries until it worked", "It went well from the start"];
  const rows = told.map((words, n) => [
    `P${n}`,
    ...more.map((_, at) => "abcdefg"[at % 7]),
    words,
    n + 2,
  ]);
  const header = ["Respondent", ...more, "Comment", "Rating"];
  await give(page, "wide.csv", ...[header, ...rows].map((row) => row.join(",")));
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  const taken = dialog.getByRole("group", { name: "What is taken for what" });
  await expect(dialog.getByTestId("effect")).not.toHaveText("");
  await expectNoViolations(page);
  const story = taken.getByRole("button", { name: "Story: Comment" });
  await story.focus();
  await page.keyboard.press("Enter");
  const column = dialog.getByRole("group", { name: "Comment" });
  await expect(column).toBeInViewport();
  await expect(column.getByRole("combobox", { name: /^What column/ })).toBeFocused();
  await taken.getByRole("button", { name: "Person: Respondent" }).click();
  await expect(dialog.getByRole("group", { name: "Respondent" })).toBeInViewport();
});
