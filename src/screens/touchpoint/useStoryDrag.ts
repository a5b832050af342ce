import { type PointerEvent, useEffect, useRef, useState } from "react";
import type { Story } from "#journey/story.ts";
import { useSession } from "#session/hooks.ts";
import { moveStories } from "./storyEntries.ts";

/** Px before a press becomes a drag. */
const BEGIN_PX = 4;

/** Stories in the hand, and where it is. */
export interface HeldStories {
  readonly stories: readonly Story[];
  readonly x: number;
  readonly y: number;
}

interface StoryDrag {
  readonly held: HeldStories | null;
  /** A hand, pen or finger takes hold of stories. */
  readonly begin: (event: PointerEvent, stories: readonly Story[]) => void;
}

/** Lets stories be dragged out of their list onto a card: the map, which is told where the hand is, says which one takes them. Esc takes the drag back. */
export function useStoryDrag(): StoryDrag {
  const session = useSession();
  const [held, setHeld] = useState<HeldStories | null>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);
  const begin = (event: PointerEvent, stories: readonly Story[]): void => {
    if (event.button !== 0 || stories.length === 0) return;
    event.preventDefault();
    const { clientX, clientY, pointerId } = event;
    let isUnderWay = false;
    const listening = new AbortController();
    const stop = (): void => {
      listening.abort();
      end.current = null;
      setHeld(null);
      session.show({ storyHand: null });
    };
    end.current = stop;
    const on = { signal: listening.signal, capture: true };
    const onMove = (now: globalThis.PointerEvent): void => {
      if (now.pointerId !== pointerId) return;
      isUnderWay ||= Math.hypot(now.clientX - clientX, now.clientY - clientY) > BEGIN_PX;
      if (!isUnderWay) return;
      setHeld({ stories, x: now.clientX, y: now.clientY });
      session.show({ storyHand: { x: now.clientX, y: now.clientY } });
    };
    const onUp = (now: globalThis.PointerEvent): void => {
      if (now.pointerId !== pointerId) return;
      if (isUnderWay) session.show({ storyHand: { x: now.clientX, y: now.clientY } });
      const target = session.store.getState().storyTarget;
      stop();
      if (target !== null) moveStories(session, stories, target);
    };
    const onKey = (now: KeyboardEvent): void => {
      if (now.key !== "Escape") return;
      now.preventDefault();
      now.stopPropagation();
      stop();
    };
    addEventListener("pointermove", onMove, on);
    addEventListener("pointerup", onUp, on);
    addEventListener("pointercancel", stop, on);
    addEventListener("keydown", onKey, on);
  };
  return { held, begin };
}
