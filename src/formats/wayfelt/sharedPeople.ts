import { withoutSmall } from "#evidence/anonymity.ts";
import { folded, labelsOf } from "#evidence/attributeValue.ts";
import { ATTRIBUTE_TYPES, type AttributeType } from "#journey/attribute.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import {
  attributeField,
  attributeOf,
  type AttributeValue,
  type Participant,
  readParticipant,
} from "#journey/participant.ts";
import { textIn } from "#journey/read.ts";
import { hash32 } from "#kit/hash.ts";
import type { FileEntity, MapFile } from "./mapFile.ts";

/** So many people at least share whatever is told of one of them (evidence.md, "Privacy on export"). */
const K = 5;

const OTHER = "other";

/**
 * The people of a map as strangers may see them: numbered, and of each only
 * answers that at least five of them gave; rarer ones become "other", and
 * where even those are too few, nothing. Numbers, dates and free texts stay away.
 */
export function sharedPeople(
  { participants, attributes }: MapFile,
  isDiscreet: (label: string) => boolean,
): readonly SharedPerson[] {
  const people = participants.map(readParticipant);
  const shown =
    people.length < K ? [] : attributes.flatMap((row) => sharing(row, people, isDiscreet));
  return people.map((person, at) => ({
    was: person.id,
    person: numbered(person, at, shown),
  }));
}

function numbered(person: Participant, at: number, shown: readonly Sharing[]): FileEntity {
  return {
    // The id of the team's own may tell who it is; a number alone is another one's elsewhere.
    id: `participant-${hash32(person.id).toString(36)}-${at + 1}`,
    studyId: person.studyId,
    name: `P${at + 1}`,
    key: null,
    ...Object.fromEntries(
      shown.flatMap(({ id, shared }) => {
        const value = attributeOf(person, id);
        const kept = value === null ? null : shared(value);
        return kept === null ? [] : [[attributeField(id), kept]];
      }),
    ),
  };
}

/** Somebody as strangers may see them, beside the id under which the team knows them. */
interface SharedPerson {
  readonly was: string;
  readonly person: FileEntity;
}

interface Sharing {
  readonly id: AttributeId;
  /** What of a value may be told; null: nothing. */
  readonly shared: (value: AttributeValue) => AttributeValue | null;
}

function sharing(
  attribute: FileEntity,
  people: readonly Participant[],
  isDiscreet: (label: string) => boolean,
): readonly Sharing[] {
  const type = ATTRIBUTE_TYPES.find((one) => one === attribute["type"]) ?? "text";
  if (type !== "category" && type !== "place" && type !== "choices") return [];
  const id = asId<AttributeId>(attribute.id);
  const counts = new Map<string, { readonly label: string; count: number }>();
  for (const person of people) {
    const value = attributeOf(person, id);
    // Somebody who says "chat" and "Chat" is one person who does.
    const own = new Map(
      (value === null ? [] : labelsIn(value, type)).map((label) => [folded(label), label]),
    );
    for (const [key, label] of own) {
      const known = counts.get(key) ?? { label, count: 0 };
      counts.set(key, known);
      known.count += 1;
    }
  }
  // Of several answers a person keeps the common ones: those left need no "other".
  const kept =
    type === "choices"
      ? [...counts.values()].filter(({ count }) => count >= K)
      : withoutSmall([...counts.values()], K, OTHER);
  // What many of them say may still be somebody's name: that of whoever looks after them.
  const told = kept.filter(({ label }) => isDiscreet(label));
  const labels = new Map(told.map(({ label }) => [folded(label), label]));
  return [{ id, shared: (value) => sharedValue(labelsIn(value, type), labels, type) }];
}

function sharedValue(
  own: readonly string[],
  labels: ReadonlyMap<string, string>,
  type: AttributeType,
): AttributeValue | null {
  const kept = [...new Set(own.flatMap((label) => labels.get(folded(label)) ?? []))];
  if (type === "choices") return kept.length === 0 ? null : kept;
  const [first = labels.get(OTHER)] = kept;
  return own.length === 0 ? null : (first ?? null);
}

function labelsIn(value: AttributeValue, type: AttributeType): readonly string[] {
  const labels = labelsOf(value, type);
  return type === "choices" ? labels : labels.slice(0, 1);
}

/** The names under which the people of a map are known. */
export function namesIn({ participants }: Pick<MapFile, "participants">): readonly string[] {
  return participants.flatMap((person) => [textIn(person, "name"), textIn(person, "key")]);
}
