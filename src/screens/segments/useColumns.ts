import { useEffect, useState } from "react";
import type { Derived } from "#evidence/engine.ts";
import type { Segment } from "#journey/segment.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { type OthersView, type View, WHOLE_MAP } from "#session/view.ts";

/** A burst of changes is worked out once. */
const QUIET_MS = 300;

/** The columns beside those of the segments. */
export const EVERYONE = "everyone";
export const OTHERS = "others";

/**
 * What is derived of each segment, of whom none of them holds and of everyone,
 * one after the other, as it comes; asked again when segments or stories
 * change. Meanwhile what was there stays.
 */
export function useColumns(segments: readonly Segment[]): ReadonlyMap<string, Derived> {
  const session = useSession();
  const [columns, setColumns] = useState<ReadonlyMap<string, Derived>>(new Map());
  const readings = useSessionState((state) => state.readings);
  const isLoaded = useSessionState((state) => state.evidenceLoaded);
  const asked = segments.map(({ id, rule }) => `${id} ${JSON.stringify(rule)}`).join("\n");
  useEffect(() => {
    if (!isLoaded) return undefined;
    let isOver = false;
    const views = viewsOf(segments);
    const ask = async (): Promise<void> => {
      for (const [key, view] of views) {
        if (isOver) return;
        const [derived] = await session.compare([view]);
        if (isOver || derived === undefined) return;
        setColumns((before) => new Map([...before, [key, derived]]));
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

function viewsOf(segments: readonly Segment[]): readonly (readonly [string, View | OthersView])[] {
  if (segments.length === 0) return [];
  return [
    ...segments.map(({ id }) => [id, { kind: "segment", segmentId: id }] as const),
    [OTHERS, { kind: "others", rules: segments.map(({ rule }) => rule) }],
    [EVERYONE, WHOLE_MAP],
  ];
}
