import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { row } from "./table.mjs";

const ALLOWED_KB = 280;

/** The JavaScript that arrives before anything is painted, gzipped: home, and a map by its address. */
export async function measureFirstPaint(browser, address, name) {
  const page = await browser.context.newPage();
  await page.goto(address);
  await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  const paths = await page.evaluate(() => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    return (
      performance
        .getEntriesByType("resource")
        // A worker's script is told with an end before its start.
        .filter(({ name, startTime, responseEnd }) => {
          return name.endsWith(".js") && Math.max(startTime, responseEnd) <= painted;
        })
        .map(({ name }) => new URL(name).pathname)
    );
  });
  await page.close();
  const sizes = [...new Set(paths)].map(
    (path) => gzipSync(readFileSync(new URL(`../../dist${path}`, import.meta.url))).length / 1_000,
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return [row("JS before first paint, gzip", name, "kB", [total], "280 kB", [ALLOWED_KB], "<= 1")];
}
