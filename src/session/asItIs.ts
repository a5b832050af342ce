import type { MapId } from "#journey/ids.ts";
import type { Board, Workspace } from "#journey/workspace.ts";
import { finished } from "#kit/finished.ts";
import type { Session } from "./session.ts";
import { sliced } from "./sliced.ts";

/** So often at most something is made anew; then in one piece. */
const MAX_TRIES = 3;

/**
 * Makes something of the workspace and of a map's board as they are, in steps
 * between which the page answers. Where they are edited meanwhile it is made
 * anew: what comes of it may be written over them. Throws Cancelled.
 *
 * @param mapId null: no board is needed
 */
export async function ofItAsItIs<Made>(
  session: Session,
  mapId: MapId | null,
  make: (workspace: Workspace, board: Board | null) => Generator<undefined, Made>,
  signal?: AbortSignal,
): Promise<Made> {
  const boardNow = (): Promise<Board> | null => (mapId === null ? null : session.boardOf(mapId));
  for (let tries = 1; ; tries += 1) {
    const board = await boardNow();
    const { workspace } = session.store.getState();
    if (tries > MAX_TRIES) return finished(make(workspace, board));
    const made = await sliced(make(workspace, board), signal);
    const isAsItWas = (await boardNow()) === board;
    if (isAsItWas && session.store.getState().workspace === workspace) return made;
  }
}
