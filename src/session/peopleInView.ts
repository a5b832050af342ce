import { type PersonFact, personFact, storyFact } from "#evidence/facts.ts";
import { segmentMembers } from "#evidence/segmentMembers.ts";
import { type SegmentPerson, segmentPeople } from "#evidence/segmentPeople.ts";
import { attributesOf } from "#journey/attributes.ts";
import type { ParticipantId, TouchpointId } from "#journey/ids.ts";
import { placementOf } from "#journey/story.ts";
import { isInCell } from "#journey/workspace.ts";
import { Remembered } from "#kit/remembered.ts";
import type { SessionState } from "./state.ts";

/** What of the state says who is in view. */
type Seen = Pick<SessionState, "workspace" | "board" | "mapId" | "view">;

const people = new Remembered<readonly SegmentPerson[]>(2);
const records = new Remembered<ReadonlyMap<ParticipantId, PersonFact>>(2);

/**
 * Everybody who told a story at a stop of the open map, with what rules may ask
 * of them. Worked out when somebody looks, and kept until people, stories or
 * stops change.
 */
export function peopleOnMap({ workspace, board, mapId }: Seen): readonly SegmentPerson[] {
  if (board === null || mapId === null) return [];
  const { stage, lane, touchpoint } = board;
  const { participant, story } = workspace;
  return people.of([participant, story, stage, lane, touchpoint, mapId], () => {
    const stops = new Set<TouchpointId>(
      [...touchpoint].filter((one) => isInCell(board, one)).map(({ id }) => id),
    );
    const isPlaced = (place: TouchpointId | null): boolean => place !== null && stops.has(place);
    const placed = [...story].filter((one) => isPlaced(placementOf(one, mapId)));
    return segmentPeople(
      recordsOf(workspace),
      placed.map((one) => storyFact(one, mapId)),
    );
  });
}

/** Those of them who are in view. */
export function peopleInView(state: Seen): readonly PersonFact[] {
  const { view, workspace, board } = state;
  const everybody = peopleOnMap(state);
  switch (view.kind) {
    case "map":
      return everybody.map(({ person }) => person);
    case "stage": {
      const stops = [...(board?.touchpoint ?? [])].filter(
        ({ stageId }) => stageId === view.stageId,
      );
      return whoToldAt(
        everybody,
        stops.map(({ id }) => id),
      );
    }
    case "touchpoints":
      return whoToldAt(everybody, view.touchpointIds);
    case "segment": {
      const rule = workspace.segment.get(view.segmentId)?.rule;
      if (rule === undefined) return everybody.map(({ person }) => person);
      return segmentMembers(rule, everybody, attributesOf(workspace)).members;
    }
    default:
      return view satisfies never;
  }
}

/** Everybody in the workspace as the evidence has them. */
export function recordsOf({
  participant,
}: SessionState["workspace"]): ReadonlyMap<ParticipantId, PersonFact> {
  return records.of(
    [participant],
    () => new Map(Array.from(participant, (one) => [one.id, personFact(one)] as const)),
  );
}

function whoToldAt(
  everybody: readonly SegmentPerson[],
  stops: readonly TouchpointId[],
): readonly PersonFact[] {
  return everybody
    .filter((one) => stops.some((id) => one.stops.has(id)))
    .map(({ person }) => person);
}
