import type { Json, JsonObject } from "#kit/json.ts";
import { asId, type AttributeId, type ParticipantId, type StudyId } from "./ids.ts";
import { textIn, textOrNull } from "./read.ts";

/**
 * The value of an attribute. A number for `number`, an ISO date (YYYY-MM-DD) for
 * `date`, a list for `choices`, else text. A value that does not fit the type of
 * its attribute is kept as the text it was.
 */
export type AttributeValue = string | number | readonly string[];

/** A field of a participant that holds the value of an attribute: `#<attribute id>`. */
export type AttributeField = `#${string}`;

/**
 * A person who was interviewed. Document `ev:<study>:<n>`, kind `participant`.
 * Each attribute is a field of its own (`#<attribute id>`), so that two people
 * who fill in different attributes at once both keep their work.
 */
export interface Participant {
  readonly id: ParticipantId;
  readonly studyId: StudyId;
  /** What the researchers call the person; never leaves by default. May be empty. */
  readonly name: string;
  /** The key by which a customer system or an imported file knows the person. */
  readonly key: string | null;
  readonly [attribute: AttributeField]: AttributeValue | null;
  /** Was the value of an attribute written by hand, and not by a file? */
  readonly [mark: HandMark]: boolean | undefined;
}

/** A field of a participant that says whether somebody wrote an attribute by hand: `!<attribute id>`. */
export type HandMark = `!${string}`;

/** The field that says whether the value of an attribute was written by hand. */
export function handMark(id: AttributeId): HandMark {
  return `!${id}`;
}

/** Did somebody write what is known of a person on an attribute, rather than a file? */
export function isByHand(participant: Participant, id: AttributeId): boolean {
  return (
    participant[handMark(id)] ?? (participant.key === null && attributeOf(participant, id) !== null)
  );
}

/** The field in which a participant keeps the value of an attribute. */
export function attributeField(id: AttributeId): AttributeField {
  return `#${id}`;
}

/** What is known of a participant on one attribute; null when nothing is. */
export function attributeOf(participant: Participant, id: AttributeId): AttributeValue | null {
  const value = participant[attributeField(id)] ?? null;
  return value === "" || (Array.isArray(value) && value.length === 0) ? null : value;
}

/** Reads a stored participant, with defaults; what is no attribute value reads as unknown and stays stored. */
export function readParticipant(raw: JsonObject): Participant {
  return {
    ...attributesIn(raw),
    id: asId<ParticipantId>(textIn(raw, "id")),
    studyId: asId<StudyId>(textIn(raw, "studyId")),
    name: textIn(raw, "name"),
    key: textOrNull(raw, "key"),
  };
}

function attributesIn(raw: JsonObject): Readonly<Record<AttributeField, AttributeValue | null>> {
  const fields = Object.entries(raw).map(([field, value]) =>
    field.startsWith("#") && !isAttributeValue(value) ? [field, null] : [field, value],
  );
  return Object.fromEntries(fields) as Readonly<Record<AttributeField, AttributeValue | null>>;
}

function isAttributeValue(value: Json | undefined): boolean {
  if (typeof value === "string" || typeof value === "number") return true;
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** Under what everybody is known: names, and the keys of their tables. */
export function namesOfPeople(people: Iterable<Participant>): readonly string[] {
  return [...people].flatMap(({ name, key }) => (key === null ? [name] : [name, key]));
}
