import type { JsonObject } from "#kit/json.ts";
import { numberOrNull } from "./read.ts";

/** The tints of stages and lanes; none is of the scale of sentiment, and none tells anything alone. */
export const AXIS_COLOURS = ["sand", "moss", "teal", "slate", "violet", "rose"] as const;
export type AxisColour = (typeof AXIS_COLOURS)[number];

/** The least and the most that a hand makes of a stage's width and a lane's height, in pixels. */
export const SIZES = {
  stage: { least: 196, most: 1960 },
  lane: { least: 56, most: 1200 },
} as const;

/** How a stage or lane looks, and whether hands may change what stands in it. */
export interface AxisLook {
  /** Null: of no colour. */
  readonly colour: AxisColour | null;
  /** Only its name is shown. */
  readonly collapsed: boolean;
  /** It is not shown at all, nor in pictures; what stands in it still counts. */
  readonly hidden: boolean;
  /** Neither it nor what stands in it is changed by hand. */
  readonly locked: boolean;
  /** Pixels that it takes at least, a stage in width and a lane in height; null: as it needs. */
  readonly size: number | null;
}

/** Reads how a stored stage or lane looks; what is not understood reads as plain. */
export function readAxisLook(raw: JsonObject): AxisLook {
  return {
    colour: AXIS_COLOURS.find((colour) => colour === raw["colour"]) ?? null,
    collapsed: raw["collapsed"] === true,
    hidden: raw["hidden"] === true,
    locked: raw["locked"] === true,
    size: numberOrNull(raw, "size"),
  };
}
