import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeId } from "#journey/ids.ts";
import { attributeOf, type Participant } from "#journey/participant.ts";
import { countOf } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import type { GridColumn, GridTextEdit } from "#ui/gridColumn.ts";
import { headingOf, plainValue, problemWith, shownValue } from "./attributeText.ts";
import { calledOf, NAME_COLUMN, STORIES_COLUMN } from "./peopleOrder.ts";
import { problemOf } from "./retype.ts";

/** What the columns read and where their edits go. */
export interface ColumnsSource {
  readonly attributes: readonly AttributeDefinition[];
  readonly counts: ReadonlyMap<string, number>;
  readonly people: () => Iterable<Participant>;
  readonly write: (row: Participant, columnId: string, text: string) => void;
}

/** Name, stories, and one column an attribute. */
export function personColumns(source: ColumnsSource): readonly GridColumn<Participant>[] {
  const { attributes, counts, write } = source;
  return [
    {
      id: NAME_COLUMN,
      label: words.people.name,
      width: 200,
      sortable: true,
      text: calledOf,
      placeholder: words.people.unnamed,
      edit: {
        kind: "text",
        value: ({ name }) => name,
        commit: (row, text) => write(row, NAME_COLUMN, text),
      },
    },
    {
      id: STORIES_COLUMN,
      label: words.people.stories,
      width: 100,
      align: "end",
      sortable: true,
      text: ({ id }) => countOf(counts.get(id) ?? 0, "story", "stories"),
      copied: ({ id }) => String(counts.get(id) ?? 0),
    },
    ...attributes.map((attribute) => attributeColumn(attribute, source)),
  ];
}

function attributeColumn(
  attribute: AttributeDefinition,
  { people, write }: ColumnsSource,
): GridColumn<Participant> {
  const { id, type } = attribute;
  return {
    id,
    label: headingOf(attribute),
    width: type === "text" ? 240 : 150,
    align: type === "number" ? "end" : "start",
    sortable: true,
    text: (row) => shownValue(type, attributeOf(row, id)),
    problem: (row) => problemOf(attribute, row),
    edit: {
      kind: "text",
      value: (row) => plainValue(attributeOf(row, id)),
      commit: (row, text) => write(row, id, text),
      ...help(attribute, people),
    },
  };
}

/** What the editor of an attribute refuses and what it offers. */
function help(
  { id, type }: AttributeDefinition,
  people: ColumnsSource["people"],
): Pick<GridTextEdit<Participant>, "check" | "suggest"> {
  if (type === "number" || type === "date") return { check: (text) => problemWith(type, text) };
  if (type === "category" || type === "place") return { suggest: () => knownValues(people(), id) };
  return {};
}

/** The values that people have on an attribute, the most frequent first. */
export function knownValues(people: Iterable<Participant>, id: AttributeId): readonly string[] {
  const tally = new Map<string, number>();
  for (const person of people) {
    const value = plainValue(attributeOf(person, id)).trim();
    if (value !== "") tally.set(value, (tally.get(value) ?? 0) + 1);
  }
  return [...tally]
    .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([value]) => value);
}
