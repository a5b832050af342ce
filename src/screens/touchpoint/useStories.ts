import { useMemo } from "react";
import type { StoryId, TouchpointId } from "#journey/ids.ts";
import type { Story } from "#journey/story.ts";
import type { Workspace } from "#journey/workspace.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { filtered, type StoryFilter } from "./storyFilter.ts";

/** Touchpoints whose stories are listed together; null: the tray of those that stand at none. */
export type StoryPlace = readonly TouchpointId[] | null;

/** The stories of a place as a filter shows them. */
export interface ShownStories {
  /** How many there are, shown or not. */
  readonly all: number;
  readonly stories: readonly Story[];
  /** The same stories; the very same list whatever is edited of them. */
  readonly ids: readonly StoryId[];
}

/**
 * The stories of a place, filtered and ordered when the filter is set or stories
 * come and go. Scoring one leaves it where it is: nothing jumps away under the hand.
 */
export function useStories(place: StoryPlace, filter: StoryFilter): ShownStories {
  const session = useSession();
  const story = useSessionState((state) => state.workspace.story);
  const board = useSessionState((state) => state.board);
  const ids = useMemo(
    () => place?.flatMap((id) => session.storiesAt(id)) ?? session.unplacedStories(),
    // The index of places moves with the stories and the board.
    // oxlint-disable-next-line react/exhaustive-deps
    [session, story, board, place],
  );
  const whichIds = ids.join(" ");
  const order = useMemo(
    () => orderOf(ids, session.store.getState().workspace, filter),
    // Only who comes and goes counts, not what is edited.
    // oxlint-disable-next-line react/exhaustive-deps
    [session, whichIds, filter],
  );
  const stories = useMemo(() => order.flatMap((id) => story.get(id) ?? []), [order, story]);
  return { all: ids.length, stories, ids: order };
}

function orderOf(
  ids: readonly StoryId[],
  { story, participant }: Workspace,
  filter: StoryFilter,
): readonly StoryId[] {
  const stories = ids.flatMap((id) => story.get(id) ?? []);
  const whoTold = ({ participantId }: Story): string =>
    participantId === null ? "" : (participant.get(participantId)?.name ?? "");
  return filtered(stories, filter, whoTold).map(({ id }) => id);
}
