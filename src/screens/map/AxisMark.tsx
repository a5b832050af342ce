import type { Axis } from "#journey/commands/axis.ts";
import type { AxisDrop } from "./axisDrop.ts";
import styles from "./AxisMark.module.css";
import { useBoardGround } from "./layoutContext.ts";

/** Where a stage or lane that is dragged by its head would land: a line between two others. */
export function AxisMark({
  axis,
  drop,
  zoom,
}: {
  readonly axis: Axis;
  readonly drop: AxisDrop | null;
  readonly zoom: number;
}) {
  const layout = useBoardGround();
  if (drop === null || drop.axis !== axis) return null;
  const spans =
    axis === "stage"
      ? layout.stages.map(({ x, width }) => ({ from: x, to: x + width }))
      : layout.lanes.map(({ y, height }) => ({ from: y, to: y + height }));
  // What is dragged leaves its place: behind it everything stands one further.
  const before = spans[drop.to > drop.index ? drop.to + 1 : drop.to];
  const at = (before?.from ?? spans.at(-1)?.to ?? 0) * zoom;
  return (
    <div
      className={styles.mark}
      data-axis={axis}
      data-testid="axis-mark"
      style={axis === "stage" ? { insetInlineStart: at - 2 } : { insetBlockStart: at - 2 }}
    />
  );
}
