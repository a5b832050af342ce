import { useEffect, useState } from "react";
import type { Derived } from "#evidence/engine.ts";
import type { SegmentId } from "#journey/ids.ts";
import type { Segment } from "#journey/segment.ts";
import { useSession, useSessionState } from "#session/hooks.ts";

/** What is derived of each segment; asked again, a moment later, when segments or stories change. */
export function useColumns(segments: readonly Segment[]): ReadonlyMap<SegmentId, Derived> {
  const session = useSession();
  const [columns, setColumns] = useState<ReadonlyMap<SegmentId, Derived>>(new Map());
  const readings = useSessionState((state) => state.readings);
  const asked = segments.map(({ id, rule }) => `${id} ${JSON.stringify(rule)}`).join("\n");
  useEffect(() => {
    let isOver = false;
    const ids = segments.map(({ id }) => id);
    const timer = setTimeout(() => {
      const views = ids.map((segmentId) => ({ kind: "segment" as const, segmentId }));
      void session.compare(views).then((derived) => {
        if (isOver) return;
        setColumns(new Map(ids.flatMap((id, at) => derivedAt(id, derived[at]))));
      });
    }, 150);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // Segments are compared by what they say.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [session, asked, readings]);
  return columns;
}

function derivedAt(
  id: SegmentId,
  derived: Derived | undefined,
): readonly (readonly [SegmentId, Derived])[] {
  return derived === undefined ? [] : [[id, derived]];
}
