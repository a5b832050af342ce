import type { KeyboardEvent } from "react";
import { type Axis, duplicateOnAxis, moveOnAxis } from "#journey/commands/axis.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import type { Session } from "#session/session.ts";
import type { EditEnd } from "#ui/InlineEdit.tsx";
import { beginRename } from "./beginRename.ts";
import { deleteAxis } from "./axisEntries.ts";
import { placeBeside, seenRowsOf } from "./axisPlaces.ts";
import { endNaming } from "./beginning.ts";
import { land } from "./gridKeys.ts";
import { firstIn, itemsOf } from "./gridModel.ts";
import { mapDoor } from "./mapDoor.ts";

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
    F2: () => beginRename(session, id),
    Delete: () => deleteAxis(session, axis, [id]),
  };
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== "d" || event.shiftKey || event.altKey) return;
    event.preventDefault();
    duplicateHead(session, axis, id);
    return;
  }
  if (/^[\p{L}\p{N}]$/u.test(event.key) && !event.altKey) {
    // The key itself goes into the field that comes.
    beginRename(session, id);
    return;
  }
  const action = event.altKey ? moveBy(event.key, session, axis, id) : actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

/** Ends the naming of a head: Enter goes on to its first place on the map, Tab to name the next one, Shift+Tab the one before. */
export function endHeadName(
  session: Session,
  axis: Axis,
  id: StageId | LaneId,
  how: EditEnd,
): void {
  endNaming(session, id, how === "escape");
  const by = how === "tab" ? 1 : how === "shift-tab" ? -1 : 0;
  const rows = seenRowsOf(session, axis);
  const next = by === 0 ? undefined : rows[rows.findIndex((row) => row.id === id) + by];
  if (next === undefined) {
    if (how === "enter") goInto(session, axis, id);
    session.endRename(how !== "blur");
    return;
  }
  mapDoor()?.showHead(next.id);
  beginRename(session, next.id);
}

/** The focus goes to the first place of a stage, or to the place of a lane that is in the stage with the focus. */
function goInto(session: Session, axis: Axis, id: StageId | LaneId): void {
  const door = mapDoor();
  if (door === null) return;
  const { layout, focus } = door;
  const lane = layout.lanes.find((one) => one.id === id);
  const stage = layout.stages.find((one) => one.id === (axis === "stage" ? id : focus?.stageId));
  if (stage === undefined) return;
  const place =
    lane === undefined
      ? firstIn(layout, stage.id)
      : {
          stageId: stage.id,
          laneId: lane.id,
          itemId: itemsOf(layout, stage.id, lane.id)[0]?.id ?? null,
        };
  if (place !== null) land(session, door, place, false);
}

function duplicateHead(session: Session, axis: Axis, id: StageId | LaneId): void {
  const outcome = session.runOnMap((context) => duplicateOnAxis(context, axis, id));
  if (outcome.ok) session.select({ kind: axis, ids: outcome.value.made });
}

function moveBy(
  key: string,
  session: Session,
  axis: Axis,
  id: StageId | LaneId,
): (() => void) | undefined {
  const [back, on] = axis === "stage" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  if (key !== back && key !== on) return undefined;
  const to = placeBeside(session, axis, id, key === on ? 1 : -1);
  return () => {
    if (to !== null) session.runOnMap((context) => moveOnAxis(context, axis, id, to));
  };
}
