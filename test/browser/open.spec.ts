import { readFileSync, writeFileSync } from "node:fs";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";
import type { Page } from "@playwright/test";

test("a table given to the page of all maps begins a map of its own", async ({ page }) => {
  await openHome(page);
  await give(page, "test/fixtures/csv/library-visits.csv");
  // The dialog of the import may stand over the page already.
  await expect(page.getByRole("heading", { level: 1, includeHidden: true })).toHaveText(
    "library-visits",
  );
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  await expect(dialog.getByRole("columnheader", { name: "what happened" })).toBeVisible();
  await dialog.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByTestId("card")).toHaveCount(3);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(dialog.getByRole("button", { name: "Choose a file" })).toBeVisible();
});

test("an import that is not carried out leaves no empty map behind", async ({ page }) => {
  await openHome(page);
  await page.getByRole("button", { name: "Bring your stories" }).click();
  await expect(page.getByRole("dialog", { name: "Import stories" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Bring your stories" })).toBeVisible();
});

test("a file of a map that is here: nothing when it is the same, else replaced or copied as one says", async ({
  page,
}, testInfo) => {
  await openSample(page);
  const file = await savedFile(page, testInfo.outputPath("washing.wayfelt.json"));
  await page.goto("/#/");
  await give(page, file);
  await expect(
    page.getByText("This map is here already, with nothing in it changed"),
  ).toBeVisible();
  await expect(page.getByTestId("card")).not.toHaveCount(0);

  const card = page.getByTestId("card").filter({ hasText: "Calling the advice line" });
  await card.click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Ringing up");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("card").filter({ hasText: "Ringing up" })).toBeVisible();
  await waitUntilSaved(page);

  await page.goto("/#/");
  await give(page, file);
  const question = page.getByRole("dialog", { name: /is here already$/ });
  await question.getByRole("button", { name: "Replace the map here" }).click();
  await expect(card).toBeVisible();
  await page.getByRole("button", { name: /^Undo: Replace/ }).click();
  await expect(page.getByTestId("card").filter({ hasText: "Ringing up" })).toBeVisible();

  await page.goto("/#/");
  await give(page, file);
  await question.getByRole("button", { name: "Open as a copy" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("(copy)");
  await expect(card).toBeVisible();
});

test("files dropped on an open map do not lead away from it: a table comes into it, a copy of it asks, a name half typed stays", async ({
  page,
}, testInfo) => {
  await openSample(page);
  const file = await savedFile(page, testInfo.outputPath("washing.wayfelt.json"));
  const card = page.getByTestId("card").filter({ hasText: "Calling the advice line" });
  await card.click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Ringing up");
  await drop(page, "visits.csv", "Person,Touchpoint,Story\nAna,Ringing up,It rang for ages\n");
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  await expect(dialog.getByTestId("effect")).toContainText("1 story");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId("card").filter({ hasText: "Ringing up" })).toBeVisible();

  await drop(page, "washing.wayfelt.json", readFileSync(file, "utf8"));
  const question = page.getByRole("dialog", { name: /is here already$/ });
  await expect(question).toBeVisible();
  expect(await drop(page, "more.csv", "Story\nNot while something is asked\n")).toBe(true);
  await expect(dialog).toBeHidden();
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByTestId("card").filter({ hasText: "Ringing up" })).toBeVisible();
});

test("a file to share names nobody, and opens beside the whole map with the same curve", async ({
  page,
}, testInfo) => {
  await openSample(page);
  const means = async (): Promise<readonly (string | null)[]> =>
    page
      .locator("[data-point]")
      .evaluateAll((points) => points.map((point) => point.getAttribute("data-mean")));
  await expect
    .poll(async () => (await means()).filter((mean) => mean !== "").length)
    .toBeGreaterThan(9);
  const before = await means();
  await page.keyboard.press("ControlOrMeta+Shift+e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("checkbox", { name: "To share: leave out who said what" }).click();
  await expect(dialog).toContainText("People are numbers");
  await expectNoViolations(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Export" }).click(),
  ]);
  const path = testInfo.outputPath("shared.wayfelt.json");
  await download.saveAs(path);
  await expect(page.getByText(/of 90 stories with their words/)).toBeVisible();
  const bytes = readFileSync(path, "utf8");
  for (const name of ["Josephine", "Alasdair", "Sutcliffe", "Tregear", "Whitcombe"]) {
    expect(bytes).not.toContain(name);
  }

  await page.goto("/#/");
  await give(page, path);
  await expect(page.getByTestId("card").first()).toBeVisible();
  await expect.poll(means).toEqual(before);
  // The whole map is what it was.
  await page.goto("/#/");
  await expect(page.getByRole("heading", { name: "A new washing machine" })).toHaveCount(2);
});

async function give(page: Page, file: string | string[]): Promise<void> {
  await expect(page.getByRole("main")).toBeVisible();
  await page.locator("input[type=file]").first().setInputFiles(file);
}

async function savedFile(page: Page, path: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("ControlOrMeta+s"),
  ]);
  await download.saveAs(path);
  return path;
}

test("of several files each one is told: the maps are opened, what cannot be read is named, one table waits", async ({
  page,
}, testInfo) => {
  await openHome(page);
  const written = (name: string, text: string): string => {
    writeFileSync(testInfo.outputPath(name), text);
    return testInfo.outputPath(name);
  };
  const one = written("one.json", aMapFile("one", "Moving house"));
  const two = written("two.json", aMapFile("two", "Opening an account"));
  const broken = written("broken.json", aMapFile("three", "Cut off").slice(0, 60));
  await give(page, [one, broken, two]);
  const notice = page.getByRole("region", { name: "Notifications" });
  const found = page.getByTestId("found");
  await expect(found).toContainText("broken.json");
  await expect(found).toContainText("The file breaks off");
  await page.getByRole("button", { name: "Open 2 maps" }).click();
  await expect(notice).toContainText("Opened “Moving house” and “Opening an account”.");
  await expect(page.getByRole("button", { name: "Moving house", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Opening an account" }).first()).toBeVisible();

  const first = written("first.csv", "Touchpoint,Story\nPays,Good\n");
  const second = written("second.csv", "Touchpoint,Story\nPays,Bad\n");
  await give(page, [first, second]);
  await expect(notice).toContainText("first first.csv; not taken yet: second.csv");
  await expect(page.getByRole("dialog", { name: "Import stories" })).toContainText("first.csv");
});

test("a file whose map lies in the trash brings it back; one that reads otherwise asks", async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath("one.json");
  writeFileSync(file, aMapFile("one", "Moving house"));
  await openHome(page);
  await give(page, file);
  await expect(page.getByTestId("map")).toBeVisible();
  const trash = async (title = "Moving house"): Promise<void> => {
    await page.goto("/#/");
    await page
      .getByRole("button", { name: new RegExp(`${title}$`, "u") })
      .first()
      .focus();
    await page.keyboard.press("Delete");
    await expect(page.getByText(`“${title}” is in the trash`).first()).toBeVisible();
  };
  await trash();
  await give(page, file);
  await expect(
    page.getByText("“Moving house” was in the trash and is back.").first(),
  ).toBeVisible();
  await expect(page.getByTestId("map")).toBeVisible();

  await trash();
  writeFileSync(file, aMapFile("one", "Moving flat"));
  await give(page, file);
  const question = page.getByRole("dialog", { name: "“Moving house” is in the trash" });
  await question.getByRole("button", { name: "Bring it back and replace" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Moving flat");

  // Merged with a file that says less, it comes back as it was, and that is said before.
  await trash("Moving flat");
  writeFileSync(file, aMapFile("one", "Move"));
  await give(page, file);
  await page.getByRole("button", { name: "Merge both …" }).click();
  const merge = page.getByTestId("merge");
  await expect(merge).toContainText("The map comes back from the trash.");
  await expect(merge).toContainText("Nothing changes here unless you settle something below");
  await page.getByRole("button", { name: "Bring it back and merge" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Moving flat");
});

/** The text of a small map file, as a person would write it by hand. */
function aMapFile(id: string, title: string): string {
  const stages = [{ id: `${id}-stage`, name: "First" }];
  const lanes = [{ id: `${id}-lane`, role: "touchpoints" }];
  return JSON.stringify({ format: "wayfelt", version: 1, map: { id, title }, stages, lanes });
}

/** Drops a file on the page; answers whether it was kept from leading away. */
async function drop(page: Page, name: string, text: string): Promise<boolean> {
  return await page.evaluate(
    ({ name: called, text: content }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], called));
      const how = { dataTransfer, bubbles: true, cancelable: true };
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new DragEvent("dragover", how));
      return !target.dispatchEvent(new DragEvent("drop", how));
    },
    { name, text },
  );
}
