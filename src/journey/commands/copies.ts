import { byOrder, type Ordered } from "#kit/orderKey.ts";
import type { Write } from "#journey/change.ts";
import { type Clipping, clippingOf, type CutNote } from "#journey/clipping.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import { holdsNotes, holdsTouchpoints, type LaneRole } from "#journey/lane.ts";
import {
  lanesInOrder,
  notesInOrder,
  stagesInOrder,
  touchpointsInOrder,
} from "#journey/workspace.ts";
import {
  boardOf,
  counted,
  create,
  done,
  type MapContext,
  notDone,
  type Outcome,
  set,
} from "./context.ts";
import type { Place } from "./moving.ts";
import { orderKeysAt } from "./reorder.ts";

type CopyKind = "touchpoint" | "note";

/** A thing that is set up anew: where it will stand, and all else that is said of it. */
interface Fresh {
  readonly id: string;
  readonly kind: CopyKind;
  readonly stageId: StageId;
  readonly laneId: LaneId;
  /** Behind which of the cell's own it goes; null: where `Place` says, else at the end. */
  readonly behind: string | null;
  readonly index: number | undefined;
  readonly fields: object;
}

/** What a hand did to set copies up, as its undo is called. */
type Copying = "Paste" | "Duplicate";

/**
 * Sets up what was copied: its first column at the place, the others in the
 * stages behind, as far as there are any. What cannot stand in the place's lane
 * goes to the first that is for it. `made`: the new ids.
 */
export function pasteClipping(
  context: MapContext,
  clipping: Clipping,
  place: Place,
  copying: Copying = "Paste",
): Outcome {
  const fresh = freshFor(context, clipping, place);
  if (fresh.length === 0) {
    return notDone("not-allowed", "There is no lane on this map where that could stand.");
  }
  return copied(copying, context, clipping, fresh);
}

/** Copies touchpoints and notes, each right behind its original, with the connections among them and without stories. `made`: the copies' ids. */
export function duplicateItems(context: MapContext, ids: readonly string[]): Outcome {
  const { board } = context;
  const chosen = new Set(ids);
  const clipping = clippingOf(board, chosen);
  const originals = originalsOf(context, chosen);
  if (originals.length === 0) return notDone("not-found", "That is no longer on this map.");
  const fresh = originals.map(({ kind, row }) => ({
    id: context.mint(kind),
    kind,
    stageId: row.stageId,
    laneId: row.laneId,
    behind: row.id,
    index: undefined,
    fields: row,
  }));
  return copied("Duplicate", context, clipping, fresh);
}

type Row = Ordered & { readonly stageId: StageId; readonly laneId: LaneId };

/** The chosen ones in the very order in which a clipping holds them. */
function originalsOf(
  { board }: MapContext,
  chosen: ReadonlySet<string>,
): readonly { readonly kind: CopyKind; readonly row: Row }[] {
  const of = (kind: CopyKind) => (row: Row) => ({ kind, row });
  return [
    ...touchpointsInOrder(board)
      .filter(({ id }) => chosen.has(id))
      .map(of("touchpoint")),
    ...notesInOrder(board)
      .filter(({ id }) => chosen.has(id))
      .map(of("note")),
  ];
}

function freshFor(context: MapContext, clipping: Clipping, place: Place): readonly Fresh[] {
  const stages = stagesInOrder(context.board);
  const at = stages.findIndex(({ id }) => id === place.stageId);
  if (at === -1) return [];
  const put = (
    kind: CopyKind,
    column: number,
    laneId: LaneId | undefined,
    fields: object,
  ): readonly Fresh[] => {
    const stage = stages[Math.min(at + column, stages.length - 1)];
    if (stage === undefined || laneId === undefined) return [];
    const isHere = stage.id === place.stageId && laneId === place.laneId;
    const index = isHere ? place.index : undefined;
    const id = context.mint(kind);
    return [{ id, kind, stageId: stage.id, laneId, behind: null, index, fields }];
  };
  const lanes = laneFinder(context, place);
  return [
    ...clipping.touchpoints.flatMap(({ column, ...fields }) =>
      put("touchpoint", column, lanes.forTouchpoints, fields),
    ),
    ...clipping.notes.flatMap(({ column, role, ...fields }) =>
      put("note", column, lanes.forNote(role), withKnownLinks(context, fields)),
    ),
  ];
}

/** A note that comes from anywhere, with the links that lead to something here. */
function withKnownLinks(
  { board, workspace }: MapContext,
  fields: Omit<CutNote, "column" | "role">,
): Omit<CutNote, "column" | "role"> {
  const { touchpointId, insightIds } = fields;
  return {
    ...fields,
    touchpointId: board.touchpoint.has(touchpointId ?? "") ? touchpointId : null,
    insightIds: insightIds.filter((id) => workspace.insight.has(id)),
  };
}

function laneFinder(
  { board }: MapContext,
  place: Place,
): {
  readonly forTouchpoints: LaneId | undefined;
  readonly forNote: (role: LaneRole) => LaneId | undefined;
} {
  const here = board.lane.get(place.laneId);
  const lanes = [...(here === undefined ? [] : [here]), ...lanesInOrder(board)];
  const first = (fits: (role: LaneRole) => boolean): LaneId | undefined =>
    lanes.find(({ role }) => fits(role))?.id;
  return {
    forTouchpoints: first(holdsTouchpoints),
    forNote: (role) =>
      here !== undefined && holdsNotes(here.role)
        ? here.id
        : (first((one) => one === role && holdsNotes(one)) ?? first(holdsNotes)),
  };
}

function copied(
  verb: Copying,
  context: MapContext,
  clipping: Clipping,
  fresh: readonly Fresh[],
): Outcome {
  const stops = fresh.filter(({ kind }) => kind === "touchpoint");
  const notes = fresh.length - stops.length;
  const writes = [
    ...cellsOf(fresh).flatMap((cell) => writesOfCell(context, cell)),
    ...clipping.connections.flatMap(({ from, to, label }): readonly Write[] => {
      const [start, end] = [stops[from], stops[to]];
      if (start === undefined || end === undefined) return [];
      const row = { id: context.mint("connection"), from: start.id, to: end.id, label };
      return [create(boardOf(context), "connection", row)];
    }),
  ];
  const what = [
    ...(stops.length === 0 ? [] : [counted(stops.length, "touchpoint")]),
    ...(notes === 0 ? [] : [counted(notes, "note")]),
  ];
  return done(
    `${verb} ${what.join(" and ")}`,
    writes,
    fresh.map(({ id }) => id),
  );
}

function cellsOf(fresh: readonly Fresh[]): readonly (readonly Fresh[])[] {
  const cells = new Map<string, Fresh[]>();
  for (const one of fresh) {
    const key = `${one.kind} ${one.stageId} ${one.laneId}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [one]);
    else cell.push(one);
  }
  return [...cells.values()];
}

/** The writes that make the new ones of one cell, each at its place among those that stand there. */
function writesOfCell(context: MapContext, cell: readonly Fresh[]): readonly Write[] {
  const document = boardOf(context);
  const [first] = cell;
  if (first === undefined) return [];
  const { kind, stageId, laneId } = first;
  const known: readonly Row[] = [...context.board[kind]];
  let row: readonly Ordered[] = known
    .filter((one) => one.stageId === stageId && one.laneId === laneId)
    .toSorted(byOrder);
  const moved = new Map<string, string>();
  cell.forEach(({ id, behind, index }, position) => {
    const at = behind === null ? index : row.findIndex((one) => one.id === behind) + 1;
    const keys = orderKeysAt(
      row,
      [id],
      at === undefined ? row.length : at + (behind === null ? position : 0),
    );
    for (const [key, order] of keys) moved.set(key, order);
    row = [...row, { id, order: "" }]
      .map((one) => ({ id: one.id, order: moved.get(one.id) ?? one.order }))
      .toSorted(byOrder);
  });
  const ids = new Set(cell.map(({ id }) => id));
  return [
    ...cell.map(({ id, fields }) =>
      create(document, kind, { ...fields, id, stageId, laneId, order: moved.get(id) ?? "a0" }),
    ),
    ...[...moved]
      .filter(([id]) => !ids.has(id))
      .map(([id, order]) => set(document, kind, id, "order", order)),
  ];
}
