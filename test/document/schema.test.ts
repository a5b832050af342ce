import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DocumentId } from "#journey/change.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { reopened } from "./makers.ts";

/*
 * The bytes of every released schema, as that release wrote them. They are never
 * written again: what a person stored then must be readable for ever.
 */
const FIXTURES = "test/fixtures/schema-1";
const FILES: readonly (readonly [file: string, id: DocumentId])[] = [
  ["ws", "ws"],
  ["map", "map:map-a"],
  ["evidence", "ev:study-a:0"],
];

interface Expected {
  readonly document: DocumentId;
  readonly kind: "map";
  readonly entity: { readonly id: string };
}

describe("documents written by an earlier release", () => {
  it("schema 1: a snapshot and the log after it read as they did then", async () => {
    const disk = new MemoryDisk();
    for (const [file, id] of FILES) {
      const snapshot = new Uint8Array(readFileSync(`${FIXTURES}/${file}.snapshot.bin`));
      await disk.compact(id, () => snapshot);
      const row = new Uint8Array(readFileSync(`${FIXTURES}/${file}.row.bin`));
      await disk.append([{ documentId: id, bytes: row }]);
    }
    const { documents, model } = await reopened(disk);
    const text = readFileSync(`${FIXTURES}/expected.json`, "utf8");
    const expected = JSON.parse(text) as readonly Expected[];
    expect(documents.damaged).toEqual([]);
    expect(model.size).toBe(expected.length);
    for (const { document, kind, entity } of expected) {
      expect(model.get(document, kind, entity.id)).toEqual(entity);
    }
  });
});

describe("Yjs", () => {
  it("is there once: two copies would each take the other's documents for strangers", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      readonly packages: Readonly<Record<string, unknown>>;
    };
    const copies = Object.keys(lock.packages).filter((path) => path.endsWith("node_modules/yjs"));
    expect(copies).toEqual(["node_modules/yjs"]);
    expect(existsSync("node_modules/yjs/package.json")).toBe(true);
  });
});
