import { boardDocument } from "#journey/change.ts";
import type { MapId } from "#journey/ids.ts";
import type { IndexRow } from "#storage/disk.ts";
import type { SessionState } from "./state.ts";

/** What the home page shows of maps without opening them. */
export class HomeRows {
  /** The maps that a person changed since their pictures were kept. */
  readonly #changed = new Set<MapId>();
  #isNoting = false;

  /**
   * Takes note that a person changed a map.
   *
   * @returns what is kept of it until it is drawn anew: a page that dies before leaves
   * that to the next one. Null where that is known already, or nothing was kept yet.
   */
  noteChanged(mapId: MapId | null, { index }: SessionState, now: string): IndexRow | null {
    if (mapId === null || this.#isNoting || this.#changed.has(mapId)) return null;
    this.#changed.add(mapId);
    const row = index.get(mapId);
    return row === undefined ? null : { ...row, thumbnail: "", changedAt: now };
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

/** What home shows, without pictures: they are drawn anew. */
export function withoutPictures({
  index,
}: Pick<SessionState, "index">): Pick<SessionState, "index"> {
  return { index: new Map([...index].map(([id, row]) => [id, { ...row, thumbnail: "" }])) };
}
