import { deleteMaps } from "#journey/commands/maps.ts";
import type { MapId } from "#journey/ids.ts";
import { daysLeftInTrash } from "#journey/trash.ts";
import { words } from "#journey/words/words.ts";
import type { Board } from "#journey/workspace.ts";
import type { Session } from "./session.ts";

/**
 * Deletes maps for good, as one step that can still be undone; a copy of all is taken before.
 *
 * @returns how many invented people went with them; null: nothing was deleted
 */
export async function deleteForGood(
  session: Session,
  ids: readonly MapId[],
): Promise<number | null> {
  const boards = new Map<MapId, Board>();
  for (const id of ids) boards.set(id, await session.boardOf(id));
  await session.copies.before({ kind: "delete", of: words.home.deletedMaps(ids.length) });
  const outcome = session.run((context) => deleteMaps(context, boards));
  if (!outcome.ok) return null;
  return outcome.value.writes.filter(({ op, kind }) => op === "remove" && kind === "participant")
    .length;
}

/** Deletes the maps whose time in the trash is over, and says so. */
export async function deleteOverdue(session: Session, nowMs: number): Promise<void> {
  const { workspace, disk } = session.store.getState();
  if (disk !== "ready") return;
  const overdue = [...workspace.map].filter((map) => daysLeftInTrash(map, nowMs) === 0);
  if (overdue.length === 0) return;
  const titles = overdue.map(({ title }) => title);
  const invented = await deleteForGood(
    session,
    overdue.map(({ id }) => id),
  );
  if (invented !== null) session.notify(words.home.overdue(titles, invented), "plain", true);
}
