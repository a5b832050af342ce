import { type PointerEvent, useRef, useState } from "react";
import { gradeOf } from "#journey/opportunity.ts";
import type { MatrixPlace } from "./matrixPlace.ts";

/** Px that a press has to move to become a drag. */
const SLOP = 4;

/** What the hand holds, where, and where it would land; undefined: nowhere. */
export interface Held {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly over: MatrixPlace | undefined;
}

interface Press {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly pointerId: number;
}

/** Drags of chips by mouse or pen; a finger scrolls, and chooses by the fields beside. Esc lets go. */
export function useMatrixDrag(onDrop: (id: string, place: MatrixPlace) => void) {
  const press = useRef<Press | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const end = (): void => {
    press.current = null;
    setHeld(null);
  };
  return {
    held,
    cancel: end,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const id = idUnder(event.target);
        if (id === null || event.button !== 0 || event.pointerType === "touch") return;
        press.current = { id, x: event.clientX, y: event.clientY, pointerId: event.pointerId };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const from = press.current;
        if (from === null) return;
        const { clientX: x, clientY: y } = event;
        if (held === null && Math.hypot(x - from.x, y - from.y) < SLOP) return;
        if (held === null) event.currentTarget.setPointerCapture(from.pointerId);
        setHeld({ id: from.id, x, y, over: placeAt(x, y) });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const over = held === null ? undefined : placeAt(event.clientX, event.clientY);
        if (held !== null && over !== undefined) onDrop(held.id, over);
        end();
      },
      onPointerCancel: end,
    },
  };
}

function idUnder(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>("[data-opportunity]")?.dataset["opportunity"] ?? null;
}

function placeAt(x: number, y: number): MatrixPlace | undefined {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-matrix-cell]");
  if (cell === null || cell === undefined) return undefined;
  const impact = gradeOf(Number(cell.dataset["impact"]));
  const effort = gradeOf(Number(cell.dataset["effort"]));
  return impact === null || effort === null ? null : { impact, effort };
}
