import {
  type BreadthWarning,
  fitsEveryone,
  segmentsAlike,
  standsBeside,
} from "#evidence/breadth.ts";
import type { EvidenceEngine } from "#evidence/engine.ts";
import type { PersonFact } from "#evidence/facts.ts";
import { idealOf, type Ideal } from "#evidence/ideal.ts";
import { type Leaving, leavingOf } from "#evidence/mayLeave.ts";
import type { Profile } from "#evidence/profile.ts";
import { labelOf, type ProfileLine, profileSections } from "#evidence/profileSections.ts";
import {
  scoreCompanies,
  scoreParticipants,
  scorecardSummary,
  type Scored,
} from "#evidence/scorecardReading.ts";
import { outsideOf, segmentMembers } from "#evidence/segmentMembers.ts";
import type { SegmentPerson } from "#evidence/segmentPeople.ts";
import type { Statement } from "#evidence/statement.ts";
import {
  runSuggestion,
  type SuggestedSegment,
  suggestSegments,
} from "#evidence/suggestSegments.ts";
import { attributesOf } from "#journey/attributes.ts";
import { insightsOf } from "#journey/commands/insights.ts";
import { entriesOf } from "#journey/commands/profile.ts";
import { scorecardsOf } from "#journey/commands/scorecards.ts";
import { segmentsOf } from "#journey/commands/segments.ts";
import type { Scorecard } from "#journey/scorecard.ts";
import { mapScope, segmentScope } from "#journey/scope.ts";
import type { Segment } from "#journey/segment.ts";
import { clausesOf } from "#journey/segmentRule.ts";
import { namesOfPeople } from "#journey/participant.ts";
import type { Consent } from "#journey/story.ts";
import { type RuleNames, ruleText } from "#journey/words/ruleText.ts";
import { derivedPersona } from "./derivedPersona.ts";
import { foundOn } from "./foundOn.ts";
import { UsageError } from "./io.ts";
import type { LoadedMap } from "./loadMap.ts";
import { folded, nearestName } from "./nearestName.ts";
import { readingsOf } from "./readings.ts";

/** What is asked of a map. */
export interface DeriveOptions {
  /** A segment by its name or id; null: everyone on the map. */
  readonly segment: string | null;
  /** Look for groups too. */
  readonly suggest: boolean;
}

/** All that is derived of a group, as data: documented in docs/format.md. */
export type Derivation = ReturnType<typeof derivationOf>;

/** One segment with who is in it. */
export interface DerivedSegment {
  readonly id: string;
  readonly name: string;
  readonly rule: Segment["rule"];
  readonly ruleText: string;
  readonly members: number;
  readonly others: number;
  readonly unknown: number;
  readonly n: number;
  readonly participantIds: readonly string[];
}

interface Derived {
  readonly map: LoadedMap;
  readonly engine: EvidenceEngine;
  /** Everybody who told a story on the map, and those of them in the group. */
  readonly everybody: readonly SegmentPerson[];
  readonly people: readonly PersonFact[];
  readonly segment: Segment | null;
  readonly attributes: ReturnType<typeof attributesOf>;
}

/** Derives profile, persona, segments and scorecards of everyone on a map, or of one segment. */
export function derivationOf(map: LoadedMap, { segment: wanted, suggest }: DeriveOptions) {
  const { engine } = readingsOf(map);
  const attributes = attributesOf(map.workspace);
  const everybody = engine.people();
  const segment = wanted === null ? null : segmentNamed(map, wanted);
  const people =
    segment === null
      ? everybody.map(({ person }) => person)
      : segmentMembers(segment.rule, everybody, attributes).members;
  const group: Derived = { map, engine, everybody, people, segment, attributes };
  const { profile, persona } =
    segment === null
      ? engine.derive({ kind: "map" })
      : engine.derive({ kind: "segment", segmentId: segment.id, rule: segment.rule });
  const found = foundOn(map, engine, engine.derive({ kind: "map" }).profile.people);
  const scoresDiffer = found.findings.some(({ rule }) => rule === "segment-test");
  return {
    map: { id: map.mapId, name: map.workspace.map.get(map.mapId)?.title ?? "" },
    group: groupOf(group, profile),
    profile: profileOf(group, profile, scoresDiffer),
    persona: persona === null ? null : derivedPersona(persona, { ...group, scope: scopeOf(group) }),
    segments: segmentsOf(map.workspace, map.mapId).map((one) => segmentOf(one, group)),
    others: othersOf(group),
    scorecards: scorecardsOf(map.workspace, map.mapId).map((card) => scorecardOf(card, group)),
    ideal: idealOf(people, attributes) satisfies Ideal | null,
    ...found,
    suggestion: suggest ? suggestionOf(group) : null,
  };
}

function segmentNamed({ workspace, mapId }: LoadedMap, wanted: string): Segment {
  const all = segmentsOf(workspace, mapId);
  const name = folded(wanted);
  const byId = all.find(({ id }) => id === wanted);
  const [found, ...more] =
    byId === undefined ? all.filter((one) => folded(one.name) === name) : [byId];
  if (found !== undefined && more.length === 0) return found;
  if (found !== undefined) {
    const ids = [found, ...more].map(({ id }) => id).join(", ");
    throw new UsageError(`Several segments are called "${wanted}". Name one by its id: ${ids}`);
  }
  const names = all.map((one) => one.name);
  const meant = nearestName(wanted, names);
  const known = names.map((one) => `"${one}"`).join(", ");
  throw new UsageError(
    [
      `There is no segment "${wanted}".`,
      ...(meant === null ? [] : [`Did you mean "${meant}"?`]),
      known === "" ? "The map has none." : `The segments are: ${known}`,
    ].join(" "),
  );
}

function groupOf({ segment }: Derived, profile: Profile) {
  const { participants, people, stories, scored, statistics, netPromoter, topTwo } = profile;
  return {
    kind: segment === null ? ("map" as const) : ("segment" as const),
    id: segment?.id ?? null,
    name: segment?.name ?? "",
    participants,
    people,
    stories,
    scored,
    statistics,
    netPromoter,
    topTwo,
  };
}

function scopeOf({ segment, map }: Derived): string {
  return segment === null ? mapScope(map.mapId) : segmentScope(segment.id);
}

function profileOf(group: Derived, profile: Profile, scoresDiffer: boolean) {
  const { workspace } = group.map;
  const scope = scopeOf(group);
  const insights = insightsOf(workspace, scope);
  const entries = entriesOf(workspace, scope);
  const leaving = leavingOf(namesOfPeople(workspace.participant));
  const sections = profileSections(profile, group.attributes, { entries, insights });
  return {
    interviews: profile.interviews,
    sections: sections.map(({ section, lines }) => ({ section, lines: lines.map(lineOf) })),
    quotes: profile.quotes.map((statement) => ({
      ...quoteOf(statement, group.map, leaving),
      statement,
    })),
    insights,
    breadth: breadthOf(group).filter((one) => standsBeside(one, scoresDiffer)),
  };
}

function lineOf(line: ProfileLine) {
  const { claim, statement, entry, state, source, change } = line;
  const insights = line.insights.map(({ id }) => id);
  return {
    claim,
    label: labelOf(line),
    insights,
    source,
    state,
    text: entry?.text ?? "",
    statement,
    change,
  };
}

/** The words of a quote, and whether they may be shown outside of the team. */
function quoteOf(
  { value }: Statement,
  { workspace }: LoadedMap,
  leaving: ReturnType<typeof leavingOf>,
): { text: string; consent: Consent | null; leaving: Leaving } {
  const story = value.kind === "quote" ? workspace.story.get(value.storyId) : undefined;
  if (value.kind !== "quote" || story === undefined) {
    return { text: "", consent: null, leaving: "not-agreed" };
  }
  const { consent } = story;
  const text = story.text.slice(value.from, value.to);
  return { text, consent, leaving: leaving({ text, consent }) };
}

function breadthOf({ map, everybody, attributes, segment }: Derived): readonly BreadthWarning[] {
  if (segment !== null) {
    const { members, others } = segmentMembers(segment.rule, everybody, attributes);
    return [fitsEveryone(members.length, others.length)].flatMap((one) => one ?? []);
  }
  const segments = segmentsOf(map.workspace, map.mapId);
  const groups = segments.map(({ rule }) => segmentMembers(rule, everybody, attributes).members);
  const ruled = new Set(
    segments.flatMap(({ rule }) =>
      clausesOf(rule).flatMap((one) => (one.kind === "attribute" ? one.attributeId : [])),
    ),
  );
  return [segmentsAlike(groups, attributes, ruled)].flatMap((one) => one ?? []);
}

function segmentOf({ id, name, rule }: Segment, group: Derived): DerivedSegment {
  const { everybody, attributes } = group;
  const { members, others, unknown } = segmentMembers(rule, everybody, attributes);
  return {
    id,
    name,
    rule,
    ruleText: ruleText(rule, namesIn(group)),
    members: members.length,
    others: others.length,
    unknown: unknown.length,
    n: everybody.length,
    participantIds: members.map((one) => one.id),
  };
}

function othersOf({ map, everybody, attributes }: Derived): readonly string[] {
  const rules = segmentsOf(map.workspace, map.mapId).map(({ rule }) => rule);
  return rules.length === 0 ? [] : outsideOf(rules, everybody, attributes).map(({ id }) => id);
}

function scorecardOf(card: Scorecard, { map, people, attributes }: Derived) {
  const marks = [...map.workspace.scoreMark];
  const participants: readonly Scored[] = scoreParticipants(card, people, attributes, marks);
  return {
    id: card.id,
    name: card.name,
    threshold: card.threshold,
    criteria: card.criteria,
    summary: scorecardSummary(card, participants),
    participants,
    companies: scoreCompanies(card, people, attributes, marks),
  };
}

function suggestionOf(group: Derived) {
  const found = runSuggestion(
    suggestSegments(group.people, group.attributes),
    () => undefined,
    () => false,
  );
  if (found === null || found.kind === "no clear groups") return found;
  const names = namesIn(group);
  const segments = found.segments.map((one: SuggestedSegment) => ({
    ...one,
    ruleText: ruleText(one.rule, names),
  }));
  return { ...found, segments };
}

function namesIn({ map, attributes }: Derived): RuleNames {
  return {
    attribute: (id) => attributes.find((one) => one.id === id),
    touchpoint: (id) => map.board.touchpoint.get(id)?.title,
    study: (id) => map.workspace.study.get(id)?.name,
  };
}
