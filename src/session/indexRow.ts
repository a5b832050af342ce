import { boardDocument } from "#journey/change.ts";
import type { IndexRow } from "#storage/disk.ts";
import type { SessionState } from "./state.ts";

/** What the home page shows of the open map, as it was seen; null without one. */
export function indexRow(
  { board, mapId, workspace, readings }: SessionState,
  thumbnail: string,
): IndexRow | null {
  if (board === null || mapId === null) return null;
  return {
    documentId: boardDocument(mapId),
    thumbnail,
    stages: board.stage.size,
    touchpoints: board.touchpoint.size,
    stories: (readings.map?.stories ?? 0) + readings.unplaced,
    people: workspace.participant.size,
  };
}
