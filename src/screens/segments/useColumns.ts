import { useEffect, useState } from "react";
import type { Derived } from "#evidence/engine.ts";
import type { SegmentId } from "#journey/ids.ts";
import type { Segment } from "#journey/segment.ts";
import { useSession, useSessionState } from "#session/hooks.ts";

/** A burst of changes is worked out once. */
const QUIET_MS = 300;

/**
 * What is derived of each segment, one after the other, as it comes; asked
 * again when segments or stories change. Meanwhile what was there stays.
 */
export function useColumns(segments: readonly Segment[]): ReadonlyMap<SegmentId, Derived> {
  const session = useSession();
  const [columns, setColumns] = useState<ReadonlyMap<SegmentId, Derived>>(new Map());
  const readings = useSessionState((state) => state.readings);
  const isLoaded = useSessionState((state) => state.evidenceLoaded);
  const asked = segments.map(({ id, rule }) => `${id} ${JSON.stringify(rule)}`).join("\n");
  useEffect(() => {
    if (!isLoaded) return undefined;
    let isOver = false;
    const ids = segments.map(({ id }) => id);
    const ask = async (): Promise<void> => {
      for (const segmentId of ids) {
        if (isOver) return;
        const [derived] = await session.compare([{ kind: "segment", segmentId }]);
        if (isOver || derived === undefined) return;
        setColumns((before) => new Map([...before, [segmentId, derived]]));
      }
    };
    const timer = setTimeout(() => void ask(), QUIET_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // Segments are compared by what they say.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [session, asked, readings, isLoaded]);
  return columns;
}
