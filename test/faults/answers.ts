import type { Locator, Page } from "@playwright/test";

/** How a page answered clicks while it was at work. */
export interface Answers {
  readonly clicks: number;
  /** From the press to the next picture that the browser showed, in ms; what took less than a picture is not counted. */
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
    const waits: number[] = [];
    Object.assign(globalThis, { waits });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (/^(?:click|pointerdown|pointerup)$/u.test(name)) waits.push(duration);
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  const box = await place.boundingBox();
  if (box === null) throw new Error("There is nothing to click.");
  let clicks = 0;
  while (!(await isSo())) {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    clicks += 1;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const waits = await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits);
  return { clicks, slowestMs: Math.max(0, ...waits) };
}
