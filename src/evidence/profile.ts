import type { ChannelId, ParticipantId } from "#journey/ids.ts";
import { attributeStatement } from "./attributeStatement.ts";
import { basisOf, cellOf, type Group } from "./group.ts";
import { personOf, type StoryFact } from "./facts.ts";
import { quotesOf } from "./quotes.ts";
import { sharesOf, topShares } from "./shares.ts";
import type { Statement } from "./statement.ts";
import { statisticsOf } from "./statistics.ts";
import type { StopStatistics } from "./stop.ts";
import { strengthOfKnown } from "./strength.ts";

/** The data-rooted description of the people in view. */
export interface Profile {
  /** Participants with a record, and all people counting stories without one. */
  readonly participants: number;
  readonly people: number;
  readonly stories: number;
  readonly scored: number;
  /** First and last day of telling; null when no story has a date. */
  readonly firstToldAt: string | null;
  readonly lastToldAt: string | null;
  readonly statistics: StopStatistics;
  /** The score statement; null when nobody scored. */
  readonly satisfaction: Statement | null;
  readonly channels: Statement | null;
  readonly attributes: readonly Statement[];
  readonly quotes: readonly Statement[];
}

/** Derives the profile of a group (evidence.md, section 4). */
export function deriveProfile(group: Group): Profile {
  const cell = cellOf(group.stories);
  const days = group.stories.flatMap(({ toldAt }) => toldAt?.slice(0, 10) ?? []).toSorted();
  return {
    participants: group.people.length,
    people: new Set(group.stories.map(personOf)).size,
    stories: group.stories.length,
    scored: cell.n,
    firstToldAt: days[0] ?? null,
    lastToldAt: days.at(-1) ?? null,
    statistics: statisticsOf(cell),
    satisfaction: satisfactionOf(group),
    channels: channelsOf(group),
    attributes: group.attributes.flatMap((attribute) => attributeStatement(group, attribute) ?? []),
    quotes: quotesOf(group.stories, cell).map(quoteStatement),
  };
}

function satisfactionOf(group: Group): Statement | null {
  const scored = group.stories.filter(({ score }) => score !== null);
  const statistics = statisticsOf(cellOf(scored));
  if (statistics.mean === null) return null;
  return {
    claim: "satisfaction",
    value: { kind: "score", mean: statistics.mean },
    n: new Set(group.stories.map(personOf)).size,
    known: statistics.people,
    interval: statistics.interval,
    segment: null,
    evidence: evidenceOf(scored),
    rule: "mean",
    basis: basisOf([], scored),
    state: "derived",
    strength: statistics.strength,
  };
}

function channelsOf(group: Group): Statement | null {
  const told = group.stories.flatMap((story) =>
    channelsOfStory(group, story).map((channelId) => ({ story, channelId })),
  );
  if (told.length === 0) return null;
  const stories = [...new Set(told.map(({ story }) => story))];
  const known = new Set(stories.map(personOf)).size;
  const memberships = told.map(({ story, channelId }) => ({
    participantId: personOf(story) as ParticipantId,
    label: group.channelNames.get(channelId) ?? channelId,
  }));
  return {
    claim: "channels",
    value: { kind: "shares", shares: topShares(sharesOf(memberships, known)) },
    n: new Set(group.stories.map(personOf)).size,
    known,
    interval: null,
    segment: null,
    evidence: evidenceOf(stories),
    rule: "people-shares",
    basis: basisOf([], stories),
    state: "derived",
    strength: strengthOfKnown(known),
  };
}

/** The channel a story names; else, of its touchpoint, the only one there is. */
function channelsOfStory(group: Group, story: StoryFact): readonly ChannelId[] {
  if (story.channelId !== null) return [story.channelId];
  const stop = story.touchpointId === null ? undefined : group.stops.get(story.touchpointId);
  return stop?.channelIds.length === 1 ? stop.channelIds : [];
}

function quoteStatement(story: StoryFact, index: number): Statement {
  return {
    claim: `quote:${index}`,
    value: { kind: "quote", storyId: story.id, from: 0, to: story.text.length },
    n: 1,
    known: 1,
    interval: null,
    segment: null,
    evidence: evidenceOf([story]),
    rule: "facility-location",
    basis: basisOf([], [story]),
    state: "derived",
    strength: "anecdote",
  };
}

function evidenceOf(stories: readonly StoryFact[]): Statement["evidence"] {
  const participants = new Set(stories.flatMap(({ participantId }) => participantId ?? []));
  return { storyIds: stories.map(({ id }) => id), participantIds: [...participants] };
}
