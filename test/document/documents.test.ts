import { describe, expect, it } from "vitest";
import { Doc, encodeStateAsUpdate } from "yjs";
import type { Command, DocumentId } from "#journey/change.ts";
import type { Disk, LogRow, StoredDocument } from "#storage/disk.ts";
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
  type Tab,
} from "./makers.ts";

const BOARD: DocumentId = "map:a";

function touchpoint(id: string, title = id): Command {
  return command("Add touchpoint", create(BOARD, "touchpoint", id, { title }));
}

function rename(id: string, title: string): Command {
  return command("Rename", set(BOARD, "touchpoint", id, "title", title));
}

function title(tab: Tab, id: string): unknown {
  return tab.model.get(BOARD, "touchpoint", id)?.["title"];
}

function stories(count: number): Command {
  const writes = Array.from({ length: count }, (_, index) =>
    create("ev:s:0", "story", `story-${index}`, { text: `They said ${index}.`, score: index % 7 }),
  );
  return { name: "Import stories", writes };
}

const NEVER = new AbortController().signal;

describe("documents", () => {
  it("tell of a change at once, with the whole entity", () => {
    const tab = aTab();
    tab.documents.apply(touchpoint("t", "Buy"));
    tab.documents.apply(rename("t", "Pay"));
    expect(tab.changes).toEqual([
      {
        document: BOARD,
        put: [{ kind: "touchpoint", entity: { id: "t", title: "Buy" } }],
        removed: [],
      },
      {
        document: BOARD,
        put: [{ kind: "touchpoint", entity: { id: "t", title: "Pay" } }],
        removed: [],
      },
    ]);
  });

  it("tell only of what was touched", () => {
    const tab = aTab();
    tab.documents.apply(stories(50));
    tab.documents.apply(command("Score", set("ev:s:0", "story", "story-3", "score", 9)));
    expect(tab.changes.at(-1)?.put.map(({ entity }) => entity.id)).toEqual(["story-3"]);
  });

  it("open with one change that holds all entities", async () => {
    const disk = new MemoryDisk();
    const before = aTab({ disk });
    before.documents.apply(stories(20));
    await before.documents.flush();
    const after = await reopened(disk);
    expect(after.changes.map(({ put }) => put.length)).toEqual([20]);
  });

  it("make no step of a command that changes nothing", () => {
    const tab = aTab();
    tab.history.run(touchpoint("t", "Buy"));
    tab.changes.length = 0;
    tab.history.run(command("Again", create(BOARD, "touchpoint", "t", { title: "other" })));
    tab.history.run(rename("t", "Buy"));
    tab.history.run(rename("nobody", "x"));
    tab.history.run(command("Gone already", remove(BOARD, "touchpoint", "nobody")));
    expect(tab.changes).toEqual([]);
    expect(tab.steps().undo).toBe("Add touchpoint");
  });

  it("keep fields that this version of the app does not know", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    const future = { weather: { sky: ["grey", null] }, constructor: "odd" };
    tab.documents.apply(command("Add", create(BOARD, "touchpoint", "t", future)));
    tab.documents.apply(rename("t", "Buy"));
    await tab.documents.flush();
    const after = await reopened(disk);
    expect(after.model.get(BOARD, "touchpoint", "t")).toEqual({ id: "t", title: "Buy", ...future });
  });

  it("replace half a character, so that what is shown is what is stored, and undo still works", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.history.run(touchpoint("t", "Buy"));
    tab.history.run(rename("t", "a\ud800b"));
    expect(title(tab, "t")).toBe("a\ufffdb");
    await tab.documents.flush();
    expect(title(await reopened(disk), "t")).toBe("a\ufffdb");
    await tab.history.undo();
    expect(title(tab, "t")).toBe("Buy");
  });

  it("take writes to a document that is still being read, and lose nothing of either", async () => {
    const disk = new MemoryDisk();
    const before = aTab({ disk });
    before.documents.apply(touchpoint("old"));
    await before.documents.flush();
    const tab = aTab({ disk });
    tab.documents.apply(touchpoint("new"));
    expect(tab.documents.isOpen(BOARD)).toBe(false);
    await tab.documents.open(BOARD);
    expect([title(tab, "old"), title(tab, "new")]).toEqual(["old", "new"]);
    await tab.documents.flush();
    expect((await reopened(disk)).model.text).toBe(tab.model.text);
  });

  it("go on saving when a screen throws", async () => {
    const disk = new FaultyDisk();
    const tab = aTab(
      { disk },
      {
        onChange: () => {
          throw new Error("a screen broke");
        },
      },
    );
    expect(() => tab.documents.apply(touchpoint("t"))).toThrow("a screen broke");
    await tab.documents.flush();
    expect(title(await reopened(disk), "t")).toBe("t");
  });

  it("can be let go, and opened again for an undo", async () => {
    const tab = aTab();
    tab.history.run(touchpoint("t", "Buy"));
    tab.history.run(rename("t", "Pay"));
    await tab.documents.release(BOARD);
    expect(tab.documents.isOpen(BOARD)).toBe(false);
    expect(await tab.history.undo()).toBe("Rename");
    expect(title(tab, "t")).toBe("Buy");
  });
});

describe("undo", () => {
  it("brings a removed entity back as it was, with what was edited since it was made", async () => {
    const tab = aTab();
    tab.history.run(touchpoint("t", "Buy"));
    tab.history.run(rename("t", "Pay"));
    tab.history.run(command("Delete", remove(BOARD, "touchpoint", "t")));
    expect(title(tab, "t")).toBeUndefined();
    expect(await tab.history.undo()).toBe("Delete");
    expect(title(tab, "t")).toBe("Pay");
  });

  it("passes over a step of which nothing is left to take back", async () => {
    const tab = aTab();
    tab.history.run(touchpoint("t", "Buy"));
    tab.history.run(rename("t", "Pay"));
    tab.documents.apply(rename("t", "Elsewhere"));
    expect(await tab.history.undo()).toBe("Add touchpoint");
    expect(tab.steps()).toEqual({ undo: null, redo: "Add touchpoint" });
  });

  it("names what it and redo would do", async () => {
    const tab = aTab();
    tab.history.run(touchpoint("t", "Buy"));
    tab.history.run(rename("t", "Pay"));
    await tab.history.undo();
    expect(tab.steps()).toEqual({ undo: "Add touchpoint", redo: "Rename" });
    tab.history.run(rename("t", "Choose"));
    expect(tab.steps()).toEqual({ undo: "Rename", redo: null });
  });

  it("takes back what was done in several documents as one step", async () => {
    const tab = aTab();
    const place = { "@map-a": "t" };
    tab.history.run(
      command(
        "Add story",
        create(BOARD, "touchpoint", "t"),
        create("ev:s:0", "story", "s", place),
        create("ws", "study", "study"),
      ),
    );
    await tab.history.undo();
    expect(tab.model.size).toBe(0);
    await tab.history.redo();
    expect(tab.model.get("ev:s:0", "story", "s")).toEqual({ id: "s", ...place });
  });

  it("of a removal leaves what another tab set meanwhile", async () => {
    const disk = new MemoryDisk();
    const air = new Broadcasts();
    const [mine, theirs] = [aTab({ disk, tabs: air.join() }), aTab({ disk, tabs: air.join() })];
    await mine.documents.open(BOARD);
    await theirs.documents.open(BOARD);
    mine.documents.apply(touchpoint("t", "Buy"));
    mine.documents.apply(rename("t", "Mine"));
    await mine.documents.flush();
    air.settle();
    theirs.documents.apply(rename("t", "Theirs"));
    mine.history.run(command("Delete", remove(BOARD, "touchpoint", "t")));
    await Promise.all([mine.documents.flush(), theirs.documents.flush()]);
    air.settle();
    expect([title(mine, "t"), title(theirs, "t")]).toEqual([undefined, undefined]);
    await mine.history.undo();
    await mine.documents.flush();
    air.settle();
    expect([title(mine, "t"), title(theirs, "t")]).toEqual(["Theirs", "Theirs"]);
  });
});

describe("a large command", () => {
  it("is made in pieces and is one step", async () => {
    const tab = aTab();
    const shares: number[] = [];
    await tab.history.runGradually(stories(2_000), NEVER, (share) => shares.push(share));
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect(tab.model.size).toBe(2_000);
    expect(await tab.history.undo()).toBe("Import stories");
    expect(tab.model.size).toBe(0);
    await tab.history.redo();
    expect(tab.model.size).toBe(2_000);
  });

  it("that is being undone cannot be redone once something else was done meanwhile", async () => {
    const tab = aTab();
    await tab.history.runGradually(stories(2_000), NEVER, () => undefined);
    const undoing = tab.history.undo();
    await quietly();
    tab.history.run(touchpoint("t"));
    await undoing;
    expect(tab.steps()).toEqual({ undo: "Add touchpoint", redo: null });
    expect(tab.model.size).toBe(1);
  });

  it("reaches the disk whole: nothing of it while it is under way", async () => {
    const disk = new FaultyDisk();
    const tab = aTab({ disk });
    const rowsSeen: number[] = [];
    await tab.history.runGradually(stories(2_000), NEVER, () =>
      rowsSeen.push(disk.transactions.length),
    );
    await tab.documents.flush();
    expect(rowsSeen).toEqual([0, 0, 0, 0, 0]);
    expect(disk.transactions).toHaveLength(1);
    expect(holdsWords(disk)).toBe(true);
    expect((await reopened(disk)).model.text).toBe(tab.model.text);
  });

  it("that is cancelled leaves nothing: not on the screen, not in the history, no word of it on the disk", async () => {
    const disk = new FaultyDisk();
    const tab = aTab({ disk });
    const abort = new AbortController();
    const isDone = await tab.history.runGradually(stories(2_000), abort.signal, (share) => {
      if (share > 0.5) abort.abort();
    });
    await tab.documents.flush();
    expect(isDone).toBe(false);
    expect(tab.model.size).toBe(0);
    expect(tab.steps().undo).toBeNull();
    expect(holdsWords(disk)).toBe(false);
    expect((await reopened(disk)).model.size).toBe(0);
  });

  it("leaves alone what was there before when it is cancelled", async () => {
    const tab = aTab();
    tab.documents.apply(command("One", create("ev:s:0", "story", "story-3", { text: "mine" })));
    const before = tab.model.text;
    const abort = new AbortController();
    await tab.history.runGradually(stories(800), abort.signal, () => abort.abort());
    expect(tab.model.text).toBe(before);
  });
});

describe("a disk that fails", () => {
  it("leaves no hole: a hundred edits with a failed write among them all read back", async () => {
    for (const failures of [1, 2, 5]) {
      const disk = new FaultyDisk();
      const tab = aTab({ disk });
      tab.documents.apply(touchpoint("t", "0"));
      for (let edit = 1; edit <= 100; edit += 1) {
        if (edit === 10) disk.failures = failures;
        tab.documents.apply(rename("t", `${edit}`));
        if (edit % 3 === 0) await quietly();
      }
      await tab.documents.flush();
      expect(title(await reopened(disk), "t")).toBe("100");
      expect(tab.saves.some(({ kind }) => kind === "failed")).toBe(true);
      expect(tab.saves.at(-1)).toEqual({ kind: "memory" });
    }
  });

  it("does not hear of edits in another tab before they are safe, so nobody builds on what may be lost", async () => {
    const disk = new FaultyDisk();
    const air = new Broadcasts();
    const [mine, theirs] = [aTab({ disk, tabs: air.join() }), aTab({ disk, tabs: air.join() })];
    await mine.documents.open(BOARD);
    await theirs.documents.open(BOARD);
    disk.failures = 1;
    mine.documents.apply(touchpoint("t"));
    air.settle();
    expect(theirs.model.size).toBe(0);
    await mine.documents.flush();
    air.settle();
    expect(title(theirs, "t")).toBe("t");
  });

  it("that is full need not take the words of an import that was undone meanwhile", async () => {
    const disk = new FaultyDisk();
    const tab = aTab({ disk });
    disk.failures = 1_000_000;
    await tab.history.runGradually(stories(1_000), NEVER, () => undefined);
    await quietly(20);
    await tab.history.undo();
    await quietly(20);
    disk.failures = 0;
    await tab.documents.flush();
    expect(holdsWords(disk)).toBe(false);
  });

  it("that was cleared is written back from memory, and the person is told", async () => {
    const disk = new FaultyDisk();
    let restored = 0;
    const tab = aTab({ disk }, { onRestored: () => (restored += 1) });
    tab.documents.apply(touchpoint("t", "Buy"));
    tab.documents.apply(stories(30));
    await tab.documents.flush();
    disk.close();
    disk.failures = 1;
    disk.problem = "evicted";
    tab.documents.apply(rename("t", "Pay"));
    await tab.documents.flush();
    expect(restored).toBe(1);
    expect((await reopened(disk)).model.text).toBe(tab.model.text);
    expect(await tab.documents.compact(BOARD)).toBe(true);
    expect((await reopened(disk)).model.text).toBe(tab.model.text);
  });
});

describe("a disk that was cleared", () => {
  it("numbers its rows anew: what other tabs write there is not taken for what was known before", async () => {
    const disk = new EvictableDisk();
    const mine = aTab({ disk });
    for (const id of ["a", "b", "c"]) {
      mine.documents.apply(touchpoint(id));
      await mine.documents.flush();
    }
    disk.evict();
    mine.documents.apply(touchpoint("d"));
    await mine.documents.flush();
    const theirs = aTab({ disk });
    await theirs.documents.open(BOARD);
    theirs.documents.apply(touchpoint("e"));
    await theirs.documents.flush();
    await mine.documents.compact(BOARD);
    const after = aTab({ disk });
    await after.documents.open(BOARD);
    const all = ["a", "b", "c", "d", "e"];
    expect(all.map((id) => title(after, id))).toEqual(all);
  });
});

describe("a disk that was cleared while nobody writes", () => {
  it("is written back when it is looked after, once", async () => {
    const disk = new EvictableDisk();
    let restored = 0;
    const tab = aTab({ disk }, { onRestored: () => (restored += 1) });
    tab.documents.apply(touchpoint("t", "Buy"));
    await tab.documents.flush();
    await tab.documents.lookAfterDisk();
    expect(restored).toBe(0);
    disk.evict();
    await tab.documents.lookAfterDisk();
    await tab.documents.lookAfterDisk();
    expect(restored).toBe(1);
    const after = aTab({ disk });
    await after.documents.open(BOARD);
    expect(title(after, "t")).toBe("Buy");
  });
});

describe("a damaged record", () => {
  const GARBAGE = Uint8Array.from([200, 1, 2, 3, 255, 254, 9]);

  it("is listed with its raw bytes; the rest of its document and all others open", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.documents.apply(touchpoint("t", "Buy"));
    tab.documents.apply(stories(3));
    await tab.documents.flush();
    await disk.append([{ documentId: BOARD, bytes: GARBAGE }]);
    const after = await reopened(disk);
    expect(after.documents.damaged).toEqual([{ documentId: BOARD, records: [GARBAGE] }]);
    expect(after.model.text).toBe(tab.model.text);
  });

  it("stays on the disk as it is, while its document is edited and saved further", async () => {
    const disk = new MemoryDisk();
    await disk.append([{ documentId: BOARD, bytes: GARBAGE }]);
    const tab = await reopened(disk);
    tab.documents.apply(touchpoint("t", "Buy"));
    await tab.documents.flush();
    expect(await tab.documents.compact(BOARD)).toBe(false);
    const after = await reopened(disk);
    expect(title(after, "t")).toBe("Buy");
    expect(after.documents.damaged).toEqual([{ documentId: BOARD, records: [GARBAGE] }]);
  });

  it("that turns up when the log is folded stops the fold", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.documents.apply(touchpoint("t", "Buy"));
    await tab.documents.flush();
    await disk.append([{ documentId: BOARD, bytes: GARBAGE }]);
    await expect(tab.documents.compact(BOARD)).rejects.toThrow("damaged");
    expect(tab.documents.damaged).toEqual([{ documentId: BOARD, records: [GARBAGE] }]);
    expect((await disk.read(BOARD)).rows.map(({ bytes }) => bytes)).toContain(GARBAGE);
  });

  it("that the disk will not give out leaves the others readable", async () => {
    const disk = new (class extends MemoryDisk {
      override read(id: string): ReturnType<MemoryDisk["read"]> {
        return id === BOARD ? Promise.reject(new Error("I/O error")) : super.read(id);
      }
    })();
    const tab = aTab({ disk });
    tab.documents.apply(stories(3));
    await tab.documents.flush();
    await disk.append([{ documentId: BOARD, bytes: GARBAGE }]);
    const after = await reopened(disk);
    expect(after.documents.damaged).toEqual([{ documentId: BOARD, records: [] }]);
    expect(after.model.text).toBe(tab.model.text);
  });
});

describe("several tabs", () => {
  it("hear of a document that another tab began", async () => {
    const disk = new MemoryDisk();
    const air = new Broadcasts();
    const [mine, theirs] = [aTab({ disk, tabs: air.join() }), aTab({ disk, tabs: air.join() })];
    mine.documents.apply(touchpoint("t"));
    await mine.documents.flush();
    air.settle();
    expect(theirs.foreign).toEqual([BOARD]);
    await theirs.documents.open(BOARD);
    expect(title(theirs, "t")).toBe("t");
  });

  it("lose nothing that is said while a document is being read", async () => {
    const disk = new SlowDisk();
    const air = new Broadcasts();
    const [mine, theirs] = [aTab({ disk, tabs: air.join() }), aTab({ disk, tabs: air.join() })];
    mine.documents.apply(touchpoint("t", "Buy"));
    await mine.documents.open(BOARD);
    await mine.documents.flush();
    const opening = theirs.documents.open(BOARD);
    mine.documents.apply(rename("t", "Pay"));
    await mine.documents.flush();
    air.settle();
    await opening;
    expect(title(theirs, "t")).toBe("Pay");
  });

  it("catch up from the disk when they missed something", async () => {
    const disk = new MemoryDisk();
    const air = new Broadcasts();
    const [mine, theirs] = [aTab({ disk, tabs: air.join() }), aTab({ disk, tabs: air.join() })];
    await theirs.documents.open(BOARD);
    mine.documents.apply(touchpoint("t", "Buy"));
    mine.documents.apply(touchpoint("gone"));
    await mine.documents.flush();
    air.lose(1);
    mine.documents.apply(command("Delete", remove(BOARD, "touchpoint", "gone")));
    await mine.documents.flush();
    air.lose(1);
    mine.documents.apply(touchpoint("last"));
    await mine.documents.flush();
    air.settle();
    await quiet();
    expect(theirs.model.text).toBe(mine.model.text);
  });

  it("fold a long log by themselves when the page is idle", async () => {
    const disk = new MemoryDisk();
    const idle: (() => void)[] = [];
    const tab = aTab({ disk, whenIdle: (work) => idle.push(work) });
    tab.documents.apply(touchpoint("t", "0"));
    for (let edit = 1; edit <= 600; edit += 1) {
      tab.documents.apply(rename("t", `${edit}`));
      await tab.documents.flush();
    }
    expect(idle).toHaveLength(1);
    idle[0]?.();
    await quiet();
    const stored = await disk.read(BOARD);
    expect([stored.rev, stored.rows.length]).toEqual([1, 0]);
    expect(title(await reopened(disk), "t")).toBe("600");
  });
});

describe("a document", () => {
  it("says what it is: schema, kind and the oldest reader", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.documents.apply(touchpoint("t"));
    tab.documents.apply(rename("nobody", "x"));
    await tab.documents.flush();
    const stored = await disk.read(BOARD);
    const doc = new Doc();
    const { applyUpdate } = await import("yjs");
    for (const { bytes } of stored.rows) applyUpdate(doc, bytes);
    expect(doc.getMap("meta").toJSON()).toEqual({ schema: 1, minReader: 1, kind: "map" });
    expect(encodeStateAsUpdate(doc).byteLength).toBeGreaterThan(0);
  });
});

/** A disk whose answers to a read arrive late, as of when they were asked. */
class SlowDisk extends MemoryDisk {
  override async read(id: string): ReturnType<MemoryDisk["read"]> {
    const stored = await super.read(id);
    await quiet();
    return stored;
  }
}

/** A disk that can be cleared under a page, and then counts from one again. */
class EvictableDisk implements Disk {
  readonly kind = "memory";
  #now = new MemoryDisk();
  #isEvicted = false;

  evict(): void {
    this.#now = new MemoryDisk();
    this.#isEvicted = true;
  }

  append(rows: readonly LogRow[], changedAtMs?: number): Promise<readonly number[]> {
    if (this.#isEvicted) return Promise.reject(new DiskError("evicted", "cleared"));
    return this.#now.append(rows, changedAtMs);
  }

  isCleared = (): Promise<boolean> => Promise.resolve(this.#isEvicted);

  refill(rows: readonly LogRow[], changedAtMs?: number): Promise<void> {
    this.#isEvicted = false;
    return this.#now.refill(rows, changedAtMs);
  }

  documents = (): Promise<readonly string[]> => this.#now.documents();
  read = (id: string): Promise<StoredDocument> => this.#now.read(id);
  compact: Disk["compact"] = (id, encode) => this.#now.compact(id, encode);
  index: Disk["index"] = () => this.#now.index();
  putIndex: Disk["putIndex"] = (row) => this.#now.putIndex(row);
  copies: Disk["copies"] = () => this.#now.copies();
  keepCopy: Disk["keepCopy"] = (...copy) => this.#now.keepCopy(...copy);
  copiedHashes: Disk["copiedHashes"] = () => this.#now.copiedHashes();
  copied: Disk["copied"] = (hash) => this.#now.copied(hash);
  dropCopies: Disk["dropCopies"] = () => this.#now.dropCopies();
  giveUpCopies: Disk["giveUpCopies"] = (size) => this.#now.giveUpCopies(size);
  backupMarks: Disk["backupMarks"] = () => this.#now.backupMarks();
  erase: Disk["erase"] = (id, mayGo) => this.#now.erase(id, mayGo);
  folderTag: Disk["folderTag"] = () => this.#now.folderTag();
  folder: Disk["folder"] = () => this.#now.folder();
  keepFolder: Disk["keepFolder"] = (kept) => this.#now.keepFolder(kept);
  noteBackup: Disk["noteBackup"] = (atMs) => this.#now.noteBackup(atMs);
  past: Disk["past"] = (...state) => this.#now.past(...state);
  keepPast: Disk["keepPast"] = (...state) => this.#now.keepPast(...state);
  forgotten: Disk["forgotten"] = () => this.#now.forgotten();
  noteForgotten: Disk["noteForgotten"] = (hashes) => this.#now.noteForgotten(hashes);
  unfinished: Disk["unfinished"] = () => this.#now.unfinished();
  noteUnfinished: Disk["noteUnfinished"] = (...noted) => this.#now.noteUnfinished(...noted);
  onTakeover = (): void => undefined;
  close = (): void => undefined;
}

/** Is any of the stories' words among the bytes that were written? */
function holdsWords(disk: FaultyDisk): boolean {
  return disk.transactions.flat().some(({ bytes }) => Buffer.from(bytes).includes("They said"));
}

/** Lets writes that are under way succeed or fail. */
async function quietly(rounds = 2): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
