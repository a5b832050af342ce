import { attributeStatement } from "./attributeStatement.ts";
import { channelsStatement } from "./channels.ts";
import { type Column, columnsOf } from "./column.ts";
import type { StoryFact } from "./facts.ts";
import { basisOfStories, cellOf, type Group, peopleBehind, refsTo } from "./group.ts";
import { quotesOf } from "./quotes.ts";
import { netPromoter, type NetPromoter, topTwo, type TopTwo } from "./ratings.ts";
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

/** What a profile is made of beside the stories; whoever keeps them can pass them in again. */
export interface ProfileParts {
  readonly statistics: StopStatistics;
  readonly attributes: readonly Statement[];
  readonly quotes: readonly StoryFact[];
}

/** Derives the profile of a group (evidence.md, section 4). */
export function deriveProfile(group: Group): Profile {
  const statistics = statisticsOf(cellOf(group.stories));
  const columns = columnsOf(group.people, group.attributes);
  return profileOf(group, {
    statistics,
    attributes: attributeStatements(columns, group.people.length),
    quotes: quotesOf(group.stories, statistics.split),
  });
}

/** What can be said of a group's attributes, one statement for each on which anything is known. */
export function attributeStatements(columns: readonly Column[], n: number): readonly Statement[] {
  return columns.flatMap((column) => attributeStatement(column, n) ?? []);
}

/** Puts a profile together from its parts. */
export function profileOf(group: Group, { statistics, attributes, quotes }: ProfileParts): Profile {
  const people = peopleBehind(group.stories);
  const interviews = interviewsStatement(group, people);
  const dates = interviews?.value.kind === "dates" ? interviews.value : null;
  return {
    participants: group.people.length,
    people,
    stories: group.stories.length,
    scored: statistics.n,
    firstToldAt: dates?.low ?? null,
    lastToldAt: dates?.high ?? null,
    statistics,
    netPromoter: netPromoter(group.stories.map(({ rating }) => rating)),
    topTwo: topTwo(group.stories.map(({ rating }) => rating)),
    satisfaction: satisfactionStatement(group, statistics, people),
    channels: channelsStatement(group),
    interviews,
    attributes,
    quotes: quotes.map((story, index) => quoteStatement(story, index, group)),
  };
}

function satisfactionStatement(
  group: Group,
  { mean, interval, strength, people: known }: StopStatistics,
  n: number,
): Statement | null {
  if (mean === null) return null;
  const scored = group.stories.filter(({ score }) => score !== null);
  return {
    claim: "satisfaction",
    value: { kind: "score", mean },
    n,
    known,
    interval,
    segment: null,
    evidence: refsTo(scored, group),
    rule: "mean",
    basis: basisOfStories(scored, ({ score }) => String(score)),
    state: "derived",
    strength,
  };
}

function interviewsStatement(group: Group, n: number): Statement | null {
  const dated = group.stories.filter(({ toldAt }) => toldAt !== null);
  let low: string | null = null;
  let high: string | null = null;
  for (const { toldAt } of dated) {
    const day = toldAt?.slice(0, 10) ?? "";
    if (low === null || day < low) low = day;
    if (high === null || day > high) high = day;
  }
  if (low === null || high === null) return null;
  const known = peopleBehind(dated);
  return {
    claim: "interviews",
    value: { kind: "dates", low, high, held: dated.length, latest: high },
    n,
    known,
    interval: null,
    segment: null,
    evidence: refsTo(dated, group),
    rule: "interview-dates",
    basis: basisOfStories(dated, ({ toldAt }) => toldAt ?? ""),
    state: "derived",
    strength: strengthOfKnown(known),
  };
}

function quoteStatement(story: StoryFact, index: number, group: Group): Statement {
  const from = story.text.length - story.text.trimStart().length;
  return {
    claim: `quote:${index}`,
    value: { kind: "quote", storyId: story.id, from, to: story.text.trimEnd().length },
    n: 1,
    known: 1,
    interval: null,
    segment: null,
    evidence: refsTo([story], group),
    rule: "facility-location",
    basis: basisOfStories([story], ({ text }) => text),
    state: "derived",
    strength: "anecdote",
  };
}
