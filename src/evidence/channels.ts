import type { ChannelId } from "#journey/ids.ts";
import { personOf, type StoryFact } from "./facts.ts";
import { basisOfStories, type Group, peopleBehind, refsTo } from "./group.ts";
import { largestShares, type Membership, sharesOf } from "./shares.ts";
import type { Statement } from "./statement.ts";
import { strengthOfKnown } from "./strength.ts";

/**
 * Through which channels the people of a group came: the share of people for
 * each, who may have used several.
 *
 * @returns null when no story tells its channel
 */
export function channelsStatement(group: Group): Statement | null {
  const told = group.stories.filter((story) => channelOf(group, story) !== null);
  if (told.length === 0) return null;
  const known = peopleBehind(told);
  const shares = largestShares(sharesOf(membershipsOf(group, told), known));
  return {
    claim: "channels",
    value: { kind: "shares", shares },
    n: peopleBehind(group.stories),
    known,
    interval: null,
    segment: null,
    evidence: refsTo(told, group),
    rule: "people-shares",
    basis: basisOfStories(told, (story) => channelOf(group, story) ?? ""),
    state: "derived",
    strength: strengthOfKnown(known),
  };
}

/** The channel a story names; else, of its touchpoint, the only one there is. */
function channelOf(group: Group, story: StoryFact): ChannelId | null {
  if (story.channelId !== null) return story.channelId;
  const stop = story.touchpointId === null ? undefined : group.stops.get(story.touchpointId);
  return stop?.channelIds.length === 1 ? (stop.channelIds[0] ?? null) : null;
}

/** One membership for each channel of each person. */
function membershipsOf(group: Group, told: readonly StoryFact[]): readonly Membership[] {
  const participants = new Set<string>(group.people.map(({ id }) => id));
  const byChannel = new Map<ChannelId, Map<string, StoryFact[]>>();
  for (const story of told) {
    const channel = channelOf(group, story);
    if (channel === null) continue;
    const people = byChannel.get(channel) ?? new Map<string, StoryFact[]>();
    byChannel.set(channel, people);
    const person = personOf(story);
    const stories = people.get(person);
    if (stories === undefined) people.set(person, [story]);
    else stories.push(story);
  }
  return [...byChannel].flatMap(([channel, people]) =>
    [...people].map(([person, stories]) => ({
      person,
      participantId: participants.has(person) ? (stories[0]?.participantId ?? null) : null,
      storyIds: stories.map(({ id }) => id),
      label: group.channelNames.get(channel) ?? channel,
    })),
  );
}
