import { intAt, itemAt } from "#kit/itemAt.ts";
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
      const person = intAt(block.persons, at);
      const hashes = { hash: itemAt(block.hashes, at), words: itemAt(block.words, at) };
      return [{ story, person, ...hashes, number: intAt(block.numbers, at) }];
    });
    return told.length === 0 ? [] : [{ stop, block: blockOf(told, codes) }];
  });
}
