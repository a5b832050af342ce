import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample } from "./home.ts";

/** Pixels of 100 that may differ between two drawings of one scene: edges of letters and lines. */
const MOST_DIFFERENT = 1;

test("the browser breaks the lines of the sample as the command line does", async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  await openSample(page);
  const file = await exported(page, /^Map file/, testInfo.outputPath("map.wayfelt.json"));
  const picture = await exported(page, /^SVG/, testInfo.outputPath("browser.svg"));
  const out = testInfo.outputPath("terminal.svg");
  execFileSync(process.execPath, ["scripts/wayfelt.mjs", "render", file, "--out", out]);
  const [own, other] = [linesIn(picture), linesIn(out)];
  expect(own.length).toBeGreaterThan(150);
  expect(own).toEqual(other);
});

test("a PNG of the whole map is as large as it says, at every scale, and shows what the SVG shows", async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  await openSample(page);
  const svg = readFileSync(await exported(page, /^SVG/, testInfo.outputPath("map.svg")), "utf8");
  const [, width = "", height = ""] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
  for (const scale of [1, 2, 3]) {
    const path = testInfo.outputPath(`map-${scale}.png`);
    await exported(page, /^PNG of the whole/, path, `${scale}×`);
    const bytes = readFileSync(path);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      Math.ceil(Number(width) * scale),
      Math.ceil(Number(height) * scale),
    ]);
  }
  const png = readFileSync(testInfo.outputPath("map-1.png")).toString("base64");
  const share = await differentShare(page, svg, png);
  testInfo.annotations.push({ type: "figures", description: `${share.toFixed(3)} % differ` });
  expect(share).toBeLessThan(MOST_DIFFERENT);
});

test("a PNG without its ground is transparent where nothing stands", async ({ page }, testInfo) => {
  await openSample(page);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("combobox", { name: "As" }).click();
  await page.getByRole("option", { name: /^PNG of the whole/ }).click();
  await dialog.getByRole("checkbox", { name: "Transparent ground" }).check();
  const path = await saved(page, testInfo.outputPath("clear.png"));
  const corner = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    return context?.getImageData(0, 0, 1, 1).data[3];
  }, readFileSync(path).toString("base64"));
  expect(corner).toBe(0);
});

test("a picture of the view has the scores of the curve as they are on the screen, in its own colours", async ({
  page,
}, testInfo) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openSample(page);
  const label = page.getByTestId("curve-score").filter({ hasText: "+50" }).first();
  const [box, map] = [await label.boundingBox(), await page.getByTestId("map").boundingBox()];
  if (box === null || map === null) throw new Error("nothing stands on the map");
  const path = testInfo.outputPath("view.png");
  await exported(page, /^PNG of the view/, path, "1×");
  const place = { ...box, x: box.x - map.x, y: box.y - map.y };
  const { dark, ground } = await inkIn(page, readFileSync(path).toString("base64"), place);
  expect(ground).toBeGreaterThan(200);
  expect(dark).toBeGreaterThan(0.08);
});

test("a picture of the view from afar has the points of the curve as large as they are on the screen", async ({
  page,
}, testInfo) => {
  await page.setViewportSize({ width: 640, height: 340 });
  await openSample(page);
  await page.getByRole("button", { name: "Hide sidebar" }).click();
  await page.mouse.move(400, 200);
  await page.keyboard.down("Control");
  for (let i = 0; i < 6; i += 1) await page.mouse.wheel(0, 120);
  await page.keyboard.up("Control");
  await expect(page.getByTestId("curve-score").first()).toBeHidden();
  await page.mouse.wheel(650, 0);
  const point = page.locator('[data-testid="curve"] [data-band="-2"][data-hollow="false"] circle');
  await expect(point).toBeInViewport({ ratio: 1 });
  const [box, map] = [await point.boundingBox(), await page.getByTestId("map").boundingBox()];
  if (box === null || map === null) throw new Error("nothing stands on the map");
  const path = testInfo.outputPath("far.png");
  await exported(page, /^PNG of the view/, path, "1×");
  const place = { ...box, x: box.x - map.x, y: box.y - map.y };
  const { dark } = await inkIn(page, readFileSync(path).toString("base64"), place);
  expect(dark).toBeGreaterThan(0.27);
});

test("an SVG with editable text holds each title as text, and no outlines", async ({
  page,
}, testInfo) => {
  await openSample(page);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("combobox", { name: "As" }).click();
  await page.getByRole("option", { name: /^SVG/ }).click();
  await dialog.getByRole("checkbox", { name: "Letters as outlines" }).uncheck();
  const svg = readFileSync(await saved(page, testInfo.outputPath("text.svg")), "utf8");
  expect(svg).toContain(">Calling the advice line</text>");
  expect(svg).not.toContain("<use ");
  expect(svg).not.toContain("Josephine Ward");
});

test("no line on the canvas is wider than its place, also in letters whose font came late", async ({
  page,
}) => {
  await openSample(page);
  const card = page.getByTestId("card").filter({ hasText: "Calling the advice line" });
  await card.click();
  await page.keyboard.press("F2");
  const words = "Ουρές στο τηλέφωνο και κανείς δεν απαντά ποτέ στην ώρα του";
  await page.getByRole("textbox", { name: "Touchpoint title" }).fill(words);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("card").filter({ hasText: "Ουρές" })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.fonts.check("600 13px Inter", "Ουρές")))
    .toBe(true);
  const lines = page.locator('[data-testid="map"] [class*="line"]');
  await expect.poll(() => lines.count()).toBeGreaterThan(40);
  await expect.poll(() => overflowing(page)).toEqual([]);
});

/** The lines of titles, quotes and notes that are drawn wider than what they stand in. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const range = document.createRange();
    return [...document.querySelectorAll('[data-testid="map"] [class*="line"]')].flatMap((line) => {
      if (!(line instanceof HTMLElement) || line.children.length > 0) return [];
      range.selectNodeContents(line);
      const wide = range.getBoundingClientRect().width - line.getBoundingClientRect().width;
      return wide > 1 ? [`${line.textContent}: ${wide}`] : [];
    });
  });
}

/** Exports the open map and returns the path of the file. */
async function exported(page: Page, kind: RegExp, path: string, scale?: string): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("combobox", { name: "As" }).click();
  await page.getByRole("option", { name: kind }).click();
  if (scale !== undefined) {
    await dialog.getByRole("combobox", { name: "Scale" }).click();
    await page.getByRole("option", { name: scale }).click();
  }
  return saved(page, path);
}

async function saved(page: Page, path: string): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "Export" });
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 30_000 }),
    dialog.getByRole("button", { name: "Export" }).click(),
  ]);
  await download.saveAs(path);
  await expect(dialog).toBeHidden();
  return path;
}

/** The lines of text in an SVG, in the order in which they are drawn; each ICU has its own spaces in ranges. */
function linesIn(path: string): readonly string[] {
  return [...readFileSync(path, "utf8").matchAll(/aria-label="([^"]*)"/gu)].map(([, line = ""]) =>
    line.replaceAll(/\s/gu, " "),
  );
}

/** How many of 100 pixels of an SVG and a PNG differ by more than a tenth. */
function differentShare(page: Page, svg: string, png: string): Promise<number> {
  return page.evaluate(
    async ([svgText, pngText]) => {
      const drawn = async (address: string): Promise<ImageData> => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        if (context === null) throw new Error("no canvas");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = await Promise.all([
        drawn(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText)}`),
        drawn(`data:image/png;base64,${pngText}`),
      ]);
      if (a.width !== b.width || a.height !== b.height) return 100;
      let different = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const apart = [0, 1, 2].map((part) =>
          Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)),
        );
        if (Math.max(...apart) > 25) different += 1;
      }
      return (different / (a.width * a.height)) * 100;
    },
    [svg, png] as const,
  );
}

/** The share of dark pixels in a place of a PNG, and how light its ground is, 0..255. */
function inkIn(
  page: Page,
  png: string,
  place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
): Promise<{ readonly dark: number; readonly ground: number }> {
  return page.evaluate(
    async ([base64, { x, y, width, height }]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(x, y, Math.ceil(width), Math.ceil(height));
      const lights: number[] = [];
      for (let at = 0; at < data.length; at += 4) {
        lights.push(((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3);
      }
      const ground = lights.toSorted((a, b) => a - b)[Math.floor(lights.length * 0.9)] ?? 0;
      return { dark: lights.filter((light) => light < 150).length / lights.length, ground };
    },
    [png, place] as const,
  );
}

test("a picture of stories whose tellers were not asked says why it shows no words", async ({
  page,
}) => {
  await openHome(page);
  await page.getByRole("button", { name: /^(Start blank|New map)$/ }).click();
  await expect(page.getByTestId("stage").first()).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.type("Order");
  await page.keyboard.press("Enter");
  await page.getByTestId("card").filter({ hasText: "Order" }).click();
  await page.keyboard.press("s");
  await expect(page.getByTestId("composer").getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type("It took a minute.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByTestId("card")).toContainText("1 story");
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("combobox", { name: "As" }).click();
  await page.getByRole("option", { name: "PNG of the whole map" }).click();
  const held = dialog.getByTestId("held-back");
  await expect(held).toContainText("No consent to be quoted is noted for the story on this map");
  await expect(held).toContainText("its lane of quotes is empty");
  await dialog.getByRole("checkbox", { name: "Also quotes without consent" }).check();
  await expect(held).toContainText("Nothing is held back");
});

test("before a map leaves it is said whose words come along, and what on it tells who somebody is", async ({
  page,
}) => {
  await openSample(page);
  const card = page.getByTestId("card").first();
  await card.dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Write to help@example.org");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByTestId("held-back")).toHaveCount(0);
  await dialog.getByRole("combobox", { name: "As" }).click();
  await page.getByRole("option", { name: /^SVG/ }).click();
  await expect(dialog.getByTestId("held-back")).toHaveText(
    /^\d+ of \d+ stories may be shown with their words\./,
  );
  await expect(dialog.getByText(/leaves as it is written/)).toContainText(
    "Write to help@example.org",
  );
  await dialog.getByRole("checkbox", { name: "Also quotes without consent" }).check();
  await expect(dialog.getByTestId("held-back")).toContainText("Nothing is held back");
  await dialog.getByRole("combobox", { name: "As" }).click();
  await page.getByRole("option", { name: /^Map file/ }).click();
  await dialog.getByRole("checkbox", { name: "To share: leave out who said what" }).check();
  await expect(dialog.getByText(/is left out/)).toContainText("Write to help@example.org");
  await expectNoViolations(page);
});
