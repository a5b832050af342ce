import type { PersonFact } from "./facts.ts";

/**
 * By name, by what is known of them, then by id: the same in every import of a
 * file, whose ids are others each time.
 */
export function byWhoTheyAre(a: PersonFact, b: PersonFact): number {
  return inOrder(a.name, b.name) || inOrder(knownOf(a), knownOf(b)) || inOrder(a.id, b.id);
}

/** A text of who somebody is, without any id: the name, and what is known. */
export function whoIs(person: PersonFact): string {
  return JSON.stringify([person.name, knownOf(person)]);
}

/** What is known of each, once it is asked for: many people without a name are told apart by nothing else. */
const KNOWN = new WeakMap<PersonFact, string>();

function knownOf(person: PersonFact): string {
  const known = KNOWN.get(person);
  if (known !== undefined) return known;
  const text = JSON.stringify(person.values.map(([, value]) => JSON.stringify(value)).toSorted());
  KNOWN.set(person, text);
  return text;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
