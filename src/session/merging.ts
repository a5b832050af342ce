import { canonical } from "#formats/wayfelt/canonical.ts";
import { gatheringSteps } from "#formats/wayfelt/gatherMap.ts";
import { Links, relinkingSteps } from "#formats/wayfelt/links.ts";
import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import {
  commonPrints,
  GREW_FROM,
  joinedStates,
  printIn,
  statesOf,
  withState,
} from "#formats/wayfelt/mapStates.ts";
import type { Conflict, MergeChoices } from "#formats/wayfelt/mergeConflict.ts";
import { metSides } from "#formats/wayfelt/meetHere.ts";
import { mergingSteps } from "#formats/wayfelt/mergeMaps.ts";
import { type MendedFields, withFieldsOf } from "#formats/wayfelt/mendedFields.ts";
import { type OpenPlan, openingSteps } from "#formats/wayfelt/openMap.ts";
import { PastMap } from "#formats/wayfelt/pastMap.ts";
import { twinLinks } from "#formats/wayfelt/settleIds.ts";
import type { Touched } from "#formats/wayfelt/touched.ts";
import { keepingState, stateOf, statingSteps } from "#formats/wayfelt/writeMapFile.ts";
import type { Command, Write } from "#journey/change.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { hashOf } from "#kit/hash.ts";
import { words } from "#journey/words/words.ts";
import { type Board, emptyBoard, type Workspace } from "#journey/workspace.ts";
import { ofItAsItIs } from "./asItIs.ts";
import { restoredOf, type Restored } from "./restoring.ts";
import type { Session } from "./session.ts";
import { sliced } from "./sliced.ts";

/** A map here and a file of it, ready to be put together. */
export interface Merging {
  readonly mine: MapFile;
  /** The copy, with the ids that things have here. */
  readonly theirs: MapFile;
  /** The ids that the copy's side has of its own for some of what is here. */
  readonly calledThere: Links;
  /** What both grew from; null: nobody knows. */
  readonly past: PastMap | null;
  readonly conflicts: readonly Conflict[];
  /** Is something of the copy damaged, so that it reads as it does here? */
  readonly isMended: boolean;
  /** What would come and change here. */
  readonly changes: readonly Restored[];
  /** The same, thing by thing. */
  readonly touched: readonly Touched[];
  /** The map as it was when this was worked out. */
  readonly seen: { readonly workspace: Workspace; readonly board: Board | null };
}

/**
 * What merging a file into the map that is here would do. Null: there is no such map here.
 * Throws Cancelled when the signal aborts.
 *
 * @param mended what is damaged in the file: it says nothing of that, and what is here stays
 */
export async function planMerge(
  session: Session,
  copy: MapFile,
  signal?: AbortSignal,
  mended: readonly MendedFields[] = [],
): Promise<Merging | null> {
  const mapId = asId<MapId>(copy.map.id);
  const links = twinLinks(session.store.getState().workspace, copy);
  const written = await sliced(withIdsHere(copy, links), signal);
  if (!session.store.getState().workspace.map.has(mapId)) return null;
  const mine = await mapFileOf(session, mapId, signal);
  if (mine === null) return null;
  const theirs = mended.length === 0 ? written : withFieldsOf(written, mine, mended);
  await sliced(keepingState(theirs, copy), signal);
  const past = await commonPast(session, mine, theirs, signal);
  return ofItAsItIs(
    session,
    mapId,
    function* (workspace, board): Generator<undefined, Merging | null> {
      const now = yield* gathered(workspace, board, mapId);
      if (now === null) return null;
      const met = yield* metSides(now, theirs, workspace);
      const { file, conflicts: all } = yield* mergingSteps(met.mine, met.theirs, past);
      const { touched } = yield* towardSteps(session, file, workspace, board);
      const changes = restoredOf(touched.map(({ row, ...of }) => ({ ...of, id: row.id })));
      const seen = { workspace, board };
      const conflicts = all.filter(met.isAsked);
      return {
        mine: met.mine,
        theirs: met.theirs,
        calledThere: links.back,
        past,
        conflicts,
        isMended: mended.length > 0,
        changes,
        touched,
        seen,
      };
    },
    signal,
  );
}

/** A copy with the ids that its attributes and channels have here. */
function* withIdsHere(copy: MapFile, links: Links): Generator<undefined, MapFile> {
  if (links.isEmpty) return copy;
  const theirs = yield* relinkingSteps(copy, links);
  yield* keepingState(theirs, copy);
  return theirs;
}

/**
 * The merge as it is by now: the one that was shown, unless something was written
 * meanwhile that both sides want otherwise. Throws Cancelled.
 */
export async function asItIsNow(
  session: Session,
  shown: Merging,
  signal?: AbortSignal,
): Promise<Merging> {
  const { theirs, conflicts, isMended, calledThere, seen } = shown;
  const board = await session.boardOf(asId<MapId>(theirs.map.id));
  if (session.store.getState().workspace === seen.workspace && board === seen.board) return shown;
  const now = await planMerge(session, theirs, signal);
  const isSame = now?.conflicts.map(printOf).join() === conflicts.map(printOf).join();
  return now === null || isSame ? shown : { ...now, isMended, calledThere };
}

/** The same for a conflict of which both sides say the same. */
export function printOf({ key, mine, theirs }: Conflict): string {
  return hashOf([key, canonical(mine), canonical(theirs)]);
}

/** The command that puts both together as a person settled it, from the map as it is now. Throws Cancelled. */
export async function mergeCommand(
  session: Session,
  { theirs, past }: Merging,
  choices: MergeChoices,
  signal?: AbortSignal,
): Promise<Command | null> {
  const mapId = asId<MapId>(theirs.map.id);
  return ofItAsItIs(
    session,
    mapId,
    function* (workspace, board): Generator<undefined, Command | null> {
      const mine = yield* gathered(workspace, board, mapId);
      if (mine === null) return null;
      const met = yield* metSides(mine, theirs, workspace);
      const { file } = yield* mergingSteps(met.mine, met.theirs, past, choices);
      const { writes: all } = (yield* towardSteps(session, file, workspace, board)).command;
      const kept = new Set(file.stories.map(({ id }) => id));
      const writes = all.map((write) => (isLetGo(session, write, kept) ? removalOf(write) : write));
      const { title } = file.map;
      return { name: words.merging.stepName(typeof title === "string" ? title : ""), writes };
    },
    signal,
  );
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

/**
 * Takes note that a map stands now as a file does that left or came in, so that
 * another copy of it can be merged later. A disk that takes no more keeps nobody from working.
 *
 * @param other a file that the map has all of: it grew from that too
 * @param calledThere the ids that the other's side has of its own: the same map is in another state there
 */
export async function noteState(
  session: Session,
  mapId: MapId | null,
  other: MapFile | null = null,
  calledThere: Links = new Links(),
): Promise<void> {
  const file = mapId === null ? null : await mapFileOf(session, mapId);
  if (file === null) return;
  const twin = calledThere.isEmpty ? null : await sliced(asCalled(file, calledThere));
  await noteFile(session, file, other, twin);
}

/** The map as it is here, in the state by which it is known where some of it has other ids. */
function* asCalled(file: MapFile, called: Links): Generator<undefined, MapFile> {
  const same = { ...file };
  yield* keepingState(same, yield* relinkingSteps(file, called));
  return same;
}

/** The same of a map as it was when it was gathered: what was changed since is in no file. */
export async function noteFile(
  session: Session,
  file: MapFile,
  other: MapFile | null = null,
  twin: MapFile | null = null,
): Promise<void> {
  await sliced(statingSteps(file));
  if (other !== null) await sliced(statingSteps(other));
  const known = statesOf(file.map);
  const both = other === null ? known : joinedStates(known, statesOf(other.map));
  const states = statesWith(both, file, twin);
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
  if (twin !== null) await keep(session, twin);
  if (other !== null && stateOf(other) !== stateOf(file)) await keep(session, other);
}

/** The states with the map's own; as old as that is the same one with the ids of another side. */
function statesWith(
  before: readonly string[],
  file: MapFile,
  twin: MapFile | null,
): readonly string[] {
  const own = withState(before, stateOf(file));
  if (twin === null) return own;
  const others = own.filter((state) => printIn(state) !== stateOf(file));
  return joinedStates(own, withState(others, stateOf(twin)));
}

/** The latest state that both grew from and that is known here. */
async function commonPast(
  session: Session,
  mine: MapFile,
  theirs: MapFile,
  signal?: AbortSignal,
): Promise<PastMap | null> {
  const here = await sliced(statingSteps(mine), signal);
  const there = await sliced(statingSteps(theirs), signal);
  const a = withState(statesOf(mine.map), here);
  const b = withState(statesOf(theirs.map), there);
  for (const print of commonPrints(a, b)) {
    if (print === here) return sliced(PastMap.steps(mine), signal);
    if (print === there) return sliced(PastMap.steps(theirs), signal);
    const bytes = await session.copies.pasts.past(mine.map.id, print).catch(() => null);
    const past = bytes === null ? null : PastMap.from(bytes);
    if (past !== null) return past;
  }
  return null;
}

async function keep(session: Session, file: MapFile): Promise<void> {
  const state = await sliced(statingSteps(file));
  const { bytes } = await sliced(PastMap.steps(file));
  const past = { atMs: Date.parse(session.context().now), bytes };
  await session.copies.pasts.keepPast(file.map.id, state, past).catch(() => undefined);
}

function mapFileOf(session: Session, mapId: MapId, signal?: AbortSignal): Promise<MapFile | null> {
  return ofItAsItIs(
    session,
    mapId,
    (workspace, board) => gathered(workspace, board, mapId),
    signal,
  );
}

function gathered(
  workspace: Workspace,
  board: Board | null,
  mapId: MapId,
): Generator<undefined, MapFile | null> {
  return gatheringSteps(workspace, board ?? emptyBoard(), mapId);
}

/** What turns the map here into the merge. */
function* towardSteps(
  session: Session,
  merged: MapFile,
  workspace: Workspace,
  board: Board | null,
): Generator<undefined, OpenPlan> {
  const { homeOf, mint } = session.context();
  return yield* openingSteps(merged, workspace, (id) => homeOf(asId(id)), mint, board, null);
}
