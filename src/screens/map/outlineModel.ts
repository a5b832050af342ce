import { holdsNotes, holdsTouchpoints } from "#journey/lane.ts";
import type { BoardLayout, LaneLayout, StageLayout } from "#scene/layout.ts";
import type { CellFocus } from "#session/state.ts";
import { foldedIn, type GridItem, itemsOf, type Step } from "./gridModel.ts";

/** A lane within a stage as the outline lists it: what stands there, in reading order. */
export interface OutlineCell {
  readonly lane: LaneLayout;
  readonly items: readonly GridItem[];
  /** May something be written here? Then its last line adds it. */
  readonly canGrow: boolean;
  /** How much stands in it where its lane is collapsed; null: it is listed. */
  readonly folded: string | null;
}

/** The lanes of a stage that have something to read or can be written into. Channels stand beside their touchpoints. */
export function outlineOf(layout: BoardLayout, stage: StageLayout): readonly OutlineCell[] {
  return layout.lanes.flatMap((lane): OutlineCell[] => {
    const items = itemsOf(layout, stage.id, lane.id);
    const canGrow = holdsTouchpoints(lane.role) || holdsNotes(lane.role);
    const folded = lane.collapsed ? foldedIn(layout, stage.id, lane.id) : null;
    // Of a collapsed lane only what stands in it is told.
    const isTold = lane.collapsed ? folded !== "" : items.length > 0 || canGrow;
    return isTold ? [{ lane, items, canGrow, folded }] : [];
  });
}

/** The lines of a stage that the keys go through, from top to bottom. */
function linesOfStage(layout: BoardLayout, stage: StageLayout): readonly CellFocus[] {
  return outlineOf(layout, stage).flatMap(({ lane, items, canGrow }) => {
    const place = { stageId: stage.id, laneId: lane.id };
    const lines = items.map(({ id }) => ({ ...place, itemId: id as string | null }));
    return canGrow && lines.length === 0 ? [{ ...place, itemId: null }] : lines;
  });
}

/**
 * The line that a step of the keys leads to: up and down to the one beside, left
 * and right to the first of the stage before or after; the same at the edge.
 */
export function steppedLine(layout: BoardLayout, focus: CellFocus, step: Step): CellFocus {
  if (step === "left" || step === "right") return besideStage(layout, focus, step);
  const lines = layout.stages.flatMap((stage) => linesOfStage(layout, stage));
  const at = lines.findIndex((line) => isSameLine(line, focus));
  const next = lines[at + (step === "up" ? -1 : 1)];
  return at === -1 ? (lines[0] ?? focus) : (next ?? focus);
}

function besideStage(layout: BoardLayout, focus: CellFocus, step: "left" | "right"): CellFocus {
  const at = layout.stages.findIndex(({ id }) => id === focus.stageId);
  const by = step === "left" ? -1 : 1;
  for (let index = at + by; ; index += by) {
    const stage = layout.stages[index];
    if (stage === undefined) return focus;
    const [first] = linesOfStage(layout, stage);
    if (first !== undefined) return first;
  }
}

function isSameLine(a: CellFocus, b: CellFocus): boolean {
  return a.stageId === b.stageId && a.laneId === b.laneId && a.itemId === b.itemId;
}
