import { SIZES } from "#journey/axisLook.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import { holdsTouchpoints, type Lane, type LaneRole } from "#journey/lane.ts";
import type { Stage } from "#journey/stage.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import type { BreakText } from "./breakLines.ts";
import { type Cells, cellKey } from "./cells.ts";
import type { SceneWords } from "./input.ts";
import type { StageLayout } from "./layout.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";

/** A touchpoint in its slot: the column within its stage that its card, its quote and its channels share. */
export interface Slotted {
  readonly touchpoint: Touchpoint;
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly role: LaneRole;
  /** Stages with no hidden one between them are of one run. */
  readonly run: number;
  readonly slot: number;
  /** The slot's left edge. */
  readonly x: number;
}

/**
 * Lays the stages that are in sight side by side, each as wide as its fullest
 * cell of touchpoints or as a hand made it, and at least one slot.
 */
export function layoutStages(
  stages: readonly Stage[],
  lanes: readonly Lane[],
  cells: Cells<Touchpoint>,
  words: SceneWords,
  breakText: BreakText,
): readonly StageLayout[] {
  const cardLanes = lanes.filter(({ role }) => holdsTouchpoints(role));
  let x: number = METRICS.rail;
  let run = 0;
  return stages.flatMap((stage): StageLayout[] => {
    if (stage.hidden) {
      run += 1;
      return [];
    }
    const counts = cardLanes.map((lane) => cells.get(cellKey(stage.id, lane.id))?.length ?? 0);
    const slots = counts.reduce((most, count) => Math.max(most, count), 1);
    const width = Math.max(slots * METRICS.slot, Math.min(stage.size ?? 0, SIZES.stage.most));
    const name = stage.name.trim() === "" ? words.untitledStage : stage.name;
    const { lines } = breakText(name, width - 2 * METRICS.pad, FONTS.header, 2);
    const { id, colour, locked } = stage;
    const layout = { id, x, width, slots, run, name, lines, colour, locked };
    x += width;
    return [layout];
  });
}

/** Every touchpoint that stands in a cell, lane by lane and from left to right. */
export function slotTouchpoints(
  stages: readonly StageLayout[],
  lanes: readonly Lane[],
  cells: Cells<Touchpoint>,
): readonly Slotted[] {
  return lanes
    .filter(({ role }) => holdsTouchpoints(role))
    .flatMap((lane) =>
      stages.flatMap((stage) =>
        (cells.get(cellKey(stage.id, lane.id)) ?? []).map((touchpoint, slot) => ({
          touchpoint,
          stageId: stage.id,
          laneId: lane.id,
          role: lane.role,
          run: stage.run,
          slot,
          x: stage.x + slot * METRICS.slot,
        })),
      ),
    );
}
