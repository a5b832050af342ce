import { useSyncExternalStore } from "react";

let loads = 0;

/** Counts how often files of fonts came in: words measured before are measured anew. */
export function useLoadedFonts(): number {
  return useSyncExternalStore(subscribe, () => loads);
}

function subscribe(onLoad: () => void): () => void {
  const loaded = (event: FontFaceSetLoadEvent): void => {
    if (event.fontfaces.length === 0) return;
    loads += 1;
    onLoad();
  };
  document.fonts.addEventListener("loadingdone", loaded);
  return () => document.fonts.removeEventListener("loadingdone", loaded);
}
