import { attributeOf, type Participant } from "#journey/participant.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { words } from "#journey/words/words.ts";

/**
 * What a person is called wherever somebody is named. A file often knows people
 * by a number alone, and a bare number beside a score reads as another score:
 * such a person is "Person 2928".
 *
 * @returns empty for somebody without a name
 */
export function nameOfPerson({ name }: Pick<Participant, "name">): string {
  const trimmed = name.trim();
  const isNumber = /\d/u.test(trimmed) && !/\p{L}/u.test(trimmed);
  return isNumber ? words.who.numbered(trimmed) : trimmed;
}

/** A participant as a quote names them: what they are called, and the age where it is known. */
export function whoIs(participant: Participant | undefined): string {
  if (participant === undefined) return "";
  const age = attributeOf(participant, standardAttributeId("age"));
  const name = nameOfPerson(participant);
  if (age === null) return name;
  return name === "" ? words.who.aged(String(age)) : `${name}, ${String(age)}`;
}
