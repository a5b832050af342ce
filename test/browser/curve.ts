import type { Page } from "@playwright/test";

/** The means that the curve shows, to a tenth, from left to right; null where nobody spoke. */
export async function curveMeans(page: Page): Promise<(number | null)[]> {
  return await page.locator("[data-point]").evaluateAll((points) =>
    points
      .toSorted((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x)
      .map((point) => {
        const mean = point.getAttribute("data-mean") ?? "";
        return mean === "" ? null : Math.round(Number(mean) * 10) / 10;
      }),
  );
}
