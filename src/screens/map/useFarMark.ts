import { useStoreApi } from "@xyflow/react";
import { type RefObject, useLayoutEffect } from "react";
import { FAR } from "./zoomRange.ts";

/**
 * Marks the canvas while the map is seen from afar: its cards then show their
 * score alone, as large as they are, and the curve is drawn broad. Past React, and
 * only when it changes: a step of the zoom draws nothing anew.
 */
export function useFarMark(frame: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const mark = (): void => {
      frame.current?.toggleAttribute("data-far", store.getState().transform[2] < FAR);
    };
    mark();
    return store.subscribe(({ transform }, before) => {
      if (transform[2] !== before.transform[2]) mark();
    });
  }, [store, frame]);
}
