import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { Shelf } from "../formats/makers.ts";
import type { HostileFile, Outcome } from "../hostile/case.ts";
import { BEFORE } from "../hostile/maps.ts";
import { openHome } from "./home.ts";
import { watch, type Watch } from "./watch.ts";

/**
 * A page that does not answer for so many ms while a file comes in, or while a map
 * of it is drawn, hangs. How long it takes is for the bench to say, not for a test.
 */
const MAX_STALL = 1_000;
const MAX_STALL_DRAWING = 3_000;

/** What a page is asked after each file: nothing of this may ever be so. */
/** What is seen first of a file: that it cannot be opened, what was found in it, its columns, a question, its map. */
type First = "refused" | "found" | "table" | "here" | "opened";

interface Traces {
  readonly ran: boolean;
  readonly polluted: boolean;
  readonly stalled: number;
}

/** One page to which hostile files are brought, one after the other, as a person would. */
export class HostileVisit {
  readonly #page: Page;
  readonly #folder: string;
  readonly #watch: Watch;
  readonly #dialogs: string[] = [];
  #before = "";
  /** How a file held the page up; null where it did not. */
  #stall: string | null = null;

  private constructor(page: Page, folder: string, watched: Watch) {
    this.#page = page;
    this.#folder = folder;
    this.#watch = watched;
    page.on("dialog", (dialog) => {
      this.#dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  }

  /**
   * Opens the page, with a map in it that has the ids of most hostile ones.
   *
   * @param folder where the files are put that are then chosen
   */
  static async begin(page: Page, folder: string): Promise<HostileVisit> {
    await page.addInitScript(watchStalls);
    const visit = new HostileVisit(page, folder, await watch(page.context()));
    await openHome(page);
    await visit.#choose("before.json", new TextEncoder().encode(BEFORE));
    await expect(page.getByTestId("card").first()).toBeVisible();
    visit.#before = await visit.#exported();
    return visit;
  }

  /**
   * Brings a file through the file chooser, to the end that a person would take
   * it; answers what became of it. A machine that others use may starve a page
   * for a moment: a file that held it up is brought once more, and then counts.
   */
  async bring(file: HostileFile): Promise<Outcome> {
    const outcome = await this.#bringOnce(file);
    if (this.#stall === null) return outcome;
    const again = await this.#bringOnce(file);
    expect(this.#stall, "the page answers meanwhile").toBeNull();
    return again;
  }

  async #bringOnce(file: HostileFile): Promise<Outcome> {
    this.#stall = null;
    await this.#home();
    await this.#page.evaluate(() => Reflect.set(globalThis, "__stalled", 0));
    await this.#choose(file.name.slice(file.name.indexOf("/") + 1), file.bytes());
    const begun = performance.now();
    const first = await this.#firstSeen(file);
    expect(performance.now() - begun, "ends in time").toBeLessThan(file.isLarge ? 20_000 : 10_000);
    await this.#expectHarmless(file, MAX_STALL);
    if (first === "refused") return this.#leaveRefused(file);
    return first === "table" ? this.#importTable(file) : this.#openMaps(file, first);
  }

  /** The map that was there before is the same, byte for byte. */
  async end(): Promise<void> {
    await this.#page.evaluate(() => {
      location.hash = "#/map/map-1";
    });
    await expect(this.#page.getByTestId("card").first()).toBeVisible();
    expect(await this.#exported()).toBe(this.#before);
  }

  /** No script ran, nothing was asked elsewhere, nothing was said where no person looks. */
  expectQuiet(name: string): Promise<void> {
    return this.#expectHarmless({ name }, Number.POSITIVE_INFINITY);
  }

  async #expectHarmless({ name }: Pick<HostileFile, "name">, maxStall: number): Promise<void> {
    const traces = await this.#page.evaluate((): Traces => {
      const seen = globalThis as unknown as Readonly<Record<string, unknown>>;
      return {
        ran: seen["__pwned"] !== undefined,
        polluted: "polluted" in {} || Object.keys(Object.prototype).length > 0,
        stalled: Number(seen["__stalled"]),
      };
    });
    expect(traces.ran, `${name}: a script ran`).toBe(false);
    expect(traces.polluted, `${name}: a prototype was changed`).toBe(false);
    expect([...this.#watch.faults, ...this.#dialogs], name).toEqual([]);
    if (traces.stalled > maxStall) this.#stall = `${name}: ${traces.stalled} ms without an answer`;
  }

  async #home(): Promise<void> {
    await this.#page.evaluate(() => {
      location.hash = "#/";
    });
    await expect(this.#page.getByRole("button", { name: "Open file" })).toBeVisible();
  }

  async #choose(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.#page.waitForEvent("filechooser");
    await this.#page.getByRole("button", { name: "Open file" }).click();
    const path = join(this.#folder, name);
    writeFileSync(path, bytes);
    await (await chooser).setFiles(path);
  }

  async #firstSeen({ name }: HostileFile): Promise<First> {
    const page = this.#page;
    const found = page.getByTestId("found");
    const mapping = page.getByTestId("mapping");
    const here = page.getByRole("dialog", { name: /is here already$/ });
    // A table begins a map without cards, behind the dialog of its import.
    const map = page.getByTestId("card");
    await expect(found.or(mapping).or(here).or(map).first(), name).toBeVisible();
    if (await mapping.isVisible()) return "table";
    if (await here.isVisible()) return "here";
    if (!(await found.isVisible())) return "opened";
    const opens = await page.getByRole("button", { name: /^Open (the map|\d+ maps)$/ }).isVisible();
    return opens ? "found" : "refused";
  }

  async #leaveRefused(file: HostileFile): Promise<Outcome> {
    const dialog = this.#page.getByRole("dialog");
    const told = (await dialog.getByRole("alert").textContent()) ?? "";
    if (file.outcome === "refused") for (const word of file.says) expect(told).toContain(word);
    await dialog.getByText("Close", { exact: true }).click();
    await expect(dialog).toBeHidden();
    // Nothing came of it: the map from before stands alone.
    await expect(this.#page.getByRole("heading", { level: 1 })).toHaveText("Journey maps 1");
    return "refused";
  }

  /** Opens what can be read, as a copy where its map is here already. */
  async #openMaps(file: HostileFile, first: First): Promise<Outcome> {
    const page = this.#page;
    let maps = 1;
    if (first === "found") {
      const dialog = page.getByRole("dialog");
      const told = (await dialog.textContent()) ?? "";
      for (const word of file.says) expect(told).toContain(word);
      maps = await dialog.getByRole("heading", { level: 3 }).count();
      await dialog.getByRole("button", { name: /^Open / }).click();
    }
    const question = page.getByRole("dialog", { name: /is here already$/ });
    const map = page.getByTestId("map");
    if (maps === 1) {
      await expect(question.or(map).first()).toBeVisible();
      if (await question.isVisible()) {
        await question.getByRole("button", { name: "Open as a copy" }).click();
      }
      await expect(map).toBeVisible();
      await this.#expectHarmless(file, MAX_STALL_DRAWING);
      expectRoundTrip(await this.#exported());
    } else {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Journey maps ${maps + 1}`);
    }
    await this.expectQuiet(file.name);
    await this.#takeBack(maps);
    return first === "found" ? "repaired" : "opened";
  }

  /** Imports a table as its columns were guessed, and reads the report. */
  async #importTable(file: HostileFile): Promise<Outcome> {
    const page = this.#page;
    const dialog = page.getByRole("dialog", { name: "Import stories" });
    await expect(dialog.getByTestId("effect")).toBeVisible();
    // What is mended is told before anything is kept, and once more in the report.
    const preview = (await dialog.textContent()) ?? "";
    for (const word of file.says) expect(preview).toContain(word);
    await dialog.getByRole("button", { name: /^Import [\d,]+ rows?$/ }).click();
    const report = page.getByTestId("report");
    await expect(report).toBeVisible();
    await page.getByRole("button", { name: "Show the map" }).click();
    await expect(page.getByTestId("map")).toBeVisible();
    await this.#expectHarmless(file, MAX_STALL_DRAWING);
    expectRoundTrip(await this.#exported());
    await this.expectQuiet(file.name);
    await page.getByRole("button", { name: /^Undo: Import/ }).click();
    await expect(page.getByTestId("card")).toHaveCount(0);
    await this.#takeBack(1);
    return file.outcome;
  }

  /** Undo on the page of all maps, so many times, leads back to the one map from before. */
  async #takeBack(steps: number): Promise<void> {
    const title = this.#page.getByRole("heading", { level: 1 });
    await this.#home();
    for (let step = 0; step < steps; step += 1) await this.#page.keyboard.press("Control+z");
    await expect(title).toHaveText("Journey maps 1");
  }

  async #exported(): Promise<string> {
    const download = this.#page.waitForEvent("download");
    await this.#page.keyboard.press("Control+s");
    return readFileSync(await (await download).path(), "utf8");
  }
}

/** What the page exported reads again without a repair, and writes the same bytes. */
function expectRoundTrip(text: string): void {
  const shelf = new Shelf();
  expect(shelf.fileOf(shelf.open(text)) === text, "the second export is the first").toBe(true);
}

/** Notes how long the page did not answer at most: a press would have waited so long. */
function watchStalls(): void {
  const EVERY = 20;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    const worst = Number(Reflect.get(globalThis, "__stalled") ?? 0);
    Reflect.set(globalThis, "__stalled", Math.max(worst, now - last - EVERY));
    last = now;
  }, EVERY);
}
