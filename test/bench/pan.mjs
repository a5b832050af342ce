import { barePage, cpuClock, mapUrl, untilDerived } from "./pages.mjs";
import { median, row } from "./table.mjs";

const STEPS = 60;

/** The main thread's CPU for one step of the wheel: everyday and wall, each beside a bare page. */
export async function measurePanning(everyday, wall, repeats) {
  const pages = [
    await mapPage(everyday),
    await mapPage(wall),
    await bareBoard(everyday),
    await bareBoard(wall),
  ];
  const seen = pages.map(() => []);
  for (let n = 0; n < repeats; n += 1) {
    for (const [at, page] of pages.entries()) {
      seen[at].push(await cpuPerStep(page, n % 2 === 0 ? 50 : -50));
    }
  }
  for (const { page } of pages) await page.close();
  const [small, large, bareSmall, bareLarge] = seen;
  return [
    row("pan: CPU for one wheel step", "everyday", "ms", small, "bare page, 50 cards", bareSmall),
    row("pan: CPU for one wheel step", "wall", "ms", large, "bare page, 2,000 cards", bareLarge),
    row("pan: CPU for one wheel step", "wall", "ms", large, "everyday", [median(small)], "<= 1.2"),
  ];
}

async function mapPage({ browser, size }) {
  const page = await browser.context.newPage();
  await page.goto(mapUrl(browser, size));
  await untilDerived(page, size.stories);
  return await watched(page);
}

async function bareBoard({ browser, size }) {
  const page = await barePage(browser);
  await page.evaluate((count) => globalThis.boardBare(count), size.touchpoints);
  return await watched(page);
}

async function watched(page) {
  return { page, cpu: await cpuClock(page) };
}

async function cpuPerStep({ page, cpu }, delta) {
  await page.bringToFront();
  await page.mouse.move(500, 450);
  await page.waitForTimeout(300);
  const before = await cpu();
  for (let n = 0; n < STEPS; n += 1) {
    await page.mouse.wheel(delta, 0);
    await page.waitForTimeout(16);
  }
  return ((await cpu()) - before) / STEPS;
}
