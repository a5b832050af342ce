import { useEffect, useEffectEvent, useState } from "react";
import type { Mapping } from "#formats/csv/mapping.ts";
import type { ImportReport } from "#formats/csv/plan.ts";
import { useSession } from "#session/hooks.ts";
import { importContextOf } from "#session/importContext.ts";
import type { ImportFile } from "./importFile.ts";

/** What an import would do: its report, or why it cannot be. */
export type Effect = ImportReport | string;

interface Asked {
  readonly file: ImportFile;
  readonly mapping: Mapping;
  readonly allAt: string | null;
  readonly again: Again;
}

/** What becomes of what is here already, or is here otherwise. */
export interface Again {
  /** Are rows taken that are on the map already? */
  readonly takesKnown: boolean;
  /** Are stories that the file corrects told anew beside the old ones? */
  readonly keepsBoth: boolean;
  /** Are people taken who told nothing? */
  readonly takesSilent: boolean;
  /** Are people known again by what they are called, where no key says who they are? */
  readonly knowsNames: boolean;
  /** Does what was written by hand give way to the file? */
  readonly takesFile: boolean;
}

const WAIT = 250;

/** What the import of a file would do, asked of its worker shortly after each change; null: not known yet. */
export function useEffectOf(
  file: ImportFile | null,
  mapping: Mapping,
  allAt: string | null,
  again: Again,
): Effect | null {
  const session = useSession();
  const [effect, setEffect] = useState<Effect | null>(null);
  const ask = useEffectEvent(async (asked: Asked, isStale: () => boolean) => {
    const { file, mapping, allAt, again } = asked;
    const { workspace, mapId, board } = session.store.getState();
    if (mapId === null || board === null) return;
    const { homeOf, now } = session.context();
    const known = await importContextOf(workspace, board, mapId, file.name, now, homeOf);
    const result = await file.effect(mapping, { ...known, allAt: allAt ?? "", ...again });
    if (!isStale()) setEffect(result.ok ? result.value : result.problem.message);
  });
  useEffect(() => {
    if (file === null) return undefined;
    let isGone = false;
    const timer = setTimeout(() => void ask({ file, mapping, allAt, again }, () => isGone), WAIT);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [file, mapping, allAt, again]);
  return effect;
}
