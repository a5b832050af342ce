import type { AttributeDefinition } from "#journey/attribute.ts";
import type { StoryId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import type { Persona } from "#journey/persona.ts";
import type { QuoteWords } from "#journey/quote.ts";
import type { ProfileEntry } from "#journey/profileEntry.ts";
import { type Agreement, agreement, type Compared, likeTo } from "./agreement.ts";
import { claimOf } from "./claim.ts";
import { dayOf, folded, numberOf, tidy } from "./attributeValue.ts";
import { columnsOf } from "./column.ts";
import type { PersonFact } from "./facts.ts";
import { hasHeadline } from "./headline.ts";
import { byMainRank, type PersonaField, type PersonaSheet, unknownFields } from "./persona.ts";
import { epithetOf } from "./personaName.ts";
import { type PersonaSeat, seatName } from "./personaSeat.ts";
import { entryByClaim } from "./profileSections.ts";
import { type Standing, standingOf } from "./standing.ts";
import type { Statement } from "./statement.ts";

/** One line of a persona as it is shown: the medoid's, or what somebody made of it. */
export interface SheetField extends Standing {
  readonly field: PersonaField;
  readonly entry: ProfileEntry | null;
  /** What is shown, as data; null where only words are, or nothing is known. */
  readonly value: AttributeValue | null;
  /** What is shown, in somebody's words; empty where the data speak. */
  readonly text: string;
  /** How many of the known are like what is shown: "typical for 14 of 22"; null for words, and where nothing is known of who it is drawn from. */
  readonly typical: number | null;
  /** It was edited so that nobody of the group is like it. */
  readonly matchesNobody: boolean;
}

/** How a persona looks: a picture somebody chose, or one drawn from initials and a seed. */
export type Portrait =
  | { readonly kind: "picture"; readonly url: string }
  | { readonly kind: "drawn"; readonly initials: string; readonly seed: string };

/** A quote on a persona's sheet. */
export interface PersonaQuote {
  readonly storyId: StoryId;
  readonly pinned: boolean;
  /** The words that somebody chose to show of it; null: the whole story. */
  readonly words: QuoteWords | null;
}

/** A persona as it is shown: derived, and what people decided about it. */
export interface ShownPersona extends Agreement {
  readonly name: string;
  readonly portrait: Portrait;
  readonly story: string;
  readonly fields: readonly SheetField[];
  /** Pinned quotes first, then those that were derived; five at the most beside what is pinned. */
  readonly quotes: readonly PersonaQuote[];
  readonly people: number;
  /** Somebody edited it so far that it stands for nobody of the group. */
  readonly standsForNobody: boolean;
}

const MAX_QUOTES = 5;

/**
 * The persona of a group with what people decided about it. Where a field was
 * edited, how typical it is and the coherence of the sheet are counted anew,
 * over the very people that the fields rest on.
 *
 * @param entries what was decided line by line, of this persona
 * @param records everybody that may be in the group
 * @param mayQuote is a pinned story still there, and not refused since?
 * @param seat where a segment's or a stage's persona sits; null for that of everyone
 */
export function shownPersona(
  sheet: PersonaSheet,
  persona: Persona | null,
  entries: readonly ProfileEntry[],
  records: ReadonlyMap<string, PersonFact>,
  attributes: readonly AttributeDefinition[],
  mayQuote: (id: StoryId) => boolean,
  seat: PersonaSeat | null = null,
): ShownPersona {
  const written = entryByClaim(entries);
  const traits = traitsIn(sheet, records, attributes);
  const hidden = new Set(persona?.hiddenFields ?? []);
  const blank = unknownFields(sheet, attributes, (claim) => written.has(claim));
  const all = [...sheet.fields, ...blank].toSorted(byMainRank);
  const visible = all.filter(({ attributeId }) => !hidden.has(attributeId));
  const lines = visible.map((field) =>
    lineOf(field, written.get(field.statement.claim) ?? null, traits),
  );
  const isEdited = visible.length < all.length || lines.some(({ shown }) => shown.entry !== null);
  const counts = isEdited
    ? agreement(
        lines.flatMap(({ compared }) => compared ?? []),
        traits.people,
      )
    : sheet;
  const name = nameOf(persona) || madeUpName(sheet, seat, records);
  return {
    name,
    portrait: portraitOf(persona, name, drawnFrom(sheet, seat)),
    story: persona?.story ?? "",
    fields: lines.map(({ shown }) => shown),
    quotes: quotesOf(sheet, persona, mayQuote),
    people: sheet.people,
    agreeing: counts.agreeing,
    comparable: counts.comparable,
    standsForNobody: isEdited && counts.agreeing === 0 && sheet.agreeing > 0,
  };
}

/** The first letters of a name's first and last words. */
export function initialsOf(name: string): string {
  const words = tidy(name)
    .split(" ")
    .filter((word) => /\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => (/\p{L}/u.exec(word ?? "")?.[0] ?? "").toLocaleUpperCase("en"))
    .join("");
}

interface GroupTraits {
  readonly people: number;
  readonly of: ReadonlyMap<string, Compared["traits"]>;
}

/** What the people behind a sheet's fields are on them. */
function traitsIn(
  sheet: PersonaSheet,
  records: ReadonlyMap<string, PersonFact>,
  attributes: readonly AttributeDefinition[],
): GroupTraits {
  const shown = new Set<string>(sheet.fields.map(({ attributeId }) => attributeId));
  const ids = new Set(sheet.fields.flatMap(({ statement }) => statement.evidence.participantIds));
  const people = [...ids].flatMap((id) => records.get(id) ?? []);
  const columns = columnsOf(
    people,
    attributes.filter(({ id }) => shown.has(id)),
  );
  return {
    people: people.length,
    of: new Map(columns.map(({ attribute, traits }) => [claimOf(attribute), traits])),
  };
}

interface Line {
  readonly shown: SheetField;
  /** Null for what cannot be compared: mere words, or nothing known. */
  readonly compared: Compared | null;
}

function lineOf(field: PersonaField, entry: ProfileEntry | null, group: GroupTraits): Line {
  const standing = standingOf(entry, field.known === 0 ? null : field.statement);
  const traits = group.of.get(field.statement.claim) ?? [];
  const isWritten = entry !== null && !entry.pinned && standing.state !== "derived";
  if (!isWritten) {
    const shown = { field, entry, value: field.value, text: "", typical: field.typical };
    return {
      shown: { ...standing, ...shown, matchesNobody: false },
      compared: hasHeadline(field.statement.value)
        ? comparedWith(field, field.value, traits)
        : null,
    };
  }
  const value = valueOf(entry, field);
  const compared = comparedWith(field, value, traits);
  const typical = compared === null ? null : alikeIn(compared);
  const matchesNobody = typical === 0 && field.known > 0;
  const shown = { field, entry, value, text: entry.text, typical, matchesNobody };
  return { shown: { ...standing, ...shown }, compared };
}

function comparedWith(
  { statement }: PersonaField,
  value: AttributeValue | null,
  traits: Compared["traits"],
): Compared | null {
  if (value === null || statement.value.kind === "unknown") return null;
  return { traits, isLike: likeTo(traitOf(value, statement), statement) };
}

function alikeIn({ traits, isLike }: Compared): number {
  return traits.filter((trait) => trait !== null && isLike(trait)).length;
}

/** An edit as data: what was said as such, else a number or label read from the words; null for mere words about a number. */
function valueOf(entry: ProfileEntry, { statement }: PersonaField): AttributeValue | null {
  if (entry.value !== null) return entry.value;
  const { kind } = statement.value;
  return kind === "range" || kind === "numbers" ? numberOf(entry.text) : entry.text;
}

function traitOf(
  value: AttributeValue,
  { value: { kind } }: Statement,
): number | string | readonly string[] | null {
  if (typeof value === "number") return value;
  if (kind === "dates") return dayOf(value);
  return typeof value === "string" ? folded(value) : value.map(folded);
}

function nameOf(persona: Persona | null): string {
  return persona?.name.trim() ?? "";
}

function madeUpName(
  { fields, suggestedName }: PersonaSheet,
  seat: PersonaSeat | null,
  records: ReadonlyMap<string, PersonFact>,
): string {
  if (seat === null) return suggestedName;
  return [epithetOf(fields) ?? "", seatName(seat, records)].join(" ").trim();
}

/** What a face is drawn from while nobody asked for another. */
function drawnFrom({ medoidId }: PersonaSheet, seat: PersonaSeat | null): string {
  return seat?.id ?? medoidId;
}

function portraitOf(persona: Persona | null, name: string, drawn: string): Portrait {
  if (persona?.portrait !== null && persona !== null) {
    return { kind: "picture", url: persona.portrait };
  }
  const own = persona?.portraitSeed ?? "";
  const seed = own === "" ? drawn : own;
  return { kind: "drawn", initials: initialsOf(name), seed };
}

function quotesOf(
  sheet: PersonaSheet,
  persona: Persona | null,
  mayQuote: (id: StoryId) => boolean,
): ShownPersona["quotes"] {
  const pinned = (persona?.pinnedQuotes ?? []).filter(mayQuote);
  const derived = sheet.quoteStoryIds.filter((id) => !pinned.includes(id));
  const room = Math.max(0, MAX_QUOTES - pinned.length);
  const words = new Map(persona?.quoteWords.map((one) => [one.storyId, one]));
  return [
    ...pinned.map((storyId) => ({ storyId, pinned: true, words: words.get(storyId) ?? null })),
    ...derived.slice(0, room).map((storyId) => ({ storyId, pinned: false, words: null })),
  ];
}
