import { type PointerEvent, useRef, useState } from "react";
import { type Axis, moveOnAxis } from "#journey/commands/axis.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import { useSession } from "#session/hooks.ts";
import type { ShowAxisDrop } from "./axisDrop.ts";
import { placeDropped } from "./axisPlaces.ts";
import { useBoardGround } from "./layoutContext.ts";
import { useEscape } from "./useEscape.ts";

const THRESHOLD = 6;

interface AxisDrag {
  readonly isDragging: boolean;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

/** Lets a stage or lane be dragged along its axis by its head: a mark shows where it would land, Esc takes it back, one command at the drop. */
export function useAxisDrag(
  axis: Axis,
  id: StageId | LaneId,
  index: number,
  zoom: number,
  showDrop: ShowAxisDrop,
): AxisDrag {
  const session = useSession();
  const layout = useBoardGround();
  const start = useRef<number | null>(null);
  const target = useRef(index);
  const [isDragging, setDragging] = useState(false);
  const end = (): void => {
    start.current = null;
    setDragging(false);
    showDrop(null);
  };
  useEscape(isDragging, end);
  const along = (event: PointerEvent): number => (axis === "stage" ? event.clientX : event.clientY);
  return {
    isDragging,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0 || event.target instanceof HTMLTextAreaElement) return;
        start.current = along(event);
        target.current = index;
      },
      onPointerMove: (event) => {
        if (start.current === null) return;
        if (!isDragging && Math.abs(along(event) - start.current) < THRESHOLD) return;
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
        setDragging(true);
        showDrop({ axis, index, to: target.current });
      },
      onPointerUp: () => {
        const to = target.current;
        if (start.current !== null && isDragging && to !== index) {
          const place = placeDropped(session, axis, id, to);
          session.runOnMap((context) => moveOnAxis(context, axis, id, place));
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
