import { type DocumentId, mapOfBoard } from "#journey/change.ts";
import type { MapId } from "#journey/ids.ts";
import type { Disk } from "#storage/disk.ts";
import type { DocLog } from "#storage/docLog.ts";
import type { Environment } from "./environment.ts";
import type { Library } from "./library.ts";

/**
 * Erases the boards of maps that are gone, and their pictures, where nothing is left on them:
 * what their log still holds nobody can bring back. To be called before anything can be undone
 * here; while another tab is open, which may undo, they wait for another day.
 *
 * @param isGone is this map in no list any more?
 */
export async function eraseBoards(
  { disk, whileAlone }: Pick<Environment, "disk" | "whileAlone">,
  library: Library,
  isGone: (mapId: MapId) => boolean,
): Promise<void> {
  const due = async (): Promise<readonly DocumentId[]> => {
    const [stored, rows] = await Promise.all([disk.documents(), disk.index()]);
    const known = new Set([...stored, ...rows.map(({ documentId }) => documentId)]);
    return ([...known] as DocumentId[]).filter((id) => {
      const mapId = mapOfBoard(id);
      return mapId !== null && isGone(mapId);
    });
  };
  if ((await due()).length === 0) return;
  await whileAlone(async () => {
    for (const id of await due()) await library.erase(id);
  });
}

/** The open documents that hold something. */
export function holding(library: Library): ReadonlySet<DocumentId> {
  const full = library.all.filter(({ overlay }) => !overlay.holdsNothing);
  return new Set(full.map(({ id }) => id));
}

/**
 * Lets go of documents that a command had begun before it was cancelled: what is held back of
 * them is never written, and they are not here any more. One that somebody wrote to meanwhile stays.
 *
 * @param before the documents that held something before it
 */
export async function letGoOfBegun(
  disk: Disk,
  library: Library,
  log: DocLog,
  before: ReadonlySet<DocumentId>,
): Promise<void> {
  const stored = await disk.documents().catch(() => null);
  if (stored === null) return;
  const known = new Set<string>(["ws", ...before, ...stored]);
  const begun = library.all.filter(({ id, overlay }) => !known.has(id) && overlay.holdsNothing);
  log.withdraw(new Set(begun.map(({ id }) => id)));
  for (const { id } of begun) await library.drop(id);
}
