import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { keepFigure } from "../figures/figures.ts";
import { startMortalBrowser } from "../faults/mortalBrowser.ts";
import type { Survivors } from "../faults/page/burst.ts";
import type { TestPage } from "../faults/page/main.ts";
import { type EnginePage, openEnginePage, serveEnginePage } from "../faults/server.ts";
import { expect, plain as test } from "./fixture.ts";
import { expectNoFaults, watch } from "./watch.ts";

declare const wayfelt: TestPage;
/** Speaks to the test, from the page. */
declare const report: Parameters<TestPage["typeWithoutEnd"]>[2];

/** So many kills in one run; more with KILLS. */
const KILLS = Number(process.env["KILLS"] ?? 20);
const PROMISED_MS = 250;

/*
 * Chromium writes a record of its database in two steps. Killed between them, it
 * finds the database corrupt at the start after next and deletes it, with all
 * that the page ever stored: one kill in a hundred when a page writes every few
 * milliseconds, next to never at a person's pace. Bare writes beside ours tell
 * when it has happened; such a kill proves nothing and is made again.
 */
const MOST_VOID = Math.max(5, Math.ceil(KILLS / 10));

let served: EnginePage;

test.beforeAll(async () => {
  served = await serveEnginePage();
});

test.afterAll(() => served.close());

test("F1: a browser that is killed while somebody types loses nothing that was acknowledged", async ({
  launchOptions,
}) => {
  test.setTimeout(100_000 + KILLS * 10_000);
  const profile = mkdtempSync(join(tmpdir(), "wayfelt-killed-"));
  try {
    const counts = { kills: 0, void: 0, edits: 0, acknowledged: 0 };
    let told: Told | null = null;
    for (let trial = 0; counts.kills < KILLS; trial += 1) {
      const browser = await startMortalBrowser(launchOptions, profile);
      const watched = await watch(browser.page.context());
      try {
        await openEnginePage(browser.page, served);
        if (told !== null) {
          const lost = lostOf(told, await survivorsOf(browser.page, trial - 1));
          if (lost.bare.length === 0) {
            expect(lost, `kill ${trial}`).toEqual({ bare: [], acknowledged: [], promised: [] });
            counts.kills += 1;
            counts.edits += told.made.size;
            counts.acknowledged += told.acknowledged.size;
          } else {
            counts.void += 1;
            expect(counts.void, "kills after which bare writes were lost").toBeLessThan(MOST_VOID);
          }
        }
        if (counts.kills < KILLS)
          told = await typeFor(browser.page, trial, 250 + ((trial * 137) % 500));
      } finally {
        if (told !== null) told.killedAt = performance.now();
        await browser.kill();
      }
      expectNoFaults(watched);
    }
    keepFigure("kills", {
      what: "Kills in mid-typing, and acknowledged edits lost",
      result: `${counts.kills} kills, ${counts.edits} edits of which ${counts.acknowledged} acknowledged, 0 lost; ${counts.void} kills made again`,
      by: "test/browser/faults.kill.spec.ts",
    });
    expect(counts.acknowledged).toBeGreaterThan(KILLS * 10);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

/** What the page said before it was killed, and when. */
interface Told {
  /** When each edit was heard of, in ms. */
  readonly made: ReadonlyMap<number, number>;
  readonly acknowledged: ReadonlySet<number>;
  readonly bare: ReadonlySet<number>;
  killedAt: number;
}

/** Lets the page type for a while; what it says arrives here as it happens. */
async function typeFor(page: Page, trial: number, ms: number): Promise<Told> {
  const made = new Map<number, number>();
  const told = { acknowledged: new Set<number>(), bare: new Set<number>() };
  await page.exposeFunction("report", (...[what, edit]: Parameters<typeof report>) => {
    if (what === "made") made.set(edit, performance.now());
    else told[what].add(edit);
  });
  const typing = page.evaluate(async (which) => {
    await wayfelt.typeWithoutEnd(await wayfelt.open("killed"), which, report);
  }, trial);
  typing.catch(() => undefined);
  await expect.poll(() => told.acknowledged.size).toBeGreaterThan(5);
  await new Promise((resolve) => setTimeout(resolve, ms));
  return { made, ...told, killedAt: 0 };
}

function survivorsOf(page: Page, trial: number): Promise<Survivors> {
  return page.evaluate(async (which) => {
    const engine = await wayfelt.open("killed");
    const survivors = await wayfelt.survivorsOf(engine, which);
    await engine.documents.close();
    return survivors;
  }, trial);
}

interface Lost {
  /** Bare writes that the browser acknowledged. */
  readonly bare: readonly number[];
  readonly acknowledged: readonly number[];
  /** Edits older than was promised, as far as a bare write begun after them came through. */
  readonly promised: readonly number[];
}

/** What must be there and is not. */
function lostOf(told: Told, survivors: Survivors): Lost {
  const edits = new Set(survivors.edits);
  const bare = new Set(survivors.bare);
  const promised = [...told.made]
    .filter(([edit, at]) => told.bare.has(edit) && at < told.killedAt - PROMISED_MS)
    .map(([edit]) => edit);
  return {
    bare: [...told.bare].filter((edit) => !bare.has(edit)),
    acknowledged: [...told.acknowledged].filter((edit) => !edits.has(edit)),
    promised: promised.filter((edit) => !edits.has(edit)),
  };
}
