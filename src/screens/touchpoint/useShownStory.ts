import { type RefObject, useEffect, useEffectEvent } from "react";
import type { StoryId } from "#journey/ids.ts";
import type { Story } from "#journey/story.ts";
import { useSessionState } from "#session/hooks.ts";
import type { VirtualListHandle } from "#ui/VirtualList.tsx";

/**
 * Goes to the story that a person came for, once: its row has the focus, and
 * keys score it. Where the filter hides it, all are shown. One that was just
 * added, or is looked at from a list of words beside it, only comes into sight:
 * the hand goes on where it is.
 *
 * @returns the story, to be marked as long as nothing else is looked at
 */
export function useShownStory(
  stories: readonly Story[],
  list: RefObject<VirtualListHandle | null>,
  showAll: () => void,
): StoryId | null {
  const shown = useSessionState((state) => state.shownStory);
  const at = stories.findIndex(({ id }) => id === shown?.id);
  const isThere = at !== -1;
  const goTo = useEffectEvent((isListed: boolean) => {
    if (shown?.takesFocus !== true) {
      if (isListed) list.current?.scrollToIndex(at);
    } else if (isListed) list.current?.focusIndex(at);
    else showAll();
  });
  // Once for each time that a person comes, and again when it has come through the filter.
  useEffect(() => {
    if (shown !== null) goTo(isThere);
  }, [shown, isThere]);
  return shown?.id ?? null;
}
