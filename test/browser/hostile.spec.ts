import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CORPUS } from "../hostile/corpus.ts";
import { Outcomes } from "../hostile/counting.ts";
import { expect, test } from "./fixture.ts";
import { openSample } from "./home.ts";
import { HostileVisit } from "./hostile.ts";
import { paste } from "./paste.ts";

test.describe.configure({ mode: "parallel", timeout: 180_000 });

const FOLDERS = ["json", "map", "csv", "xlsx", "svg", "png", "other"];

/** What is no file to open comes by the clipboard, the address or the settings: see below. */
for (const folder of FOLDERS) {
  test(`hostile files of ${folder}/, chosen on the page, end as they should and leave nothing behind`, async ({
    page,
  }, { outputDir }) => {
    mkdirSync(outputDir, { recursive: true });
    const outcomes = new Outcomes();
    const visit = await HostileVisit.begin(page, outputDir);
    for (const file of CORPUS.filter(({ name }) => name.startsWith(`${folder}/`))) {
      await test.step(file.name, async () => {
        const outcome = await visit.bring(file);
        if (file.outcome !== "other") expect(outcome, file.name).toBe(file.outcome);
        outcomes.add(file.outcome);
      });
    }
    await visit.end();
    const what = "Hostile files, through the page in a browser";
    outcomes.keep("hostile-page", { what, by: "test/browser/hostile.spec.ts" }, folder);
  });
}

test("hostile addresses, clipboards and settings change nothing and run nothing", async ({ page }, {
  outputDir,
}) => {
  mkdirSync(outputDir, { recursive: true });
  const visit = await HostileVisit.begin(page, outputDir);
  const textOf = (name: string): string => {
    const file = CORPUS.find((one) => one.name.startsWith(`other/${name}`));
    return new TextDecoder().decode(file?.bytes());
  };

  await test.step("an address that inflates to brackets opens the page as any other", async () => {
    await page.goto(`/${textOf("03")}`);
    await expect(page.getByRole("button", { name: "Open file" })).toBeVisible();
    await visit.expectQuiet("other/03");
  });

  await test.step("an address of a map that is HTML is told as text", async () => {
    await page.goto(`/${textOf("04")}`);
    await expect(page.getByRole("alert").first()).toHaveText("That map is not in this browser.");
    await expect(page.getByRole("button", { name: "Open file" })).toBeVisible();
    await visit.expectQuiet("other/04");
  });

  await test.step("damaged settings leave the page as it is without any", async () => {
    await page.evaluate((garbage) => {
      const keys = ["wayfelt.theme", "wayfelt:profile-layout", ...Object.keys(localStorage)];
      for (const key of keys) localStorage.setItem(key, garbage);
    }, textOf("08"));
    await page.goto("/#/map/map-1");
    await page.reload();
    await expect(page.getByTestId("card")).toHaveCount(2);
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    await visit.expectQuiet("other/08");
  });

  await test.step("a table of another page is pasted as its words", async () => {
    await page.getByTestId("card").first().click();
    await paste(page, { "text/html": textOf("05"), "text/plain": "Pay\tfine\t1\nGo\twell\t1" });
    const dialog = page.getByRole("dialog", { name: "Import stories" });
    await expect(dialog).toContainText("fine");
    await visit.expectQuiet("other/05");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("our own clipboard, forged by another page, is read as any import", async () => {
    await page.getByTestId("card").first().click();
    const forged = { "application/x-wayfelt-clipping": textOf("06"), "text/plain": "x" };
    await paste(page, forged);
    await expect(page.getByTestId("card").filter({ hasText: "<b>x</b>" })).toBeVisible();
    await visit.expectQuiet("other/06");
    await page.getByRole("button", { name: /^Undo: / }).click();
    await expect(page.getByTestId("card")).toHaveCount(2);
  });

  await visit.end();
});

test("hostile pictures, chosen as a portrait, are painted anew or refused in words", async ({
  page,
}, { outputDir }) => {
  mkdirSync(outputDir, { recursive: true });
  await openSample(page);
  await page.getByRole("tab", { name: "Persona" }).click();
  const input = page.getByTestId("portrait-file");
  const face = page.getByRole("button", { name: /^Portrait/ }).locator("img");
  const words = page.locator('p[data-type="failure"]');
  for (const file of CORPUS.filter(({ name }) => /^(?:png|svg)\//u.test(name))) {
    await test.step(file.name, async () => {
      const path = join(outputDir, file.name.replace("/", "-"));
      writeFileSync(path, file.bytes());
      await input.setInputFiles(path);
      if (PORTRAITS.some((one) => file.name.startsWith(`png/${one}`))) {
        // Nothing of the file but its dots: neither what else was in it nor its size.
        await expect(face).toHaveAttribute("src", /^data:image\/webp;base64,/u);
        const { width, height } = await face.evaluate((image: HTMLImageElement) => ({
          width: image.naturalWidth,
          height: image.naturalHeight,
        }));
        expect(Math.max(width, height)).toBeLessThanOrEqual(512);
        await page.getByRole("button", { name: /^Undo: Set portrait/ }).click();
        await expect(face).toHaveCount(0);
      } else {
        await expect(words).toContainText(/no picture that can be a portrait|million dots/u);
        await page.locator('button[data-type="failure"]').click();
        await expect(words).toHaveCount(0);
        await expect(face).toHaveCount(0);
      }
    });
  }
  const ran = await page.evaluate(() => "__pwned" in globalThis);
  expect(ran).toBe(false);
});

/** Pictures that are sound enough to be painted: one dot, many dots in few bytes, with more behind their end. */
const PORTRAITS = ["00", "03", "04", "07", "08"];
