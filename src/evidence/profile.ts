import { hashOf } from "#kit/hash.ts";
import { NO_SCORE, NO_TIME } from "./block.ts";
import { channelsStatement } from "./channels.ts";
import type { StoryFact } from "./facts.ts";
import { type Group, pickStories } from "./group.ts";
import { netPromoter, type NetPromoter, topTwo, type TopTwo } from "./ratings.ts";
import type { Statement, StatementValue } from "./statement.ts";
import type { StopStatistics } from "./stop.ts";
import { strengthOfKnown } from "./strength.ts";

/** The data-rooted description of the people in view. */
export interface Profile {
  /** Participants with a record, and all people counting stories without one. */
  readonly participants: number;
  readonly people: number;
  readonly stories: number;
  /** In so many tellings: a review that rates several stops is one. */
  readonly tellings: number;
  readonly scored: number;
  /** First and last day of telling; null when no story has a date. */
  readonly firstToldAt: string | null;
  readonly lastToldAt: string | null;
  readonly statistics: StopStatistics;
  /** Two other readings of the raw ratings; null where no rating allows them. */
  readonly netPromoter: NetPromoter | null;
  readonly topTwo: TopTwo | null;
  /** The score statement; null when nobody scored. */
  readonly satisfaction: Statement | null;
  readonly channels: Statement | null;
  /** When they were interviewed; null when no story has a date. */
  readonly interviews: Statement | null;
  readonly attributes: readonly Statement[];
  readonly quotes: readonly Statement[];
}

/** What a profile is made of beside what the group itself says. */
export interface ProfileParts {
  readonly statistics: StopStatistics;
  readonly attributes: readonly Statement[];
  readonly quotes: readonly StoryFact[];
}

/** The profile of a group (evidence.md, section 4), put together from its parts. */
export function profileOf(group: Group, { statistics, attributes, quotes }: ProfileParts): Profile {
  const interviews = interviewsStatement(group);
  const dates = interviews?.value.kind === "dates" ? interviews.value : null;
  return {
    participants: group.people.length,
    people: group.tellerCount,
    stories: group.stories.length,
    tellings: new Set(group.stories.map(({ tellingId, id }) => tellingId ?? id)).size,
    scored: statistics.n,
    firstToldAt: dates?.low ?? null,
    lastToldAt: dates?.high ?? null,
    statistics,
    netPromoter: netPromoter(group.ratings),
    topTwo: topTwo(group.ratings),
    satisfaction: satisfactionStatement(group, statistics),
    channels: channelsStatement(group),
    interviews,
    attributes,
    quotes: quotes.map((story, index) => quoteStatement(story, index, group)),
  };
}

function satisfactionStatement(
  group: Group,
  { mean, interval, strength }: StopStatistics,
): Statement | null {
  const picked = pickStories(group, group.scores, NO_SCORE);
  if (mean === null || picked === null) return null;
  return {
    claim: "satisfaction",
    value: { kind: "score", mean },
    n: group.tellerCount,
    known: picked.people,
    interval,
    segment: null,
    evidence: picked.refs,
    rule: "mean",
    basis: picked.basis,
    state: "derived",
    strength,
  };
}

function interviewsStatement(group: Group): Statement | null {
  const { firstToldAt: low, lastToldAt: high } = group;
  const picked = pickStories(group, group.times, NO_TIME);
  if (picked === null || low === null || high === null) return null;
  return {
    claim: "interviews",
    value: datesFrom(low, high, picked.stories),
    n: group.tellerCount,
    known: picked.people,
    interval: null,
    segment: null,
    evidence: picked.refs,
    rule: "interview-dates",
    basis: picked.basis,
    state: "derived",
    strength: strengthOfKnown(picked.people),
  };
}

function datesFrom(low: string, high: string, held: number): StatementValue {
  const latest = high.slice(0, 10);
  return { kind: "dates", low: low.slice(0, 10), high: latest, held, latest };
}

function quoteStatement(story: StoryFact, index: number, { people }: Group): Statement {
  const from = story.text.length - story.text.trimStart().length;
  const teller = people.filter(({ id }) => id === story.participantId);
  return {
    claim: `quote:${index}`,
    value: { kind: "quote", storyId: story.id, from, to: story.text.trimEnd().length },
    n: 1,
    known: 1,
    interval: null,
    segment: null,
    evidence: { storyIds: [story.id], participantIds: teller.map(({ id }) => id) },
    rule: "facility-location",
    basis: hashOf([story.id, story.text]),
    state: "derived",
    strength: "anecdote",
  };
}
