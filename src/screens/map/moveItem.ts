import { moveNotesWith } from "#journey/commands/notes.ts";
import { moveTouchpointsWith } from "#journey/commands/touchpoints.ts";
import { asId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import { holdsNotes, holdsTouchpoints } from "#journey/lane.ts";
import type { BoardLayout } from "#scene/layout.ts";
import type { Session } from "#session/session.ts";
import type { CellFocus } from "#session/state.ts";
import type { MapDoor } from "./mapDoor.ts";
import { type GridItem, isPlaced, itemsOf } from "./gridModel.ts";

/**
 * Moves what has the focus, with all that is selected beside it, to the
 * neighbour place, cell or lane that an arrow key names; what stands in several
 * stages keeps its distances.
 */
export function moveItem(
  session: Session,
  { layout, isColumn }: Pick<MapDoor, "layout" | "isColumn">,
  focus: CellFocus,
  pressed: string,
): void {
  const items = itemsOf(layout, focus.stageId, focus.laneId);
  const item = items.find(({ id }) => id === focus.itemId);
  if (item === undefined || !isPlaced(item)) return;
  const moving = movingWith(session, item);
  const step = stepFor(item, isColumn ? turnedFor(item, pressed) : pressed);
  const index = step.isAlong ? indexBeyond(items, moving, step.by) : null;
  if (index !== null) {
    place(session, item, moving, { ...focus, index });
    return;
  }
  const cell = cellBeyond(layout, focus, step.key, item.kind);
  if (cell === null) return;
  if (cell.stageId !== focus.stageId && isAtEdge(layout, moving, step.by)) return;
  place(session, item, moving, { ...cell, index: step.by === 1 ? 0 : undefined });
}

interface KeyStep {
  readonly key: string;
  readonly by: 1 | -1;
  /** Along the cell in which it stands: touchpoints side by side, notes one below the other. */
  readonly isAlong: boolean;
}

function stepFor({ kind }: GridItem, key: string): KeyStep {
  const isSideways = key === "ArrowLeft" || key === "ArrowRight";
  const by = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  return { key, by, isAlong: (kind === "touchpoint") === isSideways };
}

/** Where touchpoints stand one below the other, up and down move along them, and left and right to other lanes. */
const TURNED: Readonly<Record<string, string>> = {
  ArrowUp: "ArrowLeft",
  ArrowDown: "ArrowRight",
  ArrowLeft: "ArrowUp",
  ArrowRight: "ArrowDown",
};

function turnedFor({ kind }: GridItem, key: string): string {
  return kind === "touchpoint" ? (TURNED[key] ?? key) : key;
}

/** Would one of them leave the map, and lose its distance to the others? */
function isAtEdge(layout: BoardLayout, moving: ReadonlySet<string>, by: 1 | -1): boolean {
  const edge = layout.stages.at(by === 1 ? -1 : 0);
  if (edge === undefined) return true;
  return layout.lanes.some(({ id }) =>
    itemsOf(layout, edge.id, id).some((item) => moving.has(item.id)),
  );
}

function movingWith(session: Session, item: GridItem): ReadonlySet<string> {
  const { selection } = session.store.getState();
  const isChosen = selection.kind === item.kind && selection.ids.includes(item.id);
  return new Set(isChosen ? selection.ids : [item.id]);
}

/** The place among those of the cell that stay, one further than where the moving ones stand; null at its end. */
function indexBeyond(
  items: readonly GridItem[],
  moving: ReadonlySet<string>,
  by: 1 | -1,
): number | null {
  const at = items.map(({ id }) => moving.has(id));
  const edge = by === 1 ? at.lastIndexOf(true) : at.indexOf(true);
  const next = items[edge + by];
  if (next === undefined) return null;
  const others = items.filter(({ id }) => !moving.has(id));
  return others.indexOf(next) + (by === 1 ? 1 : 0);
}

function cellBeyond(
  layout: BoardLayout,
  { stageId, laneId }: CellFocus,
  key: string,
  kind: GridItem["kind"],
): Pick<CellFocus, "stageId" | "laneId"> | null {
  const by = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const next = nextOf(layout.stages, stageId, by);
    return next === undefined ? null : { stageId: next, laneId };
  }
  const holds = kind === "note" ? holdsNotes : holdsTouchpoints;
  const fitting = layout.lanes.filter(({ role }) => holds(role));
  const next = nextOf(fitting, laneId, by);
  return next === undefined ? null : { stageId, laneId: next };
}

function nextOf<Id extends string>(
  rows: readonly { readonly id: Id }[],
  id: Id,
  by: 1 | -1,
): Id | undefined {
  return rows[rows.findIndex((row) => row.id === id) + by]?.id;
}

function place(
  session: Session,
  { id, kind }: GridItem,
  moving: ReadonlySet<string>,
  to: Pick<CellFocus, "stageId" | "laneId"> & { readonly index: number | undefined },
): void {
  session.runOnMap((context) =>
    kind === "note"
      ? moveNotesWith(
          context,
          asId<NoteId>(id),
          [...moving].map((one) => asId<NoteId>(one)),
          to,
        )
      : moveTouchpointsWith(
          context,
          asId<TouchpointId>(id),
          [...moving].map((one) => asId<TouchpointId>(one)),
          to,
        ),
  );
}
