import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeId, ParticipantId, StoryId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { standardAttributeId, STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import { attributeStatement } from "./attributeStatement.ts";
import { dayOf, folded } from "./attributeValue.ts";
import { type Column, columnsOf } from "./column.ts";
import type { PersonFact, StoryFact } from "./facts.ts";
import type { Trait } from "./gower.ts";
import { cellOf, type Group } from "./group.ts";
import { distanceSums, type MedoidCandidate, nearestOf } from "./medoid.ts";
import { suggestName } from "./personaName.ts";
import { quotesOf } from "./quotes.ts";
import type { RangeValue, Statement } from "./statement.ts";
import { statisticsOf } from "./statistics.ts";

/** One line of a persona sheet. */
export interface PersonaField {
  readonly attributeId: AttributeId;
  readonly name: string;
  /** What the medoid is on it; null when the medoid is unknown there. */
  readonly value: AttributeValue | null;
  /** How many of the known are like the medoid: "typical for 14 of 22". */
  readonly typical: number;
  readonly known: number;
  /** What the whole group says on it. */
  readonly statement: Statement;
  /** Is it one of the sheet's own eight, or any other attribute? */
  readonly main: boolean;
}

/** The fictional person who stands for a group, built from a real one and the group's ranges. */
export interface PersonaSheet {
  readonly medoidId: ParticipantId;
  readonly suggestedName: string;
  readonly people: number;
  readonly stories: number;
  readonly fields: readonly PersonaField[];
  /**
   * People who agree with at least 70 % of the shown fields known of them,
   * of those known on at least half of the shown fields.
   */
  readonly agreeing: number;
  readonly comparable: number;
  readonly quoteStoryIds: readonly StoryId[];
}

/** What of a persona rests on the people alone: it stays when a story is scored. */
export type PersonaLikeness = Pick<
  PersonaSheet,
  "medoidId" | "suggestedName" | "people" | "fields" | "agreeing" | "comparable"
>;

/** The eight fields of the persona sheet (product.md), by the ready attribute behind each. */
const MAIN_FIELDS = [
  "job-title",
  "age",
  "education",
  "income",
  "product-usage",
  "marketing-channels",
  "responsibilities",
  "decision-role",
].map(standardAttributeId);

const AGREEMENT = 0.7;
const COMPARABLE = 0.5;

/** A field with what it takes to say who is like the medoid on it. */
interface Measured {
  readonly field: PersonaField;
  /** Its place on the sheet. */
  readonly rank: number;
  readonly traits: readonly Trait[];
  readonly isLike: (trait: Trait) => boolean;
}

/** Derives the persona of a group: its medoid, and how typical each field is. Null without participants. */
export function derivePersona(group: Group): PersonaSheet | null {
  const columns = columnsOf(group.people, group.attributes);
  const medoid = medoidIn(group, sumsOf(group, columns));
  if (medoid === null) return null;
  const quotes = quotesOf(group.stories, statisticsOf(cellOf(group.stories)).split);
  return personaOf(group, likenessOf(group, columns, medoid), quotes);
}

/** How far each who may stand for a group is from everybody, over all attributes but free text. */
export function sumsOf(group: Group, columns: readonly Column[]): readonly MedoidCandidate[] {
  const compared = columns.filter(isCompared);
  return distanceSums(
    group.people.map(({ id }, index) => ({
      id,
      traits: compared.map(({ traits }) => traits[index] ?? null),
    })),
  );
}

/** The medoid of a group: nearest to everybody; ties: more stories, then the id. */
export function medoidIn(group: Group, sums: readonly MedoidCandidate[]): PersonFact | null {
  const counts = storiesByPerson(group.stories);
  const id = nearestOf(sums, (candidate) => counts.get(candidate) ?? 0);
  return group.people.find((person) => person.id === id) ?? null;
}

/** What the medoid is, attribute by attribute, and how many are like that. */
export function likenessOf(
  { people }: Pick<Group, "people">,
  columns: readonly Column[],
  medoid: PersonFact,
): PersonaLikeness {
  const measured = columns
    .filter(isCompared)
    .flatMap((column) => measuredOf(column, people, medoid) ?? [])
    .toSorted((a, b) => a.rank - b.rank);
  const fields = measured.map(({ field }) => field);
  return {
    medoidId: medoid.id,
    suggestedName: suggestName(people, medoid.id, fields),
    people: people.length,
    fields,
    ...agreementOf(measured, people.length),
  };
}

/** Puts a persona together from its parts. */
export function personaOf(
  { stories }: Group,
  likeness: PersonaLikeness,
  quotes: readonly StoryFact[],
): PersonaSheet {
  return { ...likeness, stories: stories.length, quoteStoryIds: quotes.map(({ id }) => id) };
}

function isCompared({ attribute }: Column): boolean {
  return attribute.type !== "text";
}

function measuredOf(
  column: Column,
  people: readonly PersonFact[],
  medoid: PersonFact,
): Measured | null {
  const { attribute, known, traits } = column;
  const statement = attributeStatement(column, people.length);
  if (statement === null) return null;
  const own = known.find(({ person }) => person === medoid);
  const isLike = likeTo(own?.trait ?? null, statement);
  const rank = mainRank(attribute);
  const field = {
    attributeId: attribute.id,
    name: attribute.name,
    value: own?.value ?? null,
    typical: known.filter(({ trait }) => isLike(trait)).length,
    known: known.length,
    statement,
    main: rank < MAIN_FIELDS.length,
  };
  return { field, rank, traits, isLike };
}

/** The place of an attribute among the sheet's eight, found by its id, else by its name; past the end for any other. */
function mainRank(attribute: AttributeDefinition): number {
  const byId = MAIN_FIELDS.indexOf(attribute.id);
  if (byId !== -1) return byId;
  const name = folded(attribute.name);
  const twin = STANDARD_ATTRIBUTES.find((ready) => folded(ready.name) === name);
  const byName = twin === undefined ? -1 : MAIN_FIELDS.indexOf(twin.id);
  return byName === -1 ? MAIN_FIELDS.length : byName;
}

/**
 * Who is like the medoid on an attribute? Numbers and dates are alike when
 * equal or both inside the group's range; the rest when they share a label.
 */
function likeTo(medoid: Trait, { value }: Statement): (trait: Trait) => boolean {
  if (medoid === null) return () => false;
  if (typeof medoid === "number") {
    const range = rangeIn(value);
    const holds = (x: number): boolean => range !== null && x >= range.low && x <= range.high;
    return (trait) =>
      typeof trait === "number" && (trait === medoid || (holds(trait) && holds(medoid)));
  }
  const labels = new Set(labelsIn(medoid));
  return (trait) => labelsIn(trait).some((label) => labels.has(label));
}

function rangeIn(value: Statement["value"]): Pick<RangeValue, "low" | "high"> | null {
  if (value.kind === "range") return value.most ?? value.half;
  if (value.kind !== "dates") return null;
  return { low: dayOf(value.low) ?? 0, high: dayOf(value.high) ?? 0 };
}

function labelsIn(trait: Trait): readonly string[] {
  if (typeof trait === "string") return [trait];
  return typeof trait === "object" && trait !== null ? trait : [];
}

function agreementOf(
  measured: readonly Measured[],
  people: number,
): Pick<PersonaSheet, "agreeing" | "comparable"> {
  const shown = measured.filter(
    ({ field }) => field.value !== null && field.statement.value.kind !== "unknown",
  );
  let agreeing = 0;
  let comparable = 0;
  for (let person = 0; person < people; person += 1) {
    const known = shown.filter(({ traits }) => (traits[person] ?? null) !== null);
    if (known.length === 0 || known.length < COMPARABLE * shown.length) continue;
    comparable += 1;
    const alike = known.filter(({ traits, isLike }) => isLike(traits[person] ?? null));
    if (alike.length >= AGREEMENT * known.length) agreeing += 1;
  }
  return { agreeing, comparable };
}

function storiesByPerson(stories: readonly StoryFact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { participantId } of stories) {
    if (participantId === null) continue;
    counts.set(participantId, (counts.get(participantId) ?? 0) + 1);
  }
  return counts;
}
