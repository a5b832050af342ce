import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What comes and goes begins to move a frame after it is there: so many frames nothing moves. */
const CALM_FRAMES = 3;

/** The rules that the colours of a theme can break. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * What the screen shows now, once nothing moves any more, breaks no rule of accessibility.
 *
 * @param of `colours`: the rules that another theme can break, where all others were asked already
 */
export async function expectNoViolations(page: Page, of: "all" | "colours" = "all"): Promise<void> {
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
  const asked = new AxeBuilder({ page }).options({
    resultTypes: ["violations"],
    ...(of === "colours" ? { runOnly: { type: "rule", values: OF_COLOURS } } : {}),
  });
  const { violations } = await asked.analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  expect(told).toEqual([]);
}
