import { type PointerEvent, useRef, useState } from "react";
import { type Axis, moveOnAxis } from "#journey/commands/axis.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import { useSession } from "#session/hooks.ts";
import { useBoardLayout } from "./layoutContext.ts";

const THRESHOLD = 6;

interface AxisDrag {
  /** Where it would land beside this head, while it is dragged. */
  readonly drop: "before" | "after" | undefined;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

/** Lets a stage or lane be dragged along its axis by its head; one command at the drop. */
export function useAxisDrag(
  axis: Axis,
  id: StageId | LaneId,
  index: number,
  zoom: number,
): AxisDrag {
  const session = useSession();
  const layout = useBoardLayout();
  const start = useRef<number | null>(null);
  const target = useRef(index);
  const [offset, setOffset] = useState(0);
  const end = (): void => {
    start.current = null;
    setOffset(0);
  };
  const along = (event: PointerEvent): number => (axis === "stage" ? event.clientX : event.clientY);
  return {
    drop: offset === 0 ? undefined : offset < 0 ? "before" : "after",
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0 || event.target instanceof HTMLTextAreaElement) return;
        start.current = along(event);
        target.current = index;
      },
      onPointerMove: (event) => {
        if (start.current === null) return;
        const moved = along(event) - start.current;
        if (Math.abs(moved) < THRESHOLD && offset === 0) return;
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) {
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        const spans =
          axis === "stage"
            ? layout.stages.map(({ x, width }) => ({ from: x, size: width }))
            : layout.lanes.map(({ y, height }) => ({ from: y, size: height }));
        const head = event.currentTarget.getBoundingClientRect();
        const within = along(event) - (axis === "stage" ? head.left : head.top);
        target.current = indexAt(spans, index, (spans[index]?.from ?? 0) + within / zoom);
        setOffset(Math.sign(moved));
      },
      onPointerUp: () => {
        const to = target.current;
        if (start.current !== null && offset !== 0 && to !== index) {
          session.runOnMap((context) => moveOnAxis(context, axis, id, to));
        }
        end();
      },
      onPointerCancel: end,
    },
  };
}

interface Span {
  readonly from: number;
  readonly size: number;
}

/** The index that one of a row lands at when it is let go at a place: behind each other one whose middle lies before it. */
function indexAt(spans: readonly Span[], index: number, at: number): number {
  return spans.filter(({ from, size }, other) => other !== index && from + size / 2 < at).length;
}
