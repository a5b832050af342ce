import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { dayOf, folded, labelsOf, numberOf } from "./attributeValue.ts";
import type { PersonFact } from "./facts.ts";
import type { Trait } from "./gower.ts";

/** What one person is known to be on an attribute. */
export interface Known {
  readonly person: PersonFact;
  readonly value: AttributeValue;
  readonly trait: NonNullable<Trait>;
}

/** All that is known in a group on one attribute. */
export interface Column {
  readonly attribute: AttributeDefinition;
  /** The people of whom it is known, in the order of the group. */
  readonly known: readonly Known[];
  /** One for each person of the group, ready for comparison; null: unknown. */
  readonly traits: readonly Trait[];
}

/** Reads a group attribute by attribute. A value that does not fit its attribute's type is not known. */
export function columnsOf(
  people: readonly PersonFact[],
  attributes: readonly AttributeDefinition[],
): readonly Column[] {
  const columns = attributes.map((attribute) => ({
    attribute,
    known: new Array<Known>(),
    traits: people.map((): Trait => null),
    read: traitReader(attribute),
  }));
  const byId = new Map<string, (typeof columns)[number]>(
    columns.map((column) => [column.attribute.id, column]),
  );
  for (const [index, person] of people.entries()) {
    for (const [id, value] of person.values) {
      const column = byId.get(id);
      const trait = column?.read(value) ?? null;
      if (column === undefined || trait === null) continue;
      column.traits[index] = trait;
      column.known.push({ person, value, trait });
    }
  }
  return columns.map(({ attribute, known, traits }) => ({ attribute, known, traits }));
}

/** Turns values of one attribute into traits; remembers the texts it has seen. */
function traitReader({ type }: AttributeDefinition): (value: AttributeValue) => Trait {
  if (type === "number") return numberOf;
  if (type === "date") return dayOf;
  const seen = new Map<string, Trait>();
  return (value) => {
    const key = typeof value === "object" ? JSON.stringify(value) : String(value);
    const known = seen.get(key);
    if (known !== undefined) return known;
    const labels = [...new Set(labelsOf(value, type).map(folded))].toSorted();
    const trait =
      type === "choices" || labels.length > 1 ? listOrNull(labels) : (labels[0] ?? null);
    seen.set(key, trait);
    return trait;
  };
}

function listOrNull(labels: readonly string[]): Trait {
  return labels.length === 0 ? null : labels;
}
