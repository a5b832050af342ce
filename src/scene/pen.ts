import type { BreakText } from "./breakLines.ts";
import { isRightToLeft } from "./direction.ts";
import type { SceneItem } from "./displayList.ts";
import type { SceneInput } from "./input.ts";
import type { FontSpec } from "./measure.ts";
import type { SceneTheme } from "./theme.ts";

/** What everything is drawn with. */
export interface Pen {
  readonly input: SceneInput;
  readonly theme: SceneTheme;
  readonly breakText: BreakText;
}

/** A line along SVG path data. */
export function stroked(d: string, stroke: string, strokeWidth = 1): SceneItem {
  return { kind: "path", d, stroke, strokeWidth };
}

/** Things under one name. */
export function grouped(id: string, label: string, items: readonly SceneItem[]): SceneItem {
  return { kind: "group", id, label, items };
}

/** A ring or dot as SVG path data. */
export function circle(x: number, y: number, radius: number): string {
  return `M${Math.round((x - radius) * 100) / 100},${y}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`;
}

/** Where the lines of a text stand: from the left edge `x`, or towards it from `x + width` for a text that runs from right to left. */
interface Block {
  readonly x: number;
  readonly width: number;
  /** The first baseline. */
  readonly y: number;
  /** From one baseline to the next. */
  readonly step: number;
  readonly font: FontSpec;
  readonly fill: string;
}

/**
 * The lines of one text.
 *
 * @param whole  the text that tells which way the lines run, where it is not the lines themselves
 */
export function textLines(
  lines: readonly string[],
  { x, width, y, step, font, fill }: Block,
  whole = lines.join(" "),
): readonly SceneItem[] {
  const isRtl = isRightToLeft(whole);
  return lines.map((text, index) => ({
    kind: "text",
    x: isRtl ? x + width : x,
    y: y + index * step,
    text,
    font,
    fill,
    ...(isRtl ? { direction: "rtl" as const } : {}),
  }));
}

/** Pixels of a text on one line. */
export function widthOf(text: string, font: FontSpec, { breakText }: Pen): number {
  return breakText(text, Infinity, font).width;
}
