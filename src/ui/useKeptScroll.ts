import { type RefCallback, useCallback } from "react";

const kept = new Map<string, number>();

/** So many frames what stands further down is waited for. */
const PATIENCE = 30;

/**
 * A place that scrolls to where it was left when it comes back, as a panel does
 * behind another tab.
 *
 * @param key what is shown in it; another one begins at its own place
 */
export function useKeptScroll(key: string): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement) => {
      const stop = scrollBack(element, kept.get(key) ?? 0);
      const note = (): void => {
        kept.set(key, element.scrollTop);
      };
      element.addEventListener("scrollend", note);
      element.addEventListener("wheel", stop, { passive: true });
      return () => {
        stop();
        element.removeEventListener("scrollend", note);
        element.removeEventListener("wheel", stop);
      };
    },
    [key],
  );
}

/** Scrolls to a height as soon as there is so much; what is called ends the trying. */
function scrollBack(element: HTMLElement, top: number): () => void {
  let frames = PATIENCE;
  let request = 0;
  const step = (): void => {
    element.scrollTop = top;
    frames -= 1;
    if (element.scrollTop < top - 1 && frames > 0) request = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(request);
}
