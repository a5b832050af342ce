import { bandOf } from "#journey/score.ts";
import type { CurveLayout, CurvePoint, LabelledCurve } from "./curve.ts";
import type { StepLabel } from "./curveSteps.ts";
import type { SceneItem } from "./displayList.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";
import { lozenge, type OverlayLayout } from "./overlays.ts";
import { circle, grouped, type Pen, stroked } from "./pen.ts";

/** Weak evidence has the longest whiskers: they step back, so that what is known stays in front. */
const WEAK = 0.55;

/** How far a guess is off is a broad pale bar, so that it is no whisker. */
const MISS = 0.28;

/** The sentiment curve with its scale, whiskers, points and scores. */
export function drawCurve(curve: LabelledCurve, label: string, pen: Pen): SceneItem {
  const { theme } = pen;
  return grouped(`curve-${curve.laneId}`, label, [
    ...curve.grid.flatMap((line) => drawGridLine(line, curve, pen)),
    ...tinted(curve.above, theme.sentiment[1]),
    ...tinted(curve.below, theme.sentiment[-1]),
    ...curve.overlays.flatMap((overlay) => drawOverlay(overlay, pen)),
    ...curve.lines.map((d) => stroked(d, theme.ink, 2.25)),
    ...curve.points.flatMap((point) => drawPoint(point, pen)),
    ...curve.points.flatMap((point) => drawScore(point, pen)),
    ...curve.steps.flatMap((step) => drawStep(step, pen)),
    ...drawLegend(curve, pen),
  ]);
}

function tinted(areas: readonly string[], fill: string): readonly SceneItem[] {
  return areas.map((d) => ({ kind: "path", d, fill, opacity: 0.1 }));
}

function drawGridLine(
  { score, y }: CurveLayout["grid"][number],
  { left, right }: CurveLayout,
  { theme, input }: Pen,
): readonly SceneItem[] {
  return [
    {
      kind: "path",
      d: `M${left},${y}L${right},${y}`,
      stroke: score === 0 ? theme.lineStrong : theme.line,
      strokeWidth: 1,
      ...(score === 0 ? {} : { dash: [3, 4] }),
    },
    {
      kind: "text",
      x: left - 8,
      y: y + 4,
      text: input.words.score(score),
      font: FONTS.scale,
      fill: theme.ink3,
      anchor: "end",
    },
  ];
}

function drawPoint(point: CurvePoint, { theme }: Pen): readonly SceneItem[] {
  const { x, y, mean, lowY, highY } = point;
  if (mean === null) {
    return [
      {
        kind: "path",
        d: circle(x, y, 4),
        fill: theme.canvas,
        stroke: theme.faint,
        strokeWidth: 1.5,
        dash: [2, 2],
      },
    ];
  }
  const colour = theme.sentiment[bandOf(mean)];
  const caps = `M${x - 3.5},${highY}L${x + 3.5},${highY}M${x - 3.5},${lowY}L${x + 3.5},${lowY}`;
  return [
    {
      ...stroked(`M${x},${highY}L${x},${lowY}${caps}`, colour, 1.5),
      ...(point.hollow ? { opacity: WEAK } : {}),
    },
    {
      kind: "path",
      d: circle(x, y, 6),
      fill: point.hollow ? theme.canvas : colour,
      stroke: point.hollow ? colour : theme.canvas,
      strokeWidth: 2,
    },
  ];
}

function drawScore(point: CurvePoint, { theme, input }: Pen): readonly SceneItem[] {
  if (point.mean === null || !point.isLabelled) return [];
  return [
    {
      kind: "text",
      x: point.labelX,
      y: point.labelY,
      text: input.words.score(point.mean),
      font: FONTS.point,
      fill: theme.score[bandOf(point.mean)],
      halo: theme.canvas,
    },
  ];
}

/** A drop or a rise: a label with a stem to the curve, in the colour of its side. */
function drawStep(step: StepLabel, { theme }: Pen): readonly SceneItem[] {
  const { box, stemX, stemFrom, stemTo, text, kind } = step;
  const band = kind === "drop" ? -1 : 1;
  const colour = theme.sentiment[band];
  return [
    stroked(`M${stemX},${stemFrom}L${stemX},${stemTo}`, colour, 1.25),
    {
      kind: "rect",
      ...box,
      radius: box.height / 2,
      fill: theme.card,
      stroke: colour,
      strokeWidth: 1.25,
    },
    {
      kind: "text",
      x: box.x + box.width / 2,
      y: box.y + box.height / 2 + 4,
      text,
      font: FONTS.step,
      fill: theme.score[band],
      anchor: "middle",
    },
  ];
}

function drawOverlay(
  { lines, alone, marks, misses, dashes }: OverlayLayout,
  { theme }: Pen,
): readonly SceneItem[] {
  return [
    ...misses.map(({ x, from, to }): SceneItem => ({
      kind: "path",
      d: `M${x},${from}L${x},${to}`,
      stroke: theme.ink2,
      strokeWidth: 5,
      opacity: MISS,
    })),
    ...lines.map((d): SceneItem => ({
      kind: "path",
      d,
      stroke: theme.ink2,
      strokeWidth: 1.5,
      dash: dashes,
    })),
    ...alone.map(({ x, y }) => stroked(circle(x, y, 3), theme.ink2, 1.5)),
    ...marks.map((place): SceneItem => ({
      kind: "path",
      d: lozenge(place),
      fill: theme.canvas,
      stroke: theme.ink2,
      strokeWidth: 1.5,
    })),
  ];
}

const SAMPLE = 22;
const LEGEND_GAP = 18;

/** Whose lines they are, at the top of the lane; none where there is only the curve of everyone. */
function drawLegend(curve: LabelledCurve, { theme, input, breakText }: Pen): readonly SceneItem[] {
  if (curve.overlays.length === 0) return [];
  const y = (curve.grid[0]?.y ?? 0) - 9;
  const entries = [
    { name: input.words.everyone, dash: [], width: 2.25, stroke: theme.ink },
    ...curve.overlays.map(({ name, dashes }) => ({
      name,
      dash: dashes,
      width: 1.5,
      stroke: theme.ink2,
    })),
  ];
  let x = curve.left + METRICS.pad;
  return entries.flatMap(({ name, dash, width, stroke }): readonly SceneItem[] => {
    const from = x;
    x += SAMPLE + 6 + breakText(name, Infinity, FONTS.small).width + LEGEND_GAP;
    return [
      {
        kind: "path",
        d: `M${from},${y}L${from + SAMPLE},${y}`,
        stroke,
        strokeWidth: width,
        ...(dash.length === 0 ? {} : { dash }),
      },
      {
        kind: "text",
        x: from + SAMPLE + 6,
        y: y + 4,
        text: name,
        font: FONTS.small,
        fill: theme.ink2,
        halo: theme.canvas,
      },
    ];
  });
}
