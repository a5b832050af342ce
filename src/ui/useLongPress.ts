import { type TouchEvent, useEffect, useRef } from "react";
import type { ScreenPoint } from "./MenuAt.tsx";

/** Ms after which a finger held still asks for the menu; some browsers ask by themselves, some never do. */
const HOLD_MS = 500;

/** Px that a resting finger trembles. */
const STILL_PX = 10;

/** What an element needs to hear of a finger that is held still on it. */
export interface LongPressHandlers {
  readonly onTouchStart: (event: TouchEvent) => void;
  readonly onTouchMove: (event: TouchEvent) => void;
  readonly onTouchEnd: (event: TouchEvent) => void;
  readonly onTouchCancel: () => void;
}

/** Calls back where a finger is held still. */
export function useLongPress(onHold: (at: ScreenPoint) => void): LongPressHandlers {
  const press = useRef<{ readonly at: ScreenPoint; readonly timer: number } | null>(null);
  const isHeld = useRef(false);
  const rest = (): void => {
    clearTimeout(press.current?.timer);
    press.current = null;
  };
  useEffect(() => () => clearTimeout(press.current?.timer), []);
  return {
    onTouchStart: ({ touches }) => {
      rest();
      isHeld.current = false;
      const touch = touches[0];
      if (touch === undefined || touches.length > 1) return;
      const at = { x: touch.clientX, y: touch.clientY };
      const timer = window.setTimeout(() => {
        isHeld.current = true;
        onHold(at);
      }, HOLD_MS);
      press.current = { at, timer };
    },
    onTouchMove: ({ touches }) => {
      const touch = touches[0];
      const at = press.current?.at;
      if (touch === undefined || at === undefined) return;
      if (Math.hypot(touch.clientX - at.x, touch.clientY - at.y) > STILL_PX) rest();
    },
    onTouchEnd: (event) => {
      rest();
      // The click that would follow is not for what lies under the menu.
      if (isHeld.current) event.preventDefault();
    },
    onTouchCancel: rest,
  };
}
