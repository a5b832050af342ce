import { SIZES } from "#journey/axisLook.ts";
import type { TouchpointId } from "#journey/ids.ts";
import type { Lane } from "#journey/lane.ts";
import { lanesInOrder, stagesInOrder, strayTouchpoints } from "#journey/workspace.ts";
import type { BreakText } from "./breakLines.ts";
import { cellsOf } from "./cells.ts";
import { layoutConnections } from "./connections.ts";
import { heightOfScore, layoutCurve } from "./curve.ts";
import { layoutSteps } from "./curveSteps.ts";
import { curveStops } from "./curveStops.ts";
import type { SceneInput } from "./input.ts";
import { layoutBlueprint } from "./blueprint.ts";
import { contentOfLane, type Ground, type GroundInput, type LaneContent } from "./laneContent.ts";
import type { BoardGround, BoardLayout, LaneLayout } from "./layout.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";
import { layoutOverlays } from "./overlays.ts";
import { planRoutes, tracksOfLanes } from "./routes.ts";
import { layoutStages, type Slotted, slotTouchpoints } from "./slots.ts";

/** What curves are drawn from, beside the ground they stand on. */
export type CurveInput = Pick<SceneInput, "statistics" | "steps" | "overlays" | "words">;

/** Where everything stands but the curves: no score moves any of it. */
export interface GroundLayout {
  readonly board: BoardGround;
  readonly slotted: readonly Slotted[];
  /** Pixels from the left to where the curves end. */
  readonly right: number;
}

/**
 * Lays a map out once: where stages, lanes, cards, notes, quotes, connections
 * and the curve stand, in pixels. The canvas and every picture take it from here.
 */
export function layoutBoard(input: SceneInput, breakText: BreakText): BoardLayout {
  const ground = layoutGround(input, breakText);
  return { ...ground.board, curves: layoutCurves(ground, input, breakText) };
}

/** The first half of a layout: all that stands on a map. */
export function layoutGround(input: GroundInput, breakText: BreakText): GroundLayout {
  const { board } = input;
  const all = lanesInOrder(board);
  const lanes = all.filter(({ hidden }) => !hidden);
  const cells = cellsOf(board.touchpoint);
  const stages = layoutStages(stagesInOrder(board), all, cells, input.words, breakText);
  // Cards of a lane that is not shown keep their places: the curve and the quotes stand there.
  const slotted = slotTouchpoints(stages, all, cells);
  const shown = new Set(lanes.flatMap(({ id, collapsed }) => (collapsed ? [] : [id])));
  const carded = slotted.filter(({ laneId }) => shown.has(laneId));
  const routes = planRoutes([...board.connection].toSorted(byId), carded, breakText);
  const ground: Ground = {
    input,
    stages,
    slotted,
    notes: cellsOf(board.note),
    tracks: tracksOfLanes(routes),
    breakText,
  };
  const stacked = stackLanes(lanes, ground);
  const right = stages.reduce<number>(
    (end, { x, width }) => Math.max(end, x + width),
    METRICS.rail,
  );
  const cards = stacked.contents.flatMap((content) => content.cards);
  return {
    board: {
      width: Math.max(right, METRICS.rail + METRICS.slot),
      height: stacked.bottom,
      stages,
      lanes: stacked.lanes,
      cards,
      notes: stacked.contents.flatMap((content) => content.notes),
      quotes: stacked.contents.flatMap((content) => content.quotes),
      chips: stacked.contents.flatMap((content) => content.chips),
      folded: stacked.contents.flatMap((content) => content.folded),
      blueprint: layoutBlueprint(stacked.lanes, input.words),
      connections: layoutConnections(routes, cards),
      strays: strayTouchpoints(board).map(({ id }): TouchpointId => id),
    },
    slotted,
    right,
  };
}

/** The second half: the curve in each lane of sentiment, with its steps and what lies behind it. */
export function layoutCurves(
  { board, slotted, right }: GroundLayout,
  input: CurveInput,
  breakText: BreakText,
): BoardLayout["curves"] {
  const stops = curveStops(slotted, input.statistics);
  return board.lanes
    .filter(({ role, collapsed }) => role === "sentiment" && !collapsed)
    .map((lane) => {
      const curve = layoutCurve(lane, METRICS.rail, right, stops, scoreWidth(input, breakText));
      const room = { top: lane.y, bottom: lane.y + lane.height };
      return {
        ...curve,
        steps: layoutSteps(curve, input.steps, room, input.words, breakText),
        overlays: layoutOverlays(input.overlays, curve.points, (score) =>
          heightOfScore(lane, score),
        ),
      };
    });
}

interface Stack {
  readonly lanes: readonly LaneLayout[];
  readonly contents: readonly LaneContent[];
  readonly bottom: number;
}

/** The lanes one below the other, each as high as its content or its name. */
function stackLanes(lanes: readonly Lane[], ground: Ground): Stack {
  const { input, breakText } = ground;
  const laid: LaneLayout[] = [];
  const contents: LaneContent[] = [];
  let y: number = METRICS.header;
  for (const lane of lanes) {
    const name = lane.name.trim() === "" ? input.words.untitledLane : lane.name;
    const figures = lane.role === "sentiment" ? METRICS.scaleWidth : 0;
    const { id, role, collapsed, colour, locked } = lane;
    const room = METRICS.rail - 2 * METRICS.pad - figures;
    const { lines } = breakText(name, room, FONTS.rail, collapsed ? 1 : undefined);
    const content = contentOfLane(lane, y, ground);
    const height = collapsed ? content.height : heightOfLane(lane, content.height, lines.length);
    contents.push(content);
    laid.push({ id, role, y, height, name, lines, collapsed, colour, locked });
    y += height;
  }
  return { lanes: laid, contents, bottom: y };
}

/** As high as its content, its name, and a hand made it. */
function heightOfLane({ size }: Lane, content: number, lines: number): number {
  const name = lines * METRICS.lineHeight + 2 * METRICS.pad;
  return Math.max(content, name, Math.min(size ?? 0, SIZES.lane.most));
}

/** How wide the score beside a point of the curve is. */
function scoreWidth(input: CurveInput, breakText: BreakText): (mean: number) => number {
  return (mean) => breakText(input.words.score(mean), Infinity, FONTS.point).width;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
