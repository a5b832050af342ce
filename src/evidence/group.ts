import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeId, ChannelId, TouchpointId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { hashOf } from "#kit/hash.ts";
import { Cell } from "./cell.ts";
import { personOf, type PersonFact, type StopFact, type StoryFact } from "./facts.ts";

/** The people in view, with the stories they told there. */
export interface Group {
  readonly people: readonly PersonFact[];
  readonly stories: readonly StoryFact[];
  readonly attributes: readonly AttributeDefinition[];
  readonly stops: ReadonlyMap<TouchpointId, StopFact>;
  readonly channelNames: ReadonlyMap<ChannelId, string>;
}

/** What one person is known to be on an attribute. */
export interface Known {
  readonly person: PersonFact;
  readonly value: AttributeValue;
}

/** All that is known in a group on one attribute, in the order of the people. */
export function knownOn(group: Group, attributeId: AttributeId): readonly Known[] {
  return group.people.flatMap((person) => {
    const found = person.values.find(([id]) => id === attributeId);
    return found === undefined ? [] : [{ person, value: found[1] }];
  });
}

/** The scores of a group as one cell. */
export function cellOf(stories: readonly StoryFact[]): Cell {
  const cell = new Cell();
  for (const story of stories) cell.add(personOf(story), story.score);
  return cell;
}

/** A hash of people with what is known of them on one thing, and of stories with their scores. */
export function basisOf(known: readonly Known[], stories: readonly StoryFact[]): string {
  return hashOf([
    ...known.map(({ person, value }) => `${person.id}=${String(value)}`).toSorted(),
    ...stories.map(({ id, score }) => `${id}:${score ?? "-"}`).toSorted(),
  ]);
}
