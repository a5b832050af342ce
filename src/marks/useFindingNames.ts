import { useMemo } from "react";
import { words } from "#journey/words/words.ts";
import { useSessionState } from "#session/hooks.ts";
import type { FindingNames } from "#evidence/findings/findingText.ts";

/** What stops, stages and segments of the open map are called at the moment. */
export function useFindingNames(): FindingNames {
  const board = useSessionState((state) => state.board);
  const segment = useSessionState((state) => state.workspace.segment);
  const study = useSessionState((state) => state.workspace.study);
  return useMemo(
    () => ({
      stop: (id) => named(board?.touchpoint.get(id)?.title, words.map.untitledTouchpoint),
      stage: (id) => named(board?.stage.get(id)?.name, words.map.untitledStage),
      segment: (id) => named(segment.get(id)?.name, words.segments.untitled),
      wave: (id) => named(study.get(id)?.name, words.findings.untitledWave),
    }),
    [board, segment, study],
  );
}

function named(name: string | undefined, otherwise: string): string {
  return name === undefined || name.trim() === "" ? otherwise : name;
}
