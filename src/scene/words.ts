import { formatScore, storiesCount } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import type { SceneWords } from "./input.ts";

/** The words the scene sets beside the user's own, in English. */
export const SCENE_WORDS: SceneWords = {
  untitledStage: "Untitled stage",
  untitledLane: "Untitled lane",
  untitledTouchpoint: "Untitled touchpoint",
  noStories: "no stories yet",
  stories: storiesCount,
  touchpoints: words.counts.touchpoints,
  notes: words.counts.notes,
  opportunity: ({ impact, effort, status }) =>
    words.opportunities.foot(
      impact,
      effort,
      status === "idea" ? null : words.opportunities.statuses[status],
    ),
  blueprint: words.axis.blueprint,
  score: formatScore,
  everyone: words.map.everyone,
  step: (kind, difference) => words.map.step(kind, difference),
};
