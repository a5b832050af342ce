import type { Kind } from "#journey/change.ts";
import { hashOf } from "#kit/hash.ts";
import type { Json, JsonObject } from "#kit/json.ts";
import { canonical } from "./canonical.ts";
import type { FileEntity } from "./mapFile.ts";
import type { Paired } from "./mergePairs.ts";

/** What a second wording has of its own: no score is counted twice with it. */
const NOT_TAKEN = ["score", "rating", "importance", "tellingId"] as const;
const OWN: ReadonlySet<string> = new Set(["id", "text", ...NOT_TAKEN]);

const BETWEEN = "-wording-";
/** An id stands in an address: it has an end. */
const LONGEST = 50;

/** A second wording of a story or note as one of its own; its id is the same, whoever merges. */
export function wordingOf(kind: Kind, row: FileEntity, text: string): FileEntity {
  const { score: _s, rating: _r, importance: _i, tellingId: _t, ...kept } = row;
  const root = rootOf(row.id);
  const short = root.length > LONGEST ? `${kind}-${hashOf([root])}` : root;
  return { ...kept, text, id: `${short}${BETWEEN}${hashOf([text])}` };
}

/** Is it a second wording of something? */
export function isWording({ id }: FileEntity): boolean {
  return id.includes(BETWEEN);
}

/** The id of what a wording is one of. */
export function rootOf(id: string): string {
  return id.split(BETWEEN, 1)[0] ?? id;
}

/**
 * A second wording goes with the first in all that nobody made otherwise of it: it stands
 * where that one stands and is told by the same person, in whichever order three copies
 * came together.
 *
 * @param of what it is a wording of, as it is in the merge
 * @param own what either side has of the wording
 * @param root what either side has of what it is a wording of
 */
export function withRoot(
  wording: FileEntity,
  of: FileEntity,
  own: Paired,
  root: Paired | undefined,
): FileEntity {
  const fields = new Set([...Object.keys(wording), ...Object.keys(of)]);
  const taken: Record<string, Json> = {};
  for (const field of fields) {
    const value = Object.hasOwn(of, field) && follows(field, own, root) ? of[field] : undefined;
    const kept = follows(field, own, root) ? value : wording[field];
    if (kept !== undefined) taken[field] = kept;
  }
  return { ...taken, id: wording.id };
}

/** Does a wording read as what it is one of, wherever it is? */
export function follows(field: string, own: Paired, root: Paired | undefined): boolean {
  if (OWN.has(field)) return false;
  return (["mine", "theirs"] as const).every((side) => {
    const wording = own[side];
    if (wording === null) return true;
    const of = root?.[side] ?? null;
    return of !== null && reads(wording, field) === reads(of, field);
  });
}

function reads(row: JsonObject, field: string): string {
  return canonical(Object.hasOwn(row, field) ? (row[field] ?? null) : null);
}
