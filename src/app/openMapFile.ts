import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import type { ReadMap } from "#formats/wayfelt/readMapFile.ts";
import { asId, type MapId } from "#journey/ids.ts";
import type { MapInfo } from "#journey/mapInfo.ts";
import type { Write } from "#journey/change.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";

/** How a map is to be opened that is here already; null: not at all. */
export type HowToOpen = "replace" | "copy" | null;

/** A map of a file that is here already, and reads otherwise. */
export interface MapHere {
  readonly title: string;
  readonly isInTrash: boolean;
}

/** Asks a person about a map that is here already. */
export type AskHow = (here: MapHere) => Promise<HowToOpen>;

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
      readonly was: "nowhere" | "here" | "same" | "in-trash";
    };

/** So many things at once take a moment: that is said. */
const MANY_WRITES = 5_000;

/**
 * Opens one map that was read from a file. A map that is here already is only changed as a person says.
 *
 * @param takesCopy whether a copy is to be taken before; of several files only before the first that changes anything
 */
export async function openMapFile(
  session: Session,
  { name, read: { file } }: { readonly name: string; readonly read: ReadMap },
  askHow: AskHow,
  takesCopy: boolean,
): Promise<Opened> {
  const here = session.store.getState().workspace.map.get(file.map.id);
  const plans = await plansFor(session, file, here);
  const how = plans.asks && here !== undefined ? await askHow(asked(here)) : "replace";
  if (how === null) return { kind: "left" };
  const { command, mapId } = plans.plan(how === "replace");
  const tookLong = command.writes.length > MANY_WRITES;
  if (tookLong) session.notify(words.home.opening(name));
  if (command.writes.length > 0) {
    const before = takesCopy ? ({ kind: "open", of: name } as const) : null;
    await session.runGradually(command, new AbortController().signal, () => undefined, before);
  }
  const title = session.store.getState().workspace.map.get(mapId)?.title ?? "";
  const was = how === "copy" ? "nowhere" : stateOf(here, !plans.asks);
  return { kind: "opened", mapId, title, tookLong, was };
}

/** What opening a file would do: in the place of the map that is here, or as a copy of it. */
async function plansFor(session: Session, map: MapFile, here: MapInfo | undefined) {
  const { openMap } = await import("#formats/wayfelt/openMap.ts");
  const board = here === undefined ? null : await session.boardOf(here.id);
  const plan = (replaces: boolean) => {
    const { workspace, homeOf, mint } = session.context();
    return openMap(map, workspace, (id) => homeOf(asId(id)), mint, replaces ? board : null);
  };
  return { plan, asks: board !== null && !plan(true).command.writes.every(isOnlyRestored) };
}

function asked({ title, trashedAt }: MapInfo): MapHere {
  return { title, isInTrash: trashedAt !== null };
}

function isOnlyRestored(write: Write): boolean {
  return write.op === "set" && write.kind === "map" && write.field === "trashedAt";
}

function stateOf(
  here: MapInfo | undefined,
  isSame: boolean,
): "nowhere" | "here" | "same" | "in-trash" {
  if (here === undefined) return "nowhere";
  if (here.trashedAt !== null) return "in-trash";
  return isSame ? "same" : "here";
}
