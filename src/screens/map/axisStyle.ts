import type { CSSProperties } from "react";
import type { Axis } from "#journey/commands/axis.ts";

/** Where a head stands in its strip and how long it is, also as `--start` and `--size` for the name in it. */
export function axisStyle(axis: Axis, startPx: number, sizePx: number): CSSProperties {
  const known = { "--start": `${startPx}px`, "--size": `${sizePx}px` };
  const place: CSSProperties =
    axis === "stage"
      ? { insetInlineStart: startPx, inlineSize: sizePx }
      : { insetBlockStart: startPx, blockSize: sizePx };
  return { ...place, ...known };
}
