import type { TouchpointId } from "#journey/ids.ts";
import type { BreakText } from "./breakLines.ts";
import type { CurveLayout, CurvePoint } from "./curve.ts";
import type { SceneStep, SceneWords } from "./input.ts";
import type { Box } from "./layout.ts";
import { FONTS } from "./measure.ts";

/** A drop or a rise between two stops that its test bears out, as a label on the curve. */
export interface StepLabel {
  readonly from: TouchpointId;
  readonly to: TouchpointId;
  readonly kind: "drop" | "rise";
  readonly text: string;
  readonly box: Box;
  /** The stem from the label to the curve. */
  readonly stemX: number;
  readonly stemFrom: number;
  readonly stemTo: number;
}

const HEIGHT = 22;
const PAD = 12;
const STEM = 14;
/** Between a stem's end and the curve. */
const CLEAR = 8;
const EDGE = 4;

/**
 * Where the labelled steps of a curve stand: over the middle between their two
 * stops, or under it where there is no room, and never over another label or a
 * score; a step that finds no room has none.
 *
 * @param lane top and bottom of the lane, in px of the map
 */
export function layoutSteps(
  curve: CurveLayout,
  steps: readonly SceneStep[],
  lane: { readonly top: number; readonly bottom: number },
  words: SceneWords,
  breakText: BreakText,
): readonly StepLabel[] {
  const points = new Map(curve.points.map((point) => [point.touchpointId, point]));
  const taken: Box[] = curve.points.flatMap(scoreBox);
  const labels: StepLabel[] = [];
  for (const step of steps) {
    const [a, b] = [points.get(step.from), points.get(step.to)];
    if (a === undefined || b === undefined || a.mean === null || b.mean === null) continue;
    const text = words.step(step.kind, step.difference);
    const width = breakText(text, Infinity, FONTS.step).width + 2 * PAD;
    const seat = seatOf(a, b, width, lane, taken);
    if (seat === null) continue;
    taken.push(seat.box);
    labels.push({ from: step.from, to: step.to, kind: step.kind, text, ...seat });
  }
  return labels;
}

type Seat = Pick<StepLabel, "box" | "stemX" | "stemFrom" | "stemTo">;

function seatOf(
  a: CurvePoint,
  b: CurvePoint,
  width: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  taken: readonly Box[],
): Seat | null {
  const x = (a.x + b.x) / 2;
  const y = (a.y + b.y) / 2;
  const left = x - width / 2;
  const above = { x: left, y: y - CLEAR - STEM - HEIGHT, width, height: HEIGHT };
  const below = { x: left, y: y + CLEAR + STEM, width, height: HEIGHT };
  const isFree = (box: Box): boolean =>
    box.y >= top + EDGE &&
    box.y + box.height <= bottom - EDGE &&
    !taken.some((other) => overlap(box, other));
  if (isFree(above)) {
    return { box: above, stemX: x, stemFrom: above.y + HEIGHT, stemTo: y - CLEAR };
  }
  if (isFree(below)) return { box: below, stemX: x, stemFrom: below.y, stemTo: y + CLEAR };
  return null;
}

/** About the ground that a score stands on. */
function scoreBox({ labelX, labelY, isLabelled }: CurvePoint): readonly Box[] {
  return isLabelled ? [{ x: labelX, y: labelY - 12, width: 34, height: 15 }] : [];
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
