import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import type { OpenPlan } from "#formats/wayfelt/openMap.ts";
import type { MergeChoices } from "#formats/wayfelt/mergeConflict.ts";
import type { ReadMap } from "#formats/wayfelt/readMapFile.ts";
import { asId, type MapId } from "#journey/ids.ts";
import type { MapInfo } from "#journey/mapInfo.ts";
import type { Command, DocumentId, Write } from "#journey/change.ts";
import { textIn } from "#journey/read.ts";
import { words } from "#journey/words/words.ts";
import type { MeetOffer } from "#screens/exchange/meetOffer.ts";
import type { MergeOffer } from "#screens/exchange/mergeOffer.ts";
import type { Merging } from "#session/merging.ts";
import type { Session } from "#session/session.ts";
import type { CopyReason } from "#storage/copies.ts";
import { whileBusy } from "./whileBusy.ts";

/** How a map is to be opened that is here already; null: not at all. */
export type HowToOpen = "merge" | "replace" | "copy" | null;

/** A map of a file that is here already, and reads otherwise. */
export interface MapHere {
  readonly title: string;
  readonly isInTrash: boolean;
}

/** Asks a person about a map that is here already. */
export type AskHow = (here: MapHere) => Promise<HowToOpen>;

/** Shows what merging would do, and asks how conflicts are settled; null: it is left. */
export type AskMerge = (offer: MergeOffer) => Promise<MergeChoices | null>;

/** Shows whom of a file's people and stories another map here knows otherwise, and asks how it is settled; null: it is left. */
export type AskMeet = (offer: MeetOffer) => Promise<MergeChoices | null>;

/** All that a person may be asked about a file. */
interface Asks {
  readonly how: AskHow;
  readonly merge: AskMerge;
  readonly meet: AskMeet;
}

/** What came of a file that was to be opened. */
export type Opened =
  | { readonly kind: "left" }
  | {
      readonly kind: "opened";
      readonly mapId: MapId;
      readonly title: string;
      /** It took a moment, and that was said: that it is over is to be said too. */
      readonly tookLong: boolean;
      /** What was here before; `same`: nothing of it was changed. */
      readonly was: "nowhere" | "here" | "same" | "in-trash" | "merged" | "nothing-new";
    };

/** A map that was read from a file of this name. */
interface NamedMap {
  readonly name: string;
  readonly read: ReadMap;
}

/** So many things at once take a moment: that is said. */
const MANY_WRITES = 5_000;

/**
 * Opens one map that was read from a file. A map that is here already is only changed as a person says.
 *
 * @param takesCopy whether a copy is to be taken before; of several files only before the first that changes anything
 */
export async function openMapFile(
  session: Session,
  { name, read: { file, mended } }: NamedMap,
  ask: Asks,
  takesCopy: boolean,
): Promise<Opened> {
  const here = session.store.getState().workspace.map.get(file.map.id);
  const planned = planner(session, { name, file }, here?.id ?? null);
  const first = await planned(true);
  if (first === null) return { kind: "left" };
  const before = takesCopy ? ({ kind: "open", of: name } as const) : null;
  const meet = (plan: OpenPlan | null, replaces: boolean): Promise<OpenPlan | null> =>
    met({ session, name, ask: ask.meet, plan: (choices) => planned(replaces, choices) }, plan);
  if (here === undefined) {
    return opened(session, name, await meet(first, true), before, "nowhere");
  }
  if (first.touched.length === 0) {
    const writes = first.command.writes.filter(isOnlyRestored);
    const restored = { ...first, command: { ...first.command, writes } };
    return opened(session, name, restored, before, inTrashOr("same", here));
  }
  const how = await ask.how(asked(here));
  if (how === null) return { kind: "left" };
  if (how === "merge") {
    return mergeMapFile(session, { name, file, mended, here }, ask.merge, takesCopy);
  }
  const chosen = await planned(how === "replace");
  const was = how === "copy" ? "copy" : inTrashOr("here", here);
  return opened(session, name, await meet(chosen, how === "replace"), before, was);
}

/**
 * The plan as a person settled what is known otherwise of people and stories who are here from
 * another map; asked again where another tab wrote of them meanwhile. Null: it was left.
 */
async function met(
  door: {
    readonly session: Session;
    readonly name: string;
    readonly ask: AskMeet;
    readonly plan: (choices: MergeChoices) => Promise<OpenPlan | null>;
  },
  plan: OpenPlan | null,
  settled: MergeChoices = new Map(),
): Promise<OpenPlan | null> {
  if (plan === null || plan.conflicts.length === 0) return plan;
  const { conflicts, mine, file } = plan;
  const title = textIn(file.map, "title");
  const choices = await door.ask({
    name: door.name,
    title,
    conflicts,
    mine,
    theirs: file,
    settled,
  });
  const now = choices === null ? null : await door.plan(choices);
  if (choices === null || now === null) return null;
  const { canonical } = await import("#formats/wayfelt/canonical.ts");
  const shown = new Set(conflicts.map((one) => canonical([one.key, one.mine])));
  if (now.conflicts.every((one) => shown.has(canonical([one.key, one.mine])))) return now;
  door.session.notify(words.merging.changedMeanwhile, "problem");
  return met(door, now, choices);
}

/**
 * Carries a plan out, and takes note of how the map stands then; a copy is a map of its own, of
 * which nothing is known. Null: it was left.
 */
async function opened(
  session: Session,
  name: string,
  plan: OpenPlan | null,
  before: CopyReason | null,
  was: "nowhere" | "here" | "same" | "in-trash" | "copy",
): Promise<Opened> {
  if (plan === null) return { kind: "left" };
  const { command, mapId, file } = plan;
  const tookLong = await carriedOut(session, name, command, before);
  if (tookLong === null) return { kind: "left" };
  if (was !== "copy") await noted(session, mapId, file);
  const title = titleOf(session, mapId);
  return { kind: "opened", mapId, title, tookLong, was: was === "copy" ? "nowhere" : was };
}

/** Puts a file and the map that is here together, as a person settles it. */
async function mergeMapFile(
  session: Session,
  {
    name,
    file,
    mended,
    here,
  }: Pick<ReadMap, "file" | "mended"> & {
    readonly name: string;
    readonly here: MapInfo;
  },
  askMerge: AskMerge,
  takesCopy: boolean,
): Promise<Opened> {
  const { planMerge, mergeCommand } = await import("#session/merging.ts");
  const merging = await whileBusy(words.merging.comparing(name), (signal) =>
    planMerge(session, file, signal, mended),
  );
  if (merging === null) return { kind: "left" };
  const mapId = asId<MapId>(file.map.id);
  const isInTrash = here.trashedAt !== null;
  const asks = isInTrash || merging.conflicts.length + merging.changes.length > 0;
  if (!asks) {
    await noted(session, mapId, merging.theirs, merging.calledThere);
    const title = titleOf(session, mapId);
    return { kind: "opened", mapId, title, tookLong: false, was: "nothing-new" };
  }
  const offer = { name, title: titleOf(session, mapId), merging, isInTrash, settled: new Map() };
  const answer = await answered(session, offer, askMerge);
  const command =
    answer === null
      ? null
      : await whileBusy(words.merging.merging(name), (signal) =>
          mergeCommand(session, answer.merging, answer.choices, signal),
        );
  if (command === null) return { kind: "left" };
  const before = takesCopy ? ({ kind: "merge", of: name } as const) : null;
  const tookLong = await carriedOut(session, name, command, before);
  if (tookLong === null) return { kind: "left" };
  await noted(session, mapId, merging.theirs, merging.calledThere);
  return { kind: "opened", mapId, title: titleOf(session, mapId), tookLong, was: "merged" };
}

/**
 * Asks how a merge is to be settled until what is answered is what there is:
 * another tab may write to the map while somebody reads. Null: it is left.
 */
async function answered(
  session: Session,
  offer: MergeOffer,
  askMerge: AskMerge,
): Promise<{ readonly merging: Merging; readonly choices: MergeChoices } | null> {
  const { asItIsNow, printOf } = await import("#session/merging.ts");
  const { merging, name } = offer;
  const choices = await askMerge(offer);
  if (choices === null) return null;
  const now = await whileBusy(words.merging.comparing(name), (signal) =>
    asItIsNow(session, merging, signal),
  );
  if (now === null) return null;
  if (now === merging) return { merging, choices };
  session.notify(words.merging.changedMeanwhile, "problem");
  const same = new Set(merging.conflicts.map(printOf));
  const kept = now.conflicts.filter((conflict) => same.has(printOf(conflict)));
  const settled = kept.flatMap(({ key }) => {
    const choice = choices.get(key);
    return choice === undefined ? [] : [[key, choice] as const];
  });
  return answered(session, { ...offer, merging: now, settled: new Map(settled) }, askMerge);
}

/** Runs a command after a copy was taken; answers whether that took a while, and was said. Null: it was left. */
async function carriedOut(
  session: Session,
  name: string,
  command: Command,
  before: CopyReason | null,
): Promise<boolean | null> {
  const tookLong = command.writes.length > MANY_WRITES;
  if (tookLong) session.notify(words.home.opening(name));
  if (command.writes.length === 0) return tookLong;
  const { signal } = new AbortController();
  const isDone = await session.runGradually(command, signal, () => undefined, before);
  return isDone ? tookLong : null;
}

/** A copy of the map that comes later can tell what was changed since. */
async function noted(
  session: Session,
  mapId: MapId,
  other: MapFile,
  calledThere?: Merging["calledThere"],
): Promise<void> {
  const { noteState } = await import("#session/merging.ts");
  await noteState(session, mapId, other, calledThere);
}

function titleOf(session: Session, mapId: MapId): string {
  return session.store.getState().workspace.map.get(mapId)?.title ?? "";
}

/** What opening a file would do: in the place of the map that is here, or as a copy of it. Null: it was cancelled. */
function planner(
  session: Session,
  { name, file }: { readonly name: string; readonly file: MapFile },
  here: MapId | null,
): (replaces: boolean, choices?: MergeChoices) => Promise<OpenPlan | null> {
  return async (replaces, choices) => {
    const [{ openingSteps }, { ofItAsItIs }] = await Promise.all([
      import("#formats/wayfelt/openMap.ts"),
      import("#session/asItIs.ts"),
    ]);
    const { homeOf, mint } = session.context();
    const home = (id: string): DocumentId => homeOf(asId(id));
    return whileBusy(words.merging.comparing(name), (signal) =>
      ofItAsItIs(
        session,
        replaces ? here : null,
        (workspace, board) => openingSteps(file, workspace, home, mint, board, choices),
        signal,
      ),
    );
  };
}

function asked({ title, trashedAt }: MapInfo): MapHere {
  return { title, isInTrash: trashedAt !== null };
}

function isOnlyRestored(write: Write): boolean {
  const fields = ["trashedAt", "grewFrom"];
  return write.op === "set" && write.kind === "map" && fields.includes(write.field);
}

function inTrashOr<Was>(was: Was, { trashedAt }: MapInfo): Was | "in-trash" {
  return trashedAt === null ? was : "in-trash";
}
