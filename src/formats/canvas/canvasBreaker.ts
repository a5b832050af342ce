import { type BreakText, lineBreaker } from "#scene/breakLines.ts";
import { canvasMeasure } from "./canvasMeasure.ts";

let breaker: BreakText | null = null;
let isListening = false;
const listeners = new Set<() => void>();

/**
 * Breaks text as this browser draws it: one for the canvas and all pictures, so
 * that nothing is measured twice. There is a new one whenever files of fonts
 * came in, since what others measured no longer holds.
 */
export function canvasBreaker(): BreakText {
  if (!isListening) document.fonts.addEventListener("loadingdone", forget);
  isListening = true;
  breaker ??= lineBreaker(canvasMeasure());
  return breaker;
}

/** Tells whenever there is a new breaker; returns what ends that. */
export function onNewBreaker(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function forget(event: FontFaceSetLoadEvent): void {
  if (event.fontfaces.length === 0) return;
  breaker = null;
  for (const listener of listeners) listener();
}
