import fc from "fast-check";
import { expect, it } from "vitest";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import { mergeMaps } from "#formats/wayfelt/mergeMaps.ts";
import { openMap } from "#formats/wayfelt/openMap.ts";
import { PastMap } from "#formats/wayfelt/pastMap.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { type Merging, mergeCommand, noteState, planMerge } from "#session/merging.ts";
import type { Session } from "#session/session.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { RUNS } from "../document/makers.ts";
import { readFile } from "../formats/mergeMakers.ts";
import { aHundredOf, type Drawn, NOTHING_DRAWN } from "./drawnCommands.ts";
import { BEGINNING, COMMANDS } from "./everyCommand.ts";
import { aSession } from "./makers.ts";

const NEVER = new AbortController().signal;

/** Nothing that is asked here rests on evidence. */
const silent = () => ({ tell: () => undefined, close: () => undefined });

/** A session with the map open, in which somebody works on. */
interface Work {
  readonly session: Session;
  readonly mapId: MapId;
}

/** A session with a map on which something of everything was done. */
async function begun(): Promise<Work> {
  const { session } = await aSession(new MemoryDisk(), 1, silent);
  const made = session.run((context) => createMap(context, "Law"));
  const mapId = asId<MapId>((made.ok ? made.value.made[0] : undefined) ?? "");
  await session.openMap(mapId);
  for (const make of BEGINNING) session.runOnMap((context) => make(context, NOTHING_DRAWN));
  return { session, mapId };
}

/** A session of its own in which a file was opened. */
async function elsewhere(file: MapFile, seed: number): Promise<Work> {
  const { session } = await aSession(new MemoryDisk(), seed, silent);
  const mapId = asId<MapId>(file.map.id);
  const { workspace, homeOf, mint } = session.context();
  const plan = openMap(file, workspace, (id) => homeOf(asId(id)), mint);
  await session.runGradually(plan.command, NEVER, () => undefined, null);
  await noteState(session, mapId, plan.file);
  await session.openMap(mapId);
  return { session, mapId };
}

function goOn({ session }: Work, sequence: readonly Drawn[]): void {
  for (const one of sequence.slice(0, 40)) {
    session.runOnMap((context) => {
      const outcome = COMMANDS[one.which]?.(context, one);
      return outcome ?? { ok: false, problem: { kind: "not-found", message: "No command." } };
    });
  }
}

async function fileOf({ session, mapId }: Work): Promise<MapFile> {
  const board = await session.boardOf(mapId);
  const file = gatherMap(session.store.getState().workspace, board, mapId);
  return readFile(file === null ? "" : writeMapFile(file));
}

/** Saves the map as its file, as a person does. */
async function saved(work: Work): Promise<MapFile> {
  const file = await fileOf(work);
  await noteState(work.session, work.mapId);
  return file;
}

async function planned({ session }: Work, file: MapFile): Promise<Merging> {
  const plan = await planMerge(session, file);
  if (plan === null) throw new Error("no map");
  return plan;
}

async function merge(work: Work, file: MapFile): Promise<void> {
  const { session, mapId } = work;
  const plan = await planned(work, file);
  const command = await mergeCommand(session, plan, new Map());
  if (command === null) throw new Error("no map");
  await session.runGradually(command, NEVER, () => undefined, null);
  await noteState(session, mapId, plan.theirs, plan.calledThere);
}

/** A map as its file, whatever it grew from. */
function content({ map, ...lists }: MapFile): string {
  return writeMapFile({ ...lists, map: { ...map, grewFrom: [] } });
}

const WORK = aHundredOf(COMMANDS.length);
const FEWER = { numRuns: Math.ceil(RUNS / 8), endOnFailure: true };

it("two browsers that merge each other's file hold the merge of both, whatever was done in each; again changes nothing, undo takes it back", async () => {
  const law = fc.asyncProperty(WORK, WORK, async (ours, yours) => {
    const here = await begun();
    const first = await saved(here);
    const there = await elsewhere(first, 2);
    goOn(here, ours);
    goOn(there, yours);
    const [mine, theirs] = [await saved(here), await saved(there)];
    await merge(here, theirs);
    await merge(there, mine);
    const both = content(mergeMaps(mine, theirs, PastMap.of(first)).file);
    expect(content(await fileOf(here))).toBe(both);
    expect(content(await fileOf(there))).toBe(both);
    expect(await planned(here, await saved(there))).toMatchObject({ changes: [], conflicts: [] });

    await here.session.undo();
    expect(content(await fileOf(here))).toBe(content(mine));
    await here.session.redo();
    expect(content(await fileOf(here))).toBe(both);
  });
  await fc.assert(law, FEWER);
}, 300_000);

it("three who hand their files on in a ring have one map, and the second time round nothing is asked", async () => {
  const law = fc.asyncProperty(WORK, WORK, WORK, async (ours, yours, hers) => {
    const first = await begun();
    const file = await saved(first);
    const [second, third] = [await elsewhere(file, 2), await elsewhere(file, 3)];
    goOn(first, ours);
    goOn(second, yours);
    goOn(third, hers);
    await merge(second, await saved(first));
    await merge(third, await saved(second));
    const all = await saved(third);
    const both = content(all);
    for (const one of [first, second]) {
      expect((await planned(one, all)).conflicts).toEqual([]);
      await merge(one, all);
      expect(content(await fileOf(one))).toBe(both);
    }
  });
  await fc.assert(law, { ...FEWER, numRuns: Math.ceil(RUNS / 16) });
}, 300_000);
