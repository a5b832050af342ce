import type { Write } from "#journey/change.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import { type Board, stagesInOrder } from "#journey/workspace.ts";
import { boardOf, counted, done, type MapContext, type Outcome, set } from "./context.ts";
import { orderKeysAt } from "./reorder.ts";

/** A cell of the map, and a place among what stands in it. */
export interface Place {
  readonly stageId: StageId;
  readonly laneId: LaneId;
  /** Among the cell's own, from 0; undefined: at the end. */
  readonly index?: number | undefined;
}

/** What stands in a cell, in its order. */
export interface Placed {
  readonly id: string;
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly order: string;
}

/** The kinds of things that stand in cells. */
interface Cells {
  readonly kind: "touchpoint" | "note";
  /** What stands in a cell now. */
  readonly inCell: (place: Place) => readonly Placed[];
}

/**
 * Where things go that are brought along with one of them, the held one: those
 * of its lane into the place's lane, the others keep theirs; all keep their
 * distance from it in stages, as far as there are stages. Null: one stays.
 */
export function alongWith(board: Board, held: Placed, place: Place): (own: Placed) => Place | null {
  const stages = stagesInOrder(board).map(({ id }) => id);
  const by = stages.indexOf(place.stageId) - stages.indexOf(held.stageId);
  return (own) => {
    const at = Math.max(0, Math.min(stages.indexOf(own.stageId) + by, stages.length - 1));
    const stageId = stages[at] ?? place.stageId;
    const laneId = own.laneId === held.laneId ? place.laneId : own.laneId;
    if (stageId === place.stageId && laneId === place.laneId) return place;
    return stageId === own.stageId && laneId === own.laneId ? null : { stageId, laneId };
  };
}

/** Where things of other stages go: to the end of their own lanes' cells in a stage. */
export function toStage(stageId: StageId): (own: Placed) => Place | null {
  return (own) => (own.stageId === stageId ? null : { stageId, laneId: own.laneId });
}

/**
 * Brings things to the places they are given, cell by cell.
 *
 * @param moving in the order in which they come to stand
 * @param placeFor null: it stays
 */
export function moveEach(
  context: MapContext,
  { kind, inCell }: Cells,
  moving: readonly Placed[],
  placeFor: (own: Placed) => Place | null,
): Outcome {
  const moves = new Map<string, { readonly place: Place; readonly ids: readonly string[] }>();
  for (const own of moving) {
    const place = placeFor(own);
    if (place === null) continue;
    const cell = `${place.stageId} ${place.laneId}`;
    moves.set(cell, { place, ids: [...(moves.get(cell)?.ids ?? []), own.id] });
  }
  const all = [...moves.values()];
  const moved = all.reduce((sum, { ids }) => sum + ids.length, 0);
  const document = boardOf(context);
  const writes = all.flatMap(({ place, ids }): readonly Write[] => {
    const chosen = new Set(ids);
    const others = inCell(place).filter(({ id }) => !chosen.has(id));
    return [
      ...ids.flatMap((id) => [
        set(document, kind, id, "stageId", place.stageId),
        set(document, kind, id, "laneId", place.laneId),
      ]),
      ...[...orderKeysAt(others, ids, place.index ?? others.length)].map(([id, order]) =>
        set(document, kind, id, "order", order),
      ),
    ];
  });
  return done(`Move ${counted(moved, kind)}`, writes);
}
