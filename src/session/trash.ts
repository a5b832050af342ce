import { deleteMaps } from "#journey/commands/maps.ts";
import type { MapId } from "#journey/ids.ts";
import { daysLeftInTrash } from "#journey/trash.ts";
import { words } from "#journey/words/words.ts";
import type { Board } from "#journey/workspace.ts";
import type { CopyReason } from "#storage/copies.ts";
import type { Session } from "./session.ts";
import { whenRead } from "./whenRead.ts";

/**
 * Deletes maps for good, as one step that can still be undone; a copy of all is taken before.
 *
 * @returns how many invented people went with them; null: nothing was deleted
 */
export async function deleteForGood(
  session: Session,
  ids: readonly MapId[],
  takesCopy: (session: Session, maps: number) => Promise<boolean> = takesCopyOrAsks,
): Promise<number | null> {
  await whenRead(session.store);
  const boards = new Map<MapId, Board>();
  for (const id of ids) boards.set(id, await session.boardOf(id));
  if (!(await takesCopy(session, ids.length))) return null;
  const outcome = session.run((context) => deleteMaps(context, boards));
  if (!outcome.ok) return null;
  return outcome.value.writes.filter(({ op, kind }) => op === "remove" && kind === "participant")
    .length;
}

function reasonOf(maps: number): CopyReason {
  return { kind: "delete", of: words.home.deletedMaps(maps) };
}

function takesCopyOrAsks(session: Session, maps: number): Promise<boolean> {
  return session.copies.safeBefore(reasonOf(maps));
}

/** Nobody asked for it: where no copy can be taken it waits for another day. */
async function takesCopyOrWaits(session: Session, maps: number): Promise<boolean> {
  const taking = await session.copies.before(reasonOf(maps));
  return taking === "taken" || taking === "same";
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
    takesCopyOrWaits,
  );
  if (invented !== null) session.notify(words.home.overdue(titles, invented), "plain", true);
}
