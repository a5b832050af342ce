import { bandOf } from "#journey/score.ts";
import type { BreakText } from "./breakLines.ts";
import type { CurvePoint } from "./curve.ts";
import type { Scene, SceneItem } from "./displayList.ts";
import type { SceneInput } from "./input.ts";
import type { BoardLayout, StageLayout } from "./layout.ts";
import { layoutBoard } from "./layoutBoard.ts";
import { METRICS } from "./metrics.ts";
import { circle, stroked } from "./pen.ts";
import { areasBeside, pathThrough, piecesThrough } from "./smoothLine.ts";
import type { SceneTheme } from "./theme.ts";

const WIDTH = 288;
const HEIGHT = 162;
const LEFT = 14;
const RIGHT = WIDTH - 14;
const NAME_Y = 16;
const CARD_Y = 28;
const CARD_HEIGHT = 26;
const CURVE_TOP = 70;
const CURVE_BOTTOM = 146;
/** Cards narrower than this many pixels are not told apart. */
const MIN_CARD = 3;
const MAX_POINTS = 130;

interface Shrunk {
  readonly layout: BoardLayout;
  readonly input: SceneInput;
  readonly theme: SceneTheme;
  /** From the board's pixels to the thumbnail's. */
  readonly xOf: (x: number) => number;
}

/**
 * A map at a glance, for the home page: its stages, a mark for each touchpoint,
 * and the curve, in a picture of one fixed size whatever the size of the map.
 */
export function layoutThumbnail(input: SceneInput, theme: SceneTheme, breakText: BreakText): Scene {
  // What was said is not drawn at this size, and breaking it into lines is most of the work.
  const layout = layoutBoard({ ...input, quotes: new Map() }, breakText);
  const right = layout.stages.reduce<number>(
    (end, stage) => Math.max(end, stage.x + stage.width),
    METRICS.rail + METRICS.slot,
  );
  const scale = (RIGHT - LEFT) / (right - METRICS.rail);
  const xOf = (x: number): number => round(LEFT + (x - METRICS.rail) * scale);
  const shrunk = { layout, input, theme, xOf };
  return {
    width: WIDTH,
    height: HEIGHT,
    background: theme.canvas,
    // It stands beside its title, and is kept: what it does not say need not be forgotten.
    title: "",
    items: [
      ...layout.stages.flatMap((stage, index) => drawStage(stage, index, shrunk)),
      ...drawCards(shrunk),
      ...drawCurve(shrunk),
    ],
  };
}

function drawStage(
  stage: StageLayout,
  index: number,
  { theme, xOf }: Shrunk,
): readonly SceneItem[] {
  const x = xOf(stage.x);
  const room = xOf(stage.x + stage.width) - x - 4;
  const name: readonly SceneItem[] =
    room < MIN_CARD
      ? []
      : [
          {
            kind: "rect",
            x: x + 2,
            y: NAME_Y,
            width: Math.min(room, 8 + stage.name.length * 1.6),
            height: 4,
            radius: 2,
            fill: theme.faint,
          },
        ];
  return index === 0 ? name : [...name, stroked(`M${x},10L${x},${HEIGHT - 10}`, theme.line)];
}

function drawCards({ layout, input, theme, xOf }: Shrunk): readonly SceneItem[] {
  const lanes = new Set(layout.cards.map(({ laneId }) => laneId));
  const step = CARD_HEIGHT / Math.max(1, lanes.size);
  const width = xOf(METRICS.cardWidth) - xOf(0);
  if (width < MIN_CARD) return [];
  const rows = new Map([...lanes].map((laneId, row) => [laneId, row]));
  return layout.cards.flatMap((card): SceneItem[] => {
    const mean = input.statistics.get(card.touchpointId)?.mean ?? null;
    const x = xOf(card.x);
    const y = round(CARD_Y + (rows.get(card.laneId) ?? 0) * step);
    const height = round(step - 2);
    return [
      { kind: "rect", x, y, width, height, radius: 2, fill: theme.card, stroke: theme.lineStrong },
      {
        kind: "rect",
        x: x + 2,
        y: y + height - 5,
        width: Math.max(1, width - 4),
        height: 3,
        radius: 1,
        fill: mean === null ? theme.line : theme.sentiment[bandOf(mean)],
      },
    ];
  });
}

function drawCurve({ layout, theme, xOf }: Shrunk): readonly SceneItem[] {
  const stops = layout.curves[0]?.points ?? [];
  const zero = (CURVE_TOP + CURVE_BOTTOM) / 2;
  const yOf = (mean: number): number =>
    round(zero - (mean / 100) * ((CURVE_BOTTOM - CURVE_TOP) / 2));
  const every = Math.ceil(stops.length / MAX_POINTS);
  const runs = runsOf(stops.filter((_, index) => index % every === 0));
  const items = runs.flatMap((run): SceneItem[] => {
    const pieces = piecesThrough(run.map(({ x, mean }) => ({ x: xOf(x), y: yOf(mean) })));
    const tinted = (side: "above" | "below", fill: string): SceneItem[] =>
      areasBeside(pieces, zero, side).map((d) => ({ kind: "path", d, fill, opacity: 0.16 }));
    return [
      ...tinted("above", theme.sentiment[1]),
      ...tinted("below", theme.sentiment[-1]),
      ...(pieces.length === 0 ? [] : [stroked(pathThrough(pieces), theme.ink, 1.75)]),
    ];
  });
  const points = runs.flat().map(({ x, mean }): SceneItem => ({
    kind: "path",
    d: circle(xOf(x), yOf(mean), stops.length > 40 ? 1.5 : 3),
    fill: theme.sentiment[bandOf(mean)],
    stroke: theme.canvas,
    strokeWidth: 1,
  }));
  return [stroked(`M${LEFT},${zero}L${RIGHT},${zero}`, theme.lineStrong), ...items, ...points];
}

/** The unbroken runs of scored stops. */
function runsOf(
  stops: readonly CurvePoint[],
): readonly (readonly { readonly x: number; readonly mean: number }[])[] {
  const runs: { x: number; mean: number }[][] = [[]];
  for (const { x, mean } of stops) {
    if (mean === null) runs.push([]);
    else runs.at(-1)?.push({ x, mean });
  }
  return runs;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
