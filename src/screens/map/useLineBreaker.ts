import { useSyncExternalStore } from "react";
import { canvasMeasure } from "#formats/canvas/canvasMeasure.ts";
import { type BreakText, lineBreaker } from "#scene/breakLines.ts";

let breaker: BreakText | null = null;

/** Breaks text as this browser draws it. A new one whenever files of fonts came in: what others measured is forgotten. */
export function useLineBreaker(): BreakText {
  return useSyncExternalStore(subscribe, current);
}

function current(): BreakText {
  breaker ??= lineBreaker(canvasMeasure());
  return breaker;
}

function subscribe(onChange: () => void): () => void {
  const loaded = (event: FontFaceSetLoadEvent): void => {
    if (event.fontfaces.length === 0) return;
    breaker = null;
    onChange();
  };
  document.fonts.addEventListener("loadingdone", loaded);
  return () => document.fonts.removeEventListener("loadingdone", loaded);
}
