import { type StoryFact, storyFact } from "#evidence/facts.ts";
import type { ParticipantId, StageId, TouchpointId } from "#journey/ids.ts";
import { placementOf } from "#journey/story.ts";
import { isInCell } from "#journey/workspace.ts";
import type { Decided } from "./decided.ts";
import { peopleInView } from "./peopleInView.ts";

/** The participants in view, where the view is a choice of people; null where it is everybody at some stops. */
export function membersInView(state: Decided): ReadonlySet<ParticipantId> | null {
  if (state.view.kind !== "segment") return null;
  return new Set(peopleInView(state).map(({ id }) => id));
}

/** What tells which stories are in view. */
export type InView = Pick<Decided, "workspace" | "board" | "mapId" | "view">;

/** The stories that the profile in view rests on: at its stops, and of its people. */
export function storiesInView(state: Decided): readonly StoryFact[] {
  return [...eachStoryInView(state, membersInView(state))].flatMap((story) => story ?? []);
}

/**
 * Goes through all stories of the workspace, one at a time, so that a caller
 * can let the page answer meanwhile: null for each that is not in view.
 *
 * @param members the people in view; null: everybody
 */
export function* eachStoryInView(
  { workspace, board, mapId, view }: InView,
  members: ReadonlySet<ParticipantId> | null,
): Generator<StoryFact | null> {
  if (board === null || mapId === null) return;
  const isShown = (id: TouchpointId, stageId: StageId): boolean =>
    view.kind === "stage"
      ? stageId === view.stageId
      : view.kind !== "touchpoints" || view.touchpointIds.includes(id);
  const stops = new Set<string>(
    [...board.touchpoint]
      .filter((one) => isInCell(board, one) && isShown(one.id, one.stageId))
      .map(({ id }) => id),
  );
  for (const story of workspace.story) {
    const { participantId } = story;
    const isTheirs = members === null || (participantId !== null && members.has(participantId));
    const isHere = isTheirs && stops.has(placementOf(story, mapId) ?? "");
    yield isHere ? storyFact(story, mapId) : null;
  }
}
