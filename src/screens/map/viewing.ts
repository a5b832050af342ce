import type { Viewport } from "@xyflow/react";
import { METRICS } from "#scene/metrics.ts";
import type { BoardGround, Box } from "#scene/layout.ts";
import { MAX_ZOOM, MIN_ZOOM } from "./zoomRange.ts";

const MARGIN = 24;

/** Px at the end of the rail, where a lane is added. */
const ADD_LANE = 40;

/** Px at the end of the header, where a stage is added. */
export const ADD_STAGE = 86;

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
    y: y + shifted(box.y * zoom + y, box.height * zoom, top, frame.height - ADD_LANE - margin),
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

/** The viewport at 100 % with a box in the middle, as far as the map reaches to its corner. */
export function viewportReading(box: Box, { width, height }: Frame): Viewport {
  const x = (METRICS.rail + width - box.width) / 2 - box.x;
  const y = (METRICS.header + height - box.height) / 2 - box.y;
  return { x: Math.min(0, x), y: Math.min(0, y), zoom: 1 };
}

/** The whole map in sight with room behind its last stage and lane; where it has room at 100 % it stands at its corner. */
function viewportOfAll(layout: BoardGround, { width, height }: Frame): Viewport {
  const { rail: x, header: y } = METRICS;
  const whole = { x, y, width: layout.width - x, height: layout.height - y };
  const frame = { width: width - ADD_STAGE + MARGIN, height: height - ADD_LANE + MARGIN };
  const filled = viewportFilledBy(whole, frame);
  return filled.zoom === 1 ? { x: 0, y: 0, zoom: 1 } : filled;
}

/**
 * What a fit shows: the whole map; where that is in sight already, the map from
 * its start so large that all lanes fill the height, which can be read; where the
 * lanes are what is too much, at 100 %.
 */
export function viewportOfFit(layout: BoardGround, now: Viewport, frame: Frame): Viewport {
  const whole = viewportOfAll(layout, frame);
  const isWhole = (["x", "y", "zoom"] as const).every(
    (part) => Math.abs(now[part] - whole[part]) < 0.01,
  );
  if (!isWhole) return whole;
  const { rail, header } = METRICS;
  const height = layout.height - header;
  const lanes = viewportFilledBy(
    { x: rail, y: header, width: 1, height },
    { width: frame.width, height: frame.height - ADD_LANE + MARGIN },
  );
  return lanes.zoom === 1 || lanes.zoom <= whole.zoom * 1.05 ? { x: 0, y: 0, zoom: 1 } : lanes;
}

/** The viewport at another zoom, about the middle of what is in sight of the map. */
export function viewportAtZoom(
  layout: BoardGround,
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

/** The viewport at 100 %, about the middle of what is in sight; where the first lane is in sight it stays there. */
export function viewportAtFull(layout: BoardGround, now: Viewport, frame: Frame): Viewport {
  const full = viewportAtZoom(layout, now, frame, 1);
  const { header } = METRICS;
  return now.y + header * now.zoom >= header - 1 ? { ...full, y: 0 } : full;
}

function middle(edge: number, start: number, size: number, zoom: number, room: number): number {
  const from = Math.max(edge, start + edge * zoom);
  return (from + Math.min(room, start + size * zoom)) / 2;
}

/** The rectangle around touchpoints and notes; null when none of them is on the map. */
export function boxAround(layout: BoardGround, ids: ReadonlySet<string>): Box | null {
  const boxes = [
    ...layout.cards.filter(({ touchpointId }) => ids.has(touchpointId)),
    ...layout.notes.filter(({ noteId }) => ids.has(noteId)),
  ];
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Can something of the map be seen beside its headers? */
export function isMapInSight(
  { x, y, zoom }: Viewport,
  layout: BoardGround,
  { width, height }: Frame,
): boolean {
  const { rail, header } = METRICS;
  const isAcross = x + layout.width * zoom > rail + MARGIN && x + rail * zoom < width - MARGIN;
  const isDown = y + layout.height * zoom > header + MARGIN && y + header * zoom < height - MARGIN;
  return isAcross && isDown;
}

/** Is something of the map in sight where it was left? What was there may be gone since. */
export function isWorthReturning(viewport: Viewport, layout: BoardGround, frame: Frame): boolean {
  const isZoom = viewport.zoom >= MIN_ZOOM && viewport.zoom <= MAX_ZOOM;
  return isZoom && isMapInSight(viewport, layout, frame);
}
