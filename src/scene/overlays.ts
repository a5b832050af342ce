import type { CurvePoint } from "./curve.ts";
import type { SceneOverlay } from "./input.ts";
import { pathThrough, piecesThrough, type Place } from "./smoothLine.ts";

/** A curve beside that of everyone as it stands in its lane. */
export interface OverlayLayout {
  readonly kind: SceneOverlay["kind"];
  readonly id: string;
  readonly name: string;
  /** Lengths of dashes and gaps; none for the way of one person. */
  readonly dashes: readonly number[];
  /** SVG path data, one for each unbroken run of stops that its members scored. */
  readonly lines: readonly string[];
  /** Stops that stand alone, as nothing can be drawn through them. */
  readonly alone: readonly Place[];
  /** Each guessed stop; of others none. */
  readonly marks: readonly Place[];
  /** From a guess to the nearer end of the interval, where it lies outside of it. */
  readonly misses: readonly Miss[];
}

/** How far a guess is off what people said. */
export interface Miss {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** How the lines of segments are told apart without colour: dashed, dotted, both. */
export const DASHES: readonly (readonly number[])[] = [
  [7, 4],
  [1.5, 4],
  [9, 4, 1.5, 4],
];

/** How the line of a guess is told apart: fine, with a lozenge at each stop. */
export const GUESS_DASHES: readonly number[] = [2, 3];

/** Half the width of the lozenge of a guessed stop. */
const LOZENGE = 4.5;

/** The outline of the lozenge of a guessed stop, as SVG path data. */
export function lozenge({ x, y }: Place): string {
  return `M${x},${y - LOZENGE}L${x + LOZENGE},${y}L${x},${y + LOZENGE}L${x - LOZENGE},${y}Z`;
}

/** Lays other curves along the stops of everyone's curve; a stop that nobody of them scored is a gap. */
export function layoutOverlays(
  overlays: readonly SceneOverlay[],
  points: readonly CurvePoint[],
  yOf: (score: number) => number,
): readonly OverlayLayout[] {
  const segments = overlays.filter(({ kind }) => kind === "segment").slice(0, DASHES.length);
  const others = overlays.filter(({ kind }) => kind !== "segment");
  return [...segments, ...others].map((overlay) => {
    const { id, name, kind, points: own } = overlay;
    const means = new Map(own.map(({ stop, mean }) => [stop, mean]));
    const runs: Place[][] = [[]];
    for (const [index, { touchpointId, x, run }] of points.entries()) {
      const mean = means.get(touchpointId);
      if (mean === undefined || run !== points[index - 1]?.run) runs.push([]);
      if (mean !== undefined) runs.at(-1)?.push({ x, y: yOf(mean) });
    }
    const isGuess = kind === "guess";
    return {
      kind,
      id,
      name,
      dashes: isGuess ? GUESS_DASHES : (DASHES[segments.indexOf(overlay)] ?? []),
      lines: runs.filter((run) => run.length > 1).map((run) => pathThrough(piecesThrough(run))),
      alone: isGuess ? [] : runs.flatMap((run) => (run.length === 1 ? run : [])),
      marks: isGuess ? runs.flat() : [],
      misses: isGuess ? points.flatMap((point) => missAt(point, means, yOf)) : [],
    };
  });
}

function missAt(
  { touchpointId, x, mean, lowY, highY }: CurvePoint,
  guessed: ReadonlyMap<string, number>,
  yOf: (score: number) => number,
): readonly Miss[] {
  const guess = guessed.get(touchpointId);
  if (guess === undefined || mean === null) return [];
  const from = yOf(guess);
  const to = Math.min(Math.max(from, highY), lowY);
  return from === to ? [] : [{ x, from, to }];
}
