import { addLane, addStage, type Axis, type AxisId, renameOnAxis } from "#journey/commands/axis.ts";
import type { Outcome } from "#journey/commands/context.ts";
import { asId } from "#journey/ids.ts";
import type { LaneRole } from "#journey/lane.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import { placeBehind } from "./axisPlaces.ts";
import { beginNaming } from "./beginning.ts";
import type { MapDoor } from "./mapDoor.ts";

/** Adds a stage at a place among the stages (left out: at the end) and begins to name it. */
export function addStageAt(session: Session, index?: number): void {
  nameWhatWasMade(
    session,
    "stage",
    session.runOnMap((context) => addStage(context, "", index)),
  );
}

/** Adds a stage after the chosen one, else after the one that has the focus, and begins to name it. */
export function addStageAfter(session: Session, { focus }: MapDoor): void {
  addStageAt(session, placeAfter(session, "stage", focus?.stageId));
}

/** Adds a lane of notes below the chosen one, else below the one that has the focus, and begins to name it. */
export function addLaneAfter(session: Session, { focus }: MapDoor): void {
  const index = placeAfter(session, "lane", focus?.laneId);
  addLaneAt(session, "notes", words.map.newLane, index);
}

/** Adds a lane of a kind at a place among the lanes (left out: at the end) and begins to name it. */
export function addLaneAt(session: Session, role: LaneRole, name: string, index?: number): void {
  nameWhatWasMade(
    session,
    "lane",
    session.runOnMap((context) => addLane(context, role, name, index)),
  );
}

function nameWhatWasMade(session: Session, axis: Axis, outcome: Outcome): void {
  if (!outcome.ok) return;
  const [id] = outcome.value.made;
  if (id === undefined) return;
  const rename = (name: string): void => {
    session.runOnMap((context) => renameOnAxis(context, axis, asId<AxisId>(id), name));
  };
  beginNaming(session, { id, typed: undefined, step: outcome.value.name, rename });
}

function placeAfter(session: Session, axis: Axis, focused: string | undefined): number {
  const { selection } = session.store.getState();
  return placeBehind(session, axis, selection.kind === axis ? selection.ids.at(-1) : focused);
}
