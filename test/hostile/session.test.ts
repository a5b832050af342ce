import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openMap } from "#formats/wayfelt/openMap.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import type { Command } from "#journey/change.ts";
import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { mapFileText } from "#session/exportMap.ts";
import { importContextOf } from "#session/importContext.ts";
import type { Session } from "#session/session.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { bytesOf, Shelf } from "../formats/makers.ts";
import { aSession } from "../session/makers.ts";
import type { HostileFile, Outcome } from "./case.ts";
import { CORPUS } from "./corpus.ts";
import { Outcomes } from "./counting.ts";
import {
  baseName,
  boundOf,
  expectNothingRan,
  expectOutcome,
  importAsGuessed,
  type Read,
  readAsApp,
  workedMs,
} from "./judging.ts";
import { BEFORE } from "./maps.ts";

const outcomes = new Outcomes();
afterAll(() =>
  outcomes.keep("hostile-session", {
    what: "Hostile files, through an open workspace",
    by: "test/hostile/session.test.ts",
  }),
);

const BEFORE_ID = asId<MapId>("map-1");
const asked = vi.fn(() => Promise.reject(new Error("nothing may be asked")));
const spoken = vi.fn();
const uncaught: unknown[] = [];
const note = (reason: unknown): void => void uncaught.push(reason);

beforeEach(() => {
  vi.stubGlobal("fetch", asked);
  for (const way of ["error", "warn"] as const) vi.spyOn(console, way).mockImplementation(spoken);
  process.on("unhandledRejection", note);
});

afterEach(() => {
  process.off("unhandledRejection", note);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  asked.mockClear();
  spoken.mockClear();
  uncaught.length = 0;
});

/** The file of a map as it is now; it is the open one afterwards. */
async function fileOf(session: Session, mapId: MapId): Promise<string> {
  await session.openMap(mapId);
  return mapFileText(session.store.getState()) ?? "";
}

/** Carries a command out as the app does an opening or an import: in pieces, after a copy, as one step. */
function carryOut(session: Session, command: Command, of: string): Promise<boolean> {
  const never = new AbortController().signal;
  return session.runGradually(command, never, () => undefined, { kind: "import", of });
}

/** The command that opens a map of a file. */
function opening(session: Session, { file }: Read["maps"][number]): ReturnType<typeof openMap> {
  const { workspace, homeOf, mint } = session.context();
  return openMap(file, workspace, (id) => homeOf(asId(id)), mint);
}

interface Taken {
  readonly maps: readonly MapId[];
  readonly told: readonly string[];
  /** So many steps it took, after a map for a table was begun. */
  readonly steps: number;
  /** The map on which they were made; null: where all maps are. */
  readonly on: MapId | null;
}

async function taken(session: Session, file: HostileFile, read: Read): Promise<Taken> {
  if (read.table === null) {
    session.closeMap();
    const maps: MapId[] = [];
    for (const map of read.maps) {
      const { command, mapId } = opening(session, map);
      await carryOut(session, command, baseName(file));
      maps.push(mapId);
    }
    return { maps, told: read.told, steps: maps.length, on: null };
  }
  const made = session.run((context) => createMap(context, "Imported", []));
  const mapId = asId<MapId>((made.ok ? made.value.made[0] : undefined) ?? "");
  await session.openMap(mapId);
  const { workspace, board } = session.store.getState();
  const { homeOf, now } = session.context();
  if (board === null) throw new Error("the map is not open");
  const context = await importContextOf(workspace, board, mapId, baseName(file), now, homeOf);
  const { command, told } = importAsGuessed(read.table, context);
  await carryOut(session, command, baseName(file));
  return { maps: [mapId], told: [...read.told, ...told], steps: 1, on: mapId };
}

/** What was accepted is there after a reload, survives export and import, and goes with one undo a step. */
async function expectKept(
  session: Session,
  disk: MemoryDisk,
  { maps, steps, on }: Taken,
): Promise<void> {
  const files: string[] = [];
  for (const mapId of maps) files.push(await fileOf(session, mapId));
  await session.flush();
  const later = (await aSession(disk, 2)).session;
  for (const [at, mapId] of maps.entries()) {
    const text = files[at] ?? "";
    expect((await fileOf(later, mapId)) === text, "it reads the same after a reload").toBe(true);
    const again = new Shelf();
    expect(again.fileOf(again.open(text)) === text, "the second export is the first").toBe(true);
    const read = readMapFile(bytesOf(text));
    expect(read.ok && read.value.repairs).toEqual([]);
  }
  if (on === null) session.closeMap();
  else await session.openMap(on);
  for (let step = 0; step < steps; step += 1) await session.undo();
  const { workspace } = session.store.getState();
  expect([...workspace.story].map(({ id }) => id)).toEqual(["q1"]);
  for (const mapId of maps) expect(workspace.map.get(mapId)?.title ?? "Imported").toBe("Imported");
}

async function run(file: HostileFile): Promise<Outcome> {
  const disk = new MemoryDisk();
  const { session, notices } = await aSession(disk);
  const here = readMapFile(bytesOf(BEFORE));
  if (!here.ok) throw new Error(here.problem.message);
  await carryOut(session, opening(session, here.value).command, "before");
  const before = await fileOf(session, BEFORE_ID);
  const begun = workedMs();
  const read = readAsApp(file, file.bytes());
  const outcome = read.ok ? await taken(session, file, read.value) : null;
  const told = read.ok ? (outcome?.told ?? []) : [read.problem.message];
  expect(workedMs() - begun).toBeLessThan(boundOf(file));
  const became = !read.ok ? "refused" : told.length > 0 ? "repaired" : "opened";
  expectOutcome(file, became, told);
  expect((await fileOf(session, BEFORE_ID)) === before, "the map that was there").toBe(true);
  if (outcome !== null) await expectKept(session, disk, outcome);
  expect((await fileOf(session, BEFORE_ID)) === before, "and after undo").toBe(true);
  expect(notices.filter(({ tone }) => tone === "problem")).toEqual([]);
  await session.close();
  expectNothingRan();
  expect(asked).not.toHaveBeenCalled();
  expect(spoken).not.toHaveBeenCalled();
  expect(uncaught).toEqual([]);
  return became;
}

describe("every hostile file, through an open workspace and its disk", () => {
  test.each(CORPUS.map((file) => [file.name, file.attack, file] as const))(
    "%s: %s",
    async (_, __, file) => outcomes.add(await run(file)),
  );
});
