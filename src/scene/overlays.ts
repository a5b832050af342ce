import type { CurvePoint } from "./curve.ts";
import type { SceneOverlay } from "./input.ts";
import { pathThrough, piecesThrough, type Place } from "./smoothLine.ts";

/** A segment's curve as it stands in its lane. */
export interface OverlayLayout {
  readonly id: string;
  readonly name: string;
  /** Which of `DASHES` tells a segment from the others; null: the way of one person. */
  readonly pattern: number | null;
  /** SVG path data, one for each unbroken run of stops that its members scored. */
  readonly lines: readonly string[];
  /** Stops that stand alone, as nothing can be drawn through them. */
  readonly alone: readonly Place[];
}

/** How the lines of segments are told apart without colour: dashed, dotted, both. */
export const DASHES: readonly (readonly number[])[] = [
  [7, 4],
  [1.5, 4],
  [9, 4, 1.5, 4],
];

/** Lays the curves of segments along the stops of everyone's curve; a stop that no member scored is a gap. */
export function layoutOverlays(
  overlays: readonly SceneOverlay[],
  points: readonly CurvePoint[],
  yOf: (score: number) => number,
): readonly OverlayLayout[] {
  const segments = overlays.filter(({ kind }) => kind === "segment").slice(0, DASHES.length);
  const people = overlays.filter(({ kind }) => kind === "person");
  return [...segments, ...people].map((overlay) => {
    const { id, name, kind, points: own } = overlay;
    const means = new Map(own.map(({ stop, mean }) => [stop, mean]));
    const runs: Place[][] = [[]];
    for (const { touchpointId, x } of points) {
      const mean = means.get(touchpointId);
      if (mean === undefined) runs.push([]);
      else runs.at(-1)?.push({ x, y: yOf(mean) });
    }
    return {
      id,
      name,
      pattern: kind === "person" ? null : segments.indexOf(overlay),
      lines: runs.filter((run) => run.length > 1).map((run) => pathThrough(piecesThrough(run))),
      alone: runs.flatMap((run) => (run.length === 1 ? run : [])),
    };
  });
}
