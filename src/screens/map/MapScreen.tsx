import { useMemo, useState } from "react";
import { sharingWithLast } from "#kit/sharing.ts";
import type { SceneInput } from "#scene/input.ts";
import type { BoardLayout } from "#scene/layout.ts";
import { layoutBoard } from "#scene/layoutBoard.ts";
import { SCENE_WORDS } from "#scene/words.ts";
import { useSessionState } from "#session/hooks.ts";
import { overlaysOf } from "#session/overlays.ts";
import { sceneInputOf } from "#session/sceneInput.ts";
import { MapCanvas } from "./MapCanvas.tsx";
import { useBrokenQuotes } from "./useBrokenQuotes.ts";
import { useFollowedWay } from "./useFollowedWay.ts";
import { useShownGuess } from "./useShownGuess.ts";
import { useLineBreaker } from "./useLineBreaker.ts";

const NO_QUOTES: SceneInput["quotes"] = new Map();

/**
 * The open map: laid out by the scene whenever its board or its evidence changes.
 * What stands where it stood is the very object it was, so that it is not drawn again.
 */
export function MapScreen() {
  const mapId = useSessionState((state) => state.mapId);
  const board = useSessionState((state) => state.board);
  const map = useSessionState((state) => state.workspace.map);
  const channel = useSessionState((state) => state.workspace.channel);
  const participant = useSessionState((state) => state.workspace.participant);
  const stops = useSessionState((state) => state.readings.stops);
  const segment = useSessionState((state) => state.workspace.segment);
  const overlays = useSessionState((state) => state.overlays);
  const isLoaded = useSessionState((state) => state.evidenceLoaded);
  const way = useFollowedWay();
  const guess = useShownGuess();
  const findings = useSessionState((state) => state.findings);
  const breakText = useLineBreaker();
  const [shared] = useState(() => sharingWithLast<BoardLayout>());
  const input = useMemo(() => {
    if (mapId === null || board === null) return null;
    const segments = overlaysOf({ workspace: { segment }, mapId, findings, overlays });
    const curves = [...segments, ...[way, guess].filter((one) => one !== null)];
    const workspace = { map, channel, participant };
    return sceneInputOf(mapId, board, workspace, stops, SCENE_WORDS, "", findings, curves);
  }, [mapId, board, map, channel, participant, segment, overlays, way, guess, stops, findings]);
  // While stories still come in another one would speak for a stop at every reading.
  const told = isLoaded ? (input?.quotes ?? NO_QUOTES) : NO_QUOTES;
  const quotes = useBrokenQuotes(told, breakText);
  const layout = useMemo(
    () => (input === null ? null : shared(layoutBoard({ ...input, quotes }, breakText))),
    [input, quotes, breakText, shared],
  );
  return layout === null ? null : <MapCanvas key={mapId} layout={layout} />;
}
