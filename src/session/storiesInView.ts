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

/** The stories that the profile in view rests on: at its stops, and of its people. */
export function storiesInView(state: Decided): readonly StoryFact[] {
  const { workspace, board, mapId, view } = state;
  if (board === null || mapId === null) return [];
  const isShown = (id: TouchpointId, stageId: StageId): boolean =>
    view.kind === "stage"
      ? stageId === view.stageId
      : view.kind !== "touchpoints" || view.touchpointIds.includes(id);
  const stops = new Set<string>(
    [...board.touchpoint]
      .filter((one) => isInCell(board, one) && isShown(one.id, one.stageId))
      .map(({ id }) => id),
  );
  const members = membersInView(state);
  return [...workspace.story]
    .filter((story) => stops.has(placementOf(story, mapId) ?? ""))
    .filter(
      ({ participantId }) =>
        members === null || (participantId !== null && members.has(participantId)),
    )
    .map((story) => storyFact(story, mapId));
}
