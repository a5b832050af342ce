import type { Touchpoint } from "#journey/touchpoint.ts";
import type { Board } from "#journey/workspace.ts";
import { byOrder } from "#kit/orderKey.ts";

/** The touchpoints of each cell in order, by stage and lane. */
export type Cells = ReadonlyMap<string, readonly Touchpoint[]>;

/** The key of a cell in `Cells`. */
export function cellKey(stageId: string, laneId: string): string {
  return `${stageId}\u0000${laneId}`;
}

/** All cells of a board that hold touchpoints. */
export function cellsOf(board: Board): Cells {
  const cells = new Map<string, Touchpoint[]>();
  for (const touchpoint of board.touchpoint) {
    const key = cellKey(touchpoint.stageId, touchpoint.laneId);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [touchpoint]);
    else cell.push(touchpoint);
  }
  return new Map([...cells].map(([key, cell]) => [key, cell.toSorted(byOrder)]));
}
