import { type ChannelCodes, blockOf } from "./block.ts";
import type { PersonFact } from "./facts.ts";
import type { StopBlock } from "./group.ts";

/** What members of a segment told, stop by stop. Stories of nobody belong to no segment. */
export function ofSegment(
  blocks: readonly StopBlock[],
  members: readonly PersonFact[],
  codes: ChannelCodes,
): readonly StopBlock[] {
  const ids = new Set<string>(members.map(({ id }) => id));
  return blocks.flatMap(({ stop, block }) => {
    const told = block.stories.flatMap((story, at) => {
      if (story.participantId === null || !ids.has(story.participantId)) return [];
      const person = block.persons[at] ?? 0;
      const hashes = { hash: block.hashes[at] ?? 0, words: block.words[at] ?? 0 };
      return [{ story, person, ...hashes, number: block.numbers[at] ?? 0 }];
    });
    return told.length === 0 ? [] : [{ stop, block: blockOf(told, codes) }];
  });
}
