import { barePage, mapUrl } from "./pages.mjs";
import { row } from "./table.mjs";

/** From the address of a map to its board, and to all that is derived of it. */
export async function measureOpening(browser, size, repeats) {
  const seen = { board: [], derived: [], longest: [] };
  const bounds = { all: [], part: [] };
  for (let n = 0; n < repeats; n += 1) {
    const noted = await opened(browser, size);
    for (const name of Object.keys(seen)) seen[name].push(noted[name]);
    bounds.part.push((await readBare(browser, `^(ws|map:${size.id})$`)).sinceStart);
    bounds.all.push((await readBare(browser, "")).sinceStart);
  }
  const { name } = size;
  return [
    row(
      "open: address to a usable board",
      name,
      "ms",
      seen.board,
      "raw read of all",
      bounds.all,
      "<= 1.5",
    ),
    row("open: the same", name, "ms", seen.board, "raw read of the board", bounds.part),
    row("open: address to a full profile", name, "ms", seen.derived, "raw read of all", bounds.all),
    row("open: longest task", name, "ms", seen.longest, "a task of 50 ms", [50], "<= 1"),
  ];
}

async function opened(browser, size) {
  const page = await browser.context.newPage();
  await page.addInitScript((count) => {
    globalThis.bench.noteOpening(count);
    globalThis.bench.noteTasks();
  }, new Intl.NumberFormat("en").format(size.stories));
  await page.goto(mapUrl(browser, size));
  await page.waitForFunction(() => globalThis.bench.noted.derived > 0);
  const noted = await page.evaluate(() => globalThis.bench.noted);
  await page.close();
  return noted;
}

async function readBare(browser, wanted) {
  const page = await barePage(browser);
  const read = await page.evaluate((names) => globalThis.readBare(names), wanted);
  await page.close();
  return read;
}
