import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { asId, type MapId } from "#journey/ids.ts";
import { emptyBoard } from "#journey/workspace.ts";
import { openMap } from "#formats/wayfelt/openMap.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { boardFactsOf } from "#formats/csv/boardPlan.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { NOTHING_HERE } from "../formats/importing.ts";
import { bytesOf, Shelf } from "../formats/makers.ts";
import { Outcomes } from "./counting.ts";
import { CORPUS } from "./corpus.ts";
import type { HostileFile, Outcome } from "./case.ts";
import {
  boundOf,
  expectHarmlessPicture,
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
  outcomes.keep("hostile-pure", {
    what: "Hostile files, through pure functions",
    by: "test/hostile/pure.test.ts",
  }),
);
const BEFORE_ID = "map-1";

/** Everything that could ask the network, or speak where a person does not look. */
const asked = vi.fn(() => Promise.reject(new Error("nothing may be asked")));
const spoken = vi.fn();

beforeEach(() => {
  vi.stubGlobal("fetch", asked);
  for (const way of ["error", "warn"] as const) vi.spyOn(console, way).mockImplementation(spoken);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  asked.mockClear();
  spoken.mockClear();
});

/** A workspace in which a map of the same ids is already. */
function aShelf(): Shelf {
  const shelf = new Shelf();
  shelf.open(BEFORE);
  return shelf;
}

/** Carries out what a file would do; answers the maps that came of it and what was told. */
function taken(
  shelf: Shelf,
  read: Read,
): { readonly maps: readonly string[]; readonly told: readonly string[] } {
  if (read.table !== null) {
    const mapId = asId<MapId>("imported");
    const entity = { id: mapId, title: "Imported" };
    shelf.run({ name: "Make", writes: [{ op: "create", document: "ws", kind: "map", entity }] });
    const board = boardFactsOf(emptyBoard());
    const { command, told } = importAsGuessed(read.table, { ...NOTHING_HERE, mapId, board });
    shelf.run(command);
    return { maps: [mapId], told: [...read.told, ...told] };
  }
  const maps = read.maps.map(({ file }) => {
    const mint = mintFrom(seeded32(3));
    const plan = openMap(file, shelf.workspace, shelf.homeOf, mint);
    shelf.run(plan.command);
    return plan.mapId;
  });
  return { maps, told: read.told };
}

/** What was accepted survives export, import and export again. */
function expectRoundTrip(text: string): void {
  const again = new Shelf();
  expect(again.fileOf(again.open(text)) === text, "the second export is the first").toBe(true);
  const read = readMapFile(bytesOf(text));
  expect(read.ok && read.value.repairs).toEqual([]);
}

function run(file: HostileFile): Outcome {
  const bytes = file.bytes();
  const shelf = aShelf();
  const before = shelf.fileOf(BEFORE_ID);
  const begun = workedMs();
  const read = readAsApp(file, bytes);
  const outcome = read.ok ? taken(shelf, read.value) : null;
  expect(workedMs() - begun).toBeLessThan(boundOf(file));
  const told = read.ok ? (outcome?.told ?? []) : [read.problem.message];
  const became = !read.ok ? "refused" : told.length > 0 ? "repaired" : "opened";
  expectOutcome(file, became, told);
  expect(shelf.fileOf(BEFORE_ID) === before, "the map that was there is as it was").toBe(true);
  for (const mapId of outcome?.maps ?? []) {
    const text = shelf.fileOf(mapId);
    expectRoundTrip(text);
    expectHarmlessPicture(text);
  }
  expectNothingRan();
  expect(asked).not.toHaveBeenCalled();
  expect(spoken).not.toHaveBeenCalled();
  return became;
}

describe("every hostile file, through pure functions", () => {
  test.each(CORPUS.map((file) => [file.name, file.attack, file] as const))(
    "%s: %s",
    (_, __, file) => {
      outcomes.add(run(file));
    },
  );
});
