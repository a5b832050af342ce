import { useCallback } from "react";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { words } from "#journey/words/words.ts";
import { countsOfRule, type Decided } from "#session/decided.ts";
import { useDecided } from "#session/hooks.ts";

/** "14 of 60 people, 2 not known". */
export function RuleCounts({ rule }: { readonly rule: SegmentRule }) {
  const read = useCallback((state: Decided) => countsOfRule(state, rule), [rule]);
  const { members, others, unknown } = useDecided(read);
  const all = members + others + unknown;
  return (
    <>
      {words.segments.members(members, all)}
      {unknown > 0 && `, ${words.segments.unknown(unknown)}`}
    </>
  );
}
