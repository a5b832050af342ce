import { describe, expect, it, vi } from "vitest";
import { writesBack } from "#document/goingBack.ts";
import { Overlay } from "#document/overlay.ts";
import type { DocumentId } from "#journey/change.ts";
import type { LogRow, StoredDocument } from "#storage/disk.ts";
import { DiskError } from "#storage/diskError.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import {
  aTab,
  Broadcasts,
  command,
  create,
  FaultyDisk,
  quiet,
  remove,
  reopened,
  set,
} from "./makers.ts";

const BOARD: DocumentId = "map:a";
const NOTE = command("Add", create(BOARD, "note", "n", { text: "first" }));

/** A disk of which one document cannot be read at all. */
class Withholding extends MemoryDisk {
  withheld = "";
  override read(documentId: string): Promise<StoredDocument> {
    return documentId === this.withheld
      ? Promise.reject(new DiskError("unknown", "no"))
      : super.read(documentId);
  }
}

/** The same disk, as a tab sees it that cannot write for a while. */
class Reluctant extends MemoryDisk {
  isRefusing = false;
  readonly #disk: MemoryDisk;

  constructor(disk: MemoryDisk) {
    super();
    this.#disk = disk;
  }

  override append(rows: readonly LogRow[]): Promise<readonly number[]> {
    return this.isRefusing
      ? Promise.reject(new DiskError("unknown", "no"))
      : this.#disk.append(rows);
  }
  override read(documentId: string): Promise<StoredDocument> {
    return this.#disk.read(documentId);
  }
  override compact(id: string, encode: (stored: StoredDocument) => Uint8Array): Promise<void> {
    return this.#disk.compact(id, encode);
  }
}

/** All bytes of a disk as text. */
async function textOn(disk: MemoryDisk): Promise<string> {
  const stored = await Promise.all((await disk.documents()).map((id) => disk.read(id)));
  const parts = stored.flatMap(({ snapshot, rows }) => [
    snapshot ?? new Uint8Array(),
    ...rows.map(({ bytes }) => bytes),
  ]);
  return parts.map((bytes) => new TextDecoder().decode(bytes)).join("\n");
}

describe("documents", () => {
  it("that are rewritten so that nothing of somebody is left tell every other tab to forget too", async () => {
    const broadcasts = new Broadcasts();
    const disk = new MemoryDisk();
    const here = aTab({ disk, tabs: broadcasts.join() });
    const onPurge = vi.fn();
    aTab({ disk, tabs: broadcasts.join() }, { onPurge });
    here.documents.apply(NOTE);
    here.documents.apply(command("Edit", set(BOARD, "note", "n", "text", "second")));
    expect(await here.documents.purge([BOARD])).toEqual([]);
    broadcasts.settle();
    expect(onPurge).toHaveBeenCalledTimes(1);
    expect((await reopened(disk)).model.get(BOARD, "note", "n")).toMatchObject({ text: "second" });
  });

  it("leave nothing of what one tab edited while another took it away", async () => {
    const broadcasts = new Broadcasts();
    const disk = new MemoryDisk();
    const [here, there] = [broadcasts.join(), broadcasts.join()].map((tabs) =>
      aTab({ disk, tabs }),
    );
    here?.documents.apply(NOTE);
    await here?.documents.flush();
    broadcasts.settle();
    await there?.documents.open(BOARD);
    there?.documents.apply(command("Edit", set(BOARD, "note", "n", "text", "a secret")));
    here?.documents.apply(command("Delete", remove(BOARD, "note", "n")));
    await Promise.all([here?.documents.flush(), there?.documents.flush()]);
    broadcasts.settle();
    expect(await here?.documents.purge([BOARD])).toEqual([]);
    const after = await reopened(disk);
    expect(after.model.size).toBe(0);
    expect(await textOn(disk)).not.toContain("a secret");
  });

  it("leave nothing of what another tab could not write until all was rewritten", async () => {
    const broadcasts = new Broadcasts();
    const disk = new MemoryDisk();
    const slow = new Reluctant(disk);
    const here = aTab({ disk, tabs: broadcasts.join() });
    const there = aTab({ disk: slow, tabs: broadcasts.join() });
    here.documents.apply(NOTE);
    await here.documents.flush();
    broadcasts.settle();
    await there.documents.open(BOARD);
    slow.isRefusing = true;
    there.documents.apply(command("Edit", set(BOARD, "note", "n", "text", "a secret")));
    here.documents.apply(command("Delete", remove(BOARD, "note", "n")));
    expect(await here.documents.purge([BOARD])).toEqual([]);
    broadcasts.settle();
    await quiet();
    slow.isRefusing = false;
    await there.documents.flush();
    await quiet();
    expect((await disk.read(BOARD)).rows).toEqual([]);
    expect(await textOn(disk)).not.toContain("a secret");
    expect((await reopened(disk)).model.size).toBe(0);
  });

  it("keep what was edited of things that a damaged record may hold", async () => {
    const broadcasts = new Broadcasts();
    const disk = new MemoryDisk();
    const [here, there] = [broadcasts.join(), broadcasts.join()].map((tabs) =>
      aTab({ disk, tabs }),
    );
    here?.documents.apply(NOTE);
    await here?.documents.flush();
    broadcasts.settle();
    await there?.documents.open(BOARD);
    there?.documents.apply(command("Edit", set(BOARD, "note", "n", "text", "kept for its note")));
    here?.documents.apply(command("Delete", remove(BOARD, "note", "n")));
    await Promise.all([here?.documents.flush(), there?.documents.flush()]);
    await disk.append([{ documentId: BOARD, bytes: new Uint8Array([255, 255]) }]);
    const again = await reopened(disk);
    expect(await again.documents.purge([BOARD])).toEqual([BOARD]);
    expect(await textOn(disk)).toContain("kept for its note");
    expect((await reopened(disk)).documents.damaged).toHaveLength(1);
  });

  it("with a record that cannot be read are named: it may still hold what was to go", async () => {
    const disk = new MemoryDisk();
    const here = aTab({ disk });
    here.documents.apply(NOTE);
    await here.documents.flush();
    await disk.append([{ documentId: BOARD, bytes: new Uint8Array([255, 255]) }]);
    expect(await here.documents.purge([BOARD])).toEqual([BOARD]);
  });

  it("are not let go while an edit of theirs is on no disk", async () => {
    const disk = new FaultyDisk();
    disk.failures = 99;
    disk.problem = "closed";
    const here = aTab({ disk });
    here.documents.apply(NOTE);
    await here.documents.release(BOARD);
    expect(here.documents.isPending).toBe(true);
    expect(here.documents.isOpen(BOARD)).toBe(true);
  });

  it("that the disk will not give out are told of in a backup as not there, the others as they are", async () => {
    const disk = new Withholding();
    const before = aTab({ disk });
    before.documents.apply(NOTE);
    before.documents.apply(command("Add", create("ws", "channel", "c", { name: "Fax" })));
    await before.documents.flush();
    disk.withheld = BOARD;
    const here = aTab({ disk });
    const rows = new Map<string, number | null>();
    for await (const [id, all] of here.documents.everything()) rows.set(id, all?.length ?? null);
    expect(Object.fromEntries(rows)).toEqual({ ws: 1, [BOARD]: null });
    expect(here.documents.damaged.map(({ documentId }) => documentId)).toEqual([BOARD]);
    expect(here.documents.whole(["ws", BOARD, "map:unknown"]).size).toBe(1);
  });

  it("stay as they are where what another tab wrote cannot be read at this moment", async () => {
    const broadcasts = new Broadcasts();
    const disk = new Withholding();
    const [here, there] = [broadcasts.join(), broadcasts.join()].map((tabs) =>
      aTab({ disk, tabs }),
    );
    there?.documents.apply(NOTE);
    await there?.documents.flush();
    await here?.documents.open(BOARD);
    there?.documents.apply(command("Edit", set(BOARD, "note", "n", "text", "unheard")));
    await there?.documents.flush();
    broadcasts.lose(0);
    disk.withheld = BOARD;
    there?.documents.apply(command("Edit", set(BOARD, "note", "n", "colour", 1)));
    await there?.documents.flush();
    broadcasts.settle();
    await quiet();
    expect(here?.model.get(BOARD, "note", "n")).toMatchObject({ text: "first" });
  });
});

describe("undo", () => {
  it("reaches back a few hundred steps; older ones are let go", async () => {
    const { documents, history } = aTab();
    expect(history.last).toBeNull();
    documents.apply(NOTE);
    for (let step = 0; step < 600; step += 1) {
      history.run(command(`Step ${step}`, set(BOARD, "note", "n", "text", `text ${step}`)));
    }
    let undone = 0;
    while ((await history.undo()) !== null) undone += 1;
    expect(undone).toBeGreaterThan(100);
    expect(undone).toBeLessThan(600);
    expect(await history.undo(12_345)).toBeNull();
  });
});

describe("going back", () => {
  it("takes away a field that was not there then", async () => {
    const { documents, model } = aTab();
    documents.apply(NOTE);
    const then = [{ kind: "note" as const, entity: { id: "n", text: "first" } }];
    documents.apply(command("Colour", set(BOARD, "note", "n", "colour", 3)));
    await documents.flush();
    const past = { ids: [BOARD], rowsOf: () => Promise.resolve(then) };
    const writes = await documents.toward(past, "exact");
    expect(writes).toEqual([set(BOARD, "note", "n", "colour", undefined)]);
    const step = documents.apply({ name: "Back", writes });
    expect(model.get(BOARD, "note", "n")).toEqual({ id: "n", text: "first" });
    if (step !== null) await documents.revert(step);
    expect(model.get(BOARD, "note", "n")).toEqual({ id: "n", text: "first", colour: 3 });
  });

  it("leaves alone what nobody knows how it read", async () => {
    const overlay = new Overlay(BOARD);
    const opened = vi.fn(() => Promise.resolve(overlay));
    const present = {
      stored: () => Promise.resolve([BOARD]),
      known: () => Promise.resolve([BOARD]),
      opened,
      pause: () => Promise.resolve(),
    };
    const past = { ids: [], rowsOf: () => Promise.resolve([]), unknown: new Set([BOARD]) };
    expect(await writesBack(present, past, "exact")).toEqual([]);
    expect(opened).not.toHaveBeenCalled();
  });
});
