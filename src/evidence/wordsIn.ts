import type { StoryFact } from "./facts.ts";
import { wordCount } from "./similarity.ts";

/** Facts never change: the words of one are counted once, however often its stop is read. */
const COUNTED = new WeakMap<StoryFact, number>();

/** How many words a story has. */
export function wordsIn(story: StoryFact): number {
  const known = COUNTED.get(story);
  if (known !== undefined) return known;
  const count = wordCount(story.text);
  COUNTED.set(story, count);
  return count;
}
