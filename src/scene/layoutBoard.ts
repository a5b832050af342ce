import type { StageId, TouchpointId } from "#journey/ids.ts";
import { holdsTouchpoints, type Lane, type LaneRole } from "#journey/lane.ts";
import type { Stage } from "#journey/stage.ts";
import { lanesInOrder, stagesInOrder } from "#journey/workspace.ts";
import type { BreakText } from "./breakLines.ts";
import { type Cells, cellKey, cellsOf } from "./cells.ts";
import { layoutConnections } from "./connections.ts";
import { type CurveLayout, type CurveStop, layoutCurve } from "./curve.ts";
import type { SceneInput } from "./input.ts";
import { contentOfLane, type LaneContent } from "./laneContent.ts";
import type { BoardLayout, CardLayout, LaneLayout, StageLayout } from "./layout.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";

/**
 * Lays a map out once: where stages, lanes, cards, notes, quotes, connections
 * and the curve stand, in pixels. The canvas and every picture take it from here.
 */
export function layoutBoard(input: SceneInput, breakText: BreakText): BoardLayout {
  const { board, words } = input;
  const lanes = lanesInOrder(board);
  const cells = cellsOf(input.board);
  const stages = layoutStages(stagesInOrder(board), lanes, cells, input, breakText);
  const right = stages.reduce<number>(
    (end, stage) => Math.max(end, stage.x + stage.width),
    METRICS.rail,
  );
  const laneRoles = new Map<string, LaneRole>(lanes.map(({ id, role }) => [id, role]));
  const contents: LaneContent[] = [];
  const laneLayouts: LaneLayout[] = [];
  const curves: CurveLayout[] = [];
  let y: number = METRICS.header;
  for (const lane of lanes) {
    const name = lane.name.trim() === "" ? words.untitledLane : lane.name;
    const { lines } = breakText(name, METRICS.rail - 2 * METRICS.pad, FONTS.rail);
    const content = contentOfLane(lane, y, stages, cells, input, breakText);
    const height = Math.max(content.height, lines.length * METRICS.lineHeight + 2 * METRICS.pad);
    contents.push(content);
    laneLayouts.push({ id: lane.id, role: lane.role, y, height, name, lines });
    y += height;
  }
  const cards = contents.flatMap((content) => content.cards);
  for (const lane of laneLayouts) {
    if (lane.role !== "sentiment") continue;
    const stops = curveStops(
      cards.filter((card) => isOnCurve(card, laneRoles, input)),
      stages,
      input,
    );
    curves.push(layoutCurve(lane.id, lane.y, lane.height, METRICS.rail, right, stops));
  }
  return {
    width: Math.max(right, METRICS.rail + METRICS.slot),
    height: y,
    stages,
    lanes: laneLayouts,
    cards,
    notes: contents.flatMap((content) => content.notes),
    quotes: contents.flatMap((content) => content.quotes),
    chips: contents.flatMap((content) => content.chips),
    connections: layoutConnections([...board.connection].toSorted(byIdOf), cards),
    curves,
  };
}

function layoutStages(
  stages: readonly Stage[],
  lanes: readonly Lane[],
  cells: Cells,
  input: SceneInput,
  breakText: BreakText,
): readonly StageLayout[] {
  const cardLanes = lanes.filter(({ role }) => holdsTouchpoints(role));
  let x: number = METRICS.rail;
  return stages.map((stage) => {
    const slots = Math.max(
      1,
      ...cardLanes.map((lane) => cells.get(cellKey(stage.id, lane.id))?.length ?? 0),
    );
    const width = slots * METRICS.slot;
    const name = stage.name.trim() === "" ? input.words.untitledStage : stage.name;
    const { lines } = breakText(name, width - 2 * METRICS.pad, FONTS.header, 2);
    const layout = { id: stage.id, x, width, slots, name, lines };
    x += width;
    return layout;
  });
}

/**
 * The stops of the curve in journey order, each with an x of its own: the
 * middle of its card; cards of several lanes in one slot share the slot.
 */
function curveStops(
  cards: readonly CardLayout[],
  stages: readonly StageLayout[],
  input: SceneInput,
): readonly CurveStop[] {
  const bySlot = new Map<string, CardLayout[]>();
  for (const card of cards) {
    const key = `${card.stageId}\u0000${card.slot}`;
    const slot = bySlot.get(key);
    if (slot === undefined) bySlot.set(key, [card]);
    else slot.push(card);
  }
  const stageX = new Map<StageId, number>(stages.map(({ id, x }) => [id, x]));
  const stops = [...bySlot.values()].flatMap((slot) =>
    slot.map((card, index) => {
      const left = (stageX.get(card.stageId) ?? 0) + card.slot * METRICS.slot;
      return stopOf(
        card.touchpointId,
        left + ((index + 1) / (slot.length + 1)) * METRICS.slot,
        input,
      );
    }),
  );
  return stops.toSorted((a, b) => a.x - b.x);
}

/** What happens backstage is a stop of the customer's curve only where customers spoke of it. */
function isOnCurve(
  card: CardLayout,
  roles: ReadonlyMap<string, LaneRole>,
  input: SceneInput,
): boolean {
  return (
    roles.get(card.laneId) !== "backstage" ||
    (input.statistics.get(card.touchpointId)?.stories ?? 0) > 0
  );
}

function stopOf(touchpointId: TouchpointId, x: number, input: SceneInput): CurveStop {
  return { touchpointId, x, statistics: input.statistics.get(touchpointId) };
}

function byIdOf(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
