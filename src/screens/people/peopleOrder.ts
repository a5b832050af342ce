import { numberOf } from "#evidence/attributeValue.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import { attributeOf, type Participant } from "#journey/participant.ts";
import type { GridSort } from "#ui/gridColumn.ts";
import { plainValue } from "./attributeText.ts";

/** The column of the names. */
export const NAME_COLUMN = "name";
/** The column that counts the stories. */
export const STORIES_COLUMN = "stories";

const texts = new Intl.Collator(undefined, { numeric: true });

/** People in the order of a column; whoever has no value there comes last, whichever way it is sorted. */
export function sortedPeople(
  people: readonly Participant[],
  sort: GridSort | null,
  attributes: readonly AttributeDefinition[],
  counts: ReadonlyMap<string, number>,
): readonly Participant[] {
  const sign = sort?.direction === "descending" ? -1 : 1;
  const keyOf = keyOfColumn(sort?.columnId ?? NAME_COLUMN, attributes, counts);
  return people
    .map((person) => ({ person, key: keyOf(person) }))
    .toSorted(
      (a, b) =>
        Number(a.key === "") - Number(b.key === "") ||
        sign * compared(a.key, b.key) ||
        texts.compare(calledOf(a.person), calledOf(b.person)) ||
        (a.person.id < b.person.id ? -1 : 1),
    )
    .map(({ person }) => person);
}

type Key = string | number;

function keyOfColumn(
  columnId: string,
  attributes: readonly AttributeDefinition[],
  counts: ReadonlyMap<string, number>,
): (person: Participant) => Key {
  if (columnId === STORIES_COLUMN) return ({ id }) => counts.get(id) ?? 0;
  const attribute = attributes.find(({ id }) => id === columnId);
  if (attribute === undefined) return calledOf;
  return (person) => {
    const value = attributeOf(person, attribute.id);
    const number = attribute.type === "number" && value !== null ? numberOf(value) : null;
    return number ?? (typeof value === "number" ? value : plainValue(value));
  };
}

/** What a person is called in the table: the name, else the key; empty when there is neither. */
export function calledOf({ name, key }: Participant): string {
  return name === "" ? (key ?? "") : name;
}

/** Numbers by size, before all text; texts as people sort them. */
function compared(a: Key, b: Key): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return texts.compare(a, b);
  return typeof a === "number" ? -1 : 1;
}
