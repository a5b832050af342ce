import { finished } from "#kit/finished.ts";
import { mappedInSteps } from "#kit/mappedInSteps.ts";
import { gatheringSteps } from "./gatherMap.ts";
import { type FileEntity, KIND_OF_LIST, MAP_LISTS, type MapFile, type MapList } from "./mapFile.ts";
import { GREW_FROM, joinedStates, statesOf, withState } from "./mapStates.ts";
import type { Conflict, MergeChoices } from "./mergeConflict.ts";
import { withoutLostLinks } from "./mergeLinks.ts";
import { pairedRows } from "./mergePairs.ts";
import { Merging } from "./mergeRows.ts";
import type { PastMap } from "./pastMap.ts";
import { plainRow } from "./plainRow.ts";
import { tablesOf } from "./tables.ts";
import { stateOf, statingSteps } from "./writeMapFile.ts";

/** Two copies of a map, put together. */
export interface Merge {
  readonly file: MapFile;
  readonly conflicts: readonly Conflict[];
}

/**
 * Puts two copies of a map together so that the work of both is in it: what one
 * side made, changed or took away since they were the same is taken; what both
 * changed is settled by a rule that gives the same whoever merges, and listed.
 * A change wins over a deletion. No story is taken away: one that is missing on
 * one side stays, and of two wordings both stay. Merging again changes nothing.
 *
 * @param past what both grew from; null: nobody knows, then nothing is taken away
 */
export function mergeMaps(
  mine: MapFile,
  theirs: MapFile,
  past: PastMap | null,
  choices: MergeChoices = new Map(),
): Merge {
  return finished(mergingSteps(mine, theirs, past, choices));
}

/** The same in steps, for a page that is to answer meanwhile. */
export function* mergingSteps(
  mine: MapFile,
  theirs: MapFile,
  past: PastMap | null,
  choices: MergeChoices = new Map(),
): Generator<undefined, Merge> {
  const merging = new Merging(past, choices, mine.map.id);
  const map = merging.both({
    kind: "map",
    name: mine.map.id,
    mine: plainMap(mine),
    theirs: plainMap(theirs),
  });
  for (const list of MAP_LISTS) {
    const rows = yield* rowsIn(mine, list);
    const pairs = pairedRows(KIND_OF_LIST[list], rows, yield* rowsIn(theirs, list));
    yield* mappedInSteps(pairs, (pair) => merging.take(list, pair));
  }
  yield;
  merging.addWordings();
  merging.leaveOutUntold();
  merging.bringBackNeeded();
  merging.bringBackHung();
  const lists = yield* merging.lists((kind, row) =>
    withoutLostLinks(kind, row, merging.sides, past),
  );
  const file = yield* asGathered({ ...lists, map });
  const conflicts = merging.conflicts.toSorted((a, b) => RANK[a.about] - RANK[b.about]);
  return { file: yield* withStates(file, mine, theirs), conflicts };
}

/** What was taken away comes first: somebody may have meant it. */
const RANK: Readonly<Record<Conflict["about"], number>> = { gone: 0, fields: 1, needed: 2 };

function rowsIn(file: MapFile, list: MapList): Generator<undefined, readonly FileEntity[]> {
  return mappedInSteps(file[list], (row) => plainRow(KIND_OF_LIST[list], row, file.map.id));
}

function plainMap({ map }: MapFile): FileEntity {
  return plainRow("map", map, map.id);
}

/** The file as its map would be gathered: nothing that it does not use, no link to nothing. */
function* asGathered(file: MapFile): Generator<undefined, MapFile> {
  yield;
  const { workspace, board, mapId } = tablesOf(file);
  return (yield* gatheringSteps(workspace, board, mapId)) ?? file;
}

/** The merge says that it grew from both, so that the next merge knows. */
function* withStates(file: MapFile, mine: MapFile, theirs: MapFile): Generator<undefined, MapFile> {
  for (const side of [mine, theirs, file]) yield* statingSteps(side);
  const states = withState(joinedStates(statesWithOwn(mine), statesWithOwn(theirs)), stateOf(file));
  return { ...file, map: { ...file.map, [GREW_FROM]: states } };
}

/** The states that a map grew from, and the one that it is in. */
function statesWithOwn(side: MapFile): readonly string[] {
  return withState(statesOf(side.map), stateOf(side));
}
