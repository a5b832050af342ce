import type { PersonFact } from "#evidence/facts.ts";
import type { PersonaSheet } from "#evidence/persona.ts";
import { seatOf } from "#evidence/personaSeat.ts";
import { type SheetField, shownPersona } from "#evidence/personaSheet.ts";
import type { SegmentPerson } from "#evidence/segmentPeople.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import { personaAt } from "#journey/commands/personas.ts";
import { entriesOf } from "#journey/commands/profile.ts";
import { segmentsBeside } from "#journey/commands/segments.ts";
import type { StoryId } from "#journey/ids.ts";
import { personaScope } from "#journey/scope.ts";
import { mayBeQuoted } from "#journey/story.ts";
import type { LoadedMap } from "./loadMap.ts";

/** Whose persona it is. */
interface Whose {
  readonly map: LoadedMap;
  readonly scope: string;
  readonly everybody: readonly SegmentPerson[];
  readonly attributes: readonly AttributeDefinition[];
}

/** The persona of a group with what people decided about it, as data. */
export function derivedPersona(sheet: PersonaSheet, whose: Whose) {
  const { scope, everybody, attributes } = whose;
  const { workspace } = whose.map;
  const persona = personaAt(workspace, scope) ?? null;
  const entries = persona === null ? [] : entriesOf(workspace, personaScope(persona.id));
  const all = everybody.map(({ person }) => [person.id, person] as const);
  const records = new Map<string, PersonFact>(all);
  const mayQuote = (id: StoryId): boolean => mayBeQuoted(workspace.story.get(id));
  const seat = seatOf(scope, (id) => segmentsBeside(workspace, id));
  const shown = shownPersona(sheet, persona, entries, records, attributes, mayQuote, seat);
  return {
    ...shown,
    medoidId: sheet.medoidId,
    fields: shown.fields.filter(({ source }) => source !== "none").map(fieldOf),
  };
}

function fieldOf(line: SheetField) {
  const { field } = line;
  return {
    claim: field.statement.claim,
    label: field.name,
    main: field.main,
    value: line.value,
    text: line.text,
    source: line.source,
    state: line.state,
    change: line.change,
    typical: line.typical,
    known: field.known,
    matchesNobody: line.matchesNobody,
    statement: field.statement,
  };
}
