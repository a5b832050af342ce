import doorWorkerUrl from "#formats/door/door.worker.ts?worker&url";
import type { FoundMap } from "#formats/door/door.ts";
import type { ReadMap } from "#formats/wayfelt/readMapFile.ts";
import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { DoorClient } from "#session/doorClient.ts";
import type { Session } from "#session/session.ts";
import { scriptUrl } from "#session/trustedTypes.ts";
import { showDialog } from "./openDialog.ts";
import { go } from "./useRoute.ts";
import { wantImport } from "./wantedImport.ts";

/** How a map is to be opened that is here already; null: not at all. */
export type HowToOpen = "replace" | "copy" | null;

/** Asks a person about a map that is here already. */
export type AskHow = (title: string) => Promise<HowToOpen>;

/** What is asked at the moment. */
export interface Question {
  readonly title: string;
  readonly answer: (how: HowToOpen) => void;
}

/** What the files that were given hold, told apart. */
interface Sorted {
  readonly maps: readonly FoundMap[];
  readonly tables: readonly File[];
  readonly backups: readonly File[];
}

/** A file that takes longer to read than this is said to be read. */
const QUICK_MS = 500;

/**
 * Takes files that were dropped or chosen, by what is in them. Maps are opened,
 * after what was amiss in them was listed; a table of stories begins a map of
 * its own; a backup is restored. What can be none of these is told, and changes nothing.
 */
export async function takeFiles(
  session: Session,
  files: readonly File[],
  askHow: AskHow,
): Promise<void> {
  const { maps, tables, backups } = await sorted(session, files);
  if (!(await isWanted(maps))) return;
  await openAll(session, maps, askHow);
  const [[table], [backup]] = [tables, backups];
  if (table !== undefined) beginFrom(session, table);
  if (tables.length > 1) session.notify(words.home.oneTableAtATime(table?.name ?? ""));
  if (backup !== undefined) showDialog({ kind: "restore", file: backup });
}

async function sorted(session: Session, files: readonly File[]): Promise<Sorted> {
  const door = new DoorClient(new Worker(scriptUrl(doorWorkerUrl), { type: "module" }));
  const maps: FoundMap[] = [];
  const tables: File[] = [];
  const backups: File[] = [];
  for (const file of files) {
    const slow = setTimeout(() => session.notify(words.home.file.reading(file.name)), QUICK_MS);
    const found = await door.look(file);
    clearTimeout(slow);
    if (!found.ok) {
      const { problem } = found;
      maps.push({ kind: "unreadable", name: file.name, problem, bytes: new Uint8Array() });
    } else if (found.value.kind === "maps") maps.push(...found.value.maps);
    else if (found.value.kind === "table") tables.push(file);
    else backups.push(file);
  }
  door.close();
  return { maps, tables, backups };
}

/** Lists what is amiss, where anything is, and asks whether the rest is to be opened. */
function isWanted(maps: readonly FoundMap[]): Promise<boolean> {
  const isSound = maps.every((map) => map.kind === "map" && map.read.repairs.length === 0);
  if (isSound) return Promise.resolve(true);
  return new Promise((resolve) => showDialog({ kind: "found", maps, answer: resolve }));
}

/** Opens the maps one after the other; a single one is shown, of several the list. */
async function openAll(
  session: Session,
  found: readonly FoundMap[],
  askHow: AskHow,
): Promise<void> {
  const opened: MapId[] = [];
  for (const map of found) {
    if (map.kind !== "map") continue;
    const mapId = await openMapFile(session, map.name, map.read, askHow);
    if (mapId !== null) opened.push(mapId);
  }
  const [only] = opened;
  if (opened.length > 1) {
    session.notify(words.home.openedSeveral(opened.length));
    go({ kind: "home" });
  } else if (only !== undefined) go({ kind: "map", mapId: only });
}

/** A map named as the table, with the import of it open. */
function beginFrom(session: Session, table: File): void {
  const title = table.name.replace(/\.[^.]+$/u, "");
  wantImport(table);
  const outcome = session.run((context) => createMap(context, title, []));
  const id = outcome.ok ? outcome.value.made[0] : undefined;
  if (id !== undefined) go({ kind: "map", mapId: asId<MapId>(id) });
}

/** Opens one map; null: not, as a person chose. */
async function openMapFile(
  session: Session,
  name: string,
  { file }: ReadMap,
  askHow: AskHow,
): Promise<MapId | null> {
  const { openMap } = await import("#formats/wayfelt/openMap.ts");
  const here = session.store.getState().workspace.map.get(file.map.id);
  const board = here === undefined ? null : await session.boardOf(here.id);
  const plan = (replaced: typeof board) => {
    const { workspace, homeOf, mint } = session.context();
    return openMap(file, workspace, (id) => homeOf(asId(id)), mint, replaced);
  };
  const replacing = board === null ? null : plan(board);
  const isSame = replacing?.command.writes.length === 0;
  const how = here === undefined || isSame ? "replace" : await askHow(here.title);
  if (how === null) return null;
  const { command, mapId } = how === "replace" ? (replacing ?? plan(null)) : plan(null);
  const never = new AbortController().signal;
  const before = { kind: "open", of: name } as const;
  await session.runGradually(command, never, () => undefined, before);
  if (isSame) session.notify(words.home.sameAlready);
  return mapId;
}
