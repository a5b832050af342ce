import type { FontSpec } from "./measure.ts";

/** How a shape is painted. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/** One thing to draw, in pixels from the picture's top left corner. */
export type SceneItem =
  | ({
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Paint)
  | ({
      readonly kind: "path";
      /** SVG path data, drawn at an offset and a scale. */
      readonly d: string;
      readonly x?: number;
      readonly y?: number;
      readonly scale?: number;
    } & Paint)
  | {
      readonly kind: "text";
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly text: string;
      readonly font: FontSpec;
      readonly fill: string;
      readonly anchor?: "start" | "middle" | "end";
      /** A text that runs from right to left: without an anchor it starts at its right edge. */
      readonly direction?: "rtl";
      /** A rim in the ground's colour, so that text over a line stays readable. */
      readonly halo?: string;
    }
  | SceneGroup;

/** Things that belong together, under a name: a stage, a lane, a touchpoint. */
export interface SceneGroup {
  readonly kind: "group";
  readonly id: string;
  readonly label: string;
  readonly items: readonly SceneItem[];
}

/** A whole picture. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly title: string;
  readonly items: readonly SceneItem[];
}
