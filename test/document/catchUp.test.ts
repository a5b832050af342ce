import { describe, expect, it } from "vitest";
import type { DocumentId } from "#journey/change.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { aTab, Broadcasts, command, create, quiet, remove, reopened, set } from "./makers.ts";

const BOARD: DocumentId = "map:m";
const OTHER_BOARD: DocumentId = "map:other";
const EVIDENCE: DocumentId = "ev:s:0";
const NOTE = command("Add", create(BOARD, "note", "n", { text: "first" }));

/** A disk that a newer version takes over when a test says so. */
class TakenOver extends MemoryDisk {
  takeOver: () => Promise<void> = () => Promise.resolve();

  override onTakeover(listener?: () => Promise<void>): void {
    if (listener !== undefined) this.takeOver = listener;
  }
}

async function textOn(disk: MemoryDisk): Promise<string> {
  const { snapshot, rows } = await disk.read(BOARD);
  const parts = [snapshot ?? new Uint8Array(), ...rows.map(({ bytes }) => bytes)];
  return parts.map((bytes) => new TextDecoder().decode(bytes)).join("\n");
}

describe("a tab that heard nothing for a while", () => {
  it("takes in what is on the disk of what it has open, and tells of interviews that it has not", async () => {
    const disk = new MemoryDisk();
    const here = aTab({ disk });
    await here.documents.open(BOARD);
    const there = aTab({ disk });
    there.documents.apply(NOTE);
    there.documents.apply(command("Add", create(EVIDENCE, "story", "t", { text: "Dear" })));
    there.documents.apply(command("Add", create(OTHER_BOARD, "note", "o", { text: "else" })));
    await there.documents.flush();
    expect(here.model.size).toBe(0);
    await here.documents.catchUp();
    expect(here.model.get(BOARD, "note", "n")).toMatchObject({ text: "first" });
    expect(here.model.size).toBe(1);
    expect(here.foreign).toEqual([EVIDENCE]);
    expect(here.documents.isOpen(OTHER_BOARD)).toBe(false);
  });

  it("reads nothing any more once a newer version has taken the disk over", async () => {
    const disk = new TakenOver();
    const here = aTab({ disk });
    await here.documents.open(BOARD);
    await disk.takeOver();
    const there = aTab({ disk });
    there.documents.apply(NOTE);
    await there.documents.flush();
    await here.documents.catchUp();
    expect(here.model.size).toBe(0);
    expect(here.foreign).toEqual([]);
  });
});

describe("a tab that hears that somebody was forgotten", () => {
  it("leaves nothing on the disk of what it wrote to things that are gone", async () => {
    const broadcasts = new Broadcasts();
    const disk = new MemoryDisk();
    const here = aTab({ disk, tabs: broadcasts.join() });
    const there = aTab({ disk, tabs: broadcasts.join() });
    here.documents.apply(NOTE);
    await here.documents.flush();
    broadcasts.settle();
    await there.documents.open(BOARD);
    await there.documents.open(EVIDENCE);
    here.documents.apply(command("Delete", remove(BOARD, "note", "n")));
    there.documents.apply(command("Edit", set(BOARD, "note", "n", "text", "a secret")));
    await here.documents.flush();
    await there.documents.flush();
    // The one that forgets does not hear of that edit before it folds, and neither does its disk.
    broadcasts.deliver(1);
    broadcasts.lose(0);
    expect(await textOn(disk)).toContain("a secret");
    const forgets = aTab({ disk: new MemoryDisk(), tabs: broadcasts.join() });
    await forgets.documents.purge([]);
    broadcasts.deliver(1);
    await quiet();
    await there.documents.flush();
    await quiet();
    expect(await textOn(disk)).not.toContain("a secret");
    expect((await reopened(disk)).model.size).toBe(0);
  });
});

describe("a tab that begins", () => {
  it("reads once more what the browser broke off", async () => {
    class BrokenOnce extends MemoryDisk {
      tries = 0;

      override documents(): Promise<readonly string[]> {
        this.tries += 1;
        return this.tries === 1 ? Promise.reject(new Error("aborted")) : super.documents();
      }
    }
    const disk = new BrokenOnce();
    const there = aTab({ disk });
    there.documents.apply(command("Add", create(EVIDENCE, "story", "t", { text: "Dear" })));
    await there.documents.flush();
    const here = aTab({ disk });
    await here.documents.openEvidence();
    expect(here.model.get(EVIDENCE, "story", "t")).toMatchObject({ text: "Dear" });
    expect(disk.tries).toBe(2);
  });
});
