import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { mapFileText } from "#session/exportMap.ts";
import type { Session } from "#session/session.ts";
import type { Disk } from "#storage/disk.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { RUNS } from "../document/makers.ts";
import { keepFigure } from "../figures/figures.ts";
import { bytesOf } from "../formats/makers.ts";
import { aHundredOf, type Drawn, NOTHING_DRAWN } from "./drawnCommands.ts";
import { BEGINNING, COMMANDS } from "./everyCommand.ts";
import { lookAtAll } from "./lookAtAll.ts";
import { aSession } from "./makers.ts";

let seeds = 0;
let commands = 0;

afterAll(() =>
  keepFigure("apart", {
    what: "Two who worked apart on one map with any commands: both have the same sound map then",
    result: { seeds, commands },
    by: "test/session/apart.laws.test.ts",
  }),
);

/** Brings all that one disk holds onto another, as tabs do that hear of each other late. */
async function bring(from: Disk, to: Disk): Promise<void> {
  for (const documentId of await from.documents()) {
    const { snapshot, rows } = await from.read(documentId);
    const updates = [...(snapshot === null ? [] : [snapshot]), ...rows.map(({ bytes }) => bytes)];
    await to.append(updates.map((bytes) => ({ documentId, bytes })));
  }
}

async function work(session: Session, sequence: readonly Drawn[]): Promise<void> {
  commands += sequence.length;
  for (const one of sequence) {
    session.runOnMap((context) => {
      const outcome = COMMANDS[one.which]?.(context, one);
      return outcome ?? { ok: false, problem: { kind: "not-found", message: "No command." } };
    });
  }
  await session.flush();
}

/** The map's file as another session reads it from a disk. */
async function readFrom(disk: Disk, mapId: MapId, seed: number): Promise<string> {
  const { session } = await aSession(disk, seed);
  await session.openMap(mapId);
  lookAtAll(session);
  return mapFileText(session.store.getState()) ?? "no map";
}

const APART = fc.tuple(aHundredOf(COMMANDS.length), aHundredOf(COMMANDS.length));

it("two who worked apart on one map, whatever they did, have the same sound map once they hear of each other", async () => {
  const law = fc.asyncProperty(APART, async ([mine, theirs]) => {
    const [here, there] = [new MemoryDisk(), new MemoryDisk()];
    const { session: first } = await aSession(here, 1);
    const made = first.run((context) => createMap(context, "Ours"));
    const mapId = asId<MapId>((made.ok ? made.value.made[0] : undefined) ?? "");
    await first.openMap(mapId);
    for (const make of BEGINNING) first.runOnMap((context) => make(context, NOTHING_DRAWN));
    await first.flush();
    await bring(here, there);
    const { session: second } = await aSession(there, 2);
    await second.openMap(mapId);
    await work(first, mine);
    await work(second, theirs);
    await bring(there, here);
    await bring(here, there);
    const text = await readFrom(here, mapId, 3);
    expect(await readFrom(there, mapId, 4)).toBe(text);
    const read = readMapFile(bytesOf(text));
    expect(read.ok ? read.value.repairs : read.problem).toEqual([]);
    seeds += 1;
  });
  await fc.assert(law, { numRuns: Math.ceil(RUNS / 8), endOnFailure: true });
}, 300_000);
