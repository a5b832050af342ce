import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { CHROMIUM_ARGS, findChromium } from "../../scripts/chromium.mjs";
import { mapFile } from "./generate.mjs";

/** A browser with a profile of its own on the disk; `close` ends it and removes the profile. */
export async function openBrowser(url) {
  const profile = mkdtempSync(join(tmpdir(), "wayfelt-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: CHROMIUM_ARGS,
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(180_000);
  const script = await bundled("bare.mjs");
  await context.addInitScript({ content: await bundled("inPage.mjs") });
  await context.route("**/bench-bare.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<!doctype html><title>bare</title><body><script src="bench-bare.js"></script>',
    }),
  );
  await context.route("**/bench-bare.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: script }),
  );
  return {
    url,
    profile,
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A fresh page with nothing but the things to compare with, on the app's own origin. */
export async function barePage(browser) {
  const page = await browser.context.newPage();
  await page.goto(`${browser.url}bench-bare.html`);
  return page;
}

/** Brings a generated map in through the home page; answers when it is on the disk, and no page has it open any more: one tab is measured, not two. */
export async function bringIn(browser, size) {
  const file = join(browser.profile, `${size.id}.wayfelt.json`);
  writeFileSync(file, mapFile(size));
  const { page } = browser;
  await page.goto(browser.url);
  await page.getByRole("main").waitFor();
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.waitForURL((url) => url.hash.includes(size.id));
  await page.getByTestId("card").first().waitFor();
  await untilSaved(page);
  await page.waitForTimeout(size.stories > 10_000 ? 6_000 : 2_000);
  await page.goto("about:blank");
}

/** The address of a map. */
export function mapUrl(browser, size) {
  return `${browser.url}#/map/${size.id}`;
}

/** Waits until the latest edit is on the disk. */
export async function untilSaved(page) {
  await page.getByTestId("save-state").filter({ hasText: "Saved on this device" }).waitFor();
}

/** Waits until every story of the map is counted in the profile. */
export async function untilDerived(page, stories) {
  const count = new Intl.NumberFormat("en").format(stories);
  await page.getByTestId("profile").getByText(count).first().waitFor();
}

/** Answers the main thread's CPU of a page so far, in ms: what other programs do does not count. */
export async function cpuClock(page) {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
}

const bundles = new Map();

/** One of these files as a single script for a page. */
async function bundled(name) {
  if (!bundles.has(name)) bundles.set(name, await bundle(name));
  return bundles.get(name);
}

async function bundle(name) {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(name, import.meta.url)),
        formats: ["iife"],
        name: "bundled",
      },
    },
  });
  return [built].flat()[0].output[0].code;
}
