import type { AttributeDefinition } from "#journey/attribute.ts";
import { attributeOf, type Participant } from "#journey/participant.ts";
import { plainValue, shownValue } from "./attributeText.ts";

/**
 * The people whose name, key or one value holds what was typed, in one piece.
 * When nobody's does, those who hold all of its words, wherever they stand.
 */
export function foundPeople(
  people: readonly Participant[],
  query: string,
  attributes: readonly AttributeDefinition[],
): readonly Participant[] {
  const parts = folded(query)
    .split(/\s+/)
    .filter((part) => part !== "");
  const phrase = parts.join(" ");
  if (phrase === "") return people;
  const whole = people.filter((person) => textOf(person, attributes).includes(phrase));
  if (whole.length > 0) return whole;
  return people.filter((person) => {
    const text = textOf(person, attributes);
    return parts.every((part) => text.includes(part));
  });
}

/** A person is read once, and again when anything of them or of the attributes changes. */
const read = new WeakMap<Participant, { readonly attributes: unknown; readonly text: string }>();

function textOf(person: Participant, attributes: readonly AttributeDefinition[]): string {
  const known = read.get(person);
  if (known?.attributes === attributes) return known.text;
  const values = attributes.flatMap(({ id, type }) => {
    const value = attributeOf(person, id);
    return value === null ? [] : [plainValue(value), shownValue(type, value)];
  });
  const text = folded([person.name, person.key ?? "", ...values].join("\n"));
  read.set(person, { attributes, text });
  return text;
}

/** Case and accents do not count: Zoe finds Zoë. */
function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase();
}
