import { hashOf } from "#kit/hash.ts";
import type { JsonObject } from "#kit/json.ts";
import { asId, type InsightId, type StoryId, type TouchpointId } from "./ids.ts";
import { standardAttributeId } from "./standardAttributes.ts";
import { oneOf, textIn, textOrNull, textsIn } from "./read.ts";
import type { Story } from "./story.ts";

/** What an insight is about. */
export const INSIGHT_KINDS = [
  "pain",
  "delight",
  "goal",
  "value",
  "habit",
  "interest",
  "competitor",
  "other",
] as const;
export type InsightKind = (typeof INSIGHT_KINDS)[number];

/** Taken by a person, or put aside so that it is not proposed again. */
export const INSIGHT_VERDICTS = ["accepted", "dismissed"] as const;
export type InsightVerdict = (typeof INSIGHT_VERDICTS)[number];

/**
 * A person's interpretation resting on stories; never itself a story. The
 * machine proposes phrases, this is what somebody made of one. Document `ws`,
 * kind `insight`.
 */
export interface Insight {
  readonly id: InsightId;
  /** Whose insight it is: see `scope.ts`. */
  readonly scope: string;
  readonly kind: InsightKind;
  readonly verdict: InsightVerdict;
  /** In the person's words; at first the phrase that was proposed. */
  readonly text: string;
  /** The phrase as it was proposed, by which a proposal is known again; empty for one written by hand. */
  readonly phrase: string;
  readonly storyIds: readonly StoryId[];
  /** `wordsPrint` of those stories when a person last said that the insight holds; empty where that was not kept. */
  readonly storyPrints: readonly string[];
  readonly touchpointId: TouchpointId | null;
  /** The basis of the proposal when it was taken; null by hand. */
  readonly basis: string | null;
  readonly order: string;
}

/** By what the words of a story are known to be others than before; says nothing of what they were. */
export function wordsPrint({ text }: Pick<Story, "text">): string {
  return hashOf([text]);
}

/** Which of an insight's stories that are still there say other words than when it was held to be true. */
export function rewordedOf(
  { storyPrints }: Pick<Insight, "storyPrints">,
  stories: readonly Story[],
): readonly Story[] {
  if (storyPrints.length === 0) return [];
  const prints = new Set(storyPrints);
  return stories.filter((story) => !prints.has(wordsPrint(story)));
}

/** The line of the profile on which an accepted insight stands; null where it has none of its own. */
export function claimOfInsight(kind: InsightKind): string | null {
  const slug = LINES[kind];
  return slug === null ? null : `attribute:${standardAttributeId(slug)}`;
}

const LINES: Readonly<Record<InsightKind, string | null>> = {
  pain: "pains",
  delight: null,
  goal: "goals",
  value: "values",
  habit: "habits",
  interest: "interests",
  competitor: "competitors",
  other: null,
};

/** Reads a stored insight, with defaults. */
export function readInsight(raw: JsonObject): Insight {
  const touchpointId = textOrNull(raw, "touchpointId");
  return {
    ...raw,
    id: asId<InsightId>(textIn(raw, "id")),
    scope: textIn(raw, "scope"),
    kind: oneOf(raw, "kind", INSIGHT_KINDS, "other"),
    verdict: oneOf(raw, "verdict", INSIGHT_VERDICTS, "accepted"),
    text: textIn(raw, "text"),
    phrase: textIn(raw, "phrase"),
    storyIds: textsIn(raw, "storyIds").map((id) => asId<StoryId>(id)),
    storyPrints: textsIn(raw, "storyPrints"),
    touchpointId: touchpointId === null ? null : asId<TouchpointId>(touchpointId),
    basis: textOrNull(raw, "basis"),
    order: textIn(raw, "order", "a0"),
  };
}
