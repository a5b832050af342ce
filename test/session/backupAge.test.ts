import { describe, expect, it } from "vitest";
import { anEnvironment } from "../document/makers.ts";
import { Documents } from "#document/documents.ts";
import { BackupDesk } from "#session/backupDesk.ts";
import type { Workspace } from "#journey/workspace.ts";
import { DiskError } from "#storage/diskError.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";

/** A disk that takes no note of backups while it is full. */
class FullDisk extends MemoryDisk {
  isFull = false;

  override noteBackup(begunAtMs: number): Promise<void> {
    return this.isFull
      ? Promise.reject(new DiskError("full", new Error("no room")))
      : super.noteBackup(begunAtMs);
  }
}

function aDesk() {
  const disk = new FullDisk();
  const environment = anEnvironment({ disk, nowMs: () => 100 });
  const documents = new Documents(environment, {
    onChange: () => undefined,
    onSave: () => undefined,
    onForeign: () => undefined,
  });
  const desk = new BackupDesk({
    documents,
    environment,
    facts: () => ({ maps: 0, people: 0, stories: 0 }),
    workspace: () => ({}) as Workspace,
  });
  return { desk, disk };
}

describe("the age of the last backup", () => {
  it("counts one that was saved while the disk was full, and the disk knows it once it takes notes again", async () => {
    const { desk, disk } = aDesk();
    await disk.append([], 10);
    disk.isFull = true;
    await desk.noteSaved(50);
    expect(desk.age.getState()).toEqual({ lastAt: 50, unsavedSince: null, readAt: 100 });
    await desk.refresh();
    expect(desk.age.getState()?.lastAt).toBe(50);
    expect((await disk.backupMarks()).backedUpAt).toBeNull();
    disk.isFull = false;
    await desk.refresh();
    expect((await disk.backupMarks()).backedUpAt).toBe(50);
    await disk.append([], 60);
    await desk.refresh();
    expect(desk.age.getState()).toMatchObject({ lastAt: 50, unsavedSince: 60 });
  });

  it("is that of a later one, where another tab saved it meanwhile", async () => {
    const { desk, disk } = aDesk();
    disk.isFull = true;
    await desk.noteSaved(50);
    disk.isFull = false;
    await disk.noteBackup(70);
    await desk.refresh();
    expect(desk.age.getState()?.lastAt).toBe(70);
  });
});
