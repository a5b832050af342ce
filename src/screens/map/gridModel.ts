import type { LaneId, StageId } from "#journey/ids.ts";
import type { BoardLayout, Box } from "#scene/layout.ts";
import type { CellFocus } from "#session/state.ts";

/** A direction of the arrow keys. */
export type Step = "left" | "right" | "up" | "down";

/** A touchpoint, a note, a point of the curve or a quote as the table of the map knows it. */
export interface GridItem {
  readonly id: string;
  readonly box: Box;
  readonly kind: "touchpoint" | "note" | "point" | "quote";
  /** The touchpoint of a point, the story of a quote; else the thing itself. */
  readonly of: string;
}

/** Does a person put it there? Points and quotes come from the stories: nobody chooses, names or moves them. */
export function isPlaced(
  item: GridItem,
): item is GridItem & { readonly kind: "touchpoint" | "note" } {
  return item.kind === "touchpoint" || item.kind === "note";
}

/** Px: half of what the hand and the ring take of a point. */
const POINT = 12;

/** How a point of a lane's curve is called among what has the focus. */
export function pointId(laneId: string, touchpointId: string): string {
  return `point:${laneId}:${touchpointId}`;
}

/** How a quote of a lane is called among what has the focus. */
export function quoteId(laneId: string, storyId: string): string {
  return `quote:${laneId}:${storyId}`;
}

const NOTHING: readonly GridItem[] = [];
const known = new WeakMap<BoardLayout, ReadonlyMap<string, readonly GridItem[]>>();

/** The items of a cell in reading order: touchpoints side by side, notes one below the other. */
export function itemsOf(
  layout: BoardLayout,
  stageId: StageId,
  laneId: LaneId,
): readonly GridItem[] {
  const cells = known.get(layout) ?? itemsByCell(layout);
  known.set(layout, cells);
  return cells.get(`${stageId} ${laneId}`) ?? NOTHING;
}

/** What a cell of a collapsed lane says stands in it; nothing where it is empty. */
export function foldedIn({ folded }: BoardLayout, stageId: string, laneId: string): string {
  return folded.find((cell) => cell.stageId === stageId && cell.laneId === laneId)?.label ?? "";
}

function itemsByCell(layout: BoardLayout): ReadonlyMap<string, readonly GridItem[]> {
  const cells = new Map<string, GridItem[]>();
  const put = (place: Pick<CellFocus, "stageId" | "laneId">, item: GridItem): void => {
    const key = `${place.stageId} ${place.laneId}`;
    const here = cells.get(key);
    if (here === undefined) cells.set(key, [item]);
    else here.push(item);
  };
  for (const card of layout.cards) {
    const id = card.touchpointId;
    put(card, { id, box: card, kind: "touchpoint", of: id });
  }
  for (const note of layout.notes) {
    put(note, { id: note.noteId, box: note, kind: "note", of: note.noteId });
  }
  for (const { laneId, points } of layout.curves) {
    for (const { touchpointId, stageId, x, y } of points) {
      const box = { x: x - POINT, y: y - POINT, width: 2 * POINT, height: 2 * POINT };
      const id = pointId(laneId, touchpointId);
      put({ stageId, laneId }, { id, box, kind: "point", of: touchpointId });
    }
  }
  for (const quote of layout.quotes) {
    const id = quoteId(quote.laneId, quote.storyId);
    put(quote, { id, box: quote, kind: "quote", of: quote.storyId });
  }
  return cells;
}

/** The rectangle that has the focus; null when it is no longer on the map. */
export function boxOfFocus(layout: BoardLayout, focus: CellFocus): Box | null {
  const item = itemsOf(layout, focus.stageId, focus.laneId).find(({ id }) => id === focus.itemId);
  if (item !== undefined) return item.box;
  const stage = layout.stages.find(({ id }) => id === focus.stageId);
  const lane = layout.lanes.find(({ id }) => id === focus.laneId);
  if (stage === undefined || lane === undefined) return null;
  return { x: stage.x + 2, y: lane.y + 2, width: stage.width - 4, height: lane.height - 4 };
}

/** Where the focus begins: the first touchpoint, else the first cell. */
export function firstFocus(layout: BoardLayout): CellFocus | null {
  const card = layout.cards[0];
  if (card !== undefined) {
    return { stageId: card.stageId, laneId: card.laneId, itemId: card.touchpointId };
  }
  const stage = layout.stages[0];
  const lane = layout.lanes[0];
  return stage === undefined || lane === undefined
    ? null
    : { stageId: stage.id, laneId: lane.id, itemId: null };
}

/** The first place of a stage: its first touchpoint, else its first cell. */
export function firstIn(layout: BoardLayout, stageId: StageId): CellFocus | null {
  const card = layout.cards.find((one) => one.stageId === stageId);
  if (card !== undefined) return { stageId, laneId: card.laneId, itemId: card.touchpointId };
  const lane = layout.lanes[0];
  return lane === undefined ? null : { stageId, laneId: lane.id, itemId: null };
}

/** The last place of the map: of its last cell, or what stands in it. */
export function lastFocus(layout: BoardLayout): CellFocus | null {
  const stage = layout.stages.at(-1);
  const lane = layout.lanes.at(-1);
  if (stage === undefined || lane === undefined) return null;
  const item = itemsOf(layout, stage.id, lane.id).at(-1);
  return { stageId: stage.id, laneId: lane.id, itemId: item?.id ?? null };
}

/** Where a touchpoint or note stands, as a focus; null when it is not on the map. */
export function placeOf(layout: BoardLayout, id: string): CellFocus | null {
  const card = layout.cards.find(({ touchpointId }) => touchpointId === id);
  const item = card ?? layout.notes.find(({ noteId }) => noteId === id);
  if (item !== undefined) return { stageId: item.stageId, laneId: item.laneId, itemId: id };
  if (id.startsWith("quote:")) return placeOfQuote(layout, id);
  return id.startsWith("point:") ? placeOfPoint(layout, id) : null;
}

function placeOfQuote(layout: BoardLayout, id: string): CellFocus | null {
  const quote = layout.quotes.find(({ laneId, storyId }) => quoteId(laneId, storyId) === id);
  if (quote === undefined) return null;
  return { stageId: quote.stageId, laneId: quote.laneId, itemId: id };
}

function placeOfPoint(layout: BoardLayout, id: string): CellFocus | null {
  for (const { laneId, points } of layout.curves) {
    const point = points.find(({ touchpointId }) => pointId(laneId, touchpointId) === id);
    if (point !== undefined) return { stageId: point.stageId, laneId, itemId: id };
  }
  return null;
}

/** The focus as it stands after the map changed: the item's new cell, else its neighbour, else the cell. */
export function mendedFocus(layout: BoardLayout, focus: CellFocus): CellFocus | null {
  const place = focus.itemId === null ? null : placeOf(layout, focus.itemId);
  if (place !== null) return place;
  if (boxOfFocus(layout, { ...focus, itemId: null }) === null) return firstFocus(layout);
  const rest = itemsOf(layout, focus.stageId, focus.laneId);
  return { ...focus, itemId: rest[0]?.id ?? null };
}

/** The focus one step further; the same focus at the edge. */
export function steppedFocus(layout: BoardLayout, focus: CellFocus, step: Step): CellFocus {
  const within = stepWithin(layout, focus, step);
  if (within !== null) return within;
  return step === "left" || step === "right"
    ? sideways(layout, focus, step === "left" ? -1 : 1)
    : upOrDown(layout, focus, step === "up" ? -1 : 1);
}

function stepWithin(layout: BoardLayout, focus: CellFocus, step: Step): CellFocus | null {
  const items = itemsOf(layout, focus.stageId, focus.laneId);
  const index = items.findIndex(({ id }) => id === focus.itemId);
  const current = items[index];
  if (current === undefined) return null;
  const isAlong =
    current.kind === "note"
      ? step === "up" || step === "down"
      : step === "left" || step === "right";
  if (!isAlong) return null;
  const next = items[index + (step === "left" || step === "up" ? -1 : 1)];
  return next === undefined ? null : { ...focus, itemId: next.id };
}

function sideways(layout: BoardLayout, focus: CellFocus, by: 1 | -1): CellFocus {
  const at = layout.stages.findIndex(({ id }) => id === focus.stageId);
  const stage = layout.stages[at + by];
  if (stage === undefined) return focus;
  const items = itemsOf(layout, stage.id, focus.laneId);
  const item = by === 1 ? items[0] : items.at(-1);
  return { stageId: stage.id, laneId: focus.laneId, itemId: item?.id ?? null };
}

function upOrDown(layout: BoardLayout, focus: CellFocus, by: 1 | -1): CellFocus {
  const at = layout.lanes.findIndex(({ id }) => id === focus.laneId);
  const lane = layout.lanes[at + by];
  if (lane === undefined) return focus;
  const items = itemsOf(layout, focus.stageId, lane.id);
  const from = boxOfFocus(layout, focus);
  const nearest = items.toSorted(
    (a, b) => Math.abs(a.box.x - (from?.x ?? 0)) - Math.abs(b.box.x - (from?.x ?? 0)),
  );
  const isNotes = items[0]?.kind === "note";
  const item = isNotes ? (by === 1 ? items[0] : items.at(-1)) : nearest[0];
  return { stageId: focus.stageId, laneId: lane.id, itemId: item?.id ?? null };
}
