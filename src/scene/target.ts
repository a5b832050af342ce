import type { LaneId, StageId } from "#journey/ids.ts";
import { holdsNotes, holdsTouchpoints } from "#journey/lane.ts";
import type { BoardGround, Box, LaneLayout, StageLayout } from "./layout.ts";
import { METRICS } from "./metrics.ts";

/** A cell and its rectangle. */
export interface CellPlace {
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly box: Box;
}

/** Where a dragged touchpoint or note would land. */
export interface DropTarget extends CellPlace {
  /** Among the cell's others, from 0. */
  readonly index: number;
  /** The insertion mark: a line between two cards or notes. */
  readonly mark: Box;
}

/** The cell at a point of the map, or null beside it. */
export function cellAt(layout: BoardGround, x: number, y: number): CellPlace | null {
  const stage = layout.stages.find((one) => x >= one.x && x < one.x + one.width);
  const lane = layout.lanes.find((one) => y >= one.y && y < one.y + one.height);
  return stage === undefined || lane === undefined ? null : place(stage, lane);
}

/**
 * Where something dragged to a point would be inserted.
 *
 * @param kind  what is dragged
 * @param dragged  ids of what is dragged: the others make room
 * @returns null where it may not stand
 */
export function dropTarget(
  layout: BoardGround,
  kind: "touchpoint" | "note",
  dragged: ReadonlySet<string>,
  x: number,
  y: number,
): DropTarget | null {
  const cell = cellAt(layout, nearLast(layout, x), y);
  const lane = layout.lanes.find(({ id }) => id === cell?.laneId);
  if (cell === null || lane === undefined || lane.collapsed || locksOf(layout)(cell)) return null;
  if (kind === "touchpoint") {
    return holdsTouchpoints(lane.role) ? betweenCards(layout, cell, dragged, x) : null;
  }
  return holdsNotes(lane.role) ? betweenNotes(layout, cell, dragged, y) : null;
}

/**
 * The cells beside the target into which the others go that are dragged along
 * with the held one, each keeping its distance from it in stages, and its lane
 * where that is another.
 *
 * @param ids  of all that is dragged
 */
export function cellsAlong(
  layout: BoardGround,
  held: string,
  ids: ReadonlySet<string>,
  target: CellPlace,
): readonly CellPlace[] {
  const items = [
    ...layout.cards.map((card) => ({ ...card, id: card.touchpointId as string })),
    ...layout.notes.map((note) => ({ ...note, id: note.noteId as string })),
  ].filter(({ id }) => ids.has(id));
  const from = items.find(({ id }) => id === held);
  if (from === undefined) return [];
  const stageAt = (id: StageId): number => layout.stages.findIndex((stage) => stage.id === id);
  const by = stageAt(target.stageId) - stageAt(from.stageId);
  const cells = new Map<string, CellPlace>();
  for (const { stageId, laneId } of items) {
    const at = Math.max(0, Math.min(stageAt(stageId) + by, layout.stages.length - 1));
    const stage = layout.stages[at];
    const goesTo = laneId === from.laneId ? target.laneId : laneId;
    const lane = layout.lanes.find(({ id }) => id === goesTo);
    if (stage === undefined || lane === undefined) continue;
    if (stage.id === target.stageId && lane.id === target.laneId) continue;
    cells.set(`${stage.id} ${lane.id}`, place(stage, lane));
  }
  return [...cells.values()];
}

/** Tells of cells whether a lock keeps them as they are. */
export function locksOf({
  stages,
  lanes,
}: Pick<BoardGround, "stages" | "lanes">): (
  cell: Pick<CellPlace, "stageId" | "laneId">,
) => boolean {
  const locked = new Set<string>(
    [...stages, ...lanes].flatMap((row) => (row.locked ? [row.id] : [])),
  );
  return ({ stageId, laneId }) => locked.has(stageId) || locked.has(laneId);
}

/** A hand a little behind the last stage means that stage: at the edge of the screen there is no more room. */
function nearLast({ stages }: BoardGround, x: number): number {
  const last = stages.at(-1);
  const right = last === undefined ? 0 : last.x + last.width;
  return x >= right && x < right + METRICS.slot / 2 ? right - 1 : x;
}

function betweenCards(
  layout: BoardGround,
  cell: CellPlace,
  dragged: ReadonlySet<string>,
  x: number,
): DropTarget {
  const cards = layout.cards.filter(
    (card) =>
      card.stageId === cell.stageId &&
      card.laneId === cell.laneId &&
      !dragged.has(card.touchpointId),
  );
  const index = cards.filter((card) => card.x + card.width / 2 < x).length;
  const next = cards[index];
  const last = cards.at(-1);
  const markX =
    next === undefined
      ? last === undefined
        ? cell.box.x + METRICS.pad / 2
        : last.x + last.width + METRICS.pad / 2
      : next.x - METRICS.pad / 2;
  const mark = {
    x: Math.min(markX, cell.box.x + cell.box.width - 2) - 1,
    y: layout.cards.find(({ laneId }) => laneId === cell.laneId)?.y ?? cell.box.y + METRICS.pad,
    width: 2,
    height: METRICS.cardHeight,
  };
  return { ...cell, index, mark };
}

function betweenNotes(
  layout: BoardGround,
  cell: CellPlace,
  dragged: ReadonlySet<string>,
  y: number,
): DropTarget {
  const notes = layout.notes.filter(
    (note) =>
      note.stageId === cell.stageId && note.laneId === cell.laneId && !dragged.has(note.noteId),
  );
  const index = notes.filter((note) => note.y + note.height / 2 < y).length;
  const next = notes[index];
  const last = notes.at(-1);
  const markY =
    next === undefined
      ? last === undefined
        ? cell.box.y + METRICS.pad / 2
        : last.y + last.height + METRICS.noteGap / 2
      : next.y - METRICS.noteGap / 2;
  const width = Math.min(cell.box.width, 2 * METRICS.slot) - 2 * METRICS.pad;
  const mark = { x: cell.box.x + METRICS.pad, y: markY - 1, width, height: 2 };
  return { ...cell, index, mark };
}

function place(stage: StageLayout, lane: LaneLayout): CellPlace {
  return {
    stageId: stage.id,
    laneId: lane.id,
    box: { x: stage.x, y: lane.y, width: stage.width, height: lane.height },
  };
}
