import { mkdirSync, writeFileSync } from "node:fs";
import { build } from "vite";
import { serve } from "../../scripts/serve.mjs";
import { measureEdits } from "./edit.mjs";
import { measureFirstPaint } from "./firstPaint.mjs";
import { measureHeap } from "./heap.mjs";
import { measureImport } from "./importCsv.mjs";
import { measureOpening } from "./openMap.mjs";
import { bringIn, mapUrl, openBrowser } from "./pages.mjs";
import { measurePanning } from "./pan.mjs";
import { printTable } from "./table.mjs";

/*
 * Measures the built app and prints a table; `--quick` leaves the large sizes
 * out. Nothing here fails for being slow: times are told as ratios to bare work
 * done in the same run. The large map has as many stories as one file may bring.
 */

const SIZES = {
  everyday: { id: "everyday", touchpoints: 50, people: 200, stories: 2_000 },
  wall: { id: "wall", touchpoints: 2_000, people: 200, stories: 2_000 },
  large: { id: "large", touchpoints: 500, people: 5_000, stories: 50_000 },
};
const isQuick = process.argv.includes("--quick");
const started = performance.now();

// Always what the sources say now: an old build would be measured in silence.
await build({ logLevel: "warn" });
const { server, url } = await serve(4_480);
const rows = [];
try {
  await measureAll();
} finally {
  server.close();
}
printTable(rows);
mkdirSync("bench-results", { recursive: true });
const seconds = Math.round((performance.now() - started) / 1_000);
writeFileSync("bench-results/bench.json", `${JSON.stringify({ seconds, rows }, null, 2)}\n`);
console.log(`\n${seconds} s; bench-results/bench.json has every figure.`);

async function measureAll() {
  const everyday = await stage("everyday");
  take(await measureFirstPaint(everyday.browser, url, "home"));
  take(await measureFirstPaint(everyday.browser, mapUrl(everyday.browser, everyday.size), "map"));
  take(await measureOpening(everyday.browser, everyday.size, 5));
  take(await measureEdits(everyday.browser, everyday.size, 11));
  if (!isQuick) {
    const wall = await stage("wall");
    take(await measurePanning(everyday, wall, 5));
    await wall.browser.close();
  }
  await everyday.browser.close();
  if (isQuick) return;
  const large = await stage("large");
  take(await measureOpening(large.browser, large.size, 3));
  take(await measureEdits(large.browser, large.size, 7));
  take(await measureHeap(large.browser, large.size));
  await large.browser.close();
  take(await measureImport(url));
}

async function stage(name) {
  const size = { name, ...SIZES[name] };
  const browser = await openBrowser(url);
  const since = performance.now();
  await bringIn(browser, size);
  console.log(
    `${name}: its file brought in after ${Math.round((performance.now() - since) / 1_000)} s`,
  );
  return { size, browser };
}

function take(measured) {
  rows.push(...measured);
  for (const { work, size, median, unit } of measured) {
    console.log(`  ${work} (${size}): ${median.toFixed(1)} ${unit}`);
  }
}
