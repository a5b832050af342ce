import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DiskError } from "#storage/diskError.ts";
import { openDisk } from "#storage/openDisk.ts";
import { aBrowser, aDeviceDisk, bytes, clearAll, firstBytes, rawOpen, rawWrite } from "./makers.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("the disk in the browser", () => {
  it("gives back what was logged, in the order in which it was logged", async () => {
    aBrowser();
    const disk = await aDeviceDisk();
    await disk.append([{ documentId: "ws", bytes: bytes(1) }]);
    const [first, second] = await disk.append([
      { documentId: "map:a", bytes: bytes(2) },
      { documentId: "ws", bytes: bytes(3) },
    ]);
    expect(second).toBe((first ?? 0) + 1);
    expect(firstBytes(await disk.read("ws"))).toEqual([1, 3]);
    expect([...(await disk.documents())].toSorted()).toEqual(["map:a", "ws"]);
  });

  it("keeps everything for the next time it is opened", async () => {
    aBrowser();
    const before = await aDeviceDisk();
    await before.append([{ documentId: "ws", bytes: bytes(1) }]);
    before.close();
    const after = await aDeviceDisk();
    expect(firstBytes(await after.read("ws"))).toEqual([1]);
  });

  it("folds a log into one snapshot and deletes exactly the rows that went into it", async () => {
    aBrowser();
    const disk = await aDeviceDisk();
    await disk.append([
      { documentId: "ws", bytes: bytes(1) },
      { documentId: "map:a", bytes: bytes(2) },
    ]);
    await disk.compact("ws", ({ rows }) => bytes(9, rows.length));
    expect(await disk.read("ws")).toEqual({ snapshot: bytes(9, 1), rev: 1, rows: [] });
    expect(firstBytes(await disk.read("map:a"))).toEqual([2]);
  });

  it("stays as it was when a fold goes wrong", async () => {
    aBrowser();
    const disk = await aDeviceDisk();
    await disk.append([{ documentId: "ws", bytes: bytes(1) }]);
    const fold = disk.compact("ws", () => {
      throw new Error("cannot be encoded");
    });
    await expect(fold).rejects.toThrow("cannot be encoded");
    expect(firstBytes(await disk.read("ws"))).toEqual([1]);
  });

  it("keeps the home page's rows", async () => {
    aBrowser();
    const disk = await aDeviceDisk();
    const row = {
      documentId: "map:a",
      thumbnail: "",
      stages: 1,
      touchpoints: 2,
      stories: 3,
      people: 4,
    };
    await disk.putIndex({ ...row, stages: 9 });
    await disk.putIndex(row);
    expect(await disk.index()).toEqual([row]);
  });

  it("writes nothing once a newer version of the app writes here", async () => {
    const browser = aBrowser();
    const disk = await aDeviceDisk();
    await rawWrite(browser, "workspace", "meta", (store) =>
      store.put({ key: "minWriter", value: 2 }),
    );
    const refused = { problem: "newer-version" };
    await expect(disk.append([{ documentId: "ws", bytes: bytes(1) }])).rejects.toMatchObject(
      refused,
    );
    await expect(disk.compact("ws", () => bytes(1))).rejects.toMatchObject(refused);
    await disk.putIndex({
      documentId: "map:a",
      thumbnail: "",
      stages: 0,
      touchpoints: 0,
      stories: 0,
      people: 0,
    });
    expect(await disk.documents()).toEqual([]);
    expect(await disk.index()).toEqual([]);
    expect(await disk.isWritable()).toBe(false);
  });

  it("notices that the browser cleared its data, although writes would succeed", async () => {
    const browser = aBrowser();
    const disk = await aDeviceDisk();
    await disk.append([{ documentId: "ws", bytes: bytes(1) }]);
    await clearAll(browser, "workspace");
    await expect(disk.append([{ documentId: "ws", bytes: bytes(2) }])).rejects.toMatchObject({
      problem: "evicted",
    });
    await disk.refill([{ documentId: "ws", bytes: bytes(1) }]);
    await disk.append([{ documentId: "ws", bytes: bytes(2) }]);
    expect(firstBytes(await disk.read("ws"))).toEqual([1, 2]);
  });

  it("notices a clearing also after another tab has made the database anew", async () => {
    const browser = aBrowser();
    const [one, other] = [await aDeviceDisk(), await aDeviceDisk()];
    await clearAll(browser, "workspace");
    expect([await one.isCleared(), await other.isCleared()]).toEqual([true, true]);
    await one.refill([{ documentId: "ws", bytes: bytes(1) }]);
    expect([await one.isCleared(), await other.isCleared()]).toEqual([false, true]);
    const row = [{ documentId: "ws", bytes: bytes(2) }];
    await expect(other.append(row)).rejects.toMatchObject({ problem: "evicted" });
    await other.refill([]);
    await other.append(row);
    await one.append([{ documentId: "ws", bytes: bytes(3) }]);
    expect(firstBytes(await one.read("ws"))).toEqual([1, 2, 3]);
  });

  it("keeps nothing of a write that is undone when all of it was already put down", async () => {
    aBrowser();
    const disk = await aDeviceDisk();
    const { add } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = add.apply(this, args);
      // As a browser does that finds no room, or no disk, where it is to commit.
      request.addEventListener("success", () => this.transaction.abort());
      return request;
    });
    const write = disk.append([{ documentId: "ws", bytes: bytes(1) }]);
    await expect(write).rejects.toMatchObject({ problem: "unknown" });
    vi.restoreAllMocks();
    expect(await disk.documents()).toEqual([]);
    await disk.append([{ documentId: "ws", bytes: bytes(2) }]);
    expect(firstBytes(await disk.read("ws"))).toEqual([2]);
  });

  it("says that the disk is full when it is", async () => {
    aBrowser();
    const disk = await aDeviceDisk();
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    const write = disk.append([{ documentId: "ws", bytes: bytes(1) }]);
    await expect(write).rejects.toMatchObject({ problem: "full" });
    await expect(write).rejects.toBeInstanceOf(DiskError);
    vi.restoreAllMocks();
    expect(await disk.documents()).toEqual([]);
  });

  it("hands the database over to a newer version: writes what is pending, then closes for good", async () => {
    const browser = aBrowser();
    const disk = await aDeviceDisk();
    disk.onTakeover(async () => {
      await disk.append([{ documentId: "ws", bytes: bytes(7) }]);
    });
    const newer = await rawOpen(browser, "workspace", 30);
    const rows = newer.transaction("updates").objectStore("updates").count();
    await new Promise((resolve) => rows.addEventListener("success", resolve));
    expect(rows.result).toBe(1);
    await expect(disk.append([{ documentId: "ws", bytes: bytes(8) }])).rejects.toMatchObject({
      problem: "closed",
    });
    newer.close();
  });
});

describe("opening a disk", () => {
  it("lives in memory where there is no IndexedDB", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const { disk, state } = await openDisk("workspace");
    expect([disk.kind, state]).toEqual(["memory", "memory"]);
    await disk.append([{ documentId: "ws", bytes: bytes(1) }]);
    expect(firstBytes(await disk.read("ws"))).toEqual([1]);
  });

  it("lives in memory where IndexedDB is blocked", async () => {
    const browser = aBrowser();
    vi.stubGlobal("indexedDB", browser);
    vi.spyOn(browser, "open").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    const { disk, state } = await openDisk("workspace");
    expect([disk.kind, state]).toEqual(["memory", "memory"]);
  });

  it("says that what is stored did not open where the browser's storage failed", async () => {
    const browser = aBrowser();
    vi.stubGlobal("indexedDB", browser);
    vi.spyOn(browser, "open").mockImplementation(() => {
      throw new DOMException("Internal error opening backing store", "UnknownError");
    });
    // Dexie says that it tries again.
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { disk, state } = await openDisk("workspace");
    expect([disk.kind, state]).toEqual(["memory", "unopened"]);
  });

  it("lives in memory where there is no room to begin, and says that", async () => {
    const browser = aBrowser();
    vi.stubGlobal("indexedDB", browser);
    vi.spyOn(browser, "open").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { disk, state } = await openDisk("workspace");
    expect([disk.kind, state]).toEqual(["memory", "no-room"]);
  });

  it("only reads a database whose tables are newer", async () => {
    const browser = aBrowser();
    vi.stubGlobal("indexedDB", browser);
    const first = await aDeviceDisk();
    await first.append([{ documentId: "ws", bytes: bytes(1) }]);
    first.close();
    (await rawOpen(browser, "workspace", 20)).close();
    const { disk, state } = await openDisk("workspace");
    expect([disk.kind, state]).toEqual(["device", "read-only"]);
    expect(firstBytes(await disk.read("ws"))).toEqual([1]);
    await expect(disk.append([{ documentId: "ws", bytes: bytes(2) }])).rejects.toMatchObject({
      problem: "newer-version",
    });
  });
});
