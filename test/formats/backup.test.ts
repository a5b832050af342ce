import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BackupRow, heldBy, isWhole } from "#formats/backup/backup.ts";
import { readBackup } from "#formats/backup/readBackup.ts";
import { BackupWriter } from "#formats/backup/writeBackup.ts";
import type { DocumentId } from "#journey/change.ts";
import { zipOf } from "./workbooks.ts";

const FACTS = { maps: 1, people: 2, stories: 3 };
const SAVED_AT = "2026-03-04T10:00:00.000Z";

function aBackup(documents: Readonly<Record<string, readonly BackupRow[]>>): Uint8Array {
  const writer = new BackupWriter();
  const ids = Object.keys(documents) as DocumentId[];
  for (const id of ids) writer.add(id, documents[id] ?? []);
  return writer.pack({ savedAt: SAVED_AT, facts: FACTS, documents: ids });
}

function manifest(parts: readonly unknown[], more: object = {}): string {
  return JSON.stringify({ format: "wayfelt-backup", version: 1, documents: parts, ...more });
}

function refusalOf(bytes: Uint8Array): string {
  const read = readBackup(bytes);
  return read.ok ? "" : read.problem.message;
}

describe("a backup", () => {
  it("gives back every document, whatever it says", () => {
    const json = fc
      .jsonValue({ maxDepth: 3 })
      .filter((value) => !JSON.stringify(value).includes("__proto__"));
    const sound = json.map((value) => JSON.parse(JSON.stringify(value).toWellFormed()) as never);
    const story = fc.record({ id: fc.uuid(), text: fc.string(), more: sound });
    const rows = fc.uniqueArray(story, { selector: ({ id }) => id, maxLength: 5 });
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const asRows = (list: typeof first): BackupRow[] =>
          list.map((entity) => ({ kind: "story", entity }));
        const read = readBackup(aBackup({ "ev:s:0": asRows(first), "ev:s:1": asRows(second) }));
        if (!read.ok) throw new Error(read.problem.message);
        const texts = (list: readonly BackupRow[]) =>
          list.map(({ entity }) => entity.id).toSorted();
        const ids = new Map(read.value.documents.map(([id, list]) => [id, texts(list)]));
        expect(ids.get("ev:s:0")).toEqual(texts(asRows(first)));
        expect(ids.get("ev:s:1")).toEqual(texts(asRows(second)));
        expect(read.value.unreadable).toEqual([]);
      }),
    );
  });

  it("of the same workspace and time is the same bytes, in whatever order things were made", () => {
    const a: BackupRow = { kind: "stage", entity: { id: "a", name: "A", order: "a0" } };
    const b: BackupRow = { kind: "stage", entity: { order: "a1", name: "B", id: "b" } };
    expect(aBackup({ "map:m": [a, b] })).toEqual(aBackup({ "map:m": [b, a] }));
  });

  it("says when it was saved and how much it holds", () => {
    const read = readBackup(aBackup({ ws: [] }));
    expect(read).toMatchObject({
      ok: true,
      value: { manifest: { savedAt: SAVED_AT, facts: FACTS } },
    });
  });

  it("with a damaged part gives the rest, and that part's bytes", () => {
    const bytes = zipOf({
      "backup.json": manifest([
        { id: "ws", part: "documents/ws.json" },
        { id: "map:a", part: "documents/map-a.json" },
        { id: "map:b", part: "documents/map-b.json" },
        { id: "map:c", part: "documents/gone.json" },
      ]),
      "documents/ws.json": '[{"kind":"map","entity":{"id":"a"}}]',
      "documents/map-a.json": '[{"kind":"stage","entity":{"id":"s"',
      "documents/map-b.json": '[{"kind":"story","entity":{"id":"s"}}]',
    });
    const read = readBackup(bytes);
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.documents.map(([id]) => id)).toEqual(["ws"]);
    expect(read.value.unreadable.map(({ name }) => name)).toEqual([
      "documents/map-a.json",
      "documents/map-b.json",
      "documents/gone.json",
    ]);
    expect(new TextDecoder().decode(read.value.unreadable[0]?.bytes)).toContain('"id":"s"');
  });

  it("of which a few things are none that this app knows gives all others, and lists the part", () => {
    const part =
      '[{"kind":"map","entity":{"id":"a","title":"A"}},{"kind":"future","entity":{"id":"f"}},{"kind":"segment","entity":{"id":"s"}}]';
    const read = readBackup(
      zipOf({ "backup.json": manifest([{ id: "ws", part: "ws" }]), ws: part }),
    );
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.documents.flatMap(([, rows]) => rows.map(({ entity }) => entity.id))).toEqual(
      ["a", "s"],
    );
    expect(read.value.unreadable).toMatchObject([{ name: "ws" }]);
    expect(read.value.unreadable[0]?.message).toContain("not as a backup writes them: 1.");
    expect(new TextDecoder().decode(read.value.unreadable[0]?.bytes)).toBe(part);
    expect(isWhole(read.value)).toBe(false);
  });

  it("whose list of parts is damaged is not whole, and says in how many places", () => {
    const wsIs = (rows: unknown): string =>
      JSON.stringify({ format: "wayfelt-backup", version: 1, documents: rows });
    const ws = { id: "ws", part: "ws" };
    for (const [rows, message] of [
      [undefined, "empty, or not there"],
      ["none", "empty, or not there"],
      [[], "empty, or not there"],
      [[ws, { id: "ev:oops", part: "ws" }], "in 1 of 2 places"],
      [[ws, 5, { id: "ws", part: "other" }], "in 2 of 3 places"],
    ] as const) {
      const read = readBackup(
        zipOf({ "backup.json": wsIs(rows), ws: "[]", other: '[{"kind":"map"}]' }),
      );
      if (!read.ok) throw new Error(read.problem.message);
      expect(read.value.unreadable.map(({ name }) => name)).toEqual(["backup.json"]);
      expect(read.value.unreadable[0]?.message).toContain(message);
      expect(isWhole(read.value)).toBe(false);
    }
  });

  it("is told by what is in it, not by what it says of itself", () => {
    const rows: readonly BackupRow[] = [
      { kind: "participant", entity: { id: "p" } },
      { kind: "story", entity: { id: "s" } },
      { kind: "story", entity: { id: "t" } },
    ];
    const read = readBackup(
      aBackup({ ws: [{ kind: "map", entity: { id: "m" } }], "ev:s:0": rows }),
    );
    if (!read.ok) throw new Error(read.problem.message);
    expect(heldBy(read.value)).toEqual({ maps: 1, people: 1, stories: 2 });
    expect(isWhole(read.value)).toBe(true);
    for (const savedAt of ["yesterday", "2026", "+275760-09-13T00:00:00.001Z", "2026-99-99"]) {
      const odd = readBackup(zipOf({ "backup.json": manifest([], { savedAt }) }));
      expect(odd).toMatchObject({ ok: true, value: { manifest: { savedAt: "" } } });
    }
  });

  it("is refused by name where it is none, or of a newer version", () => {
    expect(refusalOf(zipOf({ "a.txt": "x" }))).toContain("not a backup of Wayfelt");
    expect(refusalOf(zipOf({ "backup.json": "{}" }))).toContain("not a backup of Wayfelt");
    expect(refusalOf(zipOf({ "backup.json": manifest([], { version: 2 }) }))).toContain(
      "newer version",
    );
    expect(refusalOf(zipOf({ "backup.json": "{" }))).toContain("line 1");
    expect(refusalOf(new TextEncoder().encode("hello"))).toContain("backup cannot be read");
  });

  it("pollutes nothing, whatever its things are called", () => {
    const bytes = zipOf({
      "backup.json": manifest([{ id: "ws", part: "p" }]),
      p: '[{"kind":"map","entity":{"id":"__proto__","__proto__":{"polluted":1}}}]',
    });
    expect(readBackup(bytes).ok).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
