import { describe, expect, it } from "vitest";
import { Shelf } from "#document/shelf.ts";
import type { StoredDocument } from "#storage/disk.ts";

function bytes(length: number, fill = 0): Uint8Array {
  return new Uint8Array(length).fill(fill);
}

function stored(parts: Partial<StoredDocument>): StoredDocument {
  return { snapshot: null, rev: 0, rows: [], ...parts };
}

const [FIRST, SECOND, THIRD] = [bytes(1, 1), bytes(2, 2), bytes(3, 3)] as const;

describe("what a tab knows of a document on the disk", () => {
  it("is brought in once: the snapshot before the rows, and then only what is new", () => {
    const shelf = new Shelf();
    const rows = [
      { seq: 4, bytes: SECOND },
      { seq: 5, bytes: THIRD },
    ];
    expect(shelf.take(stored({ snapshot: FIRST, rev: 1, rows }))).toEqual([FIRST, SECOND, THIRD]);
    expect(shelf.take(stored({ snapshot: FIRST, rev: 1, rows }))).toEqual([]);
    const more = [...rows, { seq: 6, bytes: FIRST }];
    expect(shelf.take(stored({ snapshot: FIRST, rev: 1, rows: more }))).toEqual([FIRST]);
  });

  it("is read anew where another tab folded it, and not where this one did", () => {
    const [mine, theirs] = [new Shelf(), new Shelf()];
    for (const shelf of [mine, theirs]) {
      shelf.take(stored({ snapshot: FIRST, rev: 1, rows: [{ seq: 1, bytes: SECOND }] }));
    }
    mine.noteFolded(2, THIRD.byteLength);
    const folded = stored({ snapshot: THIRD, rev: 2 });
    expect(mine.take(folded)).toEqual([]);
    expect(theirs.take(folded)).toEqual([THIRD]);
    expect(theirs.take(folded)).toEqual([]);
  });

  it("has the rows that this tab wrote itself, and not those of others between them", () => {
    const shelf = new Shelf();
    shelf.noteWritten(1, FIRST.byteLength);
    shelf.noteWritten(3, THIRD.byteLength);
    const rows = [FIRST, SECOND, THIRD].map((row, index) => ({ seq: index + 1, bytes: row }));
    expect(shelf.take(stored({ rows }))).toEqual([SECOND]);
  });

  it("is as large as its snapshot and its log together", () => {
    const shelf = new Shelf();
    expect(shelf.bytes).toBe(0);
    shelf.take(stored({ snapshot: bytes(100), rev: 1, rows: [{ seq: 1, bytes: bytes(20) }] }));
    expect(shelf.bytes).toBe(120);
    shelf.noteWritten(2, 3);
    expect(shelf.bytes).toBe(123);
    shelf.noteFolded(2, 110);
    expect(shelf.bytes).toBe(110);
    shelf.noteWritten(3, 5);
    expect(shelf.bytes).toBe(115);
  });
});

describe("a log", () => {
  it("is long from more than 500 rows, however they came there, and no longer once it is folded", () => {
    const [written, read] = [new Shelf(), new Shelf()];
    const rows = Array.from({ length: 500 }, (_, index) => ({ seq: index + 1, bytes: bytes(1) }));
    for (const { seq } of rows) written.noteWritten(seq, 1);
    read.take(stored({ rows }));
    expect([written.isLong, read.isLong]).toEqual([false, false]);
    written.noteWritten(501, 1);
    read.noteWritten(501, 1);
    expect([written.isLong, read.isLong]).toEqual([true, true]);
    written.noteFolded(1, 1);
    for (const { seq } of rows) written.noteWritten(501 + seq, 1);
    expect(written.isLong).toBe(false);
    written.noteWritten(1002, 1);
    expect(written.isLong).toBe(true);
  });

  it("is long from more than a million bytes", () => {
    const shelf = new Shelf();
    shelf.noteWritten(1, 600_000);
    shelf.noteWritten(2, 400_000);
    expect(shelf.isLong).toBe(false);
    shelf.noteWritten(3, 1);
    expect(shelf.isLong).toBe(true);
  });

  it("beside a snapshot of many million bytes may be a quarter of it", () => {
    const shelf = new Shelf();
    shelf.noteFolded(1, 8_000_000);
    shelf.noteWritten(1, 2_000_000);
    expect(shelf.isLong).toBe(false);
    shelf.noteWritten(2, 1);
    expect(shelf.isLong).toBe(true);
  });
});
