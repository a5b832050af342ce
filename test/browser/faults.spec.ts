import type { TestPage } from "../faults/page/main.ts";
import { type EnginePage, openEnginePage, serveEnginePage } from "../faults/server.ts";
import { expect, test } from "./fixture.ts";

declare const wayfelt: TestPage;
/** The engine that a page opened and kept. */
declare const engine: Awaited<ReturnType<TestPage["open"]>>;

let served: EnginePage;

test.beforeAll(async () => {
  served = await serveEnginePage();
});

test.afterAll(() => served.close());

const SPELLS: readonly (readonly [words: string, failures: number])[] = [
  ["once", 1],
  ["for a while", 4],
];
for (const [words, failures] of SPELLS) {
  test(`F3: writes that fail ${words} leave no hole, and all is saved in the end`, async ({
    page,
  }) => {
    await openEnginePage(page, served);
    const result = await page.evaluate(async (count) => {
      const engine = await wayfelt.open("failing");
      engine.apply("Begin", wayfelt.touchpoint("t"));
      const add = IDBObjectStore.prototype.add;
      let left = count;
      for (let edit = 1; edit <= 100; edit += 1) {
        if (edit === 10) {
          IDBObjectStore.prototype.add = function (...args): IDBRequest<IDBValidKey> {
            if (left === 0) return add.apply(this, args);
            left -= 1;
            throw new DOMException("The disk is full.", "QuotaExceededError");
          };
        }
        engine.apply(
          `edit ${edit}`,
          wayfelt.field("t", "last", edit),
          wayfelt.touchpoint(`t${edit}`),
        );
        if (edit % 5 === 0 && edit < 100) await new Promise((resolve) => setTimeout(resolve, 2));
      }
      const wasPending = engine.documents.isPending;
      while (engine.documents.isPending) {
        await Promise.race([
          engine.documents.flush(),
          new Promise((resolve) => setTimeout(resolve, 50)),
        ]);
      }
      await engine.documents.close();
      const after = await wayfelt.open("failing");
      return {
        wasPending,
        states: engine.saves.map((save) => (save.kind === "failed" ? save.problem : save.kind)),
        last: after.entity("map:a", "t")?.["last"],
        touchpoints: after.ids().length,
      };
    }, failures);
    expect(result.wasPending).toBe(true);
    expect(result.states.filter((state) => state === "full")).toHaveLength(failures);
    expect(result.states.find((state) => state !== "full" && state !== "saving")).toBe("saved");
    expect([result.last, result.touchpoints]).toEqual([100, 101]);
  });
}

test("F3: a disk that is really full says so, keeps what was there, and takes the rest when there is room", async ({
  page,
  context,
}) => {
  const devtools = await context.newCDPSession(page);
  const origin = new URL(served.url).origin;
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 200_000 });
  await openEnginePage(page, served);
  const full = await page.evaluate(async () => {
    const engine = await wayfelt.open("full");
    Object.assign(globalThis, { engine });
    engine.apply("Small", wayfelt.touchpoint("small"));
    await engine.documents.flush();
    const noise = Array.from({ length: 100 }, () => crypto.getRandomValues(new Uint32Array(4_000)));
    engine.apply("Large", wayfelt.story("large", noise.map((part) => part.join(" ")).join(" ")));
    const start = performance.now();
    while (engine.saves.at(-1)?.kind !== "failed" && performance.now() - start < 5_000) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return engine.saves.at(-1);
  });
  expect(full).toMatchObject({ kind: "failed", problem: "full" });
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  const read = await page.evaluate(async () => {
    await engine.documents.flush();
    await engine.documents.close();
    const after = await wayfelt.open("full");
    return [engine.saves.filter(({ kind }) => kind === "saved").length, after.ids().toSorted()];
  });
  expect(read).toEqual([2, ["large", "small"]]);
});

test("F4: without IndexedDB the workspace lives in memory and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  await openEnginePage(page, served);
  const result = await page.evaluate(async () => {
    const engine = await wayfelt.open("nowhere");
    engine.apply("Add", wayfelt.touchpoint("t"));
    await engine.documents.flush();
    return [engine.diskState, engine.saves.at(-1)?.kind, engine.ids()];
  });
  expect(result).toEqual(["memory", "memory", ["t"]]);
});

test("F6: a tab whose database a newer version takes over writes what is pending, then only reads", async ({
  page,
  context,
}) => {
  await openEnginePage(page, served);
  await page.evaluate(async () => {
    const engine = await wayfelt.open("older");
    Object.assign(globalThis, { engine });
    engine.apply("Add", wayfelt.touchpoint("before"));
  });
  const newer = await context.newPage();
  await openEnginePage(newer, served);
  const rows = await newer.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("older", 30);
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
    });
    const count = database.transaction("updates").objectStore("updates").count();
    await new Promise((resolve) => count.addEventListener("success", resolve));
    return count.result;
  });
  const older = await page.evaluate(async () => {
    engine.apply("Too late", wayfelt.touchpoint("after"));
    await engine.documents.flush();
    return [engine.saves.at(-1)?.kind, engine.ids().toSorted()];
  });
  expect(rows).toBeGreaterThan(0);
  expect(older).toEqual(["read-only", ["after", "before"]]);
});

test("F10: data that the browser clears under an open tab is written back from memory", async ({
  page,
  context,
}) => {
  await openEnginePage(page, served);
  await page.evaluate(async () => {
    const engine = await wayfelt.open("cleared");
    Object.assign(globalThis, { engine });
    engine.apply("Add", wayfelt.touchpoint("board"), wayfelt.story("told", "They said so."));
    await engine.documents.flush();
  });
  const devtools = await context.newCDPSession(page);
  const origin = new URL(served.url).origin;
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  const told = await page.evaluate(async () => {
    engine.apply("Add", wayfelt.touchpoint("later"));
    await engine.documents.flush();
    return [engine.restored(), engine.saves.at(-1)?.kind];
  });
  expect(told).toEqual([1, "saved"]);
  await page.reload();
  const ids = await page.evaluate(async () => (await wayfelt.open("cleared")).ids().toSorted());
  expect(ids).toEqual(["board", "later", "told"]);
});
