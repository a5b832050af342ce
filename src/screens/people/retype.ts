import { dayOf, numberOf } from "#evidence/attributeValue.ts";
import type { AttributeDefinition, AttributeType } from "#journey/attribute.ts";
import type { Write } from "#journey/change.ts";
import { type Context, done, type Outcome } from "#journey/commands/context.ts";
import { editAttribute, rewriteAttribute } from "#journey/commands/people.ts";
import { attributeOf, type AttributeValue, type Participant } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import { plainValue, problemWith, typedValue } from "./attributeText.ts";

/** What another type does to the values that people have. */
export interface Retyped {
  readonly outcome: Outcome;
  /** Values that do not fit the type: they stay as they are, and are marked. */
  readonly unfit: number;
  /** Values that say a number or a day in another way than it is counted by: written anew. */
  readonly rewritten: number;
}

/**
 * Gives an attribute another type. What is already counted as it stands stays to
 * the letter (007 is a postcode as well as a number); 36,000 becomes a number.
 */
export function retyped(
  context: Context,
  attribute: Pick<AttributeDefinition, "id">,
  type: AttributeType,
): Retyped {
  const outcome = editAttribute(context, attribute.id, { type });
  if (!outcome.ok) return { outcome, unfit: 0, rewritten: 0 };
  const writes: Write[] = [...outcome.value.writes];
  let unfit = 0;
  let rewritten = 0;
  for (const person of context.workspace.participant) {
    const value = attributeOf(person, attribute.id);
    if (value === null || staysAsItIs(type, value)) continue;
    const next = typeof value === "string" ? typedValue(type, value) : value;
    if (!isCounted(type, next ?? value)) {
      unfit++;
      continue;
    }
    const write = rewriteAttribute(context, person.id, attribute.id, next);
    if (!write.ok) continue;
    writes.push(...write.value.writes);
    rewritten++;
  }
  return { outcome: done(outcome.value.name, writes), unfit, rewritten };
}

/** Why what a person has on an attribute does not count as its type; null when it does. */
export function problemOf({ id, type }: AttributeDefinition, person: Participant): string | null {
  const value = attributeOf(person, id);
  if (value === null || isCounted(type, value)) return null;
  return problemWith(type, plainValue(value)) ?? words.people.notCounted;
}

/** Is a value counted as it stands, without thousands parted or a comma for its decimals? */
function staysAsItIs(type: AttributeType, value: AttributeValue): boolean {
  const isWritten = type === "number" && typeof value === "string";
  return isCounted(type, value) && !(isWritten && !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/.test(value));
}

function isCounted(type: AttributeType, value: AttributeValue): boolean {
  if (type === "number") return numberOf(value) !== null;
  return type === "date" ? dayOf(value) !== null : true;
}
