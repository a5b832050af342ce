import { attributeById } from "#journey/attributes.ts";
import type { Write } from "#journey/change.ts";
import { type Context, done, type Outcome } from "#journey/commands/context.ts";
import { addParticipant, renameParticipant, setAttribute } from "#journey/commands/people.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import type { Participant } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import type { GridNewRow, GridWrite, GridWrites } from "#ui/gridWrite.ts";
import { typedValue } from "./attributeText.ts";
import { NAME_COLUMN } from "./peopleOrder.ts";

/** Texts into many cells of the table of people: one step to undo. */
export function writeCells(
  context: Context,
  { how, cells, added }: GridWrites<Participant>,
): Outcome {
  const writes: Write[] = [];
  for (const cell of cells) {
    const outcome = writeCell(context, cell);
    if (!outcome.ok) return outcome;
    writes.push(...outcome.value.writes);
  }
  const made: string[] = [];
  for (const row of added) {
    const outcome = newPerson(context, row);
    if (!outcome.ok) return outcome;
    writes.push(...outcome.value.writes);
    made.push(...outcome.value.made);
  }
  const name =
    made.length > 0 ? words.people.addPeople(made.length) : words.people.wrote[how](cells.length);
  return done(name, writes, made);
}

/** A person with all that their row says; what cannot be typed into a column is left out before. */
function newPerson(context: Context, row: GridNewRow): Outcome {
  const known = row.flatMap(({ columnId, text }) => {
    if (columnId === NAME_COLUMN) return [];
    const id = asId<AttributeId>(columnId);
    const value = typedValue(attributeById(context.workspace, id)?.type ?? "text", text);
    return value === null ? [] : [[id, value] as const];
  });
  const name = row.find(({ columnId }) => columnId === NAME_COLUMN)?.text ?? "";
  return addParticipant(context, name, new Map(known));
}

/** A text into one cell: the name, or what is known on an attribute. */
export function writeCell(
  context: Context,
  { row, columnId, text }: GridWrite<Participant>,
): Outcome {
  if (columnId === NAME_COLUMN) return renameParticipant(context, row.id, text);
  const id = asId<AttributeId>(columnId);
  const type = attributeById(context.workspace, id)?.type ?? "text";
  return setAttribute(context, row.id, id, typedValue(type, text));
}
