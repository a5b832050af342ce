import { useMemo } from "react";
import type { SceneOverlay } from "#scene/input.ts";
import { useSessionState } from "#session/hooks.ts";
import { guessOverlay } from "#session/overlays.ts";

/** The revealed guess that is laid over the curve; null when none is. */
export function useShownGuess(): SceneOverlay | null {
  const guess = useSessionState((state) => state.workspace.guess.get(state.guess ?? ""));
  return useMemo(() => guessOverlay(guess), [guess]);
}
