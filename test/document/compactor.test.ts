import { describe, expect, it } from "vitest";
import { Compactor } from "#document/compactor.ts";
import type { Environment } from "#document/environment.ts";
import { LiveDocument } from "#document/liveDocument.ts";
import { mergeHere } from "#document/merging.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";

function aCompactor(disk: MemoryDisk = new MemoryDisk()) {
  const idle: (() => void)[] = [];
  const locks: string[] = [];
  const damages: unknown[] = [];
  const live = new LiveDocument("ws", (records) => damages.push(records));
  live.isLoaded = true;
  live.overlay.indexAll();
  const environment: Environment = {
    disk,
    tabs: null,
    wait: () => Promise.resolve(),
    whenIdle: (work) => idle.push(work),
    exclusively: async (name, work) => {
      locks.push(name);
      await work();
    },
    whileAlone: (work) => work(),
    nowMs: () => 0,
    merge: (updates) => Promise.resolve(mergeHere(updates)),
    digest: () => Promise.resolve(""),
  };
  const compactor = new Compactor(environment, (id) => (id === "ws" ? live : undefined));
  const atIdle = async (): Promise<void> => {
    for (const work of idle.splice(0)) work();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { compactor, live, disk, idle, locks, atIdle };
}

function makeLong(live: LiveDocument): void {
  for (let seq = 1; seq <= 501; seq += 1) live.shelf.noteWritten(seq, 1);
}

describe("folding a log", () => {
  it("waits for an idle moment, is planned once, and leaves a short log alone", async () => {
    const { compactor, live, disk, idle, locks, atIdle } = aCompactor();
    compactor.consider("ws");
    compactor.consider("map:none");
    expect(idle).toHaveLength(0);
    makeLong(live);
    compactor.consider("ws");
    compactor.consider("ws");
    expect(idle).toHaveLength(1);
    await atIdle();
    expect(locks).toEqual(["compact:ws"]);
    expect((await disk.read("ws")).rev).toBe(1);
    expect(live.shelf.isLong).toBe(false);
    makeLong(live);
    compactor.consider("ws");
    expect(idle).toHaveLength(1);
  });

  it("is tried again with a later write where the disk refused", async () => {
    class Refusing extends MemoryDisk {
      refusals = 1;
      override compact(...args: Parameters<MemoryDisk["compact"]>): Promise<void> {
        this.refusals -= 1;
        return this.refusals >= 0 ? Promise.reject(new Error("busy")) : super.compact(...args);
      }
    }
    const { compactor, live, disk, idle, atIdle } = aCompactor(new Refusing());
    makeLong(live);
    compactor.consider("ws");
    await atIdle();
    expect([live.shelf.isLong, (await disk.read("ws")).rev]).toEqual([true, 0]);
    compactor.consider("ws");
    expect(idle).toHaveLength(1);
    await atIdle();
    expect([live.shelf.isLong, (await disk.read("ws")).rev]).toEqual([false, 1]);
  });

  it("leaves what is not open, not loaded or damaged, also where that turns out only then", async () => {
    const { compactor, live, disk } = aCompactor();
    expect(await compactor.compact("map:none")).toBe(false);
    live.isLoaded = false;
    expect(await compactor.compact("ws")).toBe(false);
    live.isLoaded = true;
    await disk.append([{ documentId: "ws", bytes: Uint8Array.of(255, 7, 7) }]);
    await expect(compactor.compact("ws")).rejects.toThrow("damaged records in ws");
    expect((await disk.read("ws")).rows).toHaveLength(1);
    expect(await compactor.compact("ws")).toBe(false);
  });

  it("knows afterwards which snapshot is its own, and how large it is", async () => {
    const { compactor, live, disk } = aCompactor();
    live.overlay.doc.transact(() =>
      live.overlay.write({ op: "create", document: "ws", kind: "map", entity: { id: "m" } }),
    );
    expect(await compactor.compact("ws")).toBe(true);
    const stored = await disk.read("ws");
    expect(live.shelf.bytes).toBe(stored.snapshot?.byteLength);
    expect(live.shelf.take(stored)).toEqual([]);
  });
});
