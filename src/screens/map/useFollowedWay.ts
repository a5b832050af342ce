import { useMemo } from "react";
import type { SceneOverlay } from "#scene/input.ts";
import { useSessionState } from "#session/hooks.ts";
import { wayOf } from "#session/overlays.ts";

/** The way of the person who is followed; null when nobody is. */
export function useFollowedWay(): SceneOverlay | null {
  const followed = useSessionState((state) => state.followed);
  const mapId = useSessionState((state) => state.mapId);
  const story = useSessionState((state) => (followed === null ? null : state.workspace.story));
  const participant = useSessionState((state) => state.workspace.participant);
  return useMemo(
    () =>
      followed === null || mapId === null || story === null
        ? null
        : wayOf(followed, mapId, { story, participant }),
    [followed, mapId, story, participant],
  );
}
