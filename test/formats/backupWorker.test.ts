import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { FromBackup, ToBackup } from "#formats/backup/protocol.ts";
import { unzipSync } from "fflate";

const told: FromBackup[] = [];
let ask: (message: ToBackup) => void = () => undefined;

beforeAll(async () => {
  vi.stubGlobal("addEventListener", (_: string, listener: (event: unknown) => void) => {
    ask = (data) => listener({ data });
  });
  vi.stubGlobal("postMessage", (message: FromBackup) => told.push(message));
  await import("#formats/backup/backup.worker.ts");
});
afterAll(() => {
  vi.unstubAllGlobals();
});

it("the worker packs the documents that it was given, under names that files can have, and reads them again", () => {
  const id = "map:m.1/ö" as const;
  const rows = [{ kind: "stage", entity: { id: "s", name: "Buy" } }] as const;
  ask({ kind: "add", id, rows });
  const facts = { maps: 1, people: 0, stories: 0 };
  ask({ kind: "pack", manifest: { savedAt: "2026-01-02T00:00:00.000Z", facts, documents: [id] } });
  const [packed] = told;
  if (packed?.kind !== "packed") throw new Error("nothing was packed");
  const names = Object.keys(unzipSync(packed.bytes));
  expect(names).toContainEqual(expect.stringMatching(/map-m_2e_1_2f__f6_\.json$/u));
  ask({ kind: "read", bytes: packed.bytes });
  expect(told[1]).toMatchObject({
    kind: "read",
    result: { ok: true, value: { documents: [[id, rows]], unreadable: [] } },
  });
});
