import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { CopyIncomplete } from "#document/copies.ts";
import type { HowFar } from "#document/difference.ts";
import { mergeHere } from "#document/merging.ts";
import type { CopyReason, StoredCopy } from "#storage/copies.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { aTab, command, create, type Tab, remove, RUNS, set } from "./makers.ts";

const REGULAR: CopyReason = { kind: "regular", of: "" };
const FACTS = { maps: 1, people: 0, stories: 0 };

async function take(tab: Tab, reason: CopyReason = REGULAR): Promise<boolean> {
  await tab.documents.flush();
  return tab.documents.copies.take(reason, FACTS);
}

async function goBack(tab: Tab, index: number, howFar: HowFar = "exact"): Promise<void> {
  const copy = (await tab.documents.copies.list())[index];
  if (copy === undefined) throw new Error("no such copy");
  const writes = await tab.documents.copies.toward(copy, howFar);
  tab.history.run(command("Go back", ...writes));
}

describe("copies of the workspace", () => {
  it("bring back what was removed, take away what was made since, and undo what was changed", async () => {
    const tab = aTab();
    tab.history.run(command("a", create("ws", "map", "m", { title: "Then" })));
    tab.history.run(command("b", create("map:m", "stage", "s1"), create("map:m", "stage", "s2")));
    await take(tab);
    const then = tab.model.text;
    tab.history.run(command("c", set("ws", "map", "m", "title", "Now")));
    tab.history.run(command("d", remove("map:m", "stage", "s1")));
    tab.history.run(command("e", create("map:x", "stage", "new")));
    const now = tab.model.text;
    await goBack(tab, 0);
    expect(tab.model.text).toBe(then);
    await tab.history.undo();
    expect(tab.model.text).toBe(now);
  });

  it("can leave alone what was made since", async () => {
    const tab = aTab();
    tab.history.run(command("a", create("map:m", "stage", "old", { name: "Old" })));
    await take(tab);
    tab.history.run(command("b", create("map:m", "stage", "new", { name: "New" })));
    tab.history.run(command("c", remove("map:m", "stage", "old")));
    await goBack(tab, 0, "keep-new");
    expect(tab.model.get("map:m", "stage", "new")).toMatchObject({ name: "New" });
    expect(tab.model.get("map:m", "stage", "old")).toMatchObject({ name: "Old" });
  });

  it("are not taken twice of the same; one before something large is", async () => {
    const tab = aTab();
    tab.history.run(command("a", create("ws", "map", "m")));
    expect(await take(tab)).toBe(true);
    expect(await take(tab)).toBe(false);
    expect(await take(tab, { kind: "import", of: "stories.csv" })).toBe(true);
    expect((await tab.documents.copies.list()).map(({ reason }) => reason.kind)).toEqual([
      "import",
      "regular",
    ]);
  });

  it("are let go of when they have had their time: of four hours by the minute the last ten and one an hour stay", async () => {
    let nowMs = 1_000 * 24 * 3_600_000;
    const tab = aTab({ nowMs: () => nowMs });
    for (let at = 0; at < 240; at += 1) {
      tab.history.run(command("a", create("ws", "map", `m${at}`)));
      expect(await take(tab)).toBe(true);
      nowMs += 60_000;
    }
    const copies = await tab.documents.copies.list();
    expect(copies.map(({ at }) => at / 60_000)).toEqual(
      copies.map(({ at }) => at / 60_000).toSorted((a, b) => b - a),
    );
    expect(copies).toHaveLength(13);
  });

  it("that somebody asked for are kept apart from the regular one of the same, but not twice", async () => {
    const tab = aTab();
    tab.history.run(command("a", create("ws", "map", "m")));
    await take(tab);
    expect(await take(tab, { kind: "asked", of: "" })).toBe(true);
    expect(await take(tab, { kind: "asked", of: "" })).toBe(false);
  });

  it("hold what is given of documents that change at this moment", async () => {
    const tab = aTab();
    tab.history.run(command("a", create("map:m", "stage", "s")));
    await tab.documents.flush();
    const before = tab.documents.whole(["map:m"]);
    tab.history.run(command("b", remove("map:m", "stage", "s")));
    await tab.documents.flush();
    await tab.documents.copies.take({ kind: "delete", of: "b" }, FACTS, before);
    await goBack(tab, 0);
    expect(tab.model.get("map:m", "stage", "s")).toBeDefined();
  });

  it("of a document with a record that cannot be read hold it as it last could be", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.history.run(command("a", create("map:m", "stage", "s")));
    await take(tab);
    await disk.append([{ documentId: "map:m", bytes: Uint8Array.of(255, 255, 255, 7) }]);
    tab.history.run(command("b", create("ws", "map", "m")));
    await take(tab);
    const [newest, first] = await tab.documents.copies.list();
    const hashIn = (copy: typeof newest) =>
      copy?.parts.find(({ documentId }) => documentId === "map:m")?.hash;
    expect(hashIn(newest)).toBeDefined();
    expect(hashIn(newest)).toBe(hashIn(first));
  });

  it("leave a document out that could never be read, and hold all others", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.history.run(command("a", create("ws", "map", "m")));
    await tab.documents.flush();
    const unreadable = [1, 2].map((at) => ({
      documentId: "map:m",
      bytes: new Uint8Array([255, at]),
    }));
    await disk.append(unreadable);
    expect(await take(tab)).toBe(true);
    const [copy] = await tab.documents.copies.list();
    expect(copy?.parts.map(({ documentId }) => documentId)).toEqual(["ws"]);
  });

  it("are listed with the last that was taken first, also where the clock was set back meanwhile", async () => {
    const times = [300, 100, 200, 200];
    const disk = new MemoryDisk();
    for (const [index, at] of times.entries()) {
      const tab = aTab({ disk, nowMs: () => at });
      tab.history.run(command("a", create("map:m", "stage", `s${index}`)));
      await take(tab);
    }
    const listed = await aTab({ disk }).documents.copies.list();
    expect(listed.map(({ at, id }) => [at, id])).toEqual([
      [200, 4],
      [200, 3],
      [100, 2],
      [300, 1],
    ]);
  });

  it("that have had their time go when the next one is taken: of one hour the last ten stay", async () => {
    let now = 0;
    const tab = aTab({ nowMs: () => now });
    for (now = 1; now <= 12; now += 1) {
      tab.history.run(command("a", create("map:m", "stage", `s${now}`)));
      expect(await take(tab)).toBe(true);
    }
    const listed = await tab.documents.copies.list();
    expect(listed.map(({ at }) => at)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  it("are taken by one tab at a time, and let the page answer after each document", async () => {
    const locks: string[] = [];
    let waits = 0;
    const tab = aTab({
      exclusively: (name, work) => {
        locks.push(name);
        return work();
      },
      wait: () => {
        waits += 1;
        return Promise.resolve();
      },
    });
    tab.history.run(command("a", create("ws", "map", "m"), create("map:m", "stage", "s")));
    await tab.documents.flush();
    const before = waits;
    expect(await tab.documents.copies.take(REGULAR, FACTS)).toBe(true);
    expect(locks).toEqual(["copies"]);
    expect(waits - before).toBe(2);
  });

  it("that are being taken while somebody is forgotten go too, once they are there", async () => {
    let letKeep = (): void => undefined;
    const mayKeep = new Promise<void>((resolve) => {
      letKeep = resolve;
    });
    class Slow extends MemoryDisk {
      override async keepCopy(...args: Parameters<MemoryDisk["keepCopy"]>): Promise<void> {
        await mayKeep;
        await super.keepCopy(...args);
      }
    }
    const disk = new Slow();
    let running = Promise.resolve();
    const tab = aTab({
      disk,
      exclusively: (name, work) => (name === "copies" ? (running = running.then(work)) : work()),
      wait: (ms) => (ms > 1_000 ? new Promise(() => undefined) : Promise.resolve()),
    });
    tab.history.run(command("a", create("ws", "map", "m"), create("map:m", "stage", "s")));
    await tab.documents.flush();
    const taken = tab.documents.copies.take(REGULAR, FACTS);
    const purged = tab.documents.purge(["ws", "map:m"]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    letKeep();
    expect(await taken).toBe(true);
    await purged;
    expect(await disk.copies()).toEqual([]);
  });

  it.each([
    { at: Number.NaN },
    { at: "yesterday" },
    { reason: null },
    { reason: { kind: 5 } },
    { facts: undefined },
    { facts: { maps: 1 } },
    { parts: null },
  ])("of another build are left alone and not listed: %j", async (odd) => {
    const disk = new MemoryDisk();
    const foreign = { id: 9, at: 1, reason: REGULAR, facts: FACTS, parts: [], ...odd };
    const tab = aTab({ disk });
    tab.history.run(command("a", create("ws", "map", "m")));
    expect(await take(tab)).toBe(true);
    const sound = await disk.copies();
    vi.spyOn(disk, "copies").mockResolvedValue([foreign as unknown as StoredCopy, ...sound]);
    expect(await tab.documents.copies.list()).toEqual(sound);
    expect(await take(tab)).toBe(false);
  });

  it("of an empty workspace are not taken", async () => {
    expect(await take(aTab(), { kind: "import", of: "stories.csv" })).toBe(false);
  });

  it("hold a document that lies on the disk as one record as that is, and merge several", async () => {
    let merges = 0;
    const tab = aTab({
      merge: (updates) => {
        merges += 1;
        return Promise.resolve(mergeHere(updates));
      },
    });
    tab.history.run(command("a", create("map:m", "stage", "s", { name: "Then" })));
    await take(tab);
    expect(merges).toBe(0);
    tab.history.run(command("b", set("map:m", "stage", "s", "name", "Later")));
    await take(tab);
    expect(merges).toBe(1);
    await tab.documents.compact("map:m");
    await take(tab);
    expect(merges).toBe(1);
    tab.history.run(command("c", remove("map:m", "stage", "s")));
    await goBack(tab, 0);
    expect(tab.model.get("map:m", "stage", "s")).toMatchObject({ name: "Later" });
  });

  it("that are not whole any more change nothing", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.history.run(command("a", create("ws", "map", "m")));
    await take(tab);
    const [copy] = await tab.documents.copies.list();
    await disk.dropCopies();
    await expect(tab.documents.copies.toward(copy ?? never(), "exact")).rejects.toThrow(
      CopyIncomplete,
    );
  });

  it("are whole although bytes of older ones went amiss: those that are needed are written again", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.history.run(command("a", create("map:m", "stage", "s", { name: "Kept" })));
    await take(tab);
    expect((await disk.copiedHashes()).size).toBe(1);
    // The list of copies stays, and what they rest on is lost.
    const [copy] = await disk.copies();
    if (copy === undefined) throw new Error("no copy");
    await disk.dropCopies();
    await disk.keepCopy(copy, new Map(), []);
    expect(await take(tab)).toBe(true);
    tab.history.run(command("b", remove("map:m", "stage", "s")));
    await goBack(tab, 0);
    expect(tab.model.get("map:m", "stage", "s")).toMatchObject({ name: "Kept" });
  });

  it("with bytes that cannot be read change nothing, and say of which document", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.history.run(command("a", create("ws", "map", "m")));
    await take(tab);
    const [copy] = await tab.documents.copies.list();
    const going = () => tab.documents.copies.toward(copy ?? never(), "exact");
    vi.spyOn(disk, "copied").mockResolvedValue(Uint8Array.of(255, 255, 255, 7));
    await expect(going()).rejects.toThrow(new CopyIncomplete("the bytes of ws cannot be read"));
    vi.spyOn(disk, "copied").mockResolvedValue(null);
    await expect(going()).rejects.toThrow(new CopyIncomplete("the bytes of ws are gone"));
  });

  it("whatever was done since, going back reads as it did then", async () => {
    const id = fc.constantFrom("a", "b", "c");
    const step = fc.oneof(
      id.map((one) => create("map:m", "stage", one, { name: one })),
      fc.tuple(id, fc.string()).map(([one, name]) => set("map:m", "stage", one, "name", name)),
      id.map((one) => remove("map:m", "stage", one)),
      fc.tuple(id, fc.string()).map(([one, text]) => create("ev:s:0", "story", one, { text })),
    );
    const steps = fc.array(step, { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(steps, steps, async (first, later) => {
        const tab = aTab();
        tab.history.run(command("begin", create("ws", "map", "m")));
        for (const write of first) tab.history.run(command("then", write));
        await take(tab);
        const then = tab.model.text;
        for (const write of later) tab.history.run(command("since", write));
        await goBack(tab, 0);
        expect(tab.model.text).toBe(then);
      }),
      { numRuns: Math.min(RUNS, 100) },
    );
  });
});

function never(): never {
  throw new Error("no copy");
}

describe("purging", () => {
  it("leaves everything reading as it did, here and after a reload, and no earlier words on the disk", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.history.run(command("a", create("map:m", "note", "n", { text: "the first words" })));
    tab.history.run(command("b", set("map:m", "note", "n", "text", "the later words")));
    tab.history.run(command("c", create("ws", "map", "m", { title: "gone words" })));
    tab.history.run(command("d", remove("ws", "map", "m")));
    await take(tab);
    const before = tab.model.text;
    expect(await tab.documents.purge(["ws", "map:m"])).toEqual([]);
    expect(tab.model.text).toBe(before);
    const again = aTab({ disk });
    await again.documents.open("ws");
    await again.documents.open("map:m");
    expect(again.model.text).toBe(before);
    const stored = await Promise.all(["ws", "map:m"].map((id) => disk.read(id)));
    const bytes = stored.flatMap(({ snapshot, rows }) => [
      snapshot,
      ...rows.map((row) => row.bytes),
    ]);
    const text = bytes.map((part) => new TextDecoder().decode(part ?? new Uint8Array())).join();
    expect(text).toContain("the later words");
    expect(text).not.toContain("the first words");
    expect(text).not.toContain("gone words");
    expect(await disk.copies()).toEqual([]);
  });
});
