import { useStoreApi } from "@xyflow/react";
import { type RefObject, useLayoutEffect } from "react";
import { METRICS } from "#scene/metrics.ts";

/**
 * Moves the names of stages and lanes with the map, past React: a step of the
 * wheel draws nothing anew. `--seen` says where in a strip the part in sight
 * begins, so that a name stays in sight as long as its stage or lane is.
 */
export function useFollowingStrips(
  stages: RefObject<HTMLElement | null>,
  lanes: RefObject<HTMLElement | null>,
): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const follow = (): void => {
      const [x, y] = store.getState().transform;
      place(stages.current, `translateX(${x}px)`, METRICS.rail - x);
      place(lanes.current, `translateY(${y}px)`, METRICS.header - y);
    };
    follow();
    return store.subscribe((state, before) => {
      if (state.transform !== before.transform) follow();
    });
  }, [store, stages, lanes]);
}

function place(strip: HTMLElement | null, transform: string, seenPx: number): void {
  if (strip === null) return;
  strip.style.transform = transform;
  strip.style.setProperty("--seen", `${seenPx}px`);
}
