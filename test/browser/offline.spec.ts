import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { serviceWorkerFor } from "../../scripts/offline.mjs";
import { serve } from "../../scripts/serve.mjs";
import { expect, plain, test } from "./fixture.ts";
import { waitUntilSaved } from "./home.ts";

const DIST = new URL("../../dist/", import.meta.url).pathname;

interface Manifest {
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly purpose?: string;
  }[];
}

/** A copy of the built app at an address of its own, to be changed. */
interface Deployed {
  readonly root: string;
  readonly url: string;
  readonly server: Server;
}

async function deploy(): Promise<Deployed> {
  const root = mkdtempSync(join(tmpdir(), "wayfelt-deployed-"));
  cpSync(DIST, root, { recursive: true });
  const { server, url } = await serve(0, false, root);
  return { root, url, server };
}

function takeDown({ root, server }: Deployed): void {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true, force: true });
}

/** Puts another version in the place of the one that is served. */
function deployNext({ root }: Deployed): void {
  const page = join(root, "index.html");
  const next = readFileSync(page, "utf8").replace("<title>", '<meta name="next"><title>');
  writeFileSync(page, next);
  writeFileSync(join(root, "sw.js"), serviceWorkerFor(root));
}

/** Opens the app twice, so that it is kept on the device and in charge of the page. */
async function openKept(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await expect(page.getByRole("main")).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Look at a sample|Sample map)$/ }).click();
  await expect(page.getByTestId("card").first()).toBeVisible();
}

/** Makes every write fail until `letGo` is called on the page. */
async function holdWrites(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("not now", "UnknownError");
    };
    Object.assign(globalThis, {
      letGo: () => {
        IDBObjectStore.prototype.add = add;
      },
    });
  });
}

async function lookForNext(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
}

/** The caches of versions that are kept on the device. */
function versions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => caches.keys());
}

/** Looks for another version, unless the browser found it by itself already; resolves to what became of it. */
function installed(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const { promise, resolve } = Promise.withResolvers<string>();
    const watch = (worker: ServiceWorker | null): void => {
      if (worker === null) return;
      if (worker.state !== "installing") resolve(worker.state);
      worker.addEventListener("statechange", () => resolve(worker.state), { once: true });
    };
    registration.addEventListener("updatefound", () => watch(registration.installing));
    watch(registration.installing ?? registration.waiting);
    // One whose parts are not to be had ends here or there, as the browser likes.
    registration.update().catch(() => undefined);
    return promise;
  });
}

/** Takes the version that waits into use, by the button. */
async function takeNext(page: Page): Promise<void> {
  const banner = page.getByRole("status").filter({ hasText: "new version of Wayfelt" });
  const reloaded = page.waitForEvent("load");
  await banner.getByRole("button", { name: "Reload" }).click();
  await reloaded;
  await expect(page.getByRole("main")).toBeVisible();
  expect(await isNext(page)).toBe(true);
}

async function isNext(page: Page): Promise<boolean> {
  return (await page.locator("meta[name=next]").count()) > 0;
}

let deployed: Deployed;

test.describe("kept on the device", () => {
  test.use({ serviceWorkers: "allow" });
  test.beforeEach(async () => {
    deployed = await deploy();
  });
  test.afterEach(() => takeDown(deployed));

  test("the app opens without a network from the second visit on, with parts it never loaded", async ({
    page,
    context,
  }) => {
    await openKept(page, deployed.url);
    await context.setOffline(true);
    deployed.server.closeAllConnections();
    deployed.server.close();
    await page.reload();
    await openSample(page);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const exporting = page.getByRole("dialog", { name: "Export" });
    await exporting.getByRole("combobox", { name: "As" }).click();
    await page.getByRole("option", { name: /^PNG of the whole/ }).click();
    const [picture] = await Promise.all([
      page.waitForEvent("download"),
      exporting.getByRole("button", { name: "Export" }).click(),
    ]);
    expect(picture.suggestedFilename()).toMatch(/\.png$/u);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    const importing = page.getByRole("dialog", { name: "Import stories" });
    await importing.locator('input[type="file"]').setInputFiles({
      name: "told.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        "who,touchpoint,story,score\nAna,Calling the advice line,It was dear,2\n",
      ),
    });
    await importing.getByRole("button", { name: /^Import \d+ row/ }).click();
    await page.getByRole("button", { name: "Show the map" }).click();
    await page.getByRole("radio", { name: "Segments" }).click();
    await expect(page.getByRole("main")).toContainText("Children at home");
    await page.getByRole("radio", { name: "People" }).click();
    await expect(page.getByRole("grid")).toContainText("Ana");
    await page.getByTestId("save-state").click();
    const [backup] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save a backup" }).click(),
    ]);
    expect(backup.suggestedFilename()).toMatch(/\.zip$/u);
    await page.keyboard.press("Escape");
    await waitUntilSaved(page);
    await page.reload();
    await expect(page.getByRole("grid")).toBeVisible();
  });

  test("F19: another version waits until it is asked for, with the work saved; other tabs are told", async ({
    page,
    context,
  }) => {
    await openKept(page, deployed.url);
    await openSample(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByTestId("card").first()).toBeVisible();
    deployNext(deployed);
    await lookForNext(page);
    const banner = page.getByRole("status").filter({ hasText: "new version of Wayfelt" });
    await expect(banner).toBeVisible();
    expect(await isNext(page)).toBe(false);

    const card = page.getByTestId("card").first();
    await card.click();
    await page.keyboard.press("F2");
    await page.keyboard.type("Written");
    await page.keyboard.press("Enter");
    await banner.getByRole("button", { name: "Reload" }).click();
    await expect.poll(() => isNext(page)).toBe(true);
    await expect(page.getByTestId("card").first()).toContainText("Written");

    const told = other.getByRole("status").filter({ hasText: "updated in another tab" });
    await expect(told).toBeVisible();
    await other.getByRole("button", { name: "Export", exact: true }).click();
    await expect(other.getByRole("dialog", { name: /Export/ })).toBeVisible();
    await other.keyboard.press("Escape");
    await told.getByRole("button", { name: "Reload" }).click();
    await expect.poll(() => isNext(other)).toBe(true);
  });

  test("a version that does not come as it was built is never taken into use; the one before goes on, and is dropped in its time", async ({
    page,
    context,
  }) => {
    await openKept(page, deployed.url);
    const first = await versions(page);
    expect(first).toHaveLength(1);
    // In the midst of an update, or a server that has a page for everything: the answer is fine, the file is not.
    deployNext(deployed);
    const licences = join(deployed.root, "licences.md");
    const sound = readFileSync(licences);
    cpSync(join(deployed.root, "index.html"), licences);
    expect(await installed(page)).toBe("redundant");
    expect(await isNext(page)).toBe(false);
    await expect(page.getByRole("status").filter({ hasText: "new version" })).toHaveCount(0);
    await context.setOffline(true);
    await page.reload();
    await openSample(page);
    await context.setOffline(false);

    writeFileSync(licences, sound);
    expect(await installed(page)).toBe("installed");
    await takeNext(page);
    const second = await versions(page);
    expect(second).toHaveLength(2);
    expect(second).toEqual(expect.arrayContaining([...first]));

    deployNext(deployed);
    expect(await installed(page)).toBe("installed");
    await takeNext(page);
    const third = await versions(page);
    expect(third).toHaveLength(2);
    expect(third).not.toEqual(expect.arrayContaining([...first]));
  });

  test("the app can be installed: its manifest names what a browser asks for, and every icon has its size", async ({
    page,
    context,
  }) => {
    await openKept(page, deployed.url);
    const devtools = await context.newCDPSession(page);
    const { errors, data } = await devtools.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data ?? "") as Manifest;
    expect(manifest).toMatchObject({ start_url: "./", scope: "./", display: "standalone" });
    const icons = manifest.icons.map(({ src, sizes, purpose = "any" }) => {
      const bytes = readFileSync(join(deployed.root, src));
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
      return `${sizes} ${purpose}`;
    });
    expect(icons).toEqual(expect.arrayContaining(["192x192 any", "512x512 any"]));
    const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
    // Windows that leave no traces install nothing, whatever it is.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  });
});

// The missing file is told on the console: that is the fault which is made here.
plain.describe("a part that is gone", () => {
  plain.use({ serviceWorkers: "block" });

  plain("F18: is told, nothing is lost, and a reload brings it", async ({ page }) => {
    const own = await deploy();
    try {
      await page.goto(own.url);
      await openSample(page);
      const parts = join(own.root, "assets");
      const gone = readdirSync(parts).filter((name) => /^ExportDialog-.*\.js$/.test(name));
      expect(gone).toHaveLength(1);
      for (const name of gone) renameSync(join(parts, name), join(own.root, name));
      await page.getByRole("button", { name: "Export", exact: true }).click();
      const banner = page.getByRole("status").filter({ hasText: "could not be loaded" });
      await expect(banner).toBeVisible();
      await expect(page.getByTestId("card").first()).toBeVisible();
      for (const name of gone) renameSync(join(own.root, name), join(parts, name));
      await holdWrites(page);
      await page.getByTestId("card").first().click();
      await page.keyboard.press("F2");
      await page.getByRole("textbox", { name: "Touchpoint title" }).fill("Not yet written");
      await page.keyboard.press("Enter");
      await banner.getByRole("button", { name: "Reload" }).click();
      await expect(
        page.getByText(/^Not reloaded: the latest changes are not saved/u).first(),
      ).toBeVisible();
      await page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
      await banner.getByRole("button", { name: "Reload" }).click();
      await expect(page.locator('[data-title][title="Not yet written"]')).toBeVisible();
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await expect(page.getByRole("dialog", { name: /Export/ })).toBeVisible();
    } finally {
      takeDown(own);
    }
  });
});
