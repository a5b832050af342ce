import type { ParticipantId, TouchpointId } from "#journey/ids.ts";
import type { PersonFact, StoryFact } from "./facts.ts";
import { byWhoTheyAre } from "./personOrder.ts";

/** What a segment's rule may ask of a person. */
export interface SegmentPerson {
  readonly person: PersonFact;
  /** The stops at which the person told a story: the mean of the scores there, null where none was given. */
  readonly stops: ReadonlyMap<TouchpointId, number | null>;
}

interface Sum {
  sum: number;
  n: number;
}

/**
 * The people of a map who told a story, with what they told where, by name.
 *
 * @param stories  those that stand at a stop of the map
 */
export function segmentPeople(
  records: ReadonlyMap<ParticipantId, PersonFact>,
  stories: Iterable<StoryFact>,
): readonly SegmentPerson[] {
  const told = new Map<PersonFact, Map<TouchpointId, Sum>>();
  for (const { participantId, touchpointId, score } of stories) {
    const person = participantId === null ? undefined : records.get(participantId);
    if (person === undefined || touchpointId === null) continue;
    const own = told.get(person) ?? new Map<TouchpointId, Sum>();
    told.set(person, own);
    const sum = own.get(touchpointId) ?? { sum: 0, n: 0 };
    own.set(touchpointId, sum);
    if (score === null) continue;
    sum.sum += score;
    sum.n += 1;
  }
  return [...told]
    .map(([person, own]) => ({ person, stops: meansOf(own) }))
    .toSorted((a, b) => byWhoTheyAre(a.person, b.person));
}

function meansOf(sums: ReadonlyMap<TouchpointId, Sum>): SegmentPerson["stops"] {
  return new Map([...sums].map(([id, { sum, n }]) => [id, n === 0 ? null : sum / n]));
}
