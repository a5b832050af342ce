import { STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeId, ParticipantId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { attributeStatement, labelsOf, numberOf } from "./attributeStatement.ts";
import type { PersonFact } from "./facts.ts";
import type { Trait } from "./gower.ts";
import { cellOf, type Group, knownOn } from "./group.ts";
import { medoidOf } from "./medoid.ts";
import { suggestName } from "./personaName.ts";
import { quotesOf } from "./quotes.ts";
import type { Statement } from "./statement.ts";

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
  /** People who agree with at least 70 % of the shown fields, of those known on any. */
  readonly agreeing: number;
  readonly comparable: number;
  readonly quoteStoryIds: readonly string[];
}

/** The eight fields of the persona sheet (product.md), by the ready attribute behind each. */
const MAIN_FIELDS = [
  "attribute-job-title",
  "attribute-age",
  "attribute-education",
  "attribute-income",
  "attribute-product-usage",
  "attribute-marketing-channels",
  "attribute-responsibilities",
  "attribute-decision-role",
];

const AGREEMENT = 0.7;

/** Derives the persona of a group: its medoid, and how typical each field is. Null without participants. */
export function derivePersona(group: Group): PersonaSheet | null {
  const shown = group.attributes.filter(({ type }) => type !== "text");
  const counts = storiesByPerson(group);
  const rows = group.people.map((person) => ({
    id: person.id,
    stories: counts.get(person.id) ?? 0,
    traits: shown.map((attribute) => traitOf(person, attribute)),
  }));
  const medoid = medoidOf(rows);
  const person = group.people.find(({ id }) => id === medoid?.id);
  if (person === undefined) return null;
  const fields = fieldsOf(group, shown, person);
  const agreement = agreementOf(group, fields, shown);
  return {
    medoidId: person.id,
    suggestedName: suggestName(group, person.id),
    people: group.people.length,
    stories: group.stories.length,
    fields,
    ...agreement,
    quoteStoryIds: quotesOf(group.stories, cellOf(group.stories)).map(({ id }) => id),
  };
}

function fieldsOf(
  group: Group,
  shown: readonly AttributeDefinition[],
  medoid: PersonFact,
): readonly PersonaField[] {
  const fields = shown.flatMap((attribute): PersonaField[] => {
    const statement = attributeStatement(group, attribute);
    if (statement === null) return [];
    const value = valueOn(medoid, attribute.id);
    const known = knownOn(group, attribute.id);
    const typical =
      value === null ? 0 : known.filter((other) => isLike(other.value, value, statement)).length;
    const rank = mainRank(attribute);
    return [
      {
        attributeId: attribute.id,
        name: attribute.name,
        value,
        typical,
        known: known.length,
        statement,
        main: rank >= 0,
      },
    ];
  });
  return fields.toSorted((a, b) => order(a) - order(b));
}

function order(field: PersonaField): number {
  const rank = MAIN_FIELDS.indexOf(field.attributeId);
  return rank === -1 ? MAIN_FIELDS.length : rank;
}

function mainRank(attribute: AttributeDefinition): number {
  const byId = MAIN_FIELDS.indexOf(attribute.id);
  if (byId !== -1) return byId;
  const folded = attribute.name.trim().toLocaleLowerCase("en");
  const twin = STANDARD_ATTRIBUTES.find(({ name }) => name.toLocaleLowerCase("en") === folded);
  return twin === undefined ? -1 : MAIN_FIELDS.indexOf(twin.id);
}

/** Numbers are alike inside the group's four-in-five range that holds the medoid's; the rest when they share a label. */
function isLike(value: AttributeValue, medoid: AttributeValue, statement: Statement): boolean {
  const a = numberOf(value);
  const b = numberOf(medoid);
  if (statement.value.kind === "range" && a !== null && b !== null) {
    const range = statement.value.most ?? statement.value.half;
    const holds = (x: number): boolean => range !== null && x >= range.low && x <= range.high;
    return a === b || (holds(a) && holds(b));
  }
  const labels = new Set(labelsOf(medoid).map(folded));
  return labelsOf(value).some((label) => labels.has(folded(label)));
}

function agreementOf(
  group: Group,
  fields: readonly PersonaField[],
  shown: readonly AttributeDefinition[],
): { readonly agreeing: number; readonly comparable: number } {
  const told = fields.filter(
    ({ value, statement }) => value !== null && statement.value.kind !== "unknown",
  );
  let agreeing = 0;
  let comparable = 0;
  for (const person of group.people) {
    const matches = told.flatMap((field) => {
      const value = shown.length === 0 ? null : valueOn(person, field.attributeId);
      if (value === null || field.value === null) return [];
      return [isLike(value, field.value, field.statement)];
    });
    if (matches.length === 0) continue;
    comparable += 1;
    if (matches.filter(Boolean).length >= AGREEMENT * matches.length) agreeing += 1;
  }
  return { agreeing, comparable };
}

function valueOn(person: PersonFact, id: AttributeId): AttributeValue | null {
  return person.values.find(([attributeId]) => attributeId === id)?.[1] ?? null;
}

function traitOf(person: PersonFact, attribute: AttributeDefinition): Trait {
  const value = valueOn(person, attribute.id);
  if (value === null) return null;
  if (attribute.type === "number") return numberOf(value);
  if (attribute.type === "choices") return labelsOf(value).map(folded);
  return folded(String(value));
}

function storiesByPerson(group: Group): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { participantId } of group.stories) {
    if (participantId === null) continue;
    counts.set(participantId, (counts.get(participantId) ?? 0) + 1);
  }
  return counts;
}

function folded(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim().toLocaleLowerCase("en");
}
