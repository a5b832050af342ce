import { Buffer } from "node:buffer";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  BUILT,
  buildApp,
  laterVersion,
  openSite,
  removeBuilds,
  type Site,
} from "../faults/appBuild.ts";
import { startMortalBrowser } from "../faults/mortalBrowser.ts";
import { keepFigure } from "../figures/figures.ts";
import { expect, plain as test } from "./fixture.ts";
import { waitUntilSaved } from "./home.ts";

/*
 * The browser is killed in the midst of a large work: an import, a restore, a
 * forgetting, a step to a newer format. So many kills of each with KILLS_AT_WORK;
 * one by itself, since each needs a browser of its own twice.
 */
const KILLS = Number(process.env["KILLS_AT_WORK"] ?? 1);

const SAMPLE = "17 people, 90 stories";
const ROWS = 4_000;

const SIZE = { width: 1440, height: 900 };

/** One large work: how it is begun, how long it takes at most, and what may be there after it was killed. */
interface Work {
  readonly name: string;
  readonly lastsMs: number;
  /** Brings the page to the moment before it; what is returned begins it. */
  readonly prepare: (page: Page, site: Site) => Promise<() => Promise<void>>;
  readonly outcomes: readonly string[];
}

let later = "";

const WORKS: readonly Work[] = [
  {
    name: "an import",
    lastsMs: 2_000,
    prepare: async (page) => {
      await page.getByRole("button", { name: "Import", exact: true }).click();
      const dialog = page.getByRole("dialog", { name: "Import stories" });
      await dialog
        .locator('input[type="file"]')
        .setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer: tableOf(ROWS) });
      const start = dialog.getByRole("button", { name: /^Import 4,000 rows$/ });
      await expect(start).toBeVisible({ timeout: 30_000 });
      return () => start.click();
    },
    outcomes: [SAMPLE, "1,017 people, 4,090 stories"],
  },
  {
    name: "going back to a backup",
    lastsMs: 400,
    prepare: async (page) => {
      const copies = await openCopies(page);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        copies.getByRole("button", { name: "Save a backup" }).click(),
      ]);
      const buffer = readFileSync(await download.path());
      await page.keyboard.press("Escape");
      await page.getByRole("radio", { name: "People" }).click();
      await forget(page);
      await page.getByRole("button", { name: "Done" }).click();
      await waitUntilSaved(page);
      await openCopies(page);
      await copies
        .locator('input[type="file"]')
        .setInputFiles({ name: "backup.zip", mimeType: "application/zip", buffer });
      await page.getByRole("dialog").getByRole("button", { name: "Restore", exact: true }).click();
      const anyway = page.getByRole("alertdialog", { name: "Bring back who was forgotten?" });
      await expect(anyway).toBeVisible();
      return () => anyway.getByRole("button", { name: /^Bring/ }).click();
    },
    outcomes: ["16 people, 84 stories", SAMPLE],
  },
  {
    name: "forgetting somebody",
    lastsMs: 250,
    prepare: async (page) => {
      const copies = await openCopies(page);
      await copies.getByRole("button", { name: "Take a copy now" }).click();
      await expect(copies.getByTestId("copy").first()).toContainText("taken by hand");
      await page.keyboard.press("Escape");
      await page.getByRole("radio", { name: "People" }).click();
      return () => forget(page);
    },
    outcomes: [SAMPLE, "16 people, 84 stories"],
  },
  {
    name: "a step to a newer format",
    lastsMs: 500,
    prepare: (page, site) => {
      site.deploy(later);
      return Promise.resolve(async () => {
        await page.reload({ waitUntil: "commit" });
      });
    },
    outcomes: [SAMPLE],
  },
];

/** Writes every row anew, and takes its time over it. */
const STEP = `{ from: 1, change: async (transaction) => {
  for (let round = 0; round < 40; round += 1) {
    for (const name of ["updates", "snapshots"]) {
      const rows = await transaction.table(name).toArray();
      await transaction.table(name).clear();
      await transaction.table(name).bulkPut(rows);
    }
  }
} }`;

test.beforeAll(async () => {
  later = await buildApp(laterVersion(STEP));
});
test.afterAll(() => removeBuilds([later]));

for (const work of WORKS) {
  test(`a browser that is killed in the midst of ${work.name} opens with all of it or nothing`, async ({
    launchOptions,
  }) => {
    test.setTimeout(60_000 + KILLS * 60_000);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const after = Math.round(((kill + 0.5) / KILLS) * work.lastsMs);
      const found = await killedDuring(work, launchOptions, after);
      expect(work.outcomes, `killed after ${after} ms`).toContain(found);
    }
    const figure = {
      what: "Kills in the midst of imports, restores, forgettings and new formats: all of it or nothing",
      result: { kills: KILLS, "as they should be": KILLS },
      by: "test/browser/faults.work.spec.ts",
    };
    keepFigure("kills-at-work", figure, work.name.replaceAll(" ", "-"));
  });
}

/** Kills a browser so long after a work was begun; resolves to what the next one finds. */
async function killedDuring(
  work: Work,
  launch: Parameters<typeof startMortalBrowser>[0],
  afterMs: number,
): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), "wayfelt-at-work-"));
  const site = await openSite(BUILT);
  try {
    const first = await startMortalBrowser(launch, profile);
    try {
      await first.page.setViewportSize(SIZE);
      await first.page.goto(site.url);
      await first.page.getByRole("button", { name: /^(Look at a sample|Sample map)$/ }).click();
      await expect(first.page.getByTestId("card").first()).toBeVisible();
      await waitUntilSaved(first.page);
      const begin = await work.prepare(first.page, site);
      await begin();
      await new Promise((resolve) => setTimeout(resolve, afterMs));
    } finally {
      await first.kill();
    }
    const next = await startMortalBrowser(launch, profile);
    try {
      return await stateOf(next.page, site);
    } finally {
      await next.kill();
    }
  } finally {
    site.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What a newly started browser shows: how much there is, that all of it can be read and written on, and that no one half forgotten is left. */
async function stateOf(page: Page, site: Site): Promise<string> {
  await page.setViewportSize(SIZE);
  await page.goto(site.url);
  await page.locator("[data-card]").first().click();
  await expect(page.getByTestId("card").first()).toBeVisible();
  await expect(page.getByText("cannot be read")).toHaveCount(0);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByTestId("card").nth(1).click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Goes on");
  await page.keyboard.press("Enter");
  await waitUntilSaved(page);
  const copies = await openCopies(page);
  await copies.getByRole("button", { name: "Take a copy now" }).click();
  await expect(copies.getByTestId("copy").first()).toBeVisible();
  const copy = copies.getByTestId("copy").first();
  await expect(copy).toContainText("taken by hand");
  const found = /[\d,]+ people, [\d,]+ stories/u.exec((await copy.textContent()) ?? "")?.[0] ?? "";
  if (found.startsWith("16 people")) {
    await expect.poll(() => tablesWith(page, "It stopped mid-spin with E18")).toEqual([]);
  }
  return found;
}

async function openCopies(page: Page) {
  await page.getByTestId("save-state").click();
  return page.getByRole("dialog", { name: "Copies and backups" });
}

async function forget(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More for Dev Raman" }).click();
  await page.getByRole("menuitem", { name: "Forget this person …" }).click();
  await page.getByRole("button", { name: "Forget for good" }).click();
}

/** A table of so many stories of a thousand people. */
function tableOf(rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, n) => `Q${n % 1_000},Stage ${n % 4},Stop ${n % 8},"Story ${n}: they waited",${n % 11}`,
  );
  return Buffer.from(["person,stage,touchpoint,story,score", ...lines].join("\n"));
}

/** The tables that hold a text, for each record that does. */
function tablesWith(page: Page, text: string): Promise<readonly string[]> {
  return page.evaluate(async (wanted) => {
    const request = indexedDB.open("wayfelt");
    await new Promise((resolve) => request.addEventListener("success", resolve));
    const found: string[] = [];
    for (const name of request.result.objectStoreNames) {
      const all = request.result.transaction(name).objectStore(name).getAll();
      await new Promise((resolve) => all.addEventListener("success", resolve));
      for (const row of all.result as readonly { readonly bytes?: Uint8Array }[]) {
        const bytes = row.bytes === undefined ? "" : new TextDecoder().decode(row.bytes);
        if (bytes.includes(wanted) || JSON.stringify(row).includes(wanted)) found.push(name);
      }
    }
    request.result.close();
    return found;
  }, text);
}
