import type { KeyboardEvent } from "react";
import { type Axis, moveOnAxis } from "#journey/commands/axis.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import type { Session } from "#session/session.ts";
import { deleteAxis } from "./axisEntries.ts";

/** What a key does on the head of a stage or lane: choose, rename, delete, or move it with Alt and an arrow. */
export function runHeadKey(
  event: KeyboardEvent<HTMLElement>,
  session: Session,
  axis: Axis,
  id: StageId | LaneId,
  select: () => void,
): void {
  if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
  const actions: Readonly<Record<string, () => void>> = {
    Enter: select,
    " ": select,
    F2: () => session.show({ renaming: id }),
    Delete: () => deleteAxis(session, axis, [id]),
  };
  if (event.ctrlKey || event.metaKey) return;
  const action = event.altKey ? moveBy(event.key, session, axis, id) : actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function moveBy(
  key: string,
  session: Session,
  axis: Axis,
  id: StageId | LaneId,
): (() => void) | undefined {
  const [back, on] = axis === "stage" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  if (key !== back && key !== on) return undefined;
  const { board } = session.store.getState();
  if (board === null) return undefined;
  const rows = [...board[axis]].toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const at = rows.findIndex((row) => row.id === id);
  const to = Math.max(0, at + (key === on ? 1 : -1));
  return () => {
    session.runOnMap((context) => moveOnAxis(context, axis, id, to));
  };
}
