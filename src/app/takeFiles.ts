import doorWorkerUrl from "#formats/door/door.worker.ts?worker&url";
import type { FoundMap } from "#formats/door/door.ts";
import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { DoorClient } from "#session/doorClient.ts";
import type { Session } from "#session/session.ts";
import { startWorker } from "#session/startWorker.ts";
import { whenRead } from "#session/whenRead.ts";
import { showDialog } from "./openDialog.ts";
import {
  type AskHow,
  type AskMeet,
  type AskMerge,
  type HowToOpen,
  type MapHere,
  type Opened,
  openMapFile,
} from "./openMapFile.ts";
import { go } from "./useRoute.ts";
import { wantImport } from "./wantedImport.ts";

/** What is asked at the moment. */
export interface Question {
  readonly here: MapHere;
  readonly answer: (how: HowToOpen) => void;
}

/** What the files that were given hold, told apart. */
interface Sorted {
  readonly maps: readonly FoundMap[];
  readonly tables: readonly File[];
  readonly backups: readonly File[];
  /** Reading took a moment, and that was said: that it is over is to be said too. */
  readonly tookLong: boolean;
}

/** What is done with a table of stories. */
export type TakeTable = (session: Session, table: File) => void;

/** A file that takes longer to read than this is said to be read. */
const QUICK_MS = 500;

/**
 * Takes files that were dropped or chosen, by what is in them. Maps are opened,
 * after what was amiss in them was listed; then a backup is looked into, or else
 * a table of stories begins a map of its own. What came of each file is said, of
 * those too that had to wait. What can be none of these is told, and changes nothing.
 *
 * @param takeTable where a table of stories goes; left out: into a map of its own
 */
export async function takeFiles(
  session: Session,
  files: readonly File[],
  askHow: AskHow,
  takeTable: TakeTable = beginFrom,
): Promise<void> {
  const { maps, tables, backups, tookLong } = await sorted(session, files);
  if (!(await isWanted(maps))) return;
  await whenRead(session.store);
  const opened: Opened[] = [];
  const ask = { how: askHow, merge: askMerge, meet: askMeet };
  for (const map of maps) {
    if (map.kind !== "map") continue;
    opened.push(await openMapFile(session, map, ask, !opened.some(isChanging)));
  }
  const [next, ...waiting] = [...backups, ...tables];
  const queue = next === undefined ? [] : [next.name, ...waiting.map(({ name }) => name)];
  tell(session, opened, queue, tookLong);
  if (next === undefined) goTo(opened);
  else if (backups.includes(next)) showDialog({ kind: "restore", file: next });
  else takeTable(session, next);
}

function isChanging(file: Opened): boolean {
  return file.kind === "opened" && file.was !== "same" && file.was !== "nothing-new";
}

const askMerge: AskMerge = (offer) =>
  new Promise((answer) => showDialog({ kind: "merge", offer, answer }));

const askMeet: AskMeet = (offer) =>
  new Promise((answer) => showDialog({ kind: "meet", offer, answer }));

async function sorted(session: Session, files: readonly File[]): Promise<Sorted> {
  const door = new DoorClient(startWorker(doorWorkerUrl));
  const maps: FoundMap[] = [];
  const tables: File[] = [];
  const backups: File[] = [];
  let tookLong = false;
  for (const file of files) {
    const slow = setTimeout(() => {
      tookLong = true;
      session.notify(words.home.file.reading(file.name));
    }, QUICK_MS);
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
  return { maps, tables, backups, tookLong };
}

/** Lists what is amiss, where anything is, and asks whether the rest is to be opened. */
function isWanted(maps: readonly FoundMap[]): Promise<boolean> {
  const isSound = maps.every((map) => map.kind === "map" && map.read.repairs.length === 0);
  if (isSound) return Promise.resolve(true);
  return new Promise((resolve) => showDialog({ kind: "found", maps, answer: resolve }));
}

/** A map named as the table, with the import of it open. */
export function beginFrom(session: Session, table: File): void {
  const title = table.name.replace(/\.[^.]+$/u, "");
  wantImport(table);
  const outcome = session.run((context) => createMap(context, title, []));
  const id = outcome.ok ? outcome.value.made[0] : undefined;
  if (id !== undefined) go({ kind: "map", mapId: asId<MapId>(id) });
}

/** One map that was opened is shown; of several, the page of all maps. */
function goTo(files: readonly Opened[]): void {
  const maps = new Set(files.flatMap((file) => (file.kind === "opened" ? [file.mapId] : [])));
  const [mapId] = maps;
  if (mapId === undefined) return;
  go(maps.size === 1 ? { kind: "map", mapId } : { kind: "home" });
}

/** Says what came of all files in one notice. Taking back is offered for a single map that was changed. */
function tell(
  session: Session,
  files: readonly Opened[],
  queue: readonly string[],
  tookLong: boolean,
): void {
  const sentences = [...openedWords(files, tookLong)];
  const [first, ...waiting] = queue;
  if (first !== undefined && waiting.length > 0) sentences.push(words.home.waiting(first, waiting));
  if (sentences.length === 0) return;
  const [only] = files;
  const isOne = files.length === 1 && only !== undefined && isChanging(only);
  session.notify(sentences.join(" "), "plain", isOne);
}

function openedWords(files: readonly Opened[], tookLong: boolean): readonly string[] {
  const opened = files.filter((file) => file.kind === "opened");
  const [only] = opened;
  if (only === undefined) return [];
  if (opened.length > 1) return [words.home.opened(opened.map(nameOf))];
  if (only.was === "same") return [words.home.sameAlready];
  if (only.was === "nothing-new") return [words.merging.nothingNew];
  if (only.was === "merged") return [words.merging.merged(nameOf(only))];
  if (only.was === "in-trash") return [words.home.backFromTrash(nameOf(only))];
  return files.length === 1 && !tookLong && !only.tookLong
    ? []
    : [words.home.opened([nameOf(only)])];
}

function nameOf({ title }: { readonly title: string }): string {
  return title.trim() === "" ? words.home.untitled : title;
}
