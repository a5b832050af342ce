import { readFileSync, writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { keepFigure } from "../figures/figures.ts";
import { expect, test } from "./fixture.ts";
import { Hand } from "./hand.ts";
import { openHome, openSample, waitUntilSaved } from "./home.ts";
import { paste } from "./paste.ts";

/**
 * What people come for, done as they would, with every press and key counted and
 * set beside the fewest that one can think of. A task that takes more than it did
 * fails: whoever makes it longer says so here.
 */
interface Task {
  readonly name: string;
  /** How many it takes now. */
  readonly takes: number;
  /** The fewest thinkable, and which they would be. */
  readonly fewest: number;
  readonly which: string;
  readonly reach: (page: Page) => Promise<void>;
  readonly run: (hand: Hand, page: Page) => Promise<void>;
}

const cardOf = (page: Page, title: string): Locator =>
  page.getByTestId("card").filter({ hasText: title });

/** Saves the map's file, as a colleague gets it. */
async function saved(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  return (await download).path();
}

const THREE = [
  "touchpoint\tstory\tscore",
  "Basket and checkout\tThe basket forgot my second address\t-50",
  "Basket and checkout\tPaid in two clicks\t100",
  "Basket and checkout\tThe code field was hidden\t-100",
].join("\n");

const findings = (page: Page): Locator => page.getByTestId("findings");

const tab = (page: Page, name: string): Locator => page.getByRole("tab", { name });

const view = (page: Page, name: string): Locator => page.getByRole("radio", { name, exact: true });

const item = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("menuitem", { name }).first();

const TASKS: readonly Task[] = [
  {
    name: "See the biggest drop of the sample and read what people said there",
    takes: 3,
    fewest: 2,
    which: "open the sample, press the drop",
    reach: openHome,
    run: async (hand, page) => {
      await hand.press(page.getByRole("button", { name: "Look at a sample" }));
      await hand.press(tab(page, "Findings"));
      await hand.press(findings(page).getByRole("button", { name: /the score drops by/ }));
      await expect(page.getByTestId("evidence")).toContainText("“");
    },
  },
  {
    name: "Add three stories from a spreadsheet to the checkout and find the biggest drop",
    takes: 4,
    fewest: 3,
    which: "paste, confirm, look",
    reach: openSample,
    run: async (hand, page) => {
      await hand.paste({ "text/plain": THREE });
      await expect(page.getByRole("button", { name: "Import 3 rows" })).toBeFocused();
      await hand.key("Enter");
      await hand.press(page.getByRole("button", { name: "Show the map" }));
      await hand.press(tab(page, "Findings"));
      await expect(findings(page)).toContainText("the score drops by");
    },
  },
  {
    name: "Score three stories of a stop",
    takes: 7,
    fewest: 4,
    which: "choose the stop, a key a story",
    reach: openSample,
    run: async (hand, page) => {
      await hand.press(cardOf(page, "Looking up"));
      await hand.key("J", "1", "J", "2", "J", "5");
      await expect(
        page.getByTestId("story").nth(2).getByRole("button", { pressed: true }),
      ).toHaveCount(1);
    },
  },
  {
    name: "Add a touchpoint behind another and name it",
    takes: 4,
    fewest: 4,
    which: "choose, one key, its name, done",
    reach: openSample,
    run: async (hand, page) => {
      await hand.press(cardOf(page, "Calling the advice line"));
      await hand.key("N");
      await hand.type("Asking a friend");
      await hand.key("Enter");
      await expect(cardOf(page, "Asking a friend")).toBeVisible();
    },
  },
  {
    name: "Bring a touchpoint to the next stage and take that back",
    takes: 3,
    fewest: 3,
    which: "choose, move, undo",
    reach: openSample,
    run: async (hand, page) => {
      await hand.press(cardOf(page, "Calling the advice line"));
      await hand.key("Alt+ArrowRight");
      await expect(page.getByRole("button", { name: /^Undo: Move/ })).toBeEnabled();
      await hand.key("Control+z");
      await expect(page.getByRole("button", { name: /^Redo: Move/ })).toBeEnabled();
    },
  },
  {
    name: "Split people by their education and see the curves apart",
    takes: 4,
    fewest: 4,
    which: "segments, split by, what, back to the map",
    reach: openSample,
    run: async (hand, page) => {
      await hand.press(view(page, "Segments"));
      await hand.press(page.getByRole("button", { name: "Split by" }));
      await hand.press(item(page, "Education"));
      await hand.press(view(page, "Map"));
      await expect(page.getByRole("region", { name: "Curves on the map" })).toContainText(
        "University",
      );
    },
  },
  {
    name: "Find on home who spoke of an error code, and read it",
    takes: 3,
    fewest: 3,
    which: "the search, the words, the hit",
    reach: async (page) => {
      await openSample(page);
      await waitUntilSaved(page);
      await page.getByRole("link", { name: "Maps", exact: true }).click();
    },
    run: async (hand, page) => {
      await hand.press(page.getByRole("searchbox"));
      await hand.type("mid-spin E18");
      await hand.press(page.getByTestId("found").getByRole("button", { name: /mid-spin/ }));
      await expect(page.getByTestId("story").filter({ hasText: "mid-spin" })).toBeVisible();
    },
  },
  {
    name: "Take the map along as a picture",
    takes: 4,
    fewest: 3,
    which: "export, as a picture, save",
    reach: openSample,
    run: async (hand, page) => {
      await hand.press(page.getByRole("button", { name: "Export", exact: true }));
      await hand.press(page.getByRole("dialog").getByRole("combobox", { name: "As" }));
      await hand.press(page.getByRole("option", { name: /PNG of the whole map/ }));
      const download = page.waitForEvent("download");
      await hand.press(page.getByRole("dialog").getByRole("button", { name: /^(Save|Export)/ }));
      expect((await download).suggestedFilename()).toMatch(/\.(png|svg)$/);
    },
  },
  {
    name: "Go back to how everything was before an import",
    takes: 3,
    fewest: 3,
    which: "the copies, which, yes",
    reach: async (page) => {
      await openSample(page);
      await paste(page, { "text/plain": THREE });
      await page.getByRole("button", { name: "Import 3 rows" }).click();
      await page.getByRole("button", { name: "Show the map" }).click();
      await waitUntilSaved(page);
    },
    run: async (hand, page) => {
      await hand.press(page.getByTestId("save-state"));
      const copy = page
        .getByTestId("copy")
        .filter({ hasText: /before/i })
        .first();
      await hand.press(copy.getByRole("button", { name: "What would change" }));
      await hand.press(page.getByRole("button", { name: /^Go back/ }).last());
      await expect(page.getByText("Paid in two clicks")).toHaveCount(0);
    },
  },
  {
    name: "Put a colleague's copy of the map together with one's own",
    takes: 3,
    fewest: 2,
    which: "give the file, agree",
    reach: openSample,
    run: async (hand, page) => {
      const path = await saved(page);
      const file = readFileSync(path, "utf8");
      writeFileSync(
        path,
        file.replace("Calling the advice line", "Ringing the advice line at nine"),
      );
      await hand.give(path, () => page.keyboard.press("Control+o"));
      await hand.press(page.getByRole("button", { name: "Merge both …" }));
      await hand.press(page.getByRole("button", { name: "Merge both", exact: true }));
      await expect(cardOf(page, "Ringing")).toBeVisible();
    },
  },
  {
    name: "Forget a person who asks for it",
    takes: 5,
    fewest: 4,
    which: "people, who, forget, yes",
    reach: openSample,
    run: async (hand, page) => {
      await hand.press(view(page, "People"));
      await hand.press(page.getByRole("button", { name: "More for Dev Raman" }));
      await hand.press(item(page, "Forget this person …"));
      await hand.press(page.getByRole("button", { name: "Forget for good" }));
      await hand.press(page.getByRole("button", { name: "Done" }));
      await expect(page.getByText("Dev Raman")).toHaveCount(0);
    },
  },
  {
    name: "Write down a quick win at a stop",
    takes: 6,
    fewest: 5,
    which: "which stop, an opportunity, its words, impact, effort",
    reach: openSample,
    run: async (hand, page) => {
      await hand.menu(cardOf(page, "Calling the advice line"));
      await hand.press(item(page, "Add opportunity here"));
      const panel = page.getByTestId("opportunity-panel");
      await expect(panel.getByRole("textbox", { name: "What could be changed" })).toBeFocused();
      await hand.type("Answer until eight");
      const grade = (of: string, n: string): Locator =>
        panel.getByRole("radiogroup", { name: of }).getByRole("radio", { name: n });
      await hand.press(grade("Impact", "4"));
      await hand.press(grade("Effort", "1"));
      await hand.press(view(page, "Opportunities"));
      const square = page.getByRole("list", { name: "Impact 4, effort 1" });
      await expect(square).toContainText("Answer until eight");
    },
  },
];

for (const [at, task] of TASKS.entries()) {
  test(`${task.name}: ${task.takes}, at the fewest ${task.fewest}`, async ({ page }) => {
    await task.reach(page);
    const hand = new Hand(page);
    await task.run(hand, page);
    const { steps } = hand;
    keepFigure(`task-${at + 1}`, {
      what: task.name,
      result: `${steps}; at the fewest ${task.fewest}: ${task.which}`,
      by: "test/browser/tasks.spec.ts",
    });
    expect(steps).toBe(task.takes);
  });
}
