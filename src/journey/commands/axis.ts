import { byOrder } from "#kit/orderKey.ts";
import type { Write } from "#journey/change.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import type { LaneRole } from "#journey/lane.ts";
import type { Note } from "#journey/note.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import {
  boardOf,
  counted,
  create,
  done,
  type MapContext,
  notDone,
  type Outcome,
  remove,
  set,
} from "./context.ts";
import { orderKeysAt } from "./reorder.ts";

/** The map's two axes: its stages from left to right and its lanes from top to bottom. */
export type Axis = "stage" | "lane";
export type AxisId = StageId | LaneId;

const FIELD = { stage: "stageId", lane: "laneId" } as const;

/** A new stage at a place among the stages (default: the end). `made`: its id. */
export function addStage(context: MapContext, name: string, index?: number): Outcome {
  return addTo("stage", context, { name }, index);
}

/** A new lane of a role at a place among the lanes (default: the end). `made`: its id. */
export function addLane(
  context: MapContext,
  role: LaneRole,
  name: string,
  index?: number,
): Outcome {
  return addTo("lane", context, { role, name }, index);
}

/** Gives a stage or lane another name. */
export function renameOnAxis(context: MapContext, axis: Axis, id: AxisId, name: string): Outcome {
  if (!context.board[axis].has(id)) return gone(axis);
  return done(`Rename ${axis}`, [set(boardOf(context), axis, id, "name", name)]);
}

/** Brings a stage or lane, with all that stands in it, to another place among its like. */
export function moveOnAxis(context: MapContext, axis: Axis, id: AxisId, index: number): Outcome {
  if (!context.board[axis].has(id)) return gone(axis);
  const others = [...context.board[axis]].filter((row) => row.id !== id);
  const keys = orderKeysAt(others, [id], index);
  return done(`Move ${axis}`, orderWrites(context, axis, keys));
}

/** A copy right behind the original, with its touchpoints, the connections among them and its notes, without stories and lock. `made`: its id. */
export function duplicateOnAxis(context: MapContext, axis: Axis, id: AxisId): Outcome {
  const { board, mint } = context;
  const original = board[axis].get(id);
  if (original === undefined) return gone(axis);
  const rows = [...board[axis]].toSorted(byOrder);
  const copyId = mint(axis);
  const at = rows.findIndex((row) => row.id === id) + 1;
  const keys = orderKeysAt(rows, [copyId], at);
  const order = keys.get(copyId) ?? "a0";
  const entity = { ...original, id: copyId, order, locked: false };
  const writes: Write[] = [
    create(boardOf(context), axis, entity),
    ...orderWrites(context, axis, keys, copyId),
  ];
  const copies = new Map<string, string>();
  for (const kind of ["touchpoint", "note"] as const) {
    for (const row of board[kind]) {
      if (row[FIELD[axis]] !== id) continue;
      const copy = { ...atCopy(row, copies), id: mint(kind), [FIELD[axis]]: copyId };
      copies.set(row.id, copy.id);
      writes.push(create(boardOf(context), kind, copy));
    }
  }
  for (const row of board.connection) {
    const [from, to] = [copies.get(row.from), copies.get(row.to)];
    if (from === undefined || to === undefined) continue;
    writes.push(
      create(boardOf(context), "connection", { ...row, id: mint("connection"), from, to }),
    );
  }
  return done(`Duplicate ${axis}`, writes, [copyId]);
}

/** An opportunity speaks of the copy of its touchpoint where there is one. */
function atCopy(row: Touchpoint | Note, copies: ReadonlyMap<string, string>): object {
  const copy = "touchpointId" in row ? copies.get(row.touchpointId ?? "") : undefined;
  return copy === undefined ? row : { ...row, touchpointId: copy };
}

/** Takes stages or lanes away with the touchpoints, notes and connections in them; their stories become unplaced. */
export function deleteOnAxis(context: MapContext, axis: Axis, ids: readonly AxisId[]): Outcome {
  const { board } = context;
  const document = boardOf(context);
  const doomed = new Set<string>(ids.filter((id) => board[axis].has(id)));
  if (doomed.size === 0) return gone(axis);
  const touchpoints = new Set<string>();
  const writes: Write[] = [...doomed].map((id) => remove(document, axis, id));
  for (const row of board.touchpoint) if (doomed.has(row[FIELD[axis]])) touchpoints.add(row.id);
  for (const id of touchpoints) writes.push(remove(document, "touchpoint", id));
  for (const row of board.note) {
    if (doomed.has(row[FIELD[axis]])) writes.push(remove(document, "note", row.id));
  }
  writes.push(...connectionsCut(context, touchpoints));
  return done(`Delete ${counted(doomed.size, axis)}`, writes);
}

/** The removals of all connections that touch one of these touchpoints. */
export function connectionsCut(
  context: MapContext,
  touchpoints: ReadonlySet<string>,
): readonly Write[] {
  return [...context.board.connection]
    .filter(({ from, to }) => touchpoints.has(from) || touchpoints.has(to))
    .map(({ id }) => remove(boardOf(context), "connection", id));
}

function addTo(
  axis: Axis,
  context: MapContext,
  fields: { readonly name: string; readonly role?: LaneRole },
  index: number | undefined,
): Outcome {
  const id = context.mint(axis);
  const rows = [...context.board[axis]];
  const keys = orderKeysAt(rows, [id], index ?? rows.length);
  const writes = [
    create(boardOf(context), axis, { id, ...fields, order: keys.get(id) ?? "a0" }),
    ...orderWrites(context, axis, keys, id),
  ];
  return done(`Add ${axis}`, writes, [id]);
}

function orderWrites(
  context: MapContext,
  axis: Axis,
  keys: ReadonlyMap<string, string>,
  except?: string,
): readonly Write[] {
  return [...keys]
    .filter(([key]) => key !== except)
    .map(([key, order]) => set(boardOf(context), axis, key, "order", order));
}

function gone(axis: Axis): Outcome {
  return notDone("not-found", `That ${axis} is no longer on this map.`);
}
