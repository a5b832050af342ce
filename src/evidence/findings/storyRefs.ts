import type { StoryFact } from "#evidence/facts.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";

/** The ids of some stories and of the people who told them, sorted. */
export function refsOfStories(stories: readonly StoryFact[]): EvidenceRefs {
  return {
    storyIds: stories.map(({ id }) => id).toSorted(),
    participantIds: [
      ...new Set(stories.flatMap(({ participantId }) => participantId ?? [])),
    ].toSorted(),
  };
}
