import type { KeyboardEvent } from "react";
import { scoreStories } from "#journey/commands/stories.ts";
import type { StoryId } from "#journey/ids.ts";
import { BANDS, scoreOfBand } from "#journey/score.ts";
import type { Story } from "#journey/story.ts";
import type { Session } from "#session/session.ts";
import { singleKeysOn } from "#ui/singleKeys.ts";
import type { VirtualListHandle } from "#ui/VirtualList.tsx";
import { removeStories } from "./storyEntries.ts";
import type { Chosen } from "./useChosen.ts";

/** Where the editing of a story begins. */
export type StoryField = "words" | "person";

interface RowHands {
  readonly session: Session;
  readonly item: Story;
  readonly index: number;
  readonly last: number;
  readonly list: VirtualListHandle | null;
  readonly edit: (id: StoryId | null, field?: StoryField) => void;
  readonly chosen: Chosen;
}

/** Does what a key means on a story of a list; Mod+A chooses all that are shown. */
export function runStoryKey(event: KeyboardEvent, hands: RowHands): void {
  const key = event.key.toLowerCase();
  const isMod = event.ctrlKey || event.metaKey;
  const move = isMod
    ? key === "a"
      ? hands.chosen.all
      : undefined
    : keysOf(hands, event.shiftKey)[key];
  if (move === undefined || event.altKey) return;
  const isLetter = !isMod && key.length === 1 && key !== " ";
  if (isLetter && !singleKeysOn()) return;
  event.preventDefault();
  move();
}

/** What each key does with the story that has the focus. */
function keysOf(hands: RowHands, isRange: boolean): Readonly<Record<string, () => void>> {
  const { session, item, index, last, list, edit, chosen } = hands;
  const score = (value: number | null) => () => {
    session.run((context) => scoreStories(context, [item.id], value));
  };
  const remove = (): void => {
    removeStories(session, chosen.has(item.id) ? chosen.stories : [item]);
    list?.focusIndex(Math.max(0, Math.min(index, last - 1)));
  };
  return {
    ...Object.fromEntries(BANDS.map((band, at) => [`${at + 1}`, score(scoreOfBand(band))])),
    "0": score(null),
    j: () => list?.focusIndex(Math.min(index + 1, last)),
    k: () => list?.focusIndex(Math.max(index - 1, 0)),
    enter: () => edit(item.id),
    p: () => edit(item.id, "person"),
    " ": () => chosen.toggle(item.id, isRange),
    escape: () => {
      edit(null);
      chosen.none();
    },
    delete: remove,
    backspace: remove,
  };
}
