import type { Locator, Page } from "@playwright/test";
import { watchStarved } from "./starved.ts";

/** How a page answered clicks while it was at work. */
export interface Answers {
  readonly clicks: number;
  /**
   * From the press to the next picture that the browser showed, in ms, less the time in
   * which the machine gave the page no processor; what took less than a picture is not counted.
   */
  readonly slowestMs: number;
}

const PAUSE_MS = 50;

/**
 * Clicks a place that does nothing, again and again until something is so, and
 * lets the browser itself say how long each click waited for its answer.
 */
export async function clickedUntil(
  page: Page,
  place: Locator,
  isSo: () => Promise<boolean>,
): Promise<Answers> {
  await page.evaluate(() => {
    const waits: [fromMs: number, ms: number][] = [];
    Object.assign(globalThis, { waits });
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) {
        if (!/^(?:click|pointerdown|pointerup)$/u.test(name)) continue;
        waits.push([performance.timeOrigin + startTime, duration]);
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  const box = await place.boundingBox();
  if (box === null) throw new Error("There is nothing to click.");
  const starved = await watchStarved(page);
  let clicks = 0;
  while (!(await isSo())) {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    clicks += 1;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  // The browser tells of the last ones once their picture is shown.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
  );
  starved.stop();
  const waits = await page.evaluate(
    () => (globalThis as unknown as { waits: [fromMs: number, ms: number][] }).waits,
  );
  const own = waits.map(([fromMs, ms]) => ms - starved.between(fromMs, fromMs + ms));
  return { clicks, slowestMs: Math.max(0, ...own) };
}
