import { gatheringSteps } from "#formats/wayfelt/gatherMap.ts";
import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import {
  commonPrints,
  GREW_FROM,
  joinedStates,
  statesOf,
  withState,
} from "#formats/wayfelt/mapStates.ts";
import { type Conflict, type MergeChoices, mergeMaps } from "#formats/wayfelt/mergeMaps.ts";
import { openMap } from "#formats/wayfelt/openMap.ts";
import { PastMap } from "#formats/wayfelt/pastMap.ts";
import { stateOf, statingSteps } from "#formats/wayfelt/writeMapFile.ts";
import type { Command, Write } from "#journey/change.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { restoredBy, type Restored } from "./restoring.ts";
import type { Session } from "./session.ts";
import { sliced } from "./sliced.ts";

/** A map here and a file of it, ready to be put together. */
export interface Merging {
  readonly mine: MapFile;
  readonly theirs: MapFile;
  /** What both grew from; null: nobody knows. */
  readonly past: PastMap | null;
  readonly conflicts: readonly Conflict[];
  /** What would come and change here. */
  readonly changes: readonly Restored[];
}

/** What merging a file into the map that is here would do. Null: there is no such map here. */
export async function planMerge(session: Session, theirs: MapFile): Promise<Merging | null> {
  const mine = await mapFileOf(session, asId(theirs.map.id));
  if (mine === null) return null;
  const past = await commonPast(session, mine, theirs);
  const { file, conflicts } = mergeMaps(mine, theirs, past);
  const { writes } = await writesToward(session, file);
  return { mine, theirs, past, conflicts, changes: restoredBy(writes.filter(isSeen)) };
}

/** The command that puts both together as a person settled it, from the map as it is now. */
export async function mergeCommand(
  session: Session,
  { theirs, past }: Merging,
  choices: MergeChoices,
): Promise<Command | null> {
  const mine = await mapFileOf(session, asId(theirs.map.id));
  if (mine === null) return null;
  const { file } = mergeMaps(mine, theirs, past, choices);
  const { writes: all } = await writesToward(session, file);
  const kept = new Set(file.stories.map(({ id }) => id));
  const writes = all.map((write) => (isLetGo(session, write, kept) ? removalOf(write) : write));
  const { title } = file.map;
  return { name: words.merging.stepName(typeof title === "string" ? title : ""), writes };
}

/** Does it send a story to the tray that a person let go, and that stands on no other map? */
function isLetGo(
  session: Session,
  write: Write,
  kept: ReadonlySet<string>,
): write is Extract<Write, { op: "set" }> {
  if (write.op !== "set" || write.kind !== "story" || kept.has(write.id)) return false;
  const story = session.store.getState().workspace.story.get(asId(write.id));
  return Object.keys(story ?? {}).every((field) => !field.startsWith("@") || field === write.field);
}

function removalOf({ document, kind, id }: Extract<Write, { op: "set" }>): Write {
  return { op: "remove", document, kind, id };
}

/** Is it a write that a person sees something of? */
export function isSeen(write: Write): boolean {
  return !(write.op === "set" && write.kind === "map" && write.field === GREW_FROM);
}

/**
 * Takes note that a map stands now as a file does that left or came in, so that
 * another copy of it can be merged later. A disk that takes no more keeps nobody from working.
 *
 * @param other a file that the map has all of: it grew from that too
 */
export async function noteState(
  session: Session,
  mapId: MapId | null,
  other: MapFile | null = null,
): Promise<void> {
  const file = mapId === null ? null : await mapFileOf(session, mapId);
  if (file !== null) await noteFile(session, file, other);
}

/** The same of a map as it was when it was gathered: what was changed since is in no file. */
export async function noteFile(
  session: Session,
  file: MapFile,
  other: MapFile | null = null,
): Promise<void> {
  await sliced(statingSteps(file));
  const known = statesOf(file.map);
  const both = other === null ? known : joinedStates(known, statesOf(other.map));
  const states = withState(both, stateOf(file));
  if (states.join() !== known.join()) {
    const write = {
      op: "set",
      document: "ws",
      kind: "map",
      id: file.map.id,
      field: GREW_FROM,
    } as const;
    session.copies.noteDown([{ ...write, value: states }]);
  }
  await keep(session, file);
  if (other !== null) await keep(session, other);
}

/** The latest state that both grew from and that is known here. */
async function commonPast(
  session: Session,
  mine: MapFile,
  theirs: MapFile,
): Promise<PastMap | null> {
  const [here, there] = [stateOf(mine), stateOf(theirs)];
  const a = withState(statesOf(mine.map), here);
  const b = withState(statesOf(theirs.map), there);
  for (const print of commonPrints(a, b)) {
    if (print === here) return PastMap.of(mine);
    if (print === there) return PastMap.of(theirs);
    const bytes = await session.copies.pasts.past(mine.map.id, print).catch(() => null);
    const past = bytes === null ? null : PastMap.from(bytes);
    if (past !== null) return past;
  }
  return null;
}

async function keep(session: Session, file: MapFile): Promise<void> {
  const past = { atMs: Date.parse(session.context().now), bytes: PastMap.of(file).bytes };
  await session.copies.pasts.keepPast(file.map.id, stateOf(file), past).catch(() => undefined);
}

async function mapFileOf(session: Session, mapId: MapId): Promise<MapFile | null> {
  if (!session.store.getState().workspace.map.has(mapId)) return null;
  const board = await session.boardOf(mapId);
  return sliced(gatheringSteps(session.store.getState().workspace, board, mapId));
}

/** What turns the map here into the merge. */
async function writesToward(session: Session, merged: MapFile): Promise<Command> {
  const board = await session.boardOf(asId(merged.map.id));
  const { workspace, homeOf, mint } = session.context();
  return openMap(merged, workspace, (id) => homeOf(asId(id)), mint, board).command;
}
