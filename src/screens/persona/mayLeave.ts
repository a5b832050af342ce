import type { Insight, InsightKind } from "#journey/insight.ts";
import type { Story } from "#journey/story.ts";
import type { Workspace } from "#journey/workspace.ts";
import { gateOf } from "#session/gateOf.ts";

/**
 * May the words leave the house (evidence.md, "Privacy on export")? Whoever said
 * them agreed, and no address, phone number or participant's name stands in them.
 */
export function mayLeave(
  { text, consent }: Pick<Story, "text" | "consent">,
  { participant }: Pick<Workspace, "participant">,
): boolean {
  return gateOf({ participant })({ text, consent });
}

/** What several people say in a word or two, and what names no participant's words. */
const NO_QUOTES: readonly InsightKind[] = ["pain", "delight", "competitor"];

/** May an accepted insight leave? One that is still somebody's very sentence is a quote; reworded it is the team's own. */
export function insightMayLeave(
  { kind, text, phrase, storyIds }: Pick<Insight, "kind" | "text" | "phrase" | "storyIds">,
  { story, participant }: Pick<Workspace, "story" | "participant">,
): boolean {
  if (NO_QUOTES.includes(kind) || phrase === "" || text !== phrase) return true;
  const tellers = storyIds.flatMap((id) => story.get(id) ?? []);
  return tellers.some(({ consent }) => mayLeave({ text, consent }, { participant }));
}
