import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { sharingWithLast } from "#kit/sharing.ts";
import type { BoardLayout } from "#scene/layout.ts";
import { type GroundLayout, layoutCurves, layoutGround } from "#scene/layoutBoard.ts";
import { SCENE_WORDS } from "#scene/words.ts";
import { channelNames } from "#session/feed.ts";
import { useSessionState } from "#session/hooks.ts";
import { overlaysOf } from "#session/overlays.ts";
import { namedSteps, statisticsOf } from "#session/sceneInput.ts";
import { GroundContext, LayoutContext } from "./layoutContext.ts";
import { useBrokenQuotes } from "./useBrokenQuotes.ts";
import { useFollowedWay } from "./useFollowedWay.ts";
import { useLineBreaker } from "./useLineBreaker.ts";
import { useSceneQuotes } from "./useSceneQuotes.ts";
import { useShownGuess } from "./useShownGuess.ts";

/**
 * The open map, laid out by the scene whenever its board or its evidence changes,
 * for the view within. What stands where it stood is the very object it was, so that it is not drawn again.
 */
export function LaidOut({ children }: { readonly children: ReactNode }) {
  const ground = useGround();
  if (ground === null) return null;
  return (
    <GroundContext value={ground.board}>
      <WithCurves ground={ground}>{children}</WithCurves>
    </GroundContext>
  );
}

function WithCurves({
  ground,
  children,
}: {
  readonly ground: GroundLayout;
  readonly children: ReactNode;
}) {
  const curves = useCurves(ground);
  const layout = useMemo(() => ({ ...ground.board, curves }), [ground, curves]);
  return <LayoutContext value={layout}>{children}</LayoutContext>;
}

/** Where everything stands but the curves: laid out anew by edits of the map, not by its numbers. */
function useGround(): GroundLayout | null {
  const board = useSessionState((state) => state.board);
  const channel = useSessionState((state) => state.workspace.channel);
  const breakText = useLineBreaker();
  const quotes = useBrokenQuotes(useSceneQuotes(), breakText);
  const [shared] = useState(() => sharingWithLast<GroundLayout["board"]>());
  return useMemo(() => {
    if (board === null) return null;
    const names = new Map(channelNames({ channel }));
    const input = { board, quotes, channelNames: names, words: SCENE_WORDS };
    const ground = layoutGround(input, breakText);
    return { ...ground, board: shared(ground.board) };
  }, [board, channel, quotes, breakText, shared]);
}

/** The curves: laid out anew by every number; while a map comes in, behind the cards that show it. */
function useCurves(ground: GroundLayout): BoardLayout["curves"] {
  const mapId = useSessionState((state) => state.mapId);
  const now = useSessionState((state) => state.readings.stops);
  const late = useDeferredValue(now);
  const stops = useSessionState((state) => state.evidenceLoaded) ? now : late;
  const findings = useSessionState((state) => state.findings);
  const segment = useSessionState((state) => state.workspace.segment);
  const chosen = useSessionState((state) => state.overlays);
  const way = useFollowedWay();
  const guess = useShownGuess();
  const breakText = useLineBreaker();
  const [shared] = useState(() => sharingWithLast<BoardLayout["curves"]>());
  const statistics = useMemo(() => statisticsOf(stops), [stops]);
  const steps = useMemo(() => namedSteps(findings), [findings]);
  const overlays = useMemo(() => {
    if (mapId === null) return [];
    const segments = overlaysOf({ workspace: { segment }, mapId, findings, overlays: chosen });
    return [...segments, ...[way, guess].filter((one) => one !== null)];
  }, [mapId, segment, findings, chosen, way, guess]);
  return useMemo(
    () =>
      shared(layoutCurves(ground, { statistics, steps, overlays, words: SCENE_WORDS }, breakText)),
    [ground, statistics, steps, overlays, breakText, shared],
  );
}
