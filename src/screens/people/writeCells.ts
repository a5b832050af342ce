import { attributeById } from "#journey/attributes.ts";
import type { Write } from "#journey/change.ts";
import { type Context, done, type Outcome } from "#journey/commands/context.ts";
import { renameParticipant, setAttribute } from "#journey/commands/people.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import type { Participant } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import type { GridWrite, GridWrites } from "#ui/gridWrite.ts";
import { typedValue } from "./attributeText.ts";
import { NAME_COLUMN } from "./peopleOrder.ts";

/** Texts into many cells of the table of people: one step to undo. */
export function writeCells(context: Context, { how, cells }: GridWrites<Participant>): Outcome {
  const writes: Write[] = [];
  for (const cell of cells) {
    const outcome = writeCell(context, cell);
    if (!outcome.ok) return outcome;
    writes.push(...outcome.value.writes);
  }
  return done(words.people.wrote[how](cells.length), writes);
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
