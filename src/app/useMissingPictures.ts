import { useEffect } from "react";
import type { MapId } from "#journey/ids.ts";
import type { Session } from "#session/session.ts";
import type { SessionState } from "#session/state.ts";
import { unopenedReadings } from "#session/unopenedReadings.ts";

/**
 * Counts and draws the maps that nobody has opened in this browser yet: those
 * of a backup, of files, of copies; and anew those of which somebody was forgotten.
 */
export function useMissingPictures(session: Session): void {
  useEffect(() => {
    let isGone = false;
    let isRunning = false;
    const tried = new Set<MapId>();
    const drawAll = async (): Promise<void> => {
      if (isRunning) return;
      isRunning = true;
      for (;;) {
        const id = isGone ? undefined : missing(session.store.getState(), tried);
        if (id === undefined) break;
        tried.add(id);
        await drawMap(session, id);
      }
      isRunning = false;
    };
    void drawAll();
    const stop = session.store.subscribe((state, before) => {
      const { workspace, evidenceLoaded, index } = before;
      const isSame = state.evidenceLoaded === evidenceLoaded && state.index === index;
      if (state.workspace.map !== workspace.map || !isSame) void drawAll();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [session]);
}

/** A map without a picture, or with one that was taken away; none while stories are still being read, since they are counted with it. */
function missing(
  { workspace, index, evidenceLoaded }: SessionState,
  tried: ReadonlySet<MapId>,
): MapId | undefined {
  if (!evidenceLoaded) return undefined;
  const hasPicture = (id: MapId): boolean => (index.get(id)?.thumbnail ?? "") !== "";
  for (const { id } of workspace.map) if (!hasPicture(id) && !tried.has(id)) return id;
  return undefined;
}

async function drawMap(session: Session, mapId: MapId): Promise<void> {
  const [{ mapThumbnail }, { renderSvg }] = await Promise.all([
    import("#session/exportMap.ts"),
    import("#formats/svg/renderSvg.ts"),
  ]);
  const board = await session.boardOf(mapId);
  const state = session.store.getState();
  const readings = unopenedReadings(state.workspace.story, mapId);
  const seen: SessionState = { ...state, mapId, board, readings, findings: null };
  const scene = mapThumbnail(seen);
  if (scene !== null) await session.keepThumbnail(seen, renderSvg(scene));
  // The page answers between two maps.
  await new Promise((resolve) => setTimeout(resolve));
}
