import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NewCopy } from "#storage/copies.ts";
import { asDiskError, DiskError } from "#storage/diskError.ts";
import type { Disk } from "#storage/disk.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { openDisk } from "#storage/openDisk.ts";
import { aBrowser, aDeviceDisk, bytes } from "./makers.ts";

beforeEach(() => {
  vi.stubGlobal("indexedDB", aBrowser());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Both disks do the same. */
const DISKS: readonly (readonly [string, () => Promise<Disk>])[] = [
  ["a disk in memory", () => Promise.resolve(new MemoryDisk())],
  ["a disk of a browser", () => aDeviceDisk()],
];

describe.each(DISKS)("%s", (_, make) => {
  it("keeps what a map was like when it left, and knows nothing of other states", async () => {
    const disk = await make();
    await disk.keepPast("map", "print", { atMs: 1, bytes: bytes(7) });
    expect(await disk.past("map", "print")).toEqual(bytes(7));
    expect(await disk.past("map", "other")).toBeNull();
    expect(await disk.past("other", "print")).toBeNull();
  });

  it("gives up the oldest copies for room, with the bytes that no younger one needs", async () => {
    const disk = await make();
    const copy = (at: number, ...hashes: readonly string[]): NewCopy => ({
      at,
      reason: { kind: "regular", of: "" },
      facts: { maps: 1, people: 0, stories: 0 },
      parts: hashes.map((hash) => ({ documentId: hash, hash })),
    });
    await disk.keepCopy(
      copy(1, "old", "both"),
      new Map([
        ["old", bytes(1, 2)],
        ["both", bytes(3)],
      ]),
      [],
    );
    await disk.keepCopy(copy(2, "both", "new", "lost"), new Map([["new", bytes(4)]]), []);
    expect(await disk.giveUpCopies(1)).toBe(1);
    expect((await disk.copies()).map(({ at }) => at)).toEqual([2]);
    const left = await Promise.all(["old", "both", "new"].map((hash) => disk.copied(hash)));
    expect(left).toEqual([null, bytes(3), bytes(4)]);
    await disk.keepCopy(copy(2, "later"), new Map([["later", bytes(5)]]), []);
    await disk.giveUpCopies(1);
    expect((await disk.copies()).map(({ parts }) => parts.length)).toEqual([1]);
    expect(await disk.giveUpCopies(1_000)).toBe(1);
    expect(await disk.giveUpCopies(1)).toBe(0);
  });

  it("erases a document and its picture where that is wanted of what it holds, and nothing else", async () => {
    const disk = await make();
    await disk.append([
      { documentId: "map:a", bytes: bytes(1) },
      { documentId: "map:b", bytes: bytes(2) },
    ]);
    await disk.compact("map:a", () => bytes(3));
    await disk.append([{ documentId: "map:a", bytes: bytes(4) }]);
    const picture = { thumbnail: "", stages: 0, touchpoints: 0, stories: 0, people: 0 };
    for (const documentId of ["map:a", "map:b"]) await disk.putIndex({ documentId, ...picture });
    const seen: unknown[] = [];
    const isErased = await disk.erase("map:a", ({ snapshot, rows }) => {
      seen.push([snapshot, ...rows.map((row) => row.bytes)]);
      return false;
    });
    expect([isErased, seen]).toEqual([false, [[bytes(3), bytes(4)]]]);
    expect([...(await disk.documents())].toSorted()).toEqual(["map:a", "map:b"]);
    expect(await disk.erase("map:a", () => true)).toBe(true);
    expect(await disk.documents()).toEqual(["map:b"]);
    expect((await disk.index()).map(({ documentId }) => documentId)).toEqual(["map:b"]);
    expect((await disk.read("map:a")).snapshot).toBeNull();
  });

  it("notes since when there are changes, until a backup that was begun later", async () => {
    const disk = await make();
    await disk.append([], 10);
    await disk.append([], 20);
    expect(await disk.backupMarks()).toMatchObject({ changedSince: 10, changedAt: 20 });
    await disk.noteBackup(30);
    await disk.append([], 40);
    expect(await disk.backupMarks()).toMatchObject({ backedUpAt: 30, changedSince: 40 });
    expect([...(await disk.forgotten())]).toEqual([]);
    await disk.noteForgotten(["a1", "b2"], 50);
    await disk.noteForgotten(["b2", "c3"], 60);
    expect([...(await disk.forgotten())].toSorted()).toEqual(["a1", "b2", "c3"]);
    await disk.noteUnfinished("d4", 70);
    await disk.noteUnfinished("e5", 80);
    await disk.noteUnfinished("d4", null);
    expect([...(await disk.unfinished())]).toEqual([["e5", 80]]);
    expect((await disk.forgotten()).size).toBe(3);
  });
});

describe("a database", () => {
  it("that the browser denies leaves one working in memory", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const { disk, state } = await openDisk("none");
    expect([disk.kind, state]).toEqual(["memory", "memory"]);
  });

  it("keeps the latest states of a map alone", async () => {
    const disk = await aDeviceDisk();
    for (let at = 0; at < 20; at += 1) {
      await disk.keepPast("map", `print${at}`, { atMs: at, bytes: bytes(at) });
    }
    await disk.keepPast("other", "print", { atMs: 0, bytes: bytes(99) });
    const kept = await Promise.all(
      Array.from({ length: 20 }, (_, at) => disk.past("map", `print${at}`)),
    );
    expect(kept.filter((past) => past !== null)).toHaveLength(16);
    expect([kept[3], kept[4]]).toEqual([null, bytes(4)]);
    expect(await disk.past("other", "print")).toEqual(bytes(99));
  });
});

describe("why a write failed", () => {
  it("is found behind whatever wraps it", () => {
    const full = Object.assign(new Error("no room"), { name: "QuotaExceededError" });
    const wrapped = { name: "AbortError", inner: { name: "BulkError", inner: full } };
    expect(asDiskError(wrapped).problem).toBe("full");
    expect(asDiskError(new DiskError("evicted", "x")).problem).toBe("evicted");
    for (const unknown of ["text", null, { inner: null }, new Error("no")]) {
      expect(asDiskError(unknown).problem).toBe("unknown");
    }
    expect(asDiskError(null).message).toBe("");
    let round: { inner?: unknown } = {};
    round = Object.assign(round, { inner: round });
    expect(asDiskError(round).problem).toBe("unknown");
  });
});
