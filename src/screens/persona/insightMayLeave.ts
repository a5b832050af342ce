import type { Insight, InsightKind } from "#journey/insight.ts";
import type { Workspace } from "#journey/workspace.ts";
import type { gateOf } from "#session/gateOf.ts";

/** What several people say in a word or two, and what names no participant's words. */
const NO_QUOTES: readonly InsightKind[] = ["pain", "delight", "competitor"];

/**
 * May an accepted insight leave? One that is still somebody's very sentence is
 * a quote, and leaves as those do; reworded it is the team's own.
 *
 * @param mayLeave which words of stories may be shown outside the team
 */
export function insightMayLeave(
  { kind, text, phrase, storyIds }: Pick<Insight, "kind" | "text" | "phrase" | "storyIds">,
  { story }: Pick<Workspace, "story">,
  mayLeave: ReturnType<typeof gateOf>,
): boolean {
  if (NO_QUOTES.includes(kind) || phrase === "" || text !== phrase) return true;
  const tellers = storyIds.flatMap((id) => story.get(id) ?? []);
  return tellers.some(({ consent }) => mayLeave({ text, consent }));
}
