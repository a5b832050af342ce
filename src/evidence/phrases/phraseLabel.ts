import type { StoryFact } from "#evidence/facts.ts";
import { spansOf } from "./spans.ts";

/** So many stories decide how a phrase is spelled. */
const ENOUGH = 40;

/** How a phrase is spelled most often in stories that hold it; of several the one with the fewest capitals. */
export function labelOf(words: readonly string[], stories: readonly StoryFact[]): string {
  const spellings = new Map<string, number>();
  for (const { text } of stories.slice(0, ENOUGH)) {
    for (const { from, to } of spansOf(text, words)) {
      const spelling = text.slice(from, to).replaceAll(/\s+/gu, " ");
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    }
  }
  const [best] = [...spellings].toSorted(
    ([a, many], [b, few]) => few - many || capitals(a) - capitals(b) || (a < b ? -1 : 1),
  );
  return best?.[0] ?? words.join(" ");
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
