import { type Band, bandOf } from "#journey/score.ts";
import type { Story } from "#journey/story.ts";

/** The order of a list of stories. */
export type StoryOrder = "newest" | "worst" | "best" | "unscored";

/** Which scores are shown: all, one band, or those without a score. */
export type ScoreFilter = "all" | "none" | `${Band}`;

/** What of a list of stories is shown, and in which order. */
export interface StoryFilter {
  readonly query: string;
  readonly score: ScoreFilter;
  readonly order: StoryOrder;
}

/** Everything, the newest first. */
export const EVERYTHING: StoryFilter = { query: "", score: "all", order: "newest" };

/**
 * The stories that a filter lets through, in its order; those told on one day by
 * when they came, the latest first. A query is looked for in
 * the words, in who told them and in the tags, whatever the case.
 */
export function filtered(
  stories: readonly Story[],
  { query, score, order }: StoryFilter,
  whoTold: (story: Story) => string,
): readonly Story[] {
  const wanted = query.trim().toLocaleLowerCase();
  const says = (story: Story): boolean =>
    [story.text, whoTold(story), ...story.tags].some((text) =>
      text.toLocaleLowerCase().includes(wanted),
    );
  return stories
    .toReversed()
    .filter((story) => isScored(story, score) && (wanted === "" || says(story)))
    .toSorted((a, b) => compare(a, b, order));
}

function isScored(story: Story, wanted: ScoreFilter): boolean {
  if (wanted === "all") return true;
  if (story.score === null) return wanted === "none";
  return String(bandOf(story.score)) === wanted;
}

/** What stands first in each order, as a number: the smaller, the earlier. */
const RANK: Readonly<Record<StoryOrder, (story: Story) => number>> = {
  newest: () => 0,
  worst: ({ score }) => score ?? 101,
  best: ({ score }) => -(score ?? -101),
  unscored: ({ score }) => (score === null ? 0 : 1),
};

function compare(a: Story, b: Story, order: StoryOrder): number {
  const rank = RANK[order];
  const [earlier, later] = [a.toldAt ?? "", b.toldAt ?? ""];
  return rank(a) - rank(b) || (earlier < later ? 1 : earlier > later ? -1 : 0);
}
