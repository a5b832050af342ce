import { bandOf } from "#journey/score.ts";
import type { CurveLayout, CurvePoint } from "./curve.ts";
import type { SceneItem } from "./displayList.ts";
import type { SceneInput } from "./input.ts";
import { FONTS } from "./measure.ts";
import type { SceneTheme } from "./theme.ts";

const SCALE_FONT = { size: 10.5, weight: 400 } as const;

/** The sentiment curve with its scale, whiskers, points and scores. */
export function drawCurve(curve: CurveLayout, input: SceneInput, theme: SceneTheme): SceneItem {
  return {
    kind: "group",
    id: `curve-${curve.laneId}`,
    label: "Sentiment",
    items: [
      ...curve.grid.flatMap(({ score, y }): SceneItem[] => [
        {
          kind: "path",
          d: `M${curve.left},${y}L${curve.right},${y}`,
          stroke: score === 0 ? theme.lineStrong : theme.line,
          strokeWidth: 1,
          ...(score === 0 ? {} : { dash: [3, 4] }),
        },
        {
          kind: "text",
          x: curve.left + 6,
          y: y - 4,
          text: input.words.score(score),
          font: SCALE_FONT,
          fill: theme.ink3,
        },
      ]),
      ...curve.areas.map((d): SceneItem => ({
        kind: "path",
        d,
        fill: theme.sentiment[0],
        opacity: 0.1,
      })),
      ...curve.lines.map((d): SceneItem => ({
        kind: "path",
        d,
        stroke: theme.ink,
        strokeWidth: 2.25,
      })),
      ...curve.points.flatMap((point) => drawPoint(point, input, theme)),
    ],
  };
}

function drawPoint(point: CurvePoint, input: SceneInput, theme: SceneTheme): readonly SceneItem[] {
  const { x, y, mean } = point;
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
  const whisker = `M${x},${point.highY}L${x},${point.lowY}M${x - 3.5},${point.highY}L${x + 3.5},${point.highY}M${x - 3.5},${point.lowY}L${x + 3.5},${point.lowY}`;
  return [
    { kind: "path", d: whisker, stroke: colour, strokeWidth: 1.5 },
    {
      kind: "path",
      d: circle(x, y, 6),
      fill: point.hollow ? theme.canvas : colour,
      stroke: point.hollow ? colour : theme.canvas,
      strokeWidth: 2,
    },
    {
      kind: "text",
      x: point.labelX,
      y: point.labelY,
      text: input.words.score(mean),
      font: { ...FONTS.label, size: 12, weight: 700 },
      fill: colour,
      halo: theme.canvas,
    },
  ];
}

function circle(x: number, y: number, r: number): string {
  return `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
}
