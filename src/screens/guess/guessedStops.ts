import { isUnseen } from "#journey/lane.ts";
import type { MapId } from "#journey/ids.ts";
import { placementOf, type Story } from "#journey/story.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import { type Board, touchpointsInOrder } from "#journey/workspace.ts";

/**
 * The stops that can be guessed, in journey order: those of the customer's
 * curve. What happens backstage is one of them only where customers spoke of it,
 * or where it has been guessed already.
 */
export function guessedStops(
  board: Board,
  mapId: MapId,
  stories: Iterable<Story>,
  points: Readonly<Record<string, number>>,
): readonly Touchpoint[] {
  const told = new Set<string | null>();
  for (const story of stories) told.add(placementOf(story, mapId));
  return touchpointsInOrder(board).filter(
    ({ id, laneId }) =>
      !isUnseen(board.lane.get(laneId)?.role ?? "notes") ||
      told.has(id) ||
      points[id] !== undefined,
  );
}
