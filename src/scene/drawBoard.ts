import { BLUEPRINT_DASHES } from "./blueprint.ts";
import type { SceneItem } from "./displayList.ts";
import { drawCards } from "./drawCards.ts";
import { drawCurve } from "./drawCurve.ts";
import { drawChips, drawNotes, drawQuotes } from "./drawWords.ts";
import type { BoardLayout, ConnectionLayout, StageLayout } from "./layout.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";
import { grouped, type Pen, stroked, textLines } from "./pen.ts";

/** The board as the canvas shows it: headers, lanes, curve, connections, cards, words. */
export function drawBoard(layout: BoardLayout, pen: Pen): readonly SceneItem[] {
  const { theme } = pen;
  const last = layout.stages.at(-1);
  const right = last === undefined ? layout.width : last.x + last.width;
  const names = new Map<string, string>(layout.lanes.map(({ id, name }) => [id, name]));
  return [
    {
      kind: "rect",
      x: METRICS.rail,
      y: METRICS.header,
      width: right - METRICS.rail,
      height: layout.height - METRICS.header,
      fill: theme.canvas,
    },
    ...drawTints(layout, right, pen),
    ...layout.stages.map((stage) => drawStage(stage, layout.height, pen)),
    ...drawLanes(layout, right, pen),
    ...layout.curves.map((curve) => drawCurve(curve, names.get(curve.laneId) ?? "", pen)),
    ...drawBlueprint(layout, right, pen),
    ...layout.connections.map((connection) => drawConnection(connection, pen)),
    ...drawCards(layout, pen),
    ...drawQuotes(layout, pen),
    ...drawChips(layout, pen),
    ...drawNotes(layout, pen),
    ...drawFolded(layout, pen),
    stroked(`M0,${METRICS.header - 0.5}L${right},${METRICS.header - 0.5}`, theme.lineStrong),
    stroked(`M${METRICS.rail - 0.5},0L${METRICS.rail - 0.5},${layout.height}`, theme.lineStrong),
  ];
}

/** The ground of stages and lanes that have a colour, a lane over a stage, and the mark at their names. */
function drawTints(layout: BoardLayout, right: number, { theme }: Pen): readonly SceneItem[] {
  const stages = layout.stages.flatMap(({ colour, x, width }): readonly SceneItem[] => {
    if (colour === null) return [];
    const { mark, soft } = theme.axis[colour];
    const height = layout.height - METRICS.header;
    return [
      { kind: "rect", x, y: METRICS.header, width, height, fill: soft },
      { kind: "rect", x, y: 0, width, height: METRICS.axisMark, fill: mark },
    ];
  });
  const lanes = layout.lanes.flatMap(({ colour, y, height }): readonly SceneItem[] => {
    if (colour === null) return [];
    const { mark, soft } = theme.axis[colour];
    const x = METRICS.rail;
    return [
      { kind: "rect", x, y, width: right - x, height, fill: soft },
      { kind: "rect", x: 0, y, width: METRICS.axisMark, height, fill: mark },
    ];
  });
  return [...stages, ...lanes];
}

/** The lines of a service blueprint, each with its name at its start. */
function drawBlueprint(layout: BoardLayout, right: number, { theme }: Pen): readonly SceneItem[] {
  return layout.blueprint.flatMap(({ y, label }): readonly SceneItem[] => [
    {
      kind: "path",
      d: `M${METRICS.rail},${y - 0.5}L${right},${y - 0.5}`,
      stroke: theme.ink3,
      strokeWidth: 1.25,
      dash: BLUEPRINT_DASHES,
    },
    {
      kind: "text",
      x: METRICS.rail + 4,
      y: y - 4,
      text: label,
      font: FONTS.small,
      fill: theme.ink3,
      halo: theme.canvas,
    },
  ]);
}

function drawFolded(layout: BoardLayout, { theme }: Pen): readonly SceneItem[] {
  return layout.folded.map(({ x, y, label }) => ({
    kind: "text",
    x,
    y,
    text: label,
    font: FONTS.small,
    fill: theme.ink3,
  }));
}

function drawStage(stage: StageLayout, bottom: number, { theme }: Pen): SceneItem {
  const right = stage.x + stage.width - 0.5;
  return grouped(`stage-${stage.id}`, stage.name, [
    ...textLines(stage.lines, {
      x: stage.x + METRICS.pad,
      width: stage.width - 2 * METRICS.pad,
      y: stage.lines.length > 1 ? 19 : 27,
      step: 16,
      font: FONTS.header,
      fill: theme.ink,
    }),
    stroked(`M${right},0L${right},${bottom}`, theme.line),
  ]);
}

function drawLanes(layout: BoardLayout, right: number, { theme }: Pen): readonly SceneItem[] {
  return layout.lanes.map((lane) => {
    const bottom = lane.y + lane.height - 0.5;
    return grouped(`lane-${lane.id}`, lane.name, [
      ...textLines(lane.lines, {
        x: METRICS.pad,
        width: METRICS.rail - 2 * METRICS.pad,
        y: lane.collapsed ? lane.y + METRICS.collapsedLane / 2 + 4 : lane.y + 26,
        step: METRICS.lineHeight,
        font: FONTS.rail,
        fill: theme.ink2,
      }),
      stroked(`M0,${bottom}L${right},${bottom}`, theme.line),
    ]);
  });
}

function drawConnection(connection: ConnectionLayout, { theme }: Pen): SceneItem {
  const { labelBox: box } = connection;
  const label: readonly SceneItem[] =
    box === null
      ? []
      : [
          { kind: "rect", ...box, radius: 4, fill: theme.canvas },
          {
            kind: "text",
            x: connection.labelX,
            y: connection.labelY + 4,
            text: connection.labelText,
            font: FONTS.small,
            fill: theme.ink2,
            anchor: "middle",
          },
        ];
  return grouped(`connection-${connection.connectionId}`, connection.label, [
    stroked(connection.path, theme.ink3, 1.25),
    stroked(connection.arrow, theme.ink3, 1.25),
    ...label,
  ]);
}
