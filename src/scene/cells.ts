import type { LaneId, StageId } from "#journey/ids.ts";
import { byOrder, type Ordered } from "#kit/orderKey.ts";

/** What stands in each cell, by stage and lane. */
export type Cells<T> = ReadonlyMap<string, readonly T[]>;

interface InCell extends Ordered {
  readonly stageId: StageId;
  readonly laneId: LaneId;
}

/** The key of a cell in `Cells`. */
export function cellKey(stageId: string, laneId: string): string {
  return `${stageId}\u0000${laneId}`;
}

/** Sorts touchpoints or notes into their cells, each cell in its order. */
export function cellsOf<T extends InCell>(rows: Iterable<T>): Cells<T> {
  const cells = new Map<string, T[]>();
  for (const row of rows) {
    const key = cellKey(row.stageId, row.laneId);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [row]);
    else cell.push(row);
  }
  return new Map([...cells].map(([key, cell]) => [key, cell.toSorted(byOrder)]));
}
