import { intAt, valueAt } from "#kit/itemAt.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeId, ParticipantId, StoryId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { standardAttributeId, STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import { claimOf } from "./claim.ts";
import { agreement, type Compared, likeTo } from "./agreement.ts";
import { folded } from "./attributeValue.ts";
import type { Column } from "./column.ts";
import type { PersonFact, StoryFact } from "./facts.ts";
import type { Group } from "./group.ts";
import { hasHeadline } from "./headline.ts";
import { distanceSums, type MedoidCandidate, nearestOf } from "./medoid.ts";
import { suggestName } from "./personaName.ts";
import { whoIs } from "./personOrder.ts";
import type { Statement } from "./statement.ts";

/** One line of a persona sheet. */
export interface PersonaField {
  readonly attributeId: AttributeId;
  readonly name: string;
  /** What the medoid is on it; null when the medoid is unknown there. */
  readonly value: AttributeValue | null;
  /** How many of the known are like the medoid: "typical for 14 of 22"; null when the medoid is unknown there. */
  readonly typical: number | null;
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

/** A field with what it takes to say who is like the medoid on it. */
interface Measured extends Compared {
  readonly field: PersonaField;
  /** Its place on the sheet. */
  readonly rank: number;
}

/** How far each who may stand for a group is from everybody, over all attributes but free text. */
export function sumsOf(group: Group, columns: readonly Column[]): readonly MedoidCandidate[] {
  const compared = columns.filter((column) => isCompared(column) && column.known.length > 0);
  return distanceSums(
    group.people.map((person, index) => ({
      id: person.id,
      who: () => whoIs(person),
      traits: compared.map(({ traits }) => traits[index] ?? null),
    })),
  );
}

/** The medoid of a group: nearest to everybody; ties: more stories, then by name, what is known, and the id. */
export function medoidIn(
  { people, tellers }: Group,
  sums: readonly MedoidCandidate[],
): PersonFact | null {
  const counts = new Map<string, number>();
  const stories = new Int32Array(people.length);
  for (const teller of tellers)
    if (teller < people.length) stories[teller] = intAt(stories, teller) + 1;
  const places = new Map<string, number>();
  for (const [index, { id }] of people.entries()) {
    counts.set(id, intAt(stories, index));
    places.set(id, index);
  }
  const medoid = nearestOf(
    sums,
    (id) => valueAt(counts, id),
    (id) => valueAt(places, id),
  );
  return people.find(({ id }) => id === medoid) ?? null;
}

/** What the medoid is, attribute by attribute, and how many are like that. */
export function likenessOf(
  { people }: Pick<Group, "people">,
  columns: readonly Column[],
  statements: readonly Statement[],
  medoid: PersonFact,
): PersonaLikeness {
  const byClaim = new Map(statements.map((statement) => [statement.claim, statement]));
  const measured = columns
    .filter(isCompared)
    .flatMap((column) => {
      const statement = byClaim.get(claimOf(column.attribute));
      return statement === undefined ? [] : measuredOf(column, statement, medoid);
    })
    .toSorted((a, b) => a.rank - b.rank);
  const fields = measured.map(({ field }) => field);
  return {
    medoidId: medoid.id,
    suggestedName: suggestName(people, medoid, fields),
    people: people.length,
    fields,
    ...agreementOf(measured, people.length),
  };
}

/** The lines of a sheet on which nobody of the group is known: of its own eight, and what somebody wrote. */
export function unknownFields(
  { fields, people }: Pick<PersonaSheet, "fields" | "people">,
  attributes: readonly AttributeDefinition[],
  isWritten: (claim: string) => boolean,
): readonly PersonaField[] {
  const here = new Set<string>(fields.map(({ attributeId }) => attributeId));
  const ranks = new Set(fields.map((field) => mainRank({ ...field, id: field.attributeId })));
  return attributes
    .filter((attribute) => {
      const isWanted = MAIN_FIELDS.includes(attribute.id) && !ranks.has(mainRank(attribute));
      return !here.has(attribute.id) && (isWanted || isWritten(claimOf(attribute)));
    })
    .map((attribute) => unknownField(attribute, people));
}

/** The sheet's own eight first, in their order. */
export function byMainRank(a: PersonaField, b: PersonaField): number {
  return mainRank({ ...a, id: a.attributeId }) - mainRank({ ...b, id: b.attributeId });
}

function unknownField(attribute: AttributeDefinition, people: number): PersonaField {
  const statement = {
    claim: claimOf(attribute),
    value: { kind: "unknown" },
    n: people,
    known: 0,
    interval: null,
    segment: null,
    evidence: { storyIds: [], participantIds: [] },
    rule: "too-little-known",
    basis: "",
    state: "derived",
    strength: "none",
  } as const;
  return {
    attributeId: attribute.id,
    name: attribute.name,
    value: null,
    typical: null,
    known: 0,
    statement,
    main: mainRank(attribute) < MAIN_FIELDS.length,
  };
}

/** The persona of a group, put together from its parts. */
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

function measuredOf(column: Column, statement: Statement, medoid: PersonFact): Measured {
  const { attribute, known, traits } = column;
  const own = known.find(({ person }) => person === medoid);
  const isLike = likeTo(own?.trait ?? null, statement);
  const rank = mainRank(attribute);
  const field = {
    attributeId: attribute.id,
    name: attribute.name,
    value: own?.value ?? null,
    typical: own === undefined ? null : known.filter(({ trait }) => isLike(trait)).length,
    known: known.length,
    statement,
    main: rank < MAIN_FIELDS.length,
  };
  return { field, rank, traits, isLike };
}

/** The place of an attribute among the sheet's eight, found by its id, else by its name; past the end for any other. */
function mainRank(attribute: Pick<AttributeDefinition, "id" | "name">): number {
  const byId = MAIN_FIELDS.indexOf(attribute.id);
  if (byId !== -1) return byId;
  const name = folded(attribute.name);
  const twin = STANDARD_ATTRIBUTES.find((ready) => folded(ready.name) === name);
  const byName = twin === undefined ? -1 : MAIN_FIELDS.indexOf(twin.id);
  return byName === -1 ? MAIN_FIELDS.length : byName;
}

function agreementOf(
  measured: readonly Measured[],
  people: number,
): Pick<PersonaSheet, "agreeing" | "comparable"> {
  const shown = measured.filter(
    ({ field }) => field.value !== null && hasHeadline(field.statement.value),
  );
  return agreement(shown, people);
}
