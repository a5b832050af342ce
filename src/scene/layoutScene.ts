import type { BreakText } from "./breakLines.ts";
import { drawCards } from "./drawCards.ts";
import { drawCurve } from "./drawCurve.ts";
import { drawNotes, drawQuotes } from "./drawWords.ts";
import type { Scene, SceneItem } from "./displayList.ts";
import type { SceneInput } from "./input.ts";
import type { BoardLayout } from "./layout.ts";
import { layoutBoard } from "./layoutBoard.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";
import type { SceneTheme } from "./theme.ts";

const TITLE_HEIGHT = 56;
const FOOT_HEIGHT = 36;

/**
 * The whole map as a picture: title on top, the board as the canvas shows it,
 * the methods line at the foot. Every renderer draws this list.
 */
export function layoutScene(input: SceneInput, theme: SceneTheme, breakText: BreakText): Scene {
  const layout = layoutBoard(input, breakText);
  const width = Math.max(layout.width, 480);
  const titleLines = breakText(input.title, width - 2 * METRICS.pad, FONTS.heading, 2).lines;
  const top = TITLE_HEIGHT + (titleLines.length - 1) * 24;
  const board = shifted(drawBoard(layout, input, theme), top);
  const footLines = breakText(input.methods, width - 2 * METRICS.pad, FONTS.small).lines;
  return {
    width,
    height: top + layout.height + FOOT_HEIGHT + (footLines.length - 1) * 15,
    background: theme.paper,
    title: input.title,
    items: [
      group(
        "title",
        input.title,
        titleLines.map((text, index) => ({
          kind: "text",
          x: METRICS.pad,
          y: 34 + index * 24,
          text,
          font: FONTS.heading,
          fill: theme.ink,
        })),
      ),
      board,
      group(
        "methods",
        input.methods,
        footLines.map((text, index) => ({
          kind: "text",
          x: METRICS.pad,
          y: top + layout.height + 22 + index * 15,
          text,
          font: FONTS.small,
          fill: theme.ink3,
        })),
      ),
    ],
  };
}

/** A board's picture without title and foot: the thumbnail of a map. */
export function layoutThumbnail(input: SceneInput, theme: SceneTheme, breakText: BreakText): Scene {
  const layout = layoutBoard(input, breakText);
  return {
    width: layout.width,
    height: layout.height,
    background: theme.paper,
    title: input.title,
    items: drawBoard(layout, input, theme),
  };
}

function drawBoard(
  layout: BoardLayout,
  input: SceneInput,
  theme: SceneTheme,
): readonly SceneItem[] {
  const last = layout.stages.at(-1);
  const right = last === undefined ? layout.width : last.x + last.width;
  return [
    {
      kind: "rect",
      x: METRICS.rail,
      y: METRICS.header,
      width: right - METRICS.rail,
      height: layout.height - METRICS.header,
      fill: theme.canvas,
    },
    ...drawLanes(layout, right, theme),
    ...drawStages(layout, theme),
    ...layout.curves.map((curve) => drawCurve(curve, input, theme)),
    ...drawConnections(layout, theme),
    ...drawCards(layout, input, theme),
    ...drawQuotes(layout, theme),
    ...drawNotes(layout, theme),
    line(`M0,${METRICS.header - 0.5}L${right},${METRICS.header - 0.5}`, theme.lineStrong),
    line(`M${METRICS.rail - 0.5},0L${METRICS.rail - 0.5},${layout.height}`, theme.lineStrong),
  ];
}

function drawStages(layout: BoardLayout, theme: SceneTheme): readonly SceneItem[] {
  return layout.stages.map((stage) =>
    group(`stage-${stage.id}`, stage.name, [
      ...stage.lines.slice(0, 1).map((text): SceneItem => ({
        kind: "text",
        x: stage.x + METRICS.pad,
        y: 27,
        text: stage.lines.length > 1 ? `${text}…` : text,
        font: FONTS.header,
        fill: theme.ink,
      })),
      line(
        `M${stage.x + stage.width - 0.5},0L${stage.x + stage.width - 0.5},${layout.height}`,
        theme.lineFaint,
      ),
    ]),
  );
}

function drawLanes(layout: BoardLayout, right: number, theme: SceneTheme): readonly SceneItem[] {
  return layout.lanes.map((lane) =>
    group(`lane-${lane.id}`, lane.name, [
      ...lane.lines.map((text, index): SceneItem => ({
        kind: "text",
        x: METRICS.pad,
        y: lane.y + 26 + index * METRICS.lineHeight,
        text,
        font: FONTS.rail,
        fill: theme.ink2,
      })),
      line(`M0,${lane.y + lane.height - 0.5}L${right},${lane.y + lane.height - 0.5}`, theme.line),
    ]),
  );
}

function drawConnections(layout: BoardLayout, theme: SceneTheme): readonly SceneItem[] {
  return layout.connections.map((connection) =>
    group(`connection-${connection.connectionId}`, connection.label, [
      line(connection.path, theme.ink3, 1.25),
      line(connection.arrow, theme.ink3, 1.25),
      ...(connection.label === ""
        ? []
        : [
            {
              kind: "text" as const,
              x: connection.labelX - connection.label.length * 2.7,
              y: connection.labelY + 4,
              text: connection.label,
              font: FONTS.small,
              fill: theme.ink2,
              halo: theme.canvas,
            },
          ]),
    ]),
  );
}

function line(d: string, stroke: string, strokeWidth = 1): SceneItem {
  return { kind: "path", d, stroke, strokeWidth };
}

function group(id: string, label: string, items: readonly SceneItem[]): SceneItem {
  return { kind: "group", id, label, items };
}

function shifted(items: readonly SceneItem[], by: number): SceneItem {
  return {
    kind: "group",
    id: "board",
    label: "Journey map",
    items: items.map((item) => moved(item, by)),
  };
}

function moved(item: SceneItem, by: number): SceneItem {
  switch (item.kind) {
    case "rect":
    case "text":
      return { ...item, y: item.y + by };
    case "path":
      return { ...item, y: (item.y ?? 0) + by };
    case "group":
      return { ...item, items: item.items.map((one) => moved(one, by)) };
    default:
      return item satisfies never;
  }
}
