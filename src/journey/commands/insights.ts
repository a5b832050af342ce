import { byOrder, orderKeyBetween } from "#kit/orderKey.ts";
import type { Write } from "#journey/change.ts";
import type { InsightId, StoryId, TouchpointId } from "#journey/ids.ts";
import {
  type Insight,
  type InsightKind,
  type InsightVerdict,
  wordsPrint,
} from "#journey/insight.ts";
import type { Story } from "#journey/story.ts";
import type { Workspace } from "#journey/workspace.ts";
import { type Context, create, done, notDone, type Outcome, remove, set } from "./context.ts";

/** What the machine proposes: a phrase with the stories it was found in. */
export interface Proposal {
  readonly kind: InsightKind;
  readonly phrase: string;
  readonly storyIds: readonly StoryId[];
  readonly touchpointId: TouchpointId | null;
  readonly basis: string | null;
}

/** The insights of a group in their order, those put aside too. */
export function insightsOf(
  { insight }: Pick<Workspace, "insight">,
  scope: string,
): readonly Insight[] {
  return [...insight].filter((one) => one.scope === scope).toSorted(byOrder);
}

/** Takes a proposal as it is; it can be reworded afterwards. `made`: the insight's id. */
export function acceptProposal(context: Context, scope: string, proposal: Proposal): Outcome {
  return decided(context, scope, proposal, "accepted");
}

/** Puts a proposal aside, so that it is not made again. `made`: the insight's id. */
export function dismissProposal(context: Context, scope: string, proposal: Proposal): Outcome {
  return decided(context, scope, proposal, "dismissed");
}

/** An insight in a person's own words. `made`: its id. */
export function addInsight(
  context: Context,
  scope: string,
  kind: InsightKind,
  text: string,
  storyIds: readonly StoryId[] = [],
): Outcome {
  if (text.trim() === "") return notDone("not-valid", "An insight needs words.");
  const blank = { phrase: "", touchpointId: null, basis: null, verdict: "accepted" as const };
  return made(context, "Add insight", { ...blank, scope, kind, text, storyIds });
}

/** Changes an insight's words or what it is about. */
export function editInsight(
  context: Context,
  id: InsightId,
  fields: Partial<Pick<Insight, "text" | "kind">>,
): Outcome {
  if (!context.workspace.insight.has(id)) return gone();
  const writes = Object.entries(fields).map(([field, value]) =>
    set("ws", "insight", id, field, value),
  );
  return done("Edit insight", writes);
}

/** The stories of an insight that are still there. */
export function storiesOfInsight(
  { story }: Pick<Workspace, "story">,
  { storyIds }: Pick<Insight, "storyIds">,
): readonly Story[] {
  return storyIds.flatMap((id) => story.get(id) ?? []);
}

/** Says that an insight holds of its stories as they are now, those that are gone left out. */
export function confirmInsight(context: Context, id: InsightId): Outcome {
  const insight = context.workspace.insight.get(id);
  if (insight === undefined) return gone();
  return done("Confirm insight", restingOn(context, id, insight.storyIds));
}

/** Takes an insight away; a proposal may then be made again. Lines that it was linked to stay. */
export function removeInsight(context: Context, id: InsightId): Outcome {
  if (!context.workspace.insight.has(id)) return gone();
  return done("Delete insight", [remove("ws", "insight", id)]);
}

function decided(
  context: Context,
  scope: string,
  proposal: Proposal,
  verdict: InsightVerdict,
): Outcome {
  const name = verdict === "accepted" ? "Accept proposal" : "Put proposal aside";
  const { kind, phrase, storyIds, basis } = proposal;
  const known = insightsOf(context.workspace, scope).find(
    (one) => one.kind === kind && one.phrase === phrase,
  );
  if (known !== undefined) {
    const writes = [
      set("ws", "insight", known.id, "verdict", verdict),
      set("ws", "insight", known.id, "basis", basis),
      ...restingOn(context, known.id, storyIds),
    ];
    return done(name, writes, [known.id]);
  }
  return made(context, name, { ...proposal, scope, text: phrase, verdict });
}

/** An insight rests on these stories, so far as they are there, and on their words as they are now. */
function restingOn(
  { workspace }: Context,
  id: InsightId,
  storyIds: readonly StoryId[],
): readonly Write[] {
  const stories = storiesOfInsight(workspace, { storyIds });
  const left = stories.map((story) => story.id);
  return [
    set("ws", "insight", id, "storyIds", left),
    set("ws", "insight", id, "storyPrints", stories.map(wordsPrint)),
  ];
}

function made(
  context: Context,
  name: string,
  fields: Omit<Insight, "id" | "order" | "storyPrints">,
): Outcome {
  const id = context.mint("insight");
  const last = insightsOf(context.workspace, fields.scope).at(-1);
  const order = orderKeyBetween(last?.order ?? null, null);
  const storyPrints = storiesOfInsight(context.workspace, fields).map(wordsPrint);
  return done(name, [create("ws", "insight", { ...fields, storyPrints, id, order })], [id]);
}

function gone(): Outcome {
  return notDone("not-found", "That insight is no longer here.");
}
