import type { Write } from "#journey/change.ts";
import type { Lane } from "#journey/lane.ts";
import type { Stage } from "#journey/stage.ts";
import { words } from "./words/words.ts";
import type { Board } from "#journey/workspace.ts";
import { type MapContext, notDone, type Outcome } from "./commands/context.ts";

/** What of a stage or lane a lock keeps as it is; how it looks may change. */
const KEPT: ReadonlySet<string> = new Set(["name", "role"]);

/** A command of hands on the map, refused where it would change what a lock keeps. */
export function unlessLocked({ board }: Pick<MapContext, "board">, outcome: Outcome): Outcome {
  if (!outcome.ok) return outcome;
  const row = lockedBy(board, outcome.value.writes);
  if (row === null) return outcome;
  return notDone("not-allowed", wordsOf(board, row));
}

/** Why a stage, a lane, or what stands in them is not changed by hand; null: nothing is locked. */
export function lockedWords(board: Board, id: string): string | null {
  const item = board.touchpoint.get(id) ?? board.note.get(id);
  const rows =
    item === undefined
      ? [board.stage.get(id), board.lane.get(id)]
      : [board.stage.get(item.stageId), board.lane.get(item.laneId)];
  const row = rows.find((one) => one?.locked === true);
  return row === undefined ? null : wordsOf(board, row);
}

function wordsOf(board: Board, { id, name }: Stage | Lane): string {
  return words.axis.lockedBy(board.stage.has(id) ? "stage" : "lane", name);
}

/**
 * The first locked stage or lane that writes would change, or in which they would
 * change a touchpoint or note, put one or take one out; null: they touch none.
 */
function lockedBy(board: Board, writes: readonly Write[]): Stage | Lane | null {
  const isAnyLocked = [...board.stage, ...board.lane].some(({ locked }) => locked);
  if (!isAnyLocked) return null;
  for (const write of writes) {
    const locked = lockedRow(board, write);
    if (locked !== undefined) return locked;
  }
  return null;
}

function lockedRow(board: Board, write: Write): Stage | Lane | undefined {
  switch (write.kind) {
    case "stage":
    case "lane": {
      if (write.op === "create" || (write.op === "set" && !KEPT.has(write.field))) return undefined;
      const row = board[write.kind].get(write.id);
      return row?.locked === true ? row : undefined;
    }
    case "touchpoint":
    case "note":
      return cellsOf(board, write.kind, write)
        .flatMap(({ stageId, laneId }) => [
          board.stage.get(String(stageId)),
          board.lane.get(String(laneId)),
        ])
        .find((row) => row?.locked === true);
    default:
      return undefined;
  }
}

/** The cells that a write empties, fills or changes: as it is, and as it will be. */
function cellsOf(board: Board, kind: "touchpoint" | "note", write: Write): readonly Cell[] {
  if (write.op === "create") return [cellIn(write.entity as Cell)];
  const here = board[kind].get(write.id);
  if (here === undefined) return [];
  if (write.op === "remove") return [here];
  return [here, { ...cellIn(here), [write.field]: write.value }];
}

function cellIn({ stageId, laneId }: Cell): Cell {
  return { stageId, laneId };
}

interface Cell {
  readonly stageId?: unknown;
  readonly laneId?: unknown;
}
