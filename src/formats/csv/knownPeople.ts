import { valueAt } from "#kit/itemAt.ts";
import type { Write } from "#journey/change.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import {
  attributeField,
  attributeOf,
  type AttributeValue,
  handMark,
  isByHand,
  type Participant,
} from "#journey/participant.ts";
import type { Repair } from "#formats/problem.ts";
import { foldedName } from "./names.ts";

/** What a file says of somebody who is here already. */
export interface SaidOfKnown {
  readonly before: Participant;
  readonly document: Write["document"];
  /** What it says, by field. */
  readonly values: ReadonlyMap<string, AttributeValue>;
  /** The rows that say it, by field. */
  readonly saidIn: ReadonlyMap<string, number>;
}

/** What becomes of a person who is here by what a file says of them. */
export interface Refreshed {
  readonly writes: readonly Write[];
  /** Is anything known of the person that was not, or was something else? */
  readonly isUpdated: boolean;
  /** Values that somebody wrote here by hand, and of which the file says something else. */
  readonly conflicts: number;
  readonly changes: readonly Repair[];
}

/**
 * Brings what is known of a person up to what a file says: values that came from
 * a file follow it; those that were written here by hand stay unless the file's
 * are wanted.
 *
 * @param nameOf the name of the attribute that a field holds
 */
export function refreshed(
  { before, document, values, saidIn }: SaidOfKnown,
  nameOf: (field: string) => string,
  takesFile: boolean,
): Refreshed {
  const writes: Write[] = [];
  const changes: Repair[] = [];
  let conflicts = 0;
  for (const [field, value] of values) {
    const attributeId = asId<AttributeId>(field.slice(1));
    const was = attributeOf(before, attributeId);
    if (isSame(was, value)) continue;
    const byHand = isByHand(before, attributeId);
    const isTaken = !byHand || takesFile;
    if (byHand) conflicts += 1;
    if (byHand || was !== null) {
      const of = `${nameOf(field)} of ${nameIn(before)}`;
      const message = changeWords(of, was, value, byHand, isTaken);
      changes.push({ row: valueAt(saidIn, field), message });
    }
    if (isTaken) writes.push(...writesOf(before, document, attributeId, value));
  }
  return { writes, isUpdated: writes.length > 0, conflicts, changes };
}

/** The writes of a value that a file says; a mark is written only where one is needed. */
function writesOf(
  before: Participant,
  document: Write["document"],
  attributeId: AttributeId,
  value: AttributeValue,
): readonly Write[] {
  const write = { op: "set", document, kind: "participant", id: before.id } as const;
  const written: Write = { ...write, field: attributeField(attributeId), value };
  const isMarked = before.key === null || isByHand(before, attributeId);
  return isMarked ? [written, { ...write, field: handMark(attributeId), value: false }] : [written];
}

function changeWords(
  of: string,
  was: AttributeValue | null,
  value: AttributeValue,
  byHand: boolean,
  isTaken: boolean,
): string {
  const before = was === null ? "nothing" : `“${short(was)}”`;
  const how = byHand ? "was written by hand" : "was known";
  const end = isTaken ? "the file’s is taken" : "yours is kept";
  return `says “${short(value)}” for ${of}, where ${before} ${how}; ${end}`;
}

function nameIn({ name, key }: Participant): string {
  return name === "" ? (key ?? "") : name;
}

function isSame(was: AttributeValue | null, value: AttributeValue): boolean {
  return was !== null && foldedName(was.toString()) === foldedName(value.toString());
}

function short(value: AttributeValue): string {
  return value.toString().slice(0, 40);
}
