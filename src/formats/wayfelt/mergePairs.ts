import type { Kind } from "#journey/change.ts";
import { canonical } from "./canonical.ts";
import type { FileEntity } from "./mapFile.ts";

/** What either side has of one entity; null: nothing. */
export interface Paired {
  /** What tells it from others of its kind, whoever made it. */
  readonly name: string;
  readonly mine: FileEntity | null;
  readonly theirs: FileEntity | null;
}

/** Things of which there is one for whatever these fields name, under whatever id each side made it. */
const NAMED_BY: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  connection: ["from", "to"],
  profileEntry: ["scope", "claim"],
  scoreMark: ["scorecardId", "criterionId", "participantId", "company"],
};

/** The rows of a list on both sides, those of one entity together. */
export function pairedRows(
  kind: Kind,
  mine: readonly FileEntity[],
  theirs: readonly FileEntity[],
): readonly Paired[] {
  const first = byName(kind, mine);
  const second = byName(kind, theirs);
  return [...new Set([...first.keys(), ...second.keys()])].toSorted().map((name) => ({
    name,
    mine: first.get(name) ?? null,
    theirs: second.get(name) ?? null,
  }));
}

/** The rows of one list by what tells each from the others, whoever made it. */
export function byName(kind: Kind, rows: readonly FileEntity[]): ReadonlyMap<string, FileEntity> {
  const named = new Map<string, FileEntity>();
  for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const name = nameOf(kind, row);
    named.set(named.has(name) ? `${name} ${row.id}` : name, row);
  }
  return named;
}

function nameOf(kind: Kind, row: FileEntity): string {
  const fields = NAMED_BY[kind];
  return fields === undefined ? row.id : canonical(fields.map((field) => row[field] ?? null));
}
