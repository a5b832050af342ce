import { useStoreApi } from "@xyflow/react";
import { useEffect, useEffectEvent, useState } from "react";
import type { BoardGround } from "#scene/layout.ts";
import { METRICS } from "#scene/metrics.ts";

/** Px from the edge of what is in sight of the map within which it moves on. */
const EDGE = 48;

/** Px a frame at the very edge and beyond it. */
const FASTEST = 18;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Moves the map on while something is held at its edge: beside the rail and below the header, as far as the map goes. */
export function useEdgeScroll(
  layout: BoardGround,
  onScrolled: (by: Point) => void,
): { readonly follow: (hand: Point | null) => void } {
  const store = useStoreApi();
  const [hand, setHand] = useState<Point | null>(null);
  const step = useEffectEvent((): void => {
    const { domNode, transform, panBy } = store.getState();
    if (hand === null || domNode === null) return;
    const sight = domNode.getBoundingClientRect();
    const wanted = pushAt(hand, sight);
    const by = {
      x: within(wanted.x, transform[0], layout.width * transform[2], sight.width),
      y: within(wanted.y, transform[1], layout.height * transform[2], sight.height),
    };
    if (by.x === 0 && by.y === 0) return;
    void panBy(by);
    onScrolled({ x: -by.x / transform[2], y: -by.y / transform[2] });
  });
  const isHeld = hand !== null;
  useEffect(() => {
    if (!isHeld) return undefined;
    let frame = requestAnimationFrame(function loop() {
      step();
      frame = requestAnimationFrame(loop);
    });
    return () => cancelAnimationFrame(frame);
  }, [isHeld]);
  return { follow: setHand };
}

/** Is a hand so far within what is in sight that the map stays where it is? */
export function isAtRest(hand: Point, sight: DOMRect): boolean {
  const { x, y } = pushAt(hand, sight);
  return x === 0 && y === 0;
}

/** How the map is pushed by a hand at a place: nothing in its middle. */
function pushAt({ x, y }: Point, sight: DOMRect): Point {
  return {
    x: push(x, sight.left + METRICS.rail, sight.right),
    y: push(y, sight.top + METRICS.header, sight.bottom),
  };
}

function push(at: number, start: number, end: number): number {
  if (at < start + EDGE) return FASTEST * Math.min(1, (start + EDGE - at) / EDGE);
  if (at > end - EDGE) return -FASTEST * Math.min(1, (at - end + EDGE) / EDGE);
  return 0;
}

/** So much of a push as does not lead beyond the start or the end of the map. */
function within(by: number, start: number, size: number, room: number): number {
  if (by > 0) return Math.min(by, Math.max(0, -start));
  return -Math.min(-by, Math.max(0, start + size + EDGE - room));
}
