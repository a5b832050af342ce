import { type PersonFact, personFact } from "#evidence/facts.ts";
import { segmentMembers } from "#evidence/segmentMembers.ts";
import type { SegmentPerson } from "#evidence/segmentPeople.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { Participant } from "#journey/participant.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";

/** Who is shown: those of whom a rule holds. */
export interface PeopleFilter {
  readonly rule: SegmentRule;
  /** The segment that it came from, by its name; null for conditions of its own. */
  readonly name: string | null;
}

/**
 * The ids of the people of whom a rule holds.
 *
 * @param onMap  what is known of those who told a story on the open map: only they can be asked where
 */
export function whoPasses(
  rule: SegmentRule,
  people: readonly Participant[],
  onMap: readonly SegmentPerson[],
  attributes: readonly AttributeDefinition[],
): ReadonlySet<string> {
  const stops = new Map(onMap.map((one) => [one.person.id, one.stops]));
  const asked = people.map((one): SegmentPerson => {
    const person: PersonFact = personFact(one);
    return { person, stops: stops.get(person.id) ?? new Map() };
  });
  return new Set(segmentMembers(rule, asked, attributes).members.map(({ id }) => id));
}
