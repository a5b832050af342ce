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
  return [...new Set([...first.keys(), ...second.keys()])].toSorted().flatMap((name) => {
    const [here = [], there = []] = [first.get(name), second.get(name)];
    if (here.length > 1 || there.length > 1) return twinsById(name, here, there);
    return [{ name, mine: here[0] ?? null, theirs: there[0] ?? null }];
  });
}

/**
 * The rows of one list by what tells each from the others, whoever made it. Two places may have
 * made one at once: then there are several of one name, told apart by their ids.
 */
export function byName(
  kind: Kind,
  rows: readonly FileEntity[],
): ReadonlyMap<string, readonly FileEntity[]> {
  const named = new Map<string, FileEntity[]>();
  for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const name = nameOf(kind, row);
    const same = named.get(name);
    if (same === undefined) named.set(name, [row]);
    else same.push(row);
  }
  return named;
}

/** What tells one of several of a name from the others. */
export function nameOfTwin(name: string, { id }: FileEntity): string {
  return `${name} ${id}`;
}

function twinsById(
  name: string,
  mine: readonly FileEntity[],
  theirs: readonly FileEntity[],
): readonly Paired[] {
  const all = new Map([...mine, ...theirs].map((row) => [row.id, row]));
  return [...all.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({
      name: nameOfTwin(name, row),
      mine: mine.find(({ id }) => id === row.id) ?? null,
      theirs: theirs.find(({ id }) => id === row.id) ?? null,
    }));
}

function nameOf(kind: Kind, row: FileEntity): string {
  const fields = NAMED_BY[kind];
  return fields === undefined ? row.id : canonical(fields.map((field) => row[field] ?? null));
}
