import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeTest } from "#journey/attributeTest.ts";
import type { AttributeId, ParticipantId } from "#journey/ids.ts";
import { matcherOf } from "./attributeMatch.ts";
import type { PersonFact } from "./facts.ts";

/** Whom we want on one attribute, beside the people we met. */
export interface IdealLine {
  readonly attributeId: AttributeId;
  readonly test: AttributeTest;
  /** "4 of the 22 we met match": of those of whom it is known. */
  readonly k: number;
  readonly known: number;
  readonly n: number;
  readonly participantIds: readonly ParticipantId[];
}

/** The declared ideal beside the people met. */
export interface Ideal {
  readonly lines: readonly IdealLine[];
  /** Who matches all that is declared, who fails in something, and of whom it is not known. */
  readonly matching: readonly ParticipantId[];
  readonly failing: number;
  readonly unknown: number;
}

/** The ideal that attributes declare (product.md, "Two slots for each attribute"); null where none does. */
export function idealOf(
  people: readonly PersonFact[],
  attributes: readonly AttributeDefinition[],
): Ideal | null {
  const wanted = attributes.flatMap((attribute) => {
    const test = attribute.criterion ?? null;
    return test === null ? [] : [{ attribute, test, match: matcherOf(attribute, test) }];
  });
  if (wanted.length === 0) return null;
  const rows = people.map((person) => {
    const values = new Map(person.values);
    return {
      id: person.id,
      truths: wanted.map(({ attribute, match }) => match(values.get(attribute.id))),
    };
  });
  return {
    lines: wanted.map(({ attribute, test }, at) => {
      const matching = rows.filter(({ truths }) => truths[at] === 1);
      return {
        attributeId: attribute.id,
        test,
        k: matching.length,
        known: rows.filter(({ truths }) => truths[at] !== -1).length,
        n: people.length,
        participantIds: matching.map(({ id }) => id),
      };
    }),
    matching: rows.filter(({ truths }) => truths.every((one) => one === 1)).map(({ id }) => id),
    failing: rows.filter(({ truths }) => truths.includes(0)).length,
    unknown: rows.filter(({ truths }) => !truths.includes(0) && truths.includes(-1)).length,
  };
}
