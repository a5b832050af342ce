import { useSyncExternalStore } from "react";
import { canvasBreaker, onNewBreaker } from "#formats/canvas/canvasBreaker.ts";
import type { BreakText } from "#scene/breakLines.ts";

/** Breaks text as this browser draws it; another one when files of fonts came in. */
export function useLineBreaker(): BreakText {
  return useSyncExternalStore(onNewBreaker, canvasBreaker);
}
