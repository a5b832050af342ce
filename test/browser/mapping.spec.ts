import { expect, test } from "./fixture.ts";
import { openHome } from "./home.ts";

test("German grades are read with 1 as the best, which is said and turned at one press", async ({
  page,
}) => {
  await openHome(page);
  const rows = [
    ["Kunde", "Phase", "Kommentar", "Note"],
    ["A", "Kauf", "Alles ging schnell und gut", "1"],
    ["B", "Nutzung", "Es kam nicht an", "6"],
  ];
  const csv = rows.map((row) => row.join(";")).join("\n");
  const file = { name: "noten.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await page.locator("input[type=file]").first().setInputFiles(file);
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
