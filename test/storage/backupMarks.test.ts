import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterBackup,
  afterChange,
  type BackupMarks,
  NO_MARKS,
  unsavedSince,
} from "#storage/backupMarks.ts";
import type { Disk } from "#storage/disk.ts";
import type { Folder } from "#storage/folder.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { aBrowser, aDeviceDisk } from "./makers.ts";

const NOON = Date.parse("2026-05-12T12:00:00Z");
const YEAR = 365 * 86_400_000;

function marksOf(...events: readonly (readonly ["change" | "backup", number])[]): BackupMarks {
  let marks = NO_MARKS;
  for (const [kind, at] of events) {
    marks = kind === "change" ? afterChange(marks, at) : afterBackup(marks, at);
  }
  return marks;
}

describe("since when there is work that is in no backup", () => {
  it("never, where nothing was changed", () => {
    expect(unsavedSince(NO_MARKS)).toBeNull();
    expect(unsavedSince(marksOf(["backup", 5]))).toBeNull();
  });

  it("since the first of several changes", () =>
    expect(unsavedSince(marksOf(["change", 10], ["change", 20], ["change", 90]))).toBe(10));

  it("a backup takes all that was changed before it was begun", () => {
    expect(unsavedSince(marksOf(["change", 10], ["backup", 10]))).toBeNull();
    expect(unsavedSince(marksOf(["change", 10], ["backup", 30], ["change", 40]))).toBe(40);
  });

  it("what was changed while it was being made is not in it", () =>
    expect(unsavedSince(marksOf(["change", 10], ["change", 35], ["backup", 30]))).toBe(30));

  it("a change that is noted after the backup that has it was begun is in it", () =>
    expect(unsavedSince(marksOf(["backup", 50], ["change", 49]))).toBeNull());

  it("after a backup that was made while the clock was ahead the next change counts, from then on", () => {
    const ahead = [
      ["change", NOON + YEAR],
      ["backup", NOON + YEAR + 1],
    ] as const;
    expect(unsavedSince(marksOf(...ahead))).toBeNull();
    const since = marksOf(...ahead, ["change", NOON], ["change", NOON + 9]);
    expect(unsavedSince(since)).toBe(NOON);
    expect(since.backedUpAt).toBeLessThan(NOON);
  });

  it("a backup after the clock was ahead has what was changed in that time", () => {
    const backedUp = marksOf(["change", NOON + YEAR], ["backup", NOON]);
    expect(unsavedSince(backedUp)).toBeNull();
    expect(unsavedSince(afterChange(backedUp, NOON + 5))).toBe(NOON + 5);
    expect(unsavedSince(marksOf(["change", NOON + YEAR], ["change", NOON]))).toBe(NOON);
  });

  it("wherever the clock is set, the last change after a backup counts, and none before it does", () => {
    const someDay = fc.integer({ min: 0, max: 3_000 }).map((day) => day * 86_400_000);
    const event = fc.tuple(fc.constantFrom("change" as const, "backup" as const), someDay);
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 30 }), (drawn) => {
        // Two things are never done in the same millisecond.
        const events = drawn.map(([kind, at], index) => [kind, at + index * 7] as const);
        const [last] = events.at(-1) ?? ["backup"];
        const hasChange = events.some(([kind]) => kind === "change");
        const isUnsaved = unsavedSince(marksOf(...events)) !== null;
        expect(isUnsaved).toBe(hasChange && last === "change");
      }),
    );
  });

  it("whatever happens in whatever order, it is null exactly where the last change is in the last backup", () => {
    const anyEvent = fc.tuple(fc.constantFrom("change" as const, "backup" as const));
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (kinds) => {
        const events = kinds.map(([kind], index) => [kind, index + 1] as const);
        const since = unsavedSince(marksOf(...events));
        const backups = events.filter(([kind]) => kind === "backup").map(([, at]) => at);
        const last = Math.max(0, ...backups);
        const after = events.find(([kind, at]) => kind === "change" && at > last);
        expect(since).toBe(after?.[1] ?? null);
      }),
    );
  });
});

describe.each<readonly [string, () => Promise<Disk>]>([
  ["in the browser", async () => (aBrowser(), aDeviceDisk())],
  ["in memory", () => Promise.resolve(new MemoryDisk())],
])("the marks of backups %s", (_, open) => {
  it("are kept, and the folder with them until it is forgotten", async () => {
    const disk = await open();
    expect(await disk.backupMarks()).toEqual(NO_MARKS);
    await disk.append([], 10);
    await disk.append([], 20);
    await disk.noteBackup(15);
    expect(await disk.backupMarks()).toEqual({ backedUpAt: 15, changedSince: 10, changedAt: 20 });
    expect(await disk.folder()).toBeNull();
    await disk.keepFolder({ folder: { name: "Backups" } as Folder, tag: "1234" });
    expect(await disk.folder()).toMatchObject({ folder: { name: "Backups" }, tag: "1234" });
    expect(await disk.folderTag()).toBe("1234");
    await disk.keepFolder(null);
    expect(await disk.folder()).toBeNull();
    expect(await disk.folderTag()).toBe("1234");
    await disk.keepFolder(null);
    expect(await disk.folderTag()).toBe("1234");
    disk.close();
  });

  it("know of a change as soon as it is on the disk, also of what is written back to one that was cleared", async () => {
    const disk = await open();
    const rows = [{ documentId: "ws", bytes: Uint8Array.of(1) }];
    await disk.append(rows, 10);
    expect(await disk.backupMarks()).toEqual({ backedUpAt: null, changedSince: 10, changedAt: 10 });
    await disk.noteBackup(15);
    await disk.append(rows, 20);
    await disk.append(rows, 30);
    expect(await disk.backupMarks()).toEqual({ backedUpAt: 15, changedSince: 20, changedAt: 30 });
    await disk.append(rows);
    await disk.refill(rows, 40);
    expect(await disk.backupMarks()).toMatchObject({ changedAt: 40 });
    disk.close();
  });
});
