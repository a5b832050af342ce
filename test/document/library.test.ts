import { describe, expect, it } from "vitest";
import { encodeStateAsUpdate } from "yjs";
import type { ChangeSource } from "#document/library.ts";
import { Overlay } from "#document/overlay.ts";
import type { Change, DocumentId } from "#journey/change.ts";
import type { LogRow } from "#storage/disk.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { aTab, Broadcasts, command, create, FaultyDisk, quiet, set } from "./makers.ts";

const BOARD: DocumentId = "map:a";
const NOTE = command("Add", create(BOARD, "note", "n", { text: "first" }));

/** A board with one note of so many letters, as one record. */
function rowOf(letters: number): LogRow {
  const overlay = new Overlay(BOARD);
  // Numbers of writers are drawn, and not all as long.
  overlay.doc.clientID = 1;
  overlay.doc.transact(() =>
    overlay.write(create(BOARD, "note", "n", { text: "x".repeat(letters) })),
  );
  return { documentId: BOARD, bytes: encodeStateAsUpdate(overlay.doc) };
}

/** How often the page could answer while a document of so many bytes was opened. */
async function pausesFor(size: number): Promise<number> {
  const row = rowOf(2 * size - rowOf(size).bytes.byteLength);
  expect(row.bytes.byteLength).toBe(size);
  const disk = new MemoryDisk();
  await disk.append([row]);
  let pauses = 0;
  const wait = () => {
    pauses += 1;
    return Promise.resolve();
  };
  const tab = aTab({ disk, wait });
  await tab.documents.open(BOARD);
  expect(tab.model.size).toBe(1);
  return pauses;
}

describe("opening a document", () => {
  it("lets the page answer between reading and showing it where it has more than 200 000 bytes", async () => {
    expect(await pausesFor(200_000)).toBe(0);
    expect(await pausesFor(200_001)).toBe(1);
  });

  it("tells what came from this person, from another tab and from the disk apart", async () => {
    const disk = new MemoryDisk();
    const air = new Broadcasts();
    const sources: (readonly [ChangeSource, Change["put"][number]["entity"]["id"] | undefined])[] =
      [];
    const theirs = aTab({ disk, tabs: air.join() });
    theirs.documents.apply(NOTE);
    await theirs.documents.flush();
    const mine = aTab(
      { disk, tabs: air.join() },
      { onChange: ({ put }, source) => sources.push([source, put[0]?.entity.id]) },
    );
    await mine.documents.open(BOARD);
    mine.documents.apply(command("Add", create(BOARD, "note", "mine")));
    theirs.documents.apply(command("Add", create(BOARD, "note", "theirs")));
    await theirs.documents.flush();
    air.settle();
    expect(sources).toEqual([
      ["load", "n"],
      ["local", "mine"],
      ["tab", "theirs"],
    ]);
  });

  it("tells what the disk held of a document that was begun before as read, not as heard", async () => {
    const disk = new MemoryDisk();
    const before = aTab({ disk });
    before.documents.apply(NOTE);
    await before.documents.flush();
    const sources: ChangeSource[] = [];
    const tab = aTab({ disk }, { onChange: (_, source) => sources.push(source) });
    tab.documents.apply(command("Add", create(BOARD, "note", "new")));
    await tab.documents.open(BOARD);
    expect(sources).toEqual(["local", "load"]);
  });

  it("of all that people told opens no map and no list", async () => {
    const disk = new MemoryDisk();
    const before = aTab({ disk });
    before.documents.apply(NOTE);
    before.documents.apply(command("Add", create("ws", "map", "a")));
    before.documents.apply(command("Add", create("ev:s:0", "story", "one")));
    before.documents.apply(command("Add", create("ev:s:1", "story", "two")));
    await before.documents.flush();
    const tab = aTab({ disk });
    await tab.documents.openEvidence();
    const ids: readonly DocumentId[] = ["ev:s:0", "ev:s:1", "ws", BOARD];
    expect(ids.map((id) => tab.documents.isOpen(id))).toEqual([true, true, false, false]);
  });
});

describe("what another tab wrote", () => {
  it("is written by that one alone, and told on by nobody", async () => {
    const [mineDisk, theirDisk] = [new FaultyDisk(), new FaultyDisk()];
    const air = new Broadcasts();
    const mine = aTab({ disk: mineDisk, tabs: air.join() });
    const theirs = aTab({ disk: theirDisk, tabs: air.join() });
    await mine.documents.open(BOARD);
    theirs.documents.apply(NOTE);
    await theirs.documents.flush();
    air.settle();
    await mine.documents.flush();
    expect(mine.model.get(BOARD, "note", "n")).toMatchObject({ text: "first" });
    expect(mineDisk.transactions).toEqual([]);
    expect(theirDisk.transactions).toHaveLength(1);
  });
});

describe("folding", () => {
  it("does nothing to a document that is not open, or not read yet", async () => {
    const disk = new MemoryDisk();
    const before = aTab({ disk });
    before.documents.apply(NOTE);
    await before.documents.flush();
    const stored = await disk.read(BOARD);
    const tab = aTab({ disk });
    expect(await tab.documents.compact(BOARD)).toBe(false);
    tab.documents.apply(command("Edit", set(BOARD, "note", "n", "text", "second")));
    expect(await tab.documents.compact(BOARD)).toBe(false);
    expect((await disk.read(BOARD)).rows.slice(0, 1)).toEqual(stored.rows);
    expect((await disk.read(BOARD)).snapshot).toBeNull();
    await tab.documents.open(BOARD);
    expect(await tab.documents.compact(BOARD)).toBe(true);
    expect((await disk.read(BOARD)).snapshot).not.toBeNull();
  });
});

describe("documents that are closed", () => {
  it("write nothing any more and hear nothing", async () => {
    const disk = new FaultyDisk();
    const air = new Broadcasts();
    const mine = aTab({ disk, tabs: air.join() });
    const theirs = aTab({ tabs: air.join() });
    mine.documents.apply(NOTE);
    await mine.documents.flush();
    await mine.documents.close();
    const written = disk.transactions.length;
    mine.documents.apply(command("Late", create(BOARD, "note", "late")));
    theirs.documents.apply(command("Add", create("map:b", "note", "theirs")));
    await theirs.documents.flush();
    air.settle();
    await quiet();
    expect(disk.transactions).toHaveLength(written);
    expect(mine.foreign).toEqual([]);
  });
});

describe("a large command", () => {
  it("tells its share of 400 writes at a time, up to the whole, and lets the page answer each time", async () => {
    let waits = 0;
    const wait = () => {
      waits += 1;
      return Promise.resolve();
    };
    const tab = aTab({ wait });
    const writes = Array.from({ length: 1000 }, (_, index) => create(BOARD, "note", `n${index}`));
    const shares: number[] = [];
    const { signal } = new AbortController();
    await tab.documents.open(BOARD);
    const before = waits;
    await tab.documents.applyGradually({ name: "Many", writes }, signal, (share) =>
      shares.push(share),
    );
    expect(shares).toEqual([0.4, 0.8, 1]);
    expect(waits - before).toBeGreaterThanOrEqual(3);
    expect(tab.model.size).toBe(1000);
  });
});
