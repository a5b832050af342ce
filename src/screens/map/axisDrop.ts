import type { Axis } from "#journey/commands/axis.ts";

/** A stage or lane under way to another place of its axis. */
export interface AxisDrop {
  readonly axis: Axis;
  /** Where it stands, and where it would stand. */
  readonly index: number;
  readonly to: number;
}

/** Says where what is dragged would land; null when nothing is dragged. */
export type ShowAxisDrop = (drop: AxisDrop | null) => void;
