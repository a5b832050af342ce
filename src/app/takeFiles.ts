import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
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

/** Takes files that were dropped or chosen: maps are opened, a table of stories begins a map of its own. */
export async function takeFiles(
  session: Session,
  files: readonly File[],
  askHow: AskHow,
): Promise<void> {
  const backup = files.find(({ name }) => /\.zip$/iu.test(name));
  if (backup !== undefined) {
    showDialog({ kind: "restore", file: backup });
    return;
  }
  const tables = files.filter(isTable);
  for (const file of files) {
    if (!isTable(file)) await openFile(session, file, askHow);
  }
  const [table] = tables;
  if (table !== undefined) beginFrom(session, table);
  if (tables.length > 1) session.notify(words.home.oneTableAtATime(table?.name ?? ""));
}

function isTable({ name }: File): boolean {
  return /\.(csv|tsv|tab|txt|xlsx|xlsm)$/iu.test(name);
}

/** A map named as the table, with the import of it open. */
function beginFrom(session: Session, table: File): void {
  const title = table.name.replace(/\.[^.]+$/u, "");
  wantImport(table);
  const outcome = session.run((context) => createMap(context, title, []));
  const id = outcome.ok ? outcome.value.made[0] : undefined;
  if (id !== undefined) go({ kind: "map", mapId: asId<MapId>(id) });
}

async function openFile(session: Session, file: File, askHow: AskHow): Promise<void> {
  const [{ readMapFile }, { openMap }] = await Promise.all([
    import("#formats/wayfelt/readMapFile.ts"),
    import("#formats/wayfelt/openMap.ts"),
  ]);
  const read = readMapFile(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) {
    session.notify(`${file.name}: ${read.problem.message}`, "problem");
    return;
  }
  const { file: map, repairs } = read.value;
  const here = session.store.getState().workspace.map.get(map.map.id);
  const board = here === undefined ? null : await session.boardOf(here.id);
  const plan = (replaced: typeof board) => {
    const { workspace, homeOf, mint } = session.context();
    return openMap(map, workspace, (id) => homeOf(asId(id)), mint, replaced);
  };
  const replacing = board === null ? null : plan(board);
  const isSame = replacing?.command.writes.length === 0;
  const how = here === undefined || isSame ? "replace" : await askHow(here.title);
  if (how === null) return;
  const { command, mapId } = how === "replace" ? (replacing ?? plan(null)) : plan(null);
  await session.runGradually(command, new AbortController().signal, () => undefined, {
    kind: "open",
    of: file.name,
  });
  if (repairs.length > 0)
    session.notify(words.home.openedWithRepairs(file.name, repairs), "plain", true);
  else if (isSame) session.notify(words.home.sameAlready);
  go({ kind: "map", mapId });
}
