import { describe, expect, it } from "vitest";
import { Shelf } from "#document/shelf.ts";
import { Tabs } from "#document/tabs.ts";
import type { TabChannel, TabMessage } from "#document/environment.ts";
import type { DocumentId } from "#journey/change.ts";

const of = (length: number, fill = 0): Uint8Array => new Uint8Array(length).fill(fill);
const row = (seq: number, length = 1) => ({ seq, bytes: of(length, seq) });

describe("what a tab knows of a document on the disk", () => {
  it("takes the snapshot and its rows once, and later only what is new, in the order of the log", () => {
    const shelf = new Shelf();
    const snapshot = of(3);
    expect(shelf.take({ snapshot, rev: 1, rows: [row(4), row(5)] })).toEqual([
      snapshot,
      of(1, 4),
      of(1, 5),
    ]);
    expect(shelf.take({ snapshot, rev: 1, rows: [row(4), row(5), row(6)] })).toEqual([of(1, 6)]);
    expect(shelf.take({ snapshot, rev: 1, rows: [row(4), row(5), row(6)] })).toEqual([]);
  });

  it("takes the snapshot that another tab folded, and nothing where there is none", () => {
    const shelf = new Shelf();
    expect(shelf.take({ snapshot: null, rev: 0, rows: [row(1)] })).toEqual([of(1, 1)]);
    const folded = of(9, 9);
    expect(shelf.take({ snapshot: folded, rev: 1, rows: [row(2)] })).toEqual([folded, of(1, 2)]);
    expect(shelf.take({ snapshot: folded, rev: 1, rows: [row(2)] })).toEqual([]);
    expect(shelf.take({ snapshot: of(9, 8), rev: 2, rows: [] })).toEqual([of(9, 8)]);
  });

  it("does not take again what it wrote or folded itself", () => {
    const shelf = new Shelf();
    shelf.noteWritten(7, 1);
    expect(shelf.take({ snapshot: null, rev: 0, rows: [row(7), row(8)] })).toEqual([of(1, 8)]);
    shelf.noteFolded(1, 5);
    expect(shelf.take({ snapshot: of(5), rev: 1, rows: [row(9)] })).toEqual([of(1, 9)]);
    // A fold that is told late does not make an older snapshot of a newer one.
    shelf.take({ snapshot: of(5), rev: 4, rows: [] });
    shelf.noteFolded(2, 5);
    expect(shelf.take({ snapshot: of(5), rev: 4, rows: [] })).toEqual([]);
  });

  it("after a fold of its own takes rows of the same place anew: they are others", () => {
    const shelf = new Shelf();
    shelf.noteWritten(1, 10);
    shelf.noteFolded(1, 5);
    expect(shelf.take({ snapshot: of(5), rev: 1, rows: [row(1)] })).toEqual([of(1, 1)]);
  });

  it("knows how much there is: the snapshot, the log, and what it wrote since", () => {
    const shelf = new Shelf();
    expect(shelf.bytes).toBe(0);
    shelf.take({ snapshot: of(100), rev: 1, rows: [row(1, 20), row(2, 30)] });
    expect(shelf.bytes).toBe(150);
    shelf.noteWritten(3, 7);
    expect(shelf.bytes).toBe(157);
    shelf.noteFolded(2, 110);
    expect(shelf.bytes).toBe(110);
  });

  it("calls a log long from 501 rows on", () => {
    const shelf = new Shelf();
    for (let seq = 1; seq <= 500; seq += 1) shelf.noteWritten(seq, 1);
    expect(shelf.isLong).toBe(false);
    shelf.noteWritten(501, 1);
    expect(shelf.isLong).toBe(true);
    shelf.noteFolded(1, 10);
    expect(shelf.isLong).toBe(false);
    shelf.take({ snapshot: of(1), rev: 1, rows: Array.from({ length: 501 }, (_, at) => row(at)) });
    expect(shelf.isLong).toBe(true);
  });

  it("calls a log long over 1 MB, or over a quarter of a larger snapshot", () => {
    const small = new Shelf();
    small.noteWritten(1, 1_000_000);
    expect(small.isLong).toBe(false);
    small.noteWritten(2, 1);
    expect(small.isLong).toBe(true);
    const large = new Shelf();
    large.take({ snapshot: of(8_000_000), rev: 1, rows: [] });
    large.noteWritten(1, 2_000_000);
    expect(large.isLong).toBe(false);
    large.noteWritten(2, 1);
    expect(large.isLong).toBe(true);
    large.noteFolded(2, 12_000_000);
    large.noteWritten(3, 3_000_000);
    expect(large.isLong).toBe(false);
  });
});

describe("the other tabs", () => {
  function heard() {
    const said: string[] = [];
    let send: (message: TabMessage) => void = () => undefined;
    const posted: TabMessage[] = [];
    const channel: TabChannel = {
      post: (message) => posted.push(message),
      listen: (listener) => {
        send = listener;
      },
      close: () => said.push("closed"),
    };
    const tabs = new Tabs(channel, {
      onUpdate: (id, update) => said.push(`${id} ${update.join()}`),
      onGap: (id) => said.push(`gap in ${id}`),
      onPurge: () => said.push("purge"),
    });
    const tell = (count: number, documentId: DocumentId = "ws", sender = 1): void =>
      send({ kind: "update", documentId, update: of(1, count), sender, count });
    return { tabs, said, posted, tell, send: (message: TabMessage) => send(message) };
  }

  it("are missed once for each message that did not come, by sender and document", () => {
    const { said, tell } = heard();
    tell(1);
    tell(2);
    tell(4);
    tell(5);
    tell(1, "map:a");
    tell(1, "ws", 2);
    tell(3, "ws", 2);
    tell(2, "map:b");
    expect(said).toEqual([
      "ws 1",
      "ws 2",
      "ws 4",
      "gap in ws",
      "ws 5",
      "map:a 1",
      "ws 1",
      "ws 3",
      "gap in ws",
      "map:b 2",
      "gap in map:b",
    ]);
  });

  it("are told of each update with its number, document by document, and of who was forgotten", () => {
    const { tabs, posted, said, send } = heard();
    tabs.tell("ws", 3, of(1));
    tabs.tell("ws", 3, of(1));
    tabs.tell("map:a", 4, of(1));
    tabs.purge();
    expect(posted.map((message) => (message.kind === "update" ? message.count : "purge"))).toEqual([
      1,
      2,
      1,
      "purge",
    ]);
    send({ kind: "purge" });
    tabs.close();
    expect(said).toEqual(["purge", "closed"]);
  });
});
