import { ADVISED } from "#evidence/findings/askNext.ts";
import { hasHeadline } from "#evidence/headline.ts";
import type { Leaving } from "#evidence/mayLeave.ts";
import type { Statement } from "#evidence/statement.ts";
import type { InsightId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { type Derivation, type DerivedSegment, derivationOf } from "./derivation.ts";
import { readFlags, valueOf } from "./flags.ts";
import { type Io, UsageError } from "./io.ts";
import { loadMap } from "./loadMap.ts";
import { statementLine } from "./statementLine.ts";

/** `derive MAP.wayfelt.json [--json] [--segment NAME] [--suggest]`: profile, persona, segments and scorecards. */
export function runDerive(args: readonly string[], io: Io): void {
  const flags = readFlags(args, { json: "switch", segment: "one", suggest: "switch" });
  const [path, ...more] = flags.words;
  if (path === undefined || more.length > 0) throw new UsageError("Name one map file.");
  const derivation = derivationOf(loadMap(path, io), {
    segment: valueOf(flags, "segment") ?? null,
    suggest: flags.values.has("suggest"),
  });
  if (flags.values.has("json")) io.out(JSON.stringify(derivation, null, 2));
  else for (const line of linesOf(derivation)) io.out(line);
}

function linesOf(all: Derivation): readonly string[] {
  const { group, map } = all;
  const whom = group.kind === "segment" ? `${map.name}, ${named(group)}` : map.name;
  return [
    `${whom === "" ? "untitled" : whom}: ${tellersOf(group)}, ${words.counts.stories(group.stories)}`,
    ...profileLines(all),
    ...personaLines(all),
    ...segmentLines(all),
    ...scorecardLines(all),
    ...(group.kind === "map" ? findingLines(all) : []),
    ...suggestionLines(all),
  ];
}

/** Who told: as on the screen, those without a name apart. */
function tellersOf({ people, participants }: Derivation["group"]): string {
  return words.evidence.tellers(people, people - participants);
}

/** What stands behind the words of a story that are for the team alone. */
const HELD_BACK: Readonly<Record<Leaving, string>> = {
  leaves: "",
  "not-agreed": " · not agreed to be quoted",
  "gives-away": " · names somebody, or tells an address or a number",
};

function profileLines({ profile }: Derivation): readonly string[] {
  const insights = new Map(profile.insights.map(({ id, text }) => [id, text]));
  const sections = profile.sections.flatMap(({ section, lines }) => {
    const said = lines.filter((line) => line.source !== "none" || line.insights.length > 0);
    return said.length === 0
      ? []
      : [`  ${section}`, ...said.map((line) => `    ${line.label}: ${saysOf(line, insights)}`)];
  });
  const quotes = profile.quotes.map(({ text, leaving }) => `    “${text}”${HELD_BACK[leaving]}`);
  const broad = profile.breadth.map(({ kind }) => `  too broad: ${kind}`);
  return ["profile", ...sections, ...(quotes.length > 0 ? ["  quotes", ...quotes] : []), ...broad];
}

type Line = Derivation["profile"]["sections"][number]["lines"][number];

/** What stands on a line: somebody's words first, then what is derived, then whether the data moved on. */
function saysOf(line: Line, insights: ReadonlyMap<InsightId, string>): string {
  const { text, statement, state } = line;
  const parts = [
    ...line.insights.map((id) => insights.get(id) ?? null),
    text === "" ? null : `“${text}”`,
    statement === null ? null : statementLine(statement),
    state === "derived" ? null : state,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function personaLines({ persona }: Derivation): readonly string[] {
  if (persona === null) return [];
  const fields = persona.fields
    .filter(({ value, text }) => value !== null || text !== "")
    .map(({ label, value, text, typical, known, state, statement }) => {
      if (state === "derived" && !hasHeadline(statement.value)) {
        return `    ${label}: ${noHeadline(statement)}`;
      }
      const says = text === "" ? [value].flat().join(", ") : text;
      const of = typical === null ? "" : ` · typical for ${typical} of ${known}`;
      return `    ${label}: ${says}${of}`;
    });
  const { agreeing, comparable } = persona;
  const coherence = comparable === 0 ? [] : [`  ${agreeing} of ${comparable} fit most lines of it`];
  return [`persona ${persona.name}`, ...fields, ...coherence];
}

/** Where the one person at the heart of a persona says nothing of the group, as on its sheet. */
function noHeadline(statement: Statement): string {
  const { value } = statement;
  return value.kind === "shares"
    ? words.profile.varied(value.different ?? value.shares.length)
    : statementLine(statement);
}

function segmentLines({ segments, others }: Derivation): readonly string[] {
  if (segments.length === 0) return [];
  return [
    "segments",
    ...segments.map((one) => `  ${named(one)}: ${countsOf(one)} · ${one.ruleText}`),
    `  ${words.segments.others}: ${others.length}`,
  ];
}

function countsOf({ members, n, unknown }: DerivedSegment): string {
  const rest = unknown === 0 ? "" : `, ${words.segments.unknown(unknown)}`;
  return `${words.segments.members(members, n)}${rest}`;
}

function scorecardLines({ scorecards, ideal }: Derivation): readonly string[] {
  const cards = scorecards.flatMap(({ name, threshold, criteria, summary, companies }) => [
    `scorecard ${name === "" ? "untitled" : name}: ${summary.fit} fit, ${summary.open} open, ${summary.noFit} do not (from ${threshold} of ${2 * criteria.length})`,
    ...companies.map((one) => {
      const next = criteria.find(({ id }) => id === one.askNext)?.name;
      const ask = next === undefined ? "" : `, ${words.scorecards.askNext(next)}`;
      const company = one.subject.kind === "company" ? one.subject.company : "";
      return `  ${company}: ${one.min}–${one.max}, ${words.scorecards.verdicts[one.verdict]}${ask}`;
    }),
  ]);
  if (ideal === null) return cards;
  const n = ideal.matching.length + ideal.failing + ideal.unknown;
  return [
    ...cards,
    `ideal: ${words.scorecards.idealMet(ideal.matching.length, n - ideal.unknown, n)}`,
  ];
}

function findingLines({ findings, askNext }: Derivation): readonly string[] {
  const said = findings.map(({ text, hangsOn }) => {
    if (hangsOn === null || hangsOn === 0) return `  ${text}`;
    const hangs = hangsOn === 1 ? words.findings.hangsOnOne : words.findings.hangsOn(hangsOn);
    return `  ${text} · ${hangs}`;
  });
  const asked = askNext.slice(0, ADVISED).map(({ text }) => `  ${text}`);
  return [
    ...(said.length === 0 ? [] : ["findings", ...said]),
    ...(asked.length === 0 ? [] : ["ask next", ...asked]),
  ];
}

function suggestionLines({ suggestion }: Derivation): readonly string[] {
  if (suggestion === null) return [];
  if (suggestion.kind === "no clear groups") {
    return [`${words.segments.noClearGroups}: ${words.segments.why[suggestion.why]}`];
  }
  return [
    "suggested segments",
    ...suggestion.segments.map(
      ({ ruleText, participantIds, precision, recall }) =>
        `  ${participantIds.length} people · ${ruleText} (${percent(precision)} of whom it selects are of the group, ${percent(recall)} of the group are selected)`,
    ),
  ];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function named({ name }: { readonly name: string }): string {
  return name.trim() === "" ? words.segments.untitled : name;
}
