import fc from "fast-check";
import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import type { MapContext, Outcome } from "#journey/commands/context.ts";
import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { aHundredOf, type Drawn, NOTHING_DRAWN } from "../session/drawnCommands.ts";
import { BEGINNING, COMMANDS } from "../session/everyCommand.ts";
import { Shelf } from "./makers.ts";
import { opened, readFile } from "./mergeMakers.ts";

/** Gives commands on a map of a shelf, with ids that nobody else draws; resolves to what each made. */
function giver(shelf: Shelf, mapId: MapId, seed: number) {
  const mint = mintFrom(seeded32(seed));
  const homeOf = (id: string): ReturnType<MapContext["homeOf"]> => {
    const home = shelf.homeOf(id);
    return home === "ws" ? "ev:study-interviews:0" : home;
  };
  return (make: (context: MapContext) => Outcome): readonly string[] => {
    const { workspace } = shelf;
    const board = shelf.board(mapId);
    const now = "2026-03-04T10:00:00.000Z";
    const outcome = make({ workspace, board, mapId, mint, now, homeOf });
    if (!outcome.ok) return [];
    shelf.run(outcome.value);
    return outcome.value.made;
  };
}

function worked(text: string, mapId: MapId, sequence: readonly Drawn[], seed: number): MapFile {
  const shelf = opened(text);
  const give = giver(shelf, mapId, seed);
  for (const one of sequence) {
    give((context) => {
      const outcome = COMMANDS[one.which]?.(context, one);
      return outcome ?? { ok: false, problem: { kind: "not-found", message: "No command." } };
    });
  }
  return readFile(shelf.fileOf(mapId));
}

/** A map with a little of everything, as its file. */
const BASE = ((): { readonly text: string; readonly mapId: MapId } => {
  const shelf = new Shelf();
  const [made] = giver(shelf, asId<MapId>("none"), 1)((context) => createMap(context, "Ours"));
  const mapId = asId<MapId>(made ?? "");
  const give = giver(shelf, mapId, 2);
  for (const make of BEGINNING) give((context) => make(context, NOTHING_DRAWN));
  return { text: shelf.fileOf(mapId), mapId };
})();

const work = aHundredOf(COMMANDS.length).map((sequence) => sequence.slice(0, 40));

/** One map, and what two people did to their copies of it with forty commands of any kind. */
export const twoWorkedCopies: fc.Arbitrary<{
  readonly base: MapFile;
  readonly mine: MapFile;
  readonly theirs: MapFile;
}> = fc.tuple(work, work).map(([mine, theirs]) => ({
  base: readFile(BASE.text),
  mine: worked(BASE.text, BASE.mapId, mine, 3),
  theirs: worked(BASE.text, BASE.mapId, theirs, 4),
}));
