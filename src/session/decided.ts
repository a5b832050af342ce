import { type BreadthWarning, fitsEveryone, segmentsAlike } from "#evidence/breadth.ts";
import { guessVerdict, type GuessVerdict } from "#evidence/guessGaps.ts";
import { type Ideal, idealOf } from "#evidence/ideal.ts";
import type { PersonaSheet } from "#evidence/persona.ts";
import { type ShownPersona, shownPersona } from "#evidence/personaSheet.ts";
import { seatOf } from "#evidence/personaSeat.ts";
import { type BlockLines, layoutLines } from "#evidence/layoutLines.ts";
import type { Profile } from "#evidence/profile.ts";
import type { LayoutBlock } from "#evidence/profileLayout.ts";
import {
  type Decisions,
  profileLine,
  type ProfileLine,
  profileSections,
  type SectionLines,
} from "#evidence/profileSections.ts";
import { type Scored, scoreCompanies, scoreParticipants } from "#evidence/scorecardReading.ts";
import { type RuleCount, ruleCounts, segmentMembers } from "#evidence/segmentMembers.ts";
import { derivedNow } from "#evidence/standing.ts";
import { snapshotOf } from "#evidence/versions.ts";
import type { Snapshot } from "#journey/commands/versions.ts";
import { attributesOf } from "#journey/attributes.ts";
import { insightsOf } from "#journey/commands/insights.ts";
import { personaAt } from "#journey/commands/personas.ts";
import { entriesOf, type LineNow } from "#journey/commands/profile.ts";
import { segmentsBeside, segmentsOf } from "#journey/commands/segments.ts";
import type { GuessId, ScorecardId, StoryId } from "#journey/ids.ts";
import { personaScope } from "#journey/scope.ts";
import { clausesOf, type SegmentRule } from "#journey/segmentRule.ts";
import { mayBeQuoted } from "#journey/story.ts";
import { peopleInView, peopleOnMap, recordsOf } from "./peopleInView.ts";
import type { SessionState } from "./state.ts";
import { scopeOf } from "./view.ts";

/** What of the state the readings below look at; a screen reads them with `useDecided`. */
export type Decided = Pick<
  SessionState,
  "workspace" | "board" | "mapId" | "view" | "derived" | "readings"
>;

/** The scope of who is in view, under which decisions are kept; empty where no map is open. */
export function scopeInView({ mapId, view }: Decided): string {
  return mapId === null ? "" : scopeOf(view, mapId);
}

/** The profile of who is in view, section by section, with what people wrote; none while it is derived. */
export function sectionsInView(state: Decided): readonly SectionLines[] {
  const { derived, workspace } = state;
  if (derived === null) return [];
  return profileSections(derived.profile, attributesOf(workspace), decisionsInView(state));
}

/** A profile in the blocks of a layout, with what people wrote for its group: also of a board's columns. */
export function blocksOf(
  { workspace }: Decided,
  layout: readonly LayoutBlock[],
  profile: Profile,
  scope: string,
): readonly BlockLines[] {
  return layoutLines(layout, profile, attributesOf(workspace), decisionsOf(workspace, scope));
}

/** One line of it by its claim, as a layout names it. */
export function lineInView(state: Decided, claim: string): ProfileLine | null {
  const { derived, workspace } = state;
  if (derived === null) return null;
  return profileLine(derived.profile, attributesOf(workspace), decisionsInView(state), claim);
}

/** What a command on a line of the profile has to know of it: `writeLine`, `pinLine`, `takeChange` … */
export function lineNow(state: Decided, claim: string): LineNow {
  const statement = lineInView(state, claim)?.statement ?? null;
  return { scope: scopeInView(state), claim, ...derivedNow(statement) };
}

/** The persona of who is in view with what people decided about it. */
export function personaInView(state: Decided): ShownPersona | null {
  const sheet = state.derived?.persona ?? null;
  return sheet === null ? null : personaOf(state, sheet, scopeInView(state));
}

/** The same of any group, as of personas side by side. */
export function personaOf(
  { workspace }: Pick<Decided, "workspace">,
  sheet: PersonaSheet,
  scope: string,
): ShownPersona {
  const persona = personaAt(workspace, scope) ?? null;
  const entries = persona === null ? [] : entriesOf(workspace, personaScope(persona.id));
  const mayQuote = (id: StoryId): boolean => mayBeQuoted(workspace.story.get(id));
  const attributes = attributesOf(workspace);
  const records = recordsOf(workspace);
  const seat = seatOf(scope, (id) => segmentsBeside(workspace, id));
  return shownPersona(sheet, persona, entries, records, attributes, mayQuote, seat);
}

/** What `editPersonaLine` and its like have to know of a line of the persona in view. */
export function personaLineNow(state: Decided, claim: string): Omit<LineNow, "scope"> {
  const fields = state.derived?.persona?.fields ?? [];
  const statement = fields.find((field) => field.statement.claim === claim)?.statement ?? null;
  return { claim, ...derivedNow(statement) };
}

/** Profile and persona in view as they stand, to be saved or compared with what was saved. */
export function snapshotInView(state: Decided): Snapshot | null {
  const { derived, workspace } = state;
  if (derived === null) return null;
  const attributes = attributesOf(workspace);
  return snapshotOf(derived.profile, personaInView(state), attributes, decisionsInView(state));
}

/** How many a rule selects on the open map, and each of its parts: for the rule builder. */
export function countsOfRule(state: Decided, rule: SegmentRule): RuleCount {
  return ruleCounts(rule, peopleOnMap(state), attributesOf(state.workspace));
}

/** Is the profile in view too broad to act on? */
export function breadthInView(state: Decided): readonly BreadthWarning[] {
  const { workspace, view, mapId } = state;
  if (mapId === null || (view.kind !== "map" && view.kind !== "segment")) return [];
  const segments = segmentsOf(workspace, mapId);
  if (view.kind === "map" && segments.length < 2) return [];
  const everybody = peopleOnMap(state);
  const attributes = attributesOf(workspace);
  const membersOf = (rule: SegmentRule) => segmentMembers(rule, everybody, attributes);
  if (view.kind === "segment") {
    const rule = workspace.segment.get(view.segmentId)?.rule;
    if (rule === undefined) return [];
    const { members, others } = membersOf(rule);
    return [fitsEveryone(members.length, others.length)].flatMap((one) => one ?? []);
  }
  const ruled = segments.flatMap(({ rule }) =>
    clausesOf(rule).flatMap((one) => (one.kind === "attribute" ? one.attributeId : [])),
  );
  const groups = segments.map(({ rule }) => membersOf(rule).members);
  return [segmentsAlike(groups, attributes, new Set(ruled))].flatMap((one) => one ?? []);
}

/** The participants in view, or their companies, against a scorecard, the best first. */
export function scoredInView(
  state: Decided,
  id: ScorecardId,
  by: "participant" | "company",
): readonly Scored[] {
  const { workspace } = state;
  const card = workspace.scorecard.get(id);
  if (card === undefined) return [];
  const score = by === "participant" ? scoreParticipants : scoreCompanies;
  const marks = [...workspace.scoreMark];
  return score(card, peopleInView(state), attributesOf(workspace), marks);
}

/** The declared ideal beside the people in view; null where none is declared. */
export function idealInView(state: Decided): Ideal | null {
  return idealOf(peopleInView(state), attributesOf(state.workspace));
}

/** A guess of the open map beside what people said. */
export function guessInView({ workspace, readings }: Decided, id: GuessId): GuessVerdict | null {
  const guess = workspace.guess.get(id);
  if (guess === undefined) return null;
  const stops = [...readings.stops].map(([stop, { statistics }]) => [stop, statistics] as const);
  return guessVerdict(guess, new Map(stops));
}

function decisionsInView(state: Decided): Decisions {
  return decisionsOf(state.workspace, scopeInView(state));
}

function decisionsOf(workspace: Decided["workspace"], scope: string): Decisions {
  return { entries: entriesOf(workspace, scope), insights: insightsOf(workspace, scope) };
}
