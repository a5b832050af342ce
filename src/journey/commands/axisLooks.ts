import { type AxisColour, type AxisLook, SIZES } from "#journey/axisLook.ts";
import type { Axis, AxisId } from "./axis.ts";
import { boardOf, counted, done, type MapContext, notDone, type Outcome, set } from "./context.ts";

/** Gives stages or lanes a tint; null takes it away. */
export function colourOnAxis(
  context: MapContext,
  axis: Axis,
  ids: readonly AxisId[],
  colour: AxisColour | null,
): Outcome {
  return look(context, axis, ids, { colour }, "Colour");
}

/** Folds stages or lanes to their names, or opens them again. */
export function collapseOnAxis(
  context: MapContext,
  axis: Axis,
  ids: readonly AxisId[],
  collapsed: boolean,
): Outcome {
  return look(context, axis, ids, { collapsed }, collapsed ? "Collapse" : "Expand");
}

/** Takes stages or lanes out of sight and out of pictures, or shows them again. One of each stays in sight. */
export function hideOnAxis(
  context: MapContext,
  axis: Axis,
  ids: readonly AxisId[],
  hidden: boolean,
): Outcome {
  const chosen = new Set<string>(ids);
  const rows = [...context.board[axis]];
  const staysEmpty = hidden && rows.every((row) => row.hidden || chosen.has(row.id));
  if (staysEmpty && rows.some(({ id }) => chosen.has(id))) {
    return notDone("not-allowed", `One ${axis} has to stay in sight.`);
  }
  return look(context, axis, ids, { hidden }, hidden ? "Hide" : "Show");
}

/** Keeps hands off stages or lanes and what stands in them, or lets them be changed again. */
export function lockOnAxis(
  context: MapContext,
  axis: Axis,
  ids: readonly AxisId[],
  locked: boolean,
): Outcome {
  return look(context, axis, ids, { locked }, locked ? "Lock" : "Unlock");
}

/** Makes a stage so wide or a lane so high at least, within `SIZES`; null: as it needs. */
export function resizeOnAxis(
  context: MapContext,
  axis: Axis,
  id: AxisId,
  size: number | null,
): Outcome {
  const { least, most } = SIZES[axis];
  const kept = size === null ? null : Math.round(Math.max(least, Math.min(most, size)));
  return look(context, axis, [id], { size: kept }, "Resize");
}

function look(
  context: MapContext,
  axis: Axis,
  ids: readonly AxisId[],
  fields: Partial<AxisLook>,
  verb: string,
): Outcome {
  const rows = ids.filter((id) => context.board[axis].has(id));
  if (rows.length === 0) return notDone("not-found", `That ${axis} is no longer on this map.`);
  const writes = rows.flatMap((id) =>
    Object.entries(fields).map(([field, value]) => set(boardOf(context), axis, id, field, value)),
  );
  return done(`${verb} ${counted(rows.length, axis)}`, writes);
}
