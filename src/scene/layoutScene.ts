import type { BreakText } from "./breakLines.ts";
import type { Scene, SceneItem } from "./displayList.ts";
import { drawBoard } from "./drawBoard.ts";
import type { SceneInput } from "./input.ts";
import { layoutBoard } from "./layoutBoard.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";
import { grouped, type Pen, textLines } from "./pen.ts";
import type { SceneTheme } from "./theme.ts";

const TITLE_STEP = 24;
const TITLE_HEIGHT = 60;
const FOOT_STEP = 15;
const FOOT_HEIGHT = 38;
const MIN_WIDTH = 480;

/**
 * The whole map as a picture: title on top, the board as the canvas shows it,
 * the methods line at the foot. Every renderer draws this list.
 */
export function layoutScene(input: SceneInput, theme: SceneTheme, breakText: BreakText): Scene {
  const pen: Pen = { input, theme, breakText };
  const layout = layoutBoard(input, breakText);
  const width = Math.max(layout.width, MIN_WIDTH);
  const room = width - 2 * METRICS.pad;
  const title = breakText(input.title, room, FONTS.heading, 2).lines;
  const foot = input.methods === "" ? [] : breakText(input.methods, room, FONTS.small).lines;
  const top = TITLE_HEIGHT + (title.length - 1) * TITLE_STEP;
  const bottom = top + layout.height;
  const block = { x: METRICS.pad, width: room };
  const titleBlock = { ...block, y: 37, step: TITLE_STEP, font: FONTS.heading, fill: theme.ink };
  const footBlock = {
    ...block,
    y: bottom + 23,
    step: FOOT_STEP,
    font: FONTS.small,
    fill: theme.ink3,
  };
  return {
    width,
    height: bottom + FOOT_HEIGHT + Math.max(0, foot.length - 1) * FOOT_STEP,
    background: theme.paper,
    title: input.title,
    items: [
      grouped("title", input.title, textLines(title, titleBlock)),
      grouped(
        "board",
        input.title,
        drawBoard(layout, pen).map((item) => moved(item, top)),
      ),
      grouped("methods", input.methods, textLines(foot, footBlock)),
    ],
  };
}

/** The same thing further down. */
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
