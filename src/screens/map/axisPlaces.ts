import type { Axis } from "#journey/commands/axis.ts";
import type { Lane } from "#journey/lane.ts";
import type { Stage } from "#journey/stage.ts";
import { byOrder } from "#kit/orderKey.ts";
import type { Session } from "#session/session.ts";

/** All stages or lanes of the open map in their order, hidden ones too. */
export function rowsOf(session: Session, axis: Axis): readonly (Stage | Lane)[] {
  const rows: Iterable<Stage | Lane> = session.store.getState().board?.[axis] ?? [];
  return [...rows].toSorted(byOrder);
}

/** Those that are in sight. */
export function seenRowsOf(session: Session, axis: Axis): readonly (Stage | Lane)[] {
  return rowsOf(session, axis).filter(({ hidden }) => !hidden);
}

/**
 * The place among the others, hidden ones too, at which something of an axis
 * stands so many places further among those in sight; null beyond the edge.
 */
export function placeBeside(session: Session, axis: Axis, id: string, by: 1 | -1): number | null {
  const seen = seenRowsOf(session, axis);
  const next = seen[seen.findIndex((row) => row.id === id) + by];
  if (next === undefined) return null;
  return placeAmongOthers(session, axis, id, next.id) + (by === 1 ? 1 : 0);
}

/** The place among all others for something that is let go before the n-th of the others in sight. */
export function placeDropped(session: Session, axis: Axis, id: string, n: number): number {
  const others = seenRowsOf(session, axis).filter((row) => row.id !== id);
  const next = others[n];
  if (next !== undefined) return placeAmongOthers(session, axis, id, next.id);
  const last = others.at(-1);
  return last === undefined ? 0 : placeAmongOthers(session, axis, id, last.id) + 1;
}

/** The place right behind something; behind all where it is not there. */
export function placeBehind(session: Session, axis: Axis, id: string | undefined): number {
  const rows = rowsOf(session, axis);
  const at = rows.findIndex((row) => row.id === id);
  return at === -1 ? rows.length : at + 1;
}

function placeAmongOthers(session: Session, axis: Axis, id: string, other: string): number {
  return rowsOf(session, axis)
    .filter((row) => row.id !== id)
    .findIndex((row) => row.id === other);
}
