import { byOrder } from "#kit/orderKey.ts";
import { Table } from "#kit/table.ts";
import type { AttributeDefinition } from "./attribute.ts";
import type { Channel } from "./channel.ts";
import type { Connection } from "./connection.ts";
import type { Guess } from "./guess.ts";
import type { Insight } from "./insight.ts";
import type { Lane } from "./lane.ts";
import { holdsTouchpoints, isUnseen } from "./lane.ts";
import type { MapInfo } from "./mapInfo.ts";
import type { Note } from "./note.ts";
import type { Participant } from "./participant.ts";
import type { Persona } from "./persona.ts";
import type { ProfileEntry } from "./profileEntry.ts";
import type { ProfileVersion } from "./profileVersion.ts";
import type { Scorecard } from "./scorecard.ts";
import type { ScoreMark } from "./scoreMark.ts";
import type { Segment } from "./segment.ts";
import type { Stage } from "./stage.ts";
import type { Story } from "./story.ts";
import type { Study } from "./study.ts";
import type { Touchpoint } from "./touchpoint.ts";

/** What is drawn on one map: its document `map:<id>`, read. */
export interface Board {
  readonly stage: Table<Stage>;
  readonly lane: Table<Lane>;
  readonly touchpoint: Table<Touchpoint>;
  readonly connection: Table<Connection>;
  readonly note: Table<Note>;
}

/** What the workspace holds beside the boards: document `ws` and all evidence, read. */
export interface Workspace {
  readonly map: Table<MapInfo>;
  readonly study: Table<Study>;
  readonly attribute: Table<AttributeDefinition>;
  readonly channel: Table<Channel>;
  readonly persona: Table<Persona>;
  readonly segment: Table<Segment>;
  readonly scorecard: Table<Scorecard>;
  readonly scoreMark: Table<ScoreMark>;
  readonly profileEntry: Table<ProfileEntry>;
  readonly insight: Table<Insight>;
  readonly profileVersion: Table<ProfileVersion>;
  readonly guess: Table<Guess>;
  readonly participant: Table<Participant>;
  readonly story: Table<Story>;
}

/** A board with nothing on it. */
export function emptyBoard(): Board {
  return {
    stage: Table.empty(),
    lane: Table.empty(),
    touchpoint: Table.empty(),
    connection: Table.empty(),
    note: Table.empty(),
  };
}

/** A workspace with nothing in it. */
export function emptyWorkspace(): Workspace {
  return {
    map: Table.empty(),
    study: Table.empty(),
    attribute: Table.empty(),
    channel: Table.empty(),
    persona: Table.empty(),
    segment: Table.empty(),
    scorecard: Table.empty(),
    scoreMark: Table.empty(),
    profileEntry: Table.empty(),
    insight: Table.empty(),
    profileVersion: Table.empty(),
    guess: Table.empty(),
    participant: Table.empty(),
    story: Table.empty(),
  };
}

/** The stages from left to right. */
export function stagesInOrder(board: Board): readonly Stage[] {
  return [...board.stage].toSorted(byOrder);
}

/** The lanes from top to bottom. */
export function lanesInOrder(board: Board): readonly Lane[] {
  return [...board.lane].toSorted(byOrder);
}

/**
 * The touchpoints that stand in a cell, in the order in which the customer
 * meets them: stage by stage, within a stage by order key; where two lanes have
 * the same key, the upper one's first, whatever the ids of this copy of the map.
 * One whose stage or lane is gone is left out: see `strayTouchpoints`.
 */
export function touchpointsInOrder(board: Board): readonly Touchpoint[] {
  const known = IN_ORDER.get(board) ?? inOrderOn(board);
  IN_ORDER.set(board, known);
  return known;
}

/** The touchpoints behind the scenes: customers meet none of them, and can tell of one only where it came to their sight. */
export function backstageTouchpoints(board: Board): readonly Touchpoint[] {
  return touchpointsInOrder(board).filter(({ laneId }) =>
    isUnseen(board.lane.get(laneId)?.role ?? "notes"),
  );
}

/** Sorted once a board: everything that shows or derives something asks for it. */
const IN_ORDER = new WeakMap<Board, readonly Touchpoint[]>();

function inOrderOn(board: Board): readonly Touchpoint[] {
  const stages = new Map(stagesInOrder(board).map((stage, index) => [stage.id, index]));
  const lanes = new Map(lanesInOrder(board).map((lane, index) => [lane.id, index]));
  return [...board.touchpoint]
    .filter((touchpoint) => isInCell(board, touchpoint))
    .toSorted(
      (a, b) =>
        (stages.get(a.stageId) ?? 0) - (stages.get(b.stageId) ?? 0) ||
        (a.order === b.order
          ? (lanes.get(a.laneId) ?? 0) - (lanes.get(b.laneId) ?? 0)
          : byOrder(a, b)) ||
        byOrder(a, b),
    );
}

/** The touchpoints of one cell in their order. */
export function touchpointsOfCell(
  board: Board,
  stageId: string,
  laneId: string,
): readonly Touchpoint[] {
  return [...board.touchpoint]
    .filter((touchpoint) => touchpoint.stageId === stageId && touchpoint.laneId === laneId)
    .toSorted(byOrder);
}

/** The notes of a map as it is read: stage by stage, lane by lane. */
export function notesInOrder(board: Board): readonly Note[] {
  const stages = new Map(stagesInOrder(board).map((stage, index) => [stage.id, index]));
  const lanes = new Map(lanesInOrder(board).map((lane, index) => [lane.id, index]));
  return [...board.note].toSorted(
    (a, b) =>
      (stages.get(a.stageId) ?? 0) - (stages.get(b.stageId) ?? 0) ||
      (lanes.get(a.laneId) ?? 0) - (lanes.get(b.laneId) ?? 0) ||
      byOrder(a, b),
  );
}

/** Does the touchpoint's stage exist, and its lane, as one that holds touchpoints? */
export function isInCell(board: Board, touchpoint: Touchpoint): boolean {
  const lane = board.lane.get(touchpoint.laneId);
  return board.stage.has(touchpoint.stageId) && lane !== undefined && holdsTouchpoints(lane.role);
}

/** Touchpoints that stand in no cell: their stage or lane was deleted elsewhere meanwhile. */
export function strayTouchpoints(board: Board): readonly Touchpoint[] {
  return [...board.touchpoint]
    .filter((touchpoint) => !isInCell(board, touchpoint))
    .toSorted(byOrder);
}

/** Is a note an opportunity: does it stand in a lane for them? */
export function isOpportunity(board: Board, id: string): boolean {
  const note = board.note.get(id);
  return note !== undefined && board.lane.get(note.laneId)?.role === "opportunities";
}
