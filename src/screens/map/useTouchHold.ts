import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Ms after which a card held still is picked up. */
const PICK_UP_MS = 250;

/** Ms after which holding still opens the menu. */
const MENU_MS = 600;

/** Px that a resting finger trembles. */
const STILL_PX = 10;

const THINGS = ".react-flow__node-touchpoint, .react-flow__node-note";

/**
 * One finger on the map: a swipe pans, wherever it begins; a card held still is
 * picked up and follows; held on, the menu of the place opens.
 *
 * @returns whether a card is picked up: only then may it be dragged
 */
export function useTouchHold(frame: RefObject<HTMLElement | null>, isCoarse: boolean): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const map = frame.current?.querySelector<HTMLElement>(".react-flow__renderer") ?? null;
    if (map === null || !isCoarse) return undefined;
    return watchFinger(map, setHeld);
  }, [frame, isCoarse]);
  return isHeld;
}

/** Follows one finger from its first touch; tells when it picks a card up and lets it go. */
function watchFinger(map: HTMLElement, setHeld: (isHeld: boolean) => void): () => void {
  let first: Touch | null = null;
  let hasMenu = false;
  let timers: number[] = [];
  const rest = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    first = null;
  };
  const pickUp = (touch: Touch): void => {
    flushSync(() => setHeld(true));
    // The map gives the finger up, and the card, which can be dragged by now, takes it.
    timers.push(window.setTimeout(() => handOver(map, touch)));
  };
  const openMenu = (touch: Touch): void => {
    hasMenu = true;
    setHeld(false);
    rest();
    touch.target.dispatchEvent(
      new MouseEvent("contextmenu", { ...pointOf(touch), bubbles: true, cancelable: true }),
    );
  };
  const onStart = (event: TouchEvent): void => {
    const [touch] = event.touches;
    if (!event.isTrusted) return;
    rest();
    hasMenu = false;
    if (touch === undefined || event.touches.length > 1 || !isFree(touch.target)) return;
    first = touch;
    // On a busy page a finger may have moved without being heard: what it did comes before the next frame.
    const ifStill = (act: (touch: Touch) => void, ms: number): void => {
      const begin = (): void => {
        if (first === touch) act(touch);
      };
      timers.push(window.setTimeout(() => requestAnimationFrame(begin), ms));
    };
    if (thingUnder(touch) !== null) ifStill(pickUp, PICK_UP_MS);
    ifStill(openMenu, MENU_MS);
  };
  const onMove = (event: TouchEvent): void => {
    const [touch] = event.touches;
    if (first === null || touch === undefined) return;
    const way = Math.hypot(touch.clientX - first.clientX, touch.clientY - first.clientY);
    if (way > STILL_PX) rest();
  };
  const onEnd = (event: TouchEvent): void => {
    if (!event.isTrusted) return;
    rest();
    if (hasMenu && event.cancelable) event.preventDefault();
    // After the drag has ended on the card itself.
    setTimeout(() => setHeld(false));
  };
  const listening = new AbortController();
  const how = { capture: true, passive: false, signal: listening.signal };
  map.addEventListener("touchstart", onStart, how);
  map.addEventListener("touchmove", onMove, how);
  map.addEventListener("touchend", onEnd, how);
  map.addEventListener("touchcancel", onEnd, how);
  return () => {
    rest();
    listening.abort();
  };
}

function handOver(map: HTMLElement, touch: Touch): void {
  const init = { changedTouches: [touch], cancelable: true };
  map.dispatchEvent(new TouchEvent("touchcancel", init));
  touch.target.dispatchEvent(
    new TouchEvent("touchstart", { ...init, touches: [touch], bubbles: true }),
  );
}

/** Not a field, a button or the dot from which a connection is drawn: those have touches of their own. */
function isFree(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest("textarea, button, .react-flow__handle") === null
  );
}

function thingUnder({ target }: Touch): Element | null {
  return target instanceof Element ? target.closest(THINGS) : null;
}

function pointOf({ clientX, clientY }: Touch): { clientX: number; clientY: number } {
  return { clientX, clientY };
}
