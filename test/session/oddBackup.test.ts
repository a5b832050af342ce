import fc from "fast-check";
import { expect, it } from "vitest";
import type { BackupRow, Manifest } from "#formats/backup/backup.ts";
import { readBackup } from "#formats/backup/readBackup.ts";
import { BackupWriter } from "#formats/backup/writeBackup.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import type { DocumentId } from "#journey/change.ts";
import type { JsonObject } from "#kit/json.ts";
import { mapFileText } from "#session/exportMap.ts";
import type { Session } from "#session/session.ts";
import { RUNS } from "../document/makers.ts";
import { arbitraryMap } from "../formats/arbitraryMap.ts";
import { bytesOf } from "../formats/makers.ts";
import { lookAtAll } from "./lookAtAll.ts";
import { aMap, aSession } from "./makers.ts";

/** What may stand in a field of a file that somebody wrote by hand, or that was damaged. */
const ODD = fc.oneof(
  fc.constantFrom(
    null,
    true,
    "",
    "a",
    "__proto__",
    "constructor",
    "\uD800",
    "\u202E",
    -1,
    0.5,
    1e308,
  ),
  fc.constantFrom<object>([], {}, [[]], [null, 1, "x"], { __proto__: null, id: 1 }, { kind: "x" }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Some fields of some rows, put in another way. */
const CHANGES = fc.array(fc.record({ row: fc.nat(), field: fc.nat(), value: ODD }), {
  minLength: 1,
  maxLength: 40,
});

/** All that a session holds, as its backup would. */
async function rowsOf(session: Session): Promise<[DocumentId, BackupRow[]][]> {
  const all: [DocumentId, BackupRow[]][] = [];
  const add = (id: DocumentId, rows: readonly BackupRow[]): void => void all.push([id, [...rows]]);
  await session.copies.backups.make({ add, pack: () => Promise.resolve(new Uint8Array()) }, "");
  return all;
}

function changed(
  rows: BackupRow[],
  changes: readonly { row: number; field: number; value: unknown }[],
) {
  for (const { row, field, value } of changes) {
    const one = rows[row % Math.max(1, rows.length)];
    if (one === undefined) continue;
    const fields = Object.keys(one.entity).filter((name) => name !== "id");
    const name = fields[field % Math.max(1, fields.length)];
    if (name !== undefined)
      (one as { entity: JsonObject }).entity = { ...one.entity, [name]: value } as never;
  }
}

it("a backup with any values in its fields is restored: every map opens, is worked out, drawn and exported", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryMap, CHANGES, async ({ command, mapId }, changes) => {
      const { session: before } = await aSession();
      before.run(() => ({ ok: true, value: { ...command, made: [] } }));
      const documents = await rowsOf(before);
      expect(documents.length).toBeGreaterThan(0);
      changed(
        documents.flatMap(([, rows]) => rows),
        changes,
      );
      const writer = new BackupWriter();
      for (const [id, rows] of documents) writer.add(id, rows);
      const ids = documents.map(([id]) => id);
      const facts = { maps: 1, people: 0, stories: 0 };
      const manifest: Manifest = { savedAt: "2026-01-01", facts, documents: ids };
      const backup = readBackup(writer.pack(manifest));
      if (!backup.ok) throw new Error(backup.problem.message);

      const { session } = await aSession();
      const restoring = await session.copies.backups.restoring(backup.value, "exact", "Restore");
      const signal = new AbortController().signal;
      expect(await session.runGradually(restoring, signal, () => undefined, null)).toBe(true);
      await session.openMap(mapId);
      lookAtAll(session);
      const text = mapFileText(session.store.getState());
      const read = text === null ? null : readMapFile(bytesOf(text));
      if (read?.ok === false) throw new Error(`${read.problem.message}\n${text}`);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
      session.closeMap();
      await session.undo();
      expect(session.store.getState().workspace.map.size).toBe(0);
    }),
    { numRuns: RUNS },
  );
});

it("of a backup that lost its list of maps every map is on home again, without its title, and opens", async () => {
  const { session: before } = await aSession();
  const { mapId, stop } = await aMap(before);
  const documents = await rowsOf(before);
  const facts = { maps: 1, people: 0, stories: 0 };
  const backup = {
    manifest: { savedAt: "", facts, documents: documents.map(([id]) => id) },
    documents: documents.filter(([id]) => id !== "ws"),
    unreadable: [{ name: "documents/ws.json", message: "", bytes: new Uint8Array() }],
  };
  const { session } = await aSession();
  const { backups } = session.copies;
  const [first] = await backups.preview(backup, "missing");
  expect(first).toEqual({ kind: "map", back: 1, changed: 0, gone: 0 });
  const restoring = await backups.restoring(backup, "missing", "Restore");
  await session.runGradually(restoring, new AbortController().signal, () => undefined, null);
  expect(session.store.getState().workspace.map.get(mapId)).toMatchObject({
    title: "",
    trashedAt: null,
  });
  expect((await backups.restoring(backup, "missing", "")).writes).toEqual([]);
  await session.undo();
  expect(session.store.getState().workspace.map.size).toBe(0);
  await session.redo();
  await session.openMap(mapId);
  expect(session.store.getState().board?.touchpoint.has(stop)).toBe(true);
});

it("a backup of which a part is lost takes nothing away, however far one goes back with it", async () => {
  const { command, mapId } = fc.sample(arbitraryMap, { numRuns: 1, seed: 7 })[0] ?? {};
  if (command === undefined || mapId === undefined) throw new Error("no map");
  const { session } = await aSession();
  session.run(() => ({ ok: true, value: { ...command, made: [] } }));
  const manifest = {
    savedAt: "2026-01-01T00:00:00.000Z",
    facts: { maps: 0, people: 0, stories: 0 },
  };
  const listProblem = { name: "backup.json", message: "", bytes: new Uint8Array() };
  const lost = {
    manifest: { ...manifest, documents: [] },
    documents: [],
    unreadable: [listProblem],
  };
  const { backups } = session.copies;
  for (const howFar of ["exact", "keep-new", "missing"] as const) {
    expect((await backups.restoring(lost, howFar, "")).writes).toEqual([]);
  }
  const whole = await backups.restoring({ ...lost, unreadable: [] }, "exact", "");
  expect(whole.writes.some(({ op, kind }) => op === "remove" && kind === "map")).toBe(true);
});
