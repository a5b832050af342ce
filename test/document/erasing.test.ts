import { describe, expect, it } from "vitest";
import { Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import type { DocumentId } from "#journey/change.ts";
import { LOCAL, Overlay } from "#document/overlay.ts";
import type { IndexRow, StoredDocument } from "#storage/disk.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { aTab, command, create, quiet, remove, reopened, set, type Tab } from "./makers.ts";

const GONE: DocumentId = "map:gone";
const HERE: DocumentId = "map:here";
const WORDS = "the ramp is too steep";

/** Two maps with a stop each, of which one is deleted again, and a page that opens after that. */
async function aDeletedMap(disk = new MemoryDisk(), whileAlone = alone): Promise<Tab> {
  const before = aTab({ disk });
  for (const id of [GONE, HERE]) {
    before.documents.apply(
      command("Map", create("ws", "map", id.slice(4)), create(id, "touchpoint", "t")),
    );
    before.documents.apply(command("Edit", set(id, "touchpoint", "t", "title", WORDS)));
    await disk.putIndex(pictureOf(id));
  }
  before.documents.apply(command("Story", create("ev:s:0", "story", "s", { text: "theirs" })));
  await before.documents.copies.take(
    { kind: "delete", of: "" },
    { maps: 2, people: 0, stories: 1 },
  );
  before.documents.apply(
    command(
      "Delete",
      remove("ws", "map", "gone"),
      remove(GONE, "touchpoint", "t"),
      remove("ev:s:0", "story", "s"),
    ),
  );
  await before.documents.flush();
  const tab = aTab({ disk, whileAlone });
  await tab.documents.open("ws");
  return tab;
}

function alone(work: () => Promise<void>): Promise<void> {
  return work();
}

function pictureOf(documentId: string): IndexRow {
  return { documentId, thumbnail: WORDS, stages: 0, touchpoints: 1, stories: 0, people: 0 };
}

function isGone(tab: Tab): (mapId: string) => boolean {
  return (mapId) => tab.model.get("ws", "map", mapId) === undefined;
}

async function wordsOf(disk: MemoryDisk, id: DocumentId): Promise<boolean> {
  const { snapshot, rows } = await disk.read(id);
  const all = [snapshot ?? new Uint8Array(), ...rows.map(({ bytes }) => bytes)];
  return all.some((bytes) => Buffer.from(bytes).includes(WORDS));
}

describe("what a map leaves that was deleted for good", () => {
  it("is erased at the next start, with its picture; other maps, and what people told, never are", async () => {
    const disk = new MemoryDisk();
    const tab = await aDeletedMap(disk);
    expect(await wordsOf(disk, GONE)).toBe(true);
    await tab.documents.eraseBoards(isGone(tab));
    expect([...(await disk.documents())].toSorted()).toEqual(["ev:s:0", "map:here", "ws"]);
    expect((await disk.index()).map(({ documentId }) => documentId)).toEqual([HERE]);
    expect(await wordsOf(disk, GONE)).toBe(false);
    expect(await wordsOf(disk, HERE)).toBe(true);
  });

  it("comes back whole from a copy, and is there after a reload", async () => {
    const disk = new MemoryDisk();
    const tab = await aDeletedMap(disk);
    await tab.documents.eraseBoards(isGone(tab));
    const [copy] = await tab.documents.copies.list();
    if (copy === undefined) throw new Error("no copy");
    const writes = await tab.documents.copies.toward(copy, "exact");
    tab.documents.apply({ name: "Back", writes });
    await tab.documents.flush();
    const { model } = await reopened(disk);
    expect(model.get(GONE, "touchpoint", "t")).toMatchObject({ title: WORDS });
    expect(model.get("ev:s:0", "story", "s")).toMatchObject({ text: "theirs" });
  });

  it("waits while another tab is open, or what this one has open", async () => {
    const disk = new MemoryDisk();
    const crowded = await aDeletedMap(disk, () => Promise.resolve());
    await crowded.documents.eraseBoards(isGone(crowded));
    expect(await wordsOf(disk, GONE)).toBe(true);
    const open = aTab({ disk });
    await open.documents.open("ws");
    await open.documents.open(GONE);
    await open.documents.eraseBoards(isGone(open));
    expect(await wordsOf(disk, GONE)).toBe(true);
  });

  it("stays where something stands on it still, or is of a kind that this build does not know", async () => {
    const disk = new MemoryDisk();
    const tab = await aDeletedMap(disk);
    const unlisted: DocumentId = "map:unlisted";
    await disk.append([{ documentId: unlisted, bytes: aBoard("note") }]);
    const unknown: DocumentId = "map:unknown";
    await disk.append([{ documentId: unknown, bytes: aBoard("hologram") }]);
    await tab.documents.eraseBoards(isGone(tab));
    expect(await disk.documents()).toEqual(expect.arrayContaining([unlisted, unknown]));
  });

  it("stays where records of it, or of the list of maps, cannot be read or are missing", async () => {
    const disk = new MemoryDisk();
    const tab = await aDeletedMap(disk);
    await disk.append([{ documentId: GONE, bytes: Uint8Array.of(255, 255) }]);
    const waiting: DocumentId = "map:waiting";
    await disk.append([{ documentId: waiting, bytes: anUpdateWithoutTheOneBefore() }]);
    await tab.documents.eraseBoards(isGone(tab));
    expect(await disk.documents()).toEqual(expect.arrayContaining([GONE, waiting]));

    const other = new MemoryDisk();
    await aDeletedMap(other);
    await other.append([{ documentId: "ws", bytes: Uint8Array.of(255, 255) }]);
    const damaged = aTab({ disk: other });
    await damaged.documents.open("ws");
    await damaged.documents.eraseBoards(() => true);
    expect(await other.documents()).toContain(GONE);
  });

  it("is not read any more by whoever opens it while it is erased: what is written then is on the disk", async () => {
    const disk = new SlowlyErasing();
    const tab = await aDeletedMap(disk);
    const erased = tab.documents.eraseBoards(isGone(tab));
    await quiet();
    const opened = tab.documents.open(GONE);
    disk.go();
    await Promise.all([erased, opened]);
    tab.documents.apply(command("Again", create(GONE, "touchpoint", "t", { title: "again" })));
    await tab.documents.flush();
    const { model } = await reopened(disk);
    expect(model.get(GONE, "touchpoint", "t")).toMatchObject({ title: "again" });
  });
});

describe("a large command that is cancelled", () => {
  it("leaves no empty documents, and what is written to one of them later reads back", async () => {
    const disk = new MemoryDisk();
    const tab = aTab({ disk });
    tab.documents.apply(command("Map", create("ws", "map", "here"), create(HERE, "note", "n")));
    await tab.documents.flush();
    await tab.documents.open("ev:s:1");
    const writes = Array.from({ length: 900 }, (_, at) =>
      create(at % 2 === 0 ? "ev:s:1" : HERE, "story", `s${at}`, { text: WORDS }),
    );
    const abort = new AbortController();
    const step = await tab.documents.applyGradually(
      { name: "Import", writes },
      abort.signal,
      (share) => share > 0.5 && abort.abort(),
    );
    await tab.documents.flush();
    expect(step).toBeNull();
    expect(tab.documents.isPending).toBe(false);
    expect(tab.saves.at(-1)?.kind).toBe("memory");
    expect([...(await disk.documents())].toSorted()).toEqual([HERE, "ws"]);
    tab.documents.apply(command("Story", create("ev:s:1", "story", "late", { text: "kept" })));
    await tab.documents.flush();
    const { model } = await reopened(disk);
    expect(model.get("ev:s:1", "story", "late")).toMatchObject({ text: "kept" });
    expect(model.get(HERE, "note", "n")).toBeDefined();
  });

  it("is over, and all is saved, where it had begun nothing but new documents", async () => {
    const tab = aTab();
    const abort = new AbortController();
    const writes = [create("ev:s:1", "story", "s", { text: WORDS })];
    await tab.documents.applyGradually({ name: "Import", writes }, abort.signal, () =>
      abort.abort(),
    );
    expect(tab.saves.at(-1)?.kind).toBe("memory");
    await tab.documents.flush();
    expect(await tab.documents.stored()).toEqual([]);
  });
});

/** A disk that waits for a word before it erases. */
class SlowlyErasing extends MemoryDisk {
  go: () => void = () => undefined;
  readonly #word = new Promise<void>((resolve) => {
    this.go = resolve;
  });

  override async erase(id: string, mayGo: (stored: StoredDocument) => boolean): Promise<boolean> {
    await this.#word;
    return super.erase(id, mayGo);
  }
}

function aBoard(kind: string): Uint8Array {
  const doc = new Doc();
  doc.getMap(kind).set("one", { text: WORDS });
  return encodeStateAsUpdate(doc);
}

function anUpdateWithoutTheOneBefore(): Uint8Array {
  const overlay = new Overlay("map:waiting");
  const write = (id: string): void =>
    overlay.doc.transact(() => overlay.write(create("map:waiting", "note", id) as never), LOCAL);
  write("first");
  const known = encodeStateVector(overlay.doc);
  write("second");
  return encodeStateAsUpdate(overlay.doc, known);
}
