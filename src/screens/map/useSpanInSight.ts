import { type ReactFlowState, useStore } from "@xyflow/react";

/** A stretch of the map from left to right, in px of the map. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The stretch grows and moves by such steps, so that panning within one draws nothing anew. */
const STEP = 800;

/**
 * The stretch of the map that is in sight, with some more at both ends. What a
 * large map shows beside it need not be drawn.
 */
export function useSpanInSight(): Span {
  return useStore(spanOf, isSameSpan);
}

/** Does something from one x to another lie in a stretch? */
export function isInSpan(span: Span, from: number, to: number): boolean {
  return from <= span.to && to >= span.from;
}

function spanOf({ transform: [x, , zoom], width }: ReactFlowState): Span {
  const first = Math.floor(-x / zoom / STEP) - 1;
  const last = Math.ceil((width - x) / zoom / STEP) + 1;
  return { from: first * STEP, to: last * STEP };
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to;
}
