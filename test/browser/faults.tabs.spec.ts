import type { Page } from "@playwright/test";
import type { Outcome, TestPage } from "../faults/page/main.ts";
import { type EnginePage, openEnginePage, serveEnginePage } from "../faults/server.ts";
import { expect, test } from "./fixture.ts";

declare const wayfelt: TestPage;
/** The engine that a page opened and kept. */
declare const engine: Awaited<ReturnType<TestPage["open"]>>;

const ROUNDS = 1_000;

let served: EnginePage;

test.beforeAll(async () => {
  served = await serveEnginePage();
});

test.afterAll(() => served.close());

test("F12: two pages on one map agree after a reload, whatever they missed and whoever folded the log", async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const other = await context.newPage();
  await Promise.all([openEnginePage(page, served), openEnginePage(other, served)]);
  const play = (which: Page, who: 0 | 1): Promise<Outcome> =>
    which.evaluate(([me, rounds]) => wayfelt.interleave("shared", me, rounds, 7), [
      who,
      ROUNDS,
    ] as const);
  const outcomes = await Promise.all([play(page, 0), play(other, 1)]);
  for (const { rounds, unequal, lost, dropped, folds } of outcomes) {
    expect({ rounds, unequal, lost }).toEqual({ rounds: ROUNDS, unequal: [], lost: [] });
    expect(dropped).toBeGreaterThan(ROUNDS / 4);
    expect(folds).toBeGreaterThan(ROUNDS / 4);
  }
});

test("F12: two open pages show the same without a reload, also after one of them missed something", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await Promise.all([openEnginePage(page, served), openEnginePage(other, served)]);
  const begin = (which: Page): Promise<void> =>
    which.evaluate(async () => {
      Object.assign(globalThis, { engine: await wayfelt.open("live") });
    });
  await begin(page);
  await begin(other);
  const text = (which: Page): Promise<string> => which.evaluate(() => engine.text());
  const edit = (which: Page, id: string, isHeard = true): Promise<void> =>
    which.evaluate(
      async ([name, heard]) => {
        const { postMessage } = BroadcastChannel.prototype;
        if (!heard) BroadcastChannel.prototype.postMessage = () => undefined;
        engine.apply("Add", wayfelt.touchpoint(name));
        await engine.documents.flush();
        BroadcastChannel.prototype.postMessage = postMessage;
      },
      [id, isHeard] as const,
    );
  await edit(page, "a1");
  await edit(other, "b1");
  await edit(page, "a2", false);
  await edit(other, "b2", false);
  await edit(page, "a3");
  await edit(other, "b3");
  await expect.poll(async () => (await text(page)) === (await text(other))).toBe(true);
  const ids = await page.evaluate(() => engine.ids());
  expect([...ids].toSorted()).toEqual(["a1", "a2", "a3", "b1", "b2", "b3"]);
});
