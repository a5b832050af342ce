import { boardDocument } from "#journey/change.ts";
import type { MapId } from "#journey/ids.ts";
import type { IndexRow } from "#storage/disk.ts";
import type { SessionState } from "./state.ts";

/** What the home page shows of maps without opening them. */
export class HomeRows {
  /** The maps that a person changed since their pictures were kept. */
  readonly #changed = new Set<MapId>();
  #isNoting = false;

  /** Takes note that a person changed a map. */
  noteChanged(mapId: MapId | null): void {
    if (mapId !== null && !this.#isNoting) this.#changed.add(mapId);
  }

  /** Writes what the program notes for itself: by that no map is changed. */
  whileNoting(write: () => void): void {
    this.#isNoting = true;
    write();
    this.#isNoting = false;
  }

  /** The row of the open map, as it was seen; null without one. */
  rowOf(seen: SessionState, thumbnail: string, now: string): IndexRow | null {
    const { board, mapId, workspace, readings, index } = seen;
    if (board === null || mapId === null) return null;
    const isChanged = this.#changed.delete(mapId);
    return {
      documentId: boardDocument(mapId),
      thumbnail,
      stages: board.stage.size,
      touchpoints: board.touchpoint.size,
      stories: (readings.map?.stories ?? 0) + readings.unplaced,
      people: workspace.participant.size,
      changedAt: isChanged ? now : (index.get(mapId)?.changedAt ?? null),
    };
  }
}
