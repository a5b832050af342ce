import type { StoryFact } from "#evidence/facts.ts";
import { byWords } from "#evidence/loudest.ts";
import { spansOf } from "./spans.ts";

/** So many stories decide how a phrase is spelled. */
const ENOUGH = 40;

/** How a phrase is spelled most often in the stories told first that hold it; of several the one with the fewest capitals. */
export function labelOf(words: readonly string[], stories: readonly StoryFact[]): string {
  return labelIn(
    words,
    earliest(stories).map(({ text }) => text),
  );
}

/** The same in any texts. */
export function labelIn(words: readonly string[], texts: readonly string[]): string {
  const spellings = new Map<string, number>();
  // Of many the first by their letters, so that their order decides nothing.
  const read = texts.length > ENOUGH ? texts.toSorted().slice(0, ENOUGH) : texts;
  for (const text of read) {
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

/** As many as decide, by when and how they were told, found in one pass. */
function earliest(stories: readonly StoryFact[]): readonly StoryFact[] {
  const first: StoryFact[] = [];
  for (const story of stories) {
    const last = first.length < ENOUGH ? undefined : first.at(-1);
    if (last !== undefined && byWords(last, story) <= 0) continue;
    const place = first.findIndex((other) => byWords(story, other) < 0);
    first.splice(place === -1 ? first.length : place, 0, story);
    if (first.length > ENOUGH) first.pop();
  }
  return first;
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
