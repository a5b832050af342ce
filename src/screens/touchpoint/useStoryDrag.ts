import { type PointerEvent, useEffect, useRef, useState } from "react";
import { asId, type TouchpointId } from "#journey/ids.ts";
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

/** Lets stories be dragged out of their list onto a card of the map, which shows that it takes them. Esc takes the drag back. */
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
      session.show({ storyTarget: null });
    };
    end.current = stop;
    const on = { signal: listening.signal, capture: true };
    const onMove = (now: globalThis.PointerEvent): void => {
      if (now.pointerId !== pointerId) return;
      isUnderWay ||= Math.hypot(now.clientX - clientX, now.clientY - clientY) > BEGIN_PX;
      if (!isUnderWay) return;
      setHeld({ stories, x: now.clientX, y: now.clientY });
      session.show({ storyTarget: touchpointUnder(now.clientX, now.clientY) });
    };
    const onUp = (now: globalThis.PointerEvent): void => {
      if (now.pointerId !== pointerId) return;
      const target = isUnderWay ? touchpointUnder(now.clientX, now.clientY) : null;
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

/** The touchpoint whose card lies under a point of the screen. */
function touchpointUnder(x: number, y: number): TouchpointId | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const card = element.closest<HTMLElement>("[data-touchpoint]");
    const id = card?.dataset["touchpoint"];
    if (id !== undefined) return asId<TouchpointId>(id);
  }
  return null;
}
