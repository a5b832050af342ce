import type { AttributeDefinition } from "#journey/attribute.ts";
import type { ChannelId, TouchpointId } from "#journey/ids.ts";
import { hashOfSet } from "#kit/hash.ts";
import { Cell } from "./cell.ts";
import type { Known } from "./column.ts";
import { personOf, type PersonFact, type StopFact, type StoryFact } from "./facts.ts";
import type { EvidenceRefs } from "./statement.ts";

/** The people in view, with the stories they told there. */
export interface Group {
  /** The participants who told a story in view, by id. */
  readonly people: readonly PersonFact[];
  readonly stories: readonly StoryFact[];
  readonly attributes: readonly AttributeDefinition[];
  readonly stops: ReadonlyMap<TouchpointId, StopFact>;
  readonly channelNames: ReadonlyMap<ChannelId, string>;
}

/** The scores of a group as one cell. */
export function cellOf(stories: readonly StoryFact[]): Cell {
  const cell = new Cell();
  for (const story of stories) cell.add(personOf(story), story.score);
  return cell;
}

/** How many people stand behind stories; one without a participant is a person of its own. */
export function peopleBehind(stories: readonly StoryFact[]): number {
  return new Set(stories.map(personOf)).size;
}

/** A hash of people with what is known of them on one thing. */
export function basisOfPeople(known: readonly Known[]): string {
  return hashOfSet(known.map(({ person, value }) => `${person.id}=${JSON.stringify(value)}`));
}

/** A hash of stories with what is used of them: their scores, channels, dates or words. */
export function basisOfStories(
  stories: readonly StoryFact[],
  used: (story: StoryFact) => string,
): string {
  return hashOfSet(stories.map((story) => `${story.id}=${used(story)}`));
}

/** The stories, and those of the group's participants who told them. */
export function refsTo(stories: readonly StoryFact[], group: Group): EvidenceRefs {
  const tellers = new Set(stories.map(({ participantId }) => participantId));
  return {
    storyIds: stories.map(({ id }) => id),
    participantIds: group.people.filter(({ id }) => tellers.has(id)).map(({ id }) => id),
  };
}
