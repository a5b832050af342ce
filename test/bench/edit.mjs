import { cpuClock, mapUrl, untilDerived, untilSaved } from "./pages.mjs";
import { row } from "./table.mjs";

const STOP = "stop-0";
const FRAME_MS = 1_000 / 60;

/** Scores stories by key: until it is painted, until it is on the disk, until the curve has moved. */
export async function measureEdits(browser, size, repeats) {
  const page = await browser.context.newPage();
  await page.goto(mapUrl(browser, size));
  await untilDerived(page, size.stories);
  await page.locator(`[data-touchpoint="${STOP}"]`).click();
  await page.getByTestId("story").first().click();
  await page.getByTestId("stories").locator("li").first().focus();
  const cpu = await cpuClock(page);
  const seen = { painted: [], saved: [], curve: [], derived: [], cpu: [] };
  const bare = { frame: [], write: [] };
  for (let n = 0; n < repeats; n += 1) {
    const isGood = n % 2 === 0;
    await page.evaluate(
      ([band, stop]) => globalThis.bench.armEdit(band, stop),
      [isGood ? "2" : "-2", STOP],
    );
    const before = await cpu();
    const times = await pressed(page, isGood ? "5" : "1");
    times.cpu = (await cpu()) - before;
    for (const name of Object.keys(seen)) seen[name].push(times[name]);
    await untilSaved(page);
    await page.waitForTimeout(400);
    await page.evaluate(() => globalThis.bench.armFrame());
    bare.frame.push(await pressed(page, "F9"));
    const bytes = await page.evaluate(() => globalThis.bench.lastUpdateBytes());
    bare.write.push(await page.evaluate((size) => globalThis.bench.writeBare(size), bytes));
    await page.waitForTimeout(100);
  }
  await page.close();
  const { name } = size;
  return [
    row("score a story: key to paint", name, "ms", seen.painted, "one frame", [FRAME_MS], "<= 1"),
    row("score a story: CPU, key to curve", name, "ms", seen.cpu, "one frame", [FRAME_MS]),
    row("an idle key: key to paint", name, "ms", bare.frame, "one frame", [FRAME_MS]),
    row(
      "score a story: key to disk",
      name,
      "ms",
      seen.saved,
      "bare strict write",
      bare.write,
      "<= 2",
    ),
    row("score a story: key to curve", name, "ms", seen.curve, "100 ms", [100], "<= 1"),
    row("score a story: key to persona", name, "ms", seen.derived, "100 ms", [100], "<= 1"),
  ];
}

async function pressed(page, key) {
  await page.keyboard.press(key);
  return await page.evaluate(() => globalThis.bench.next);
}
