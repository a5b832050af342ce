import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What comes and goes begins to move a frame after it is there: so many frames nothing moves. */
const CALM_FRAMES = 3;

/** What the screen shows now, once nothing moves any more, breaks no rule of accessibility. */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(async (frames) => {
    const moving = (): readonly Animation[] =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < Infinity);
    for (let calm = 0; calm < frames; calm += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (moving().length > 0) calm = -1;
      await Promise.allSettled(moving().map((one) => one.finished));
    }
  }, CALM_FRAMES);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  expect(told).toEqual([]);
}
