import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { upgraded } from "#document/upgrading.ts";
import type { DocumentId } from "#journey/change.ts";
import { DeviceDisk } from "#storage/deviceDisk.ts";
import type { FormatStep } from "#storage/format.ts";
import { openDisk } from "#storage/openDisk.ts";
import { aBrowser, aDeviceDisk } from "../storage/makers.ts";
import { anEnvironment, aTab, command, create, set, type Tab } from "./makers.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What an older build left: a map, of which a field was edited. */
async function written(): Promise<void> {
  const tab = aTab({ disk: await aDeviceDisk() });
  tab.history.run(command("a", create("ws", "map", "m", { title: "Then" })));
  tab.history.run(command("b", create("map:m", "stage", "s")));
  tab.history.run(command("c", set("ws", "map", "m", "title", "Edited")));
  await tab.documents.flush();
  await tab.documents.close();
}

async function later(...steps: readonly FormatStep[]): Promise<DeviceDisk> {
  const disk = new DeviceDisk("workspace", { number: 3, tables: 1, steps });
  await disk.open();
  return disk;
}

async function opened(disk: DeviceDisk): Promise<Tab> {
  const tab = aTab({ disk });
  for (const id of await tab.documents.stored()) await tab.documents.open(id);
  return tab;
}

const nothing: FormatStep["change"] = () => Promise.resolve();

/** A step that gets it wrong: every map is gone after it. */
const wrong: FormatStep = {
  from: 1,
  change: async (transaction) => {
    await transaction.table("updates").clear();
    await transaction.table("snapshots").clear();
  },
};

describe("what an older build wrote", () => {
  it("is brought to the next format step by step, after a copy of it was taken", async () => {
    aBrowser();
    await written();
    const order: number[] = [];
    const step = (from: number): FormatStep => ({
      from,
      change: async (transaction) => {
        order.push(from);
        await transaction.table("meta").put({ key: `step ${from}`, value: from });
      },
    });
    const disk = await later(step(2), step(1), step(3));
    expect([await disk.isOlder(), await disk.isWritable()]).toEqual([true, false]);
    expect(await upgraded(anEnvironment({ disk }), disk)).toBe(true);
    expect(order).toEqual([1, 2]);
    expect([await disk.isOlder(), await disk.isWritable()]).toEqual([false, true]);
    const [copy] = await disk.copies();
    expect(copy).toMatchObject({ reason: { kind: "upgrade" }, facts: { maps: 1, stories: 0 } });
    const { model } = await opened(disk);
    expect(model.get("ws", "map", "m")).toMatchObject({ title: "Edited" });
  });

  it("stays as it was when a step throws, also what the steps before it did; then it is only read", async () => {
    aBrowser();
    await written();
    const disk = await later(wrong, {
      from: 2,
      change: async (transaction) => {
        await transaction.table("meta").clear();
        throw new Error("a mistake in the step");
      },
    });
    expect(await upgraded(anEnvironment({ disk }), disk)).toBe(false);
    expect(await upgraded(anEnvironment({ disk }), disk)).toBe(false);
    expect(await disk.copies()).toHaveLength(1);
    expect(await disk.isOlder()).toBe(true);
    const tab = await opened(disk);
    expect(tab.model.get("ws", "map", "m")).toMatchObject({ title: "Edited" });
    tab.history.run(command("late", set("ws", "map", "m", "title", "Late")));
    await tab.documents.flush();
    expect(tab.saves.at(-1)).toEqual({ kind: "read-only" });
    disk.close();
    const before = await opened(await aDeviceDisk());
    expect(before.model.get("ws", "map", "m")).toMatchObject({ title: "Edited" });
    before.history.run(command("on", set("ws", "map", "m", "title", "Goes on")));
    await before.documents.flush();
    expect(before.saves.at(-1)).toEqual({ kind: "saved" });
  });

  it("comes back from the copy when a step got it wrong without a word", async () => {
    aBrowser();
    await written();
    const disk = await later(wrong);
    expect(await upgraded(anEnvironment({ disk }), disk)).toBe(true);
    const tab = await opened(disk);
    expect(tab.model.size).toBe(0);
    const [copy] = await tab.documents.copies.list();
    if (copy === undefined) throw new Error("no copy was taken");
    const writes = await tab.documents.copies.toward(copy, "exact");
    tab.history.run(command("Go back", ...writes));
    await tab.documents.flush();
    expect(tab.model.get("ws", "map", "m")).toMatchObject({ title: "Edited" });
    expect(tab.model.get("map:m", "stage", "s")).toBeDefined();
  });

  it("is not touched when no copy of it can be kept", async () => {
    aBrowser();
    await written();
    const disk = await later(wrong);
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === "blobs") throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, args);
    });
    expect(await upgraded(anEnvironment({ disk }), disk)).toBe(false);
    vi.restoreAllMocks();
    expect(await disk.isOlder()).toBe(true);
    expect((await opened(disk)).model.size).toBe(2);
  });

  it("is copied anew when an older tab writes between the copy and the steps", async () => {
    aBrowser();
    await written();
    const older = await opened(await aDeviceDisk());
    const disk = await later({ from: 1, change: nothing });
    let digests = 0;
    const environment = anEnvironment({
      disk,
      digest: async (bytes) => {
        digests += 1;
        if (digests === 2) {
          older.history.run(command("late", set("ws", "map", "m", "title", "In between")));
          await older.documents.flush();
        }
        return Buffer.from(bytes).toString("base64");
      },
    });
    expect(await upgraded(environment, disk)).toBe(true);
    expect(await disk.copies()).toHaveLength(2);
    expect((await opened(disk)).model.get("ws", "map", "m")).toMatchObject({ title: "In between" });
    older.history.run(command("too late", set("ws", "map", "m", "title", "Too late")));
    await older.documents.flush();
    expect(older.saves.at(-1)).toEqual({ kind: "read-only" });
  });

  it.each([
    [4, true],
    [5, false],
  ])("of which an older tab goes on writing %i times is brought over: %s", async (busy, isDone) => {
    aBrowser();
    await written();
    const older = await opened(await aDeviceDisk());
    const disk = await later({ from: 1, change: nothing });
    const marks = vi.spyOn(disk, "mark");
    let spoilt = 0;
    const environment = anEnvironment({
      disk,
      digest: async (bytes) => {
        const tries = marks.mock.calls.length;
        if (tries > spoilt && tries <= busy) {
          spoilt = tries;
          older.history.run(command("late", set("ws", "map", "m", "title", `Edit ${tries}`)));
          await older.documents.flush();
        }
        return Buffer.from(bytes).toString("base64");
      },
    });
    expect(await upgraded(environment, disk)).toBe(isDone);
    expect(await disk.isOlder()).toBe(!isDone);
    expect(marks).toHaveBeenCalledTimes(5);
    expect((await opened(disk)).model.get("ws", "map", "m")).toMatchObject({
      title: `Edit ${busy}`,
    });
  });

  it("is told with its copy by how many maps, people and stories it holds", async () => {
    aBrowser();
    const before = aTab({ disk: await aDeviceDisk() });
    const maps = ["m", "n"].map((id) => create("ws", "map", id));
    const stories = ["a", "b", "c"].map((id) => create("ev:s:0", "story", id));
    before.history.run(command("a", ...maps, ...stories, create("map:m", "stage", "s")));
    await before.documents.flush();
    await before.documents.close();
    const disk = await later({ from: 1, change: nothing });
    expect(await upgraded(anEnvironment({ disk }), disk)).toBe(true);
    expect((await disk.copies()).map(({ facts }) => facts)).toEqual([
      { maps: 2, people: 0, stories: 3 },
    ]);
  });

  it("is upgraded by one of two tabs that are opened at once, and by the other not again", async () => {
    aBrowser();
    await written();
    let runs = 0;
    const step: FormatStep = {
      from: 1,
      change: () => {
        runs += 1;
        return Promise.resolve();
      },
    };
    const [one, other] = [await later(step), await later(step)];
    const all = [one, other].map((disk) => upgraded(anEnvironment({ disk }), disk));
    expect(await Promise.all(all)).toEqual([true, true]);
    expect(runs).toBe(1);
  });

  it("is told from what is new and from what is of this build", async () => {
    vi.stubGlobal("indexedDB", aBrowser());
    const format = { number: 2, tables: 1, steps: [] };
    const fresh = await openDisk("fresh", undefined, format);
    expect(fresh.state).toBe("ready");
    await written();
    expect((await openDisk("workspace", undefined, format)).state).toBe("older");
    expect((await openDisk("workspace")).state).toBe("ready");
  });
});

describe("a tab whose disk a newer version takes over", () => {
  it("still gives out all that the disk held, also what was not open", async () => {
    const browser = aBrowser();
    await written();
    const disk = await aDeviceDisk();
    const tab = aTab({ disk });
    await tab.documents.open("ws");
    const newer = new DeviceDisk("workspace", { number: 2, tables: 2, steps: [] });
    await newer.open();
    expect(await browser.databases()).toMatchObject([{ version: 20 }]);
    tab.history.run(command("late", set("ws", "map", "m", "title", "On this page alone")));
    const given = new Map<DocumentId, unknown>();
    for await (const [id, rows] of tab.documents.everything()) given.set(id, rows);
    expect([...given.keys()].toSorted()).toEqual(["map:m", "ws"]);
    expect(given.get("ws")).toMatchObject([{ entity: { title: "On this page alone" } }]);
    expect(given.get("map:m")).toMatchObject([{ kind: "stage" }]);
  });
});
