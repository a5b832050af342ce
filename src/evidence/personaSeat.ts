import { hash32 } from "#kit/hash.ts";
import { scopeParts } from "#journey/scope.ts";
import { folded } from "./attributeValue.ts";
import type { PersonFact } from "./facts.ts";
import { inventedName, nameParts } from "./personaName.ts";

/**
 * Where the persona of a segment or a stage sits among its likes. Its made-up
 * name comes from its seat and not from the people: so no two segments of a map
 * are called alike, even where the same person stands for both, and a name
 * stays when the next interviews change who is typical.
 */
export interface PersonaSeat {
  readonly kind: "segment" | "stage";
  /** The id of the segment or stage. */
  readonly id: string;
  /** The segments of the map that stand before it. */
  readonly before: readonly string[];
}

/** Names that no persona of everyone has, and that say no more of a sex than theirs. */
const SEGMENT_NAMES = (
  "Addison Angel Ash Aubrey Bailey Billie Blake Cameron Carey Cleo Dakota Darcy Emerson Fran Gale Hao " +
  "Izzy Jackie Jess Jordan Kelly Kit Lane Leslie Marley Max Micah Nat Noel Ocean Perry Ray Reese " +
  "Sidney Terry"
).split(" ");
const STAGE_NAMES = (
  "Ashley Beck Corey Dale Evren Gray Haven Indra Jay Kendall Logan Merle Nikita Oakley Phoenix Remi " +
  "Sage Shay Stevie Tracy Vivian Winter"
).split(" ");

/** The seat of a scope's persona; null for that of everyone, whose name comes from the people. */
export function seatOf(
  scope: string,
  segmentsOfMap: (id: string) => readonly { readonly id: string }[],
): PersonaSeat | null {
  const parts = scopeParts(scope);
  if (parts?.kind === "stage") return { kind: "stage", id: parts.id, before: [] };
  if (parts?.kind !== "segment") return null;
  const ids = segmentsOfMap(parts.id).map(({ id }) => id);
  return {
    kind: "segment",
    id: parts.id,
    before: ids.slice(0, Math.max(0, ids.indexOf(parts.id))),
  };
}

/** The made-up name of who sits there: nobody's of the people, and of no segment before it. */
export function seatName(
  { kind, id, before }: PersonaSeat,
  records: ReadonlyMap<string, Pick<PersonFact, "name">>,
): string {
  const taken = new Set(nameParts(records));
  const names = kind === "segment" ? SEGMENT_NAMES : STAGE_NAMES;
  let name = "";
  for (const one of [...before, id]) {
    const hash = hash32(one);
    const from = hash % names.length;
    const turned = [...names.slice(from), ...names.slice(0, from)];
    name = turned.find((each) => !taken.has(folded(each))) ?? inventedName(hash, taken);
    taken.add(folded(name));
  }
  return name;
}
