import type { Viewport } from "@xyflow/react";
import { METRICS } from "#scene/metrics.ts";
import type { BoardLayout, Box } from "#scene/layout.ts";
import { itemsOf } from "./gridModel.ts";
import { MAX_ZOOM, MIN_ZOOM } from "./zoomRange.ts";

const MARGIN = 24;

/** The canvas in px of the screen, with the rail and the header that lie over it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The viewport moved as far as it must be to show a box with some room around it; null when it is in sight. */
export function viewportShowing(box: Box, viewport: Viewport, frame: Frame): Viewport | null {
  if (isAt(viewport, shiftedTo(box, viewport, frame, 0))) return null;
  return shiftedTo(box, viewport, frame, MARGIN);
}

function isAt(a: Viewport, b: Viewport): boolean {
  return a.x === b.x && a.y === b.y;
}

function shiftedTo(box: Box, { x, y, zoom }: Viewport, frame: Frame, margin: number): Viewport {
  const left = METRICS.rail + margin;
  const top = METRICS.header + margin;
  return {
    x: x + shifted(box.x * zoom + x, box.width * zoom, left, frame.width - margin),
    y: y + shifted(box.y * zoom + y, box.height * zoom, top, frame.height - margin),
    zoom,
  };
}

function shifted(start: number, size: number, low: number, high: number): number {
  if (start < low) return low - start;
  if (start + size > high) return Math.max(high - start - size, low - start);
  return 0;
}

/** The viewport in which a box fills the canvas beside the rail and below the header, at 100 % at the most. */
export function viewportFilledBy(box: Box, frame: Frame): Viewport {
  const roomX = frame.width - METRICS.rail - 2 * MARGIN;
  const roomY = frame.height - METRICS.header - 2 * MARGIN;
  const zoom = Math.max(MIN_ZOOM, Math.min(1, roomX / box.width, roomY / box.height));
  return {
    x: METRICS.rail + MARGIN - box.x * zoom,
    y: METRICS.header + MARGIN - box.y * zoom,
    zoom,
  };
}

/** The viewport at another zoom, about the middle of what is in sight of the map. */
export function viewportAtZoom(
  layout: BoardLayout,
  { x, y, zoom }: Viewport,
  frame: Frame,
  wanted: number,
): Viewport {
  const to = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted));
  const middleX = middle(METRICS.rail, x, layout.width, zoom, frame.width);
  const middleY = middle(METRICS.header, y, layout.height, zoom, frame.height);
  return {
    x: middleX - ((middleX - x) * to) / zoom,
    y: middleY - ((middleY - y) * to) / zoom,
    zoom: to,
  };
}

function middle(edge: number, start: number, size: number, zoom: number, room: number): number {
  const from = Math.max(edge, start + edge * zoom);
  return (from + Math.min(room, start + size * zoom)) / 2;
}

/** The rectangle around touchpoints and notes; null when none of them is on the map. */
export function boxAround(layout: BoardLayout, ids: ReadonlySet<string>): Box | null {
  const boxes = layout.stages.flatMap((stage) =>
    layout.lanes.flatMap((lane) =>
      itemsOf(layout, stage.id, lane.id)
        .filter(({ id }) => ids.has(id))
        .map(({ box }) => box),
    ),
  );
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
