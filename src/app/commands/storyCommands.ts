import { words } from "#journey/words/words.ts";
import type { Command } from "./command.ts";

const say = words.commands;

/** The keys of the list of stories. It takes them itself, where it has the focus. */
export const STORY_COMMANDS: readonly Command[] = [
  {
    id: "story-next",
    label: say.nextStory,
    group: "stories",
    scope: "stories",
    keys: ["J"],
    run: null,
  },
  {
    id: "story-previous",
    label: say.previousStory,
    group: "stories",
    scope: "stories",
    keys: ["K"],
    run: null,
  },
  {
    id: "story-score",
    label: say.scoreStory,
    group: "stories",
    scope: "stories",
    keys: ["1", "2", "3", "4", "5"],
    run: null,
  },
  {
    id: "story-unscore",
    label: say.unscoreStory,
    group: "stories",
    scope: "stories",
    keys: ["0"],
    run: null,
  },
  {
    id: "story-person",
    label: say.assignPerson,
    group: "stories",
    scope: "stories",
    keys: ["P"],
    run: null,
  },
  {
    id: "story-delete",
    label: say.removeStory,
    group: "stories",
    scope: "stories",
    keys: ["Delete"],
    run: null,
  },
];
