import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { storyCsv } from "./generate.mjs";
import { barePage, openBrowser } from "./pages.mjs";
import { row } from "./table.mjs";

const ROWS = 20_000;

/** A CSV of 20,000 stories, from the button to the report, beside the parser alone. */
export async function measureImport(url) {
  const text = storyCsv(ROWS);
  const seen = { done: [], longest: [] };
  const parsed = [];
  for (let n = 0; n < 3; n += 1) {
    const browser = await openBrowser(url);
    const bare = await barePage(browser);
    parsed.push(await bare.evaluate((csv) => globalThis.parseBare(csv), text));
    await bare.close();
    const { done, longest } = await imported(browser, text);
    seen.done.push(done);
    seen.longest.push(longest);
    await browser.close();
  }
  return [
    row(
      "import: button to report",
      "20,000 rows",
      "ms",
      seen.done,
      "papaparse alone",
      parsed,
      "<= 3 s",
    ),
    row("import: longest task", "20,000 rows", "ms", seen.longest, "200 ms", [200], "<= 1"),
  ];
}

async function imported({ page, profile, url }, text) {
  const file = join(profile, "stories.csv");
  writeFileSync(file, text);
  await page.goto(url);
  await page.getByRole("button", { name: /bring your stories/i }).click();
  const dialog = page.getByRole("dialog", { name: "Import stories" });
  await dialog.locator("input[type=file]").setInputFiles(file);
  await dialog.getByTestId("mapping").waitFor();
  await page.evaluate(() => globalThis.bench.noteTasks());
  const started = performance.now();
  await dialog.getByRole("button", { name: /^Import [\d,]+ rows$/ }).click();
  await page.getByTestId("report").waitFor();
  const done = performance.now() - started;
  return { done, longest: await page.evaluate(() => globalThis.bench.noted.longest) };
}
