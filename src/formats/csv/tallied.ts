import { peopleCount, storiesCount } from "#journey/words/plain.ts";
import type { PlannedStory } from "./corrections.ts";
import type { ImportReport } from "./plan.ts";

/** How many stories an import makes, and what they lack. */
export function tallied(
  stories: readonly PlannedStory[],
): Pick<ImportReport, "stories" | "scored" | "wordless" | "unplaced" | "undated"> {
  const count = (is: (story: PlannedStory) => boolean): number => stories.filter(is).length;
  return {
    stories: stories.length,
    scored: count(({ entity }) => entity.rating !== null),
    wordless: count(({ entity }) => entity.text === ""),
    unplaced: count(({ place }) => place === null),
    undated: count(({ entity }) => entity.toldAt === null),
  };
}

/** What an import is called, by what comes of it. */
export function doneTo(stories: number, people: number): string {
  if (stories > 0) return `Import ${storiesCount(stories)}`;
  return people > 0 ? `Import ${peopleCount(people)}` : "Update";
}
