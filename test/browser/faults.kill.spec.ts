import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { startMortalBrowser } from "../faults/mortalBrowser.ts";
import type { TestPage } from "../faults/page/main.ts";
import { type EnginePage, openEnginePage, serveEnginePage } from "../faults/server.ts";

declare const wayfelt: TestPage;
/** Speaks to the test, from the page. */
declare const report: Parameters<TestPage["typeWithoutEnd"]>[2];

const KILLS = 20;
const PROMISED_MS = 250;

let served: EnginePage;

test.beforeAll(async () => {
  served = await serveEnginePage();
});

test.afterAll(() => served.close());

test("F1: a browser that is killed while somebody types loses nothing that was acknowledged", async ({
  launchOptions,
}) => {
  test.setTimeout(300_000);
  const profile = mkdtempSync(join(tmpdir(), "wayfelt-killed-"));
  try {
    let before: Told | null = null;
    const counts = { edits: 0, acknowledged: 0 };
    for (let trial = 0; trial <= KILLS; trial += 1) {
      const browser = await startMortalBrowser(launchOptions, profile);
      try {
        await openEnginePage(browser.page, served);
        if (before !== null) {
          expect(await missing(browser.page, trial - 1, before), `trial ${trial}`).toEqual([]);
          counts.edits += before.made.size;
          counts.acknowledged += before.acknowledged.size;
        }
        if (trial === KILLS) break;
        before = await typeFor(browser.page, trial, 250 + ((trial * 137) % 500));
      } finally {
        if (before !== null) before.killedAt = performance.now();
        await browser.kill();
      }
    }
    expect(counts.acknowledged).toBeGreaterThan(KILLS * 10);
    test.info().annotations.push({ type: "figures", description: JSON.stringify(counts) });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

/** What the page said before it was killed, and when. */
interface Told {
  readonly made: ReadonlyMap<number, number>;
  readonly acknowledged: ReadonlySet<number>;
  killedAt: number;
}

/** Lets the page type for a while; what it says arrives here as it happens. */
async function typeFor(page: Page, trial: number, ms: number): Promise<Told> {
  const made = new Map<number, number>();
  const acknowledged = new Set<number>();
  await page.exposeFunction("report", (what: "made" | "acknowledged", edit: number) => {
    if (what === "made") made.set(edit, performance.now());
    else acknowledged.add(edit);
  });
  const typing = page.evaluate(async (which) => {
    await wayfelt.typeWithoutEnd(await wayfelt.open("killed"), which, report);
  }, trial);
  typing.catch(() => undefined);
  await expect.poll(() => made.size).toBeGreaterThan(5);
  await new Promise((resolve) => setTimeout(resolve, ms));
  return { made, acknowledged, killedAt: 0 };
}

/** Edits that must be there and are not: acknowledged ones, and those older than was promised. */
async function missing(page: Page, trial: number, told: Told): Promise<readonly number[]> {
  const { ids, last } = await page.evaluate(async () => {
    const engine = await wayfelt.open("killed");
    const result = {
      ids: engine.ids(),
      last: Number(engine.entity("map:a", "counter")?.["last"] ?? -1),
    };
    await engine.documents.close();
    return result;
  });
  const present = new Set(ids);
  const due = [...told.made].filter(
    ([edit, at]) => told.acknowledged.has(edit) || at < told.killedAt - PROMISED_MS,
  );
  return due
    .map(([edit]) => edit)
    .filter(
      (edit) =>
        !present.has(`t${trial}-${edit}`) ||
        !present.has(`s${trial}-${edit}`) ||
        last < trial * 1_000_000 + edit,
    );
}
