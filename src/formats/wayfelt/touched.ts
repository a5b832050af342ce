import type { Kind } from "#journey/change.ts";
import { mappedInSteps } from "#kit/mappedInSteps.ts";
import { canonical } from "./canonical.ts";
import { type FileEntity, KIND_OF_LIST, MAP_LISTS, type MapFile } from "./mapFile.ts";
import { plainRow } from "./plainRow.ts";

/** Something of a map that is otherwise afterwards. */
export interface Touched {
  readonly kind: Kind;
  /** As it reads afterwards; as it read before where it goes. */
  readonly row: FileEntity;
  readonly how: "back" | "changed" | "gone";
}

/** Kinds that stay in a workspace when a map is done with them. */
const STAYING: ReadonlySet<Kind> = new Set(["study", "attribute", "channel", "participant"]);

/**
 * What of a map is otherwise when it is replaced by a file, as far as a person can
 * see: a link to what is gone and no link read the same. In steps, for a page that
 * is to answer meanwhile.
 */
export function* touchingSteps(
  before: MapFile,
  after: MapFile,
): Generator<undefined, readonly Touched[]> {
  const reads = (kind: Kind, row: FileEntity): string =>
    canonical(plainRow(kind, row, after.map.id));
  const differ = (kind: Kind, a: FileEntity, b: FileEntity): boolean =>
    !isSame(a, b) && reads(kind, a) !== reads(kind, b);
  const touched: Touched[] = [];
  if (differ("map", before.map, after.map)) {
    touched.push({ kind: "map", row: after.map, how: "changed" });
  }
  for (const list of MAP_LISTS) {
    const kind = KIND_OF_LIST[list];
    const left = new Map(before[list].map((row) => [row.id, row]));
    yield* mappedInSteps(after[list], (row) => {
      const here = left.get(row.id);
      left.delete(row.id);
      if (here === undefined) touched.push({ kind, row, how: "back" });
      else if (differ(kind, here, row)) touched.push({ kind, row, how: "changed" });
    });
    if (STAYING.has(kind)) continue;
    // A story that leaves the map waits in its tray.
    const how = kind === "story" ? "changed" : "gone";
    for (const row of left.values()) touched.push({ kind, row, how });
  }
  return touched;
}

/** Do two rows read the same, for certain? Most of a map does, and needs no closer look. */
export function isSame(a: FileEntity, b: FileEntity): boolean {
  const fields = Object.keys(a);
  return (
    fields.length === Object.keys(b).length &&
    fields.every((field) => {
      const [one, other] = [a[field], b[field]];
      if (typeof one !== "object" || typeof other !== "object") return one === other;
      return canonical(one) === canonical(other);
    })
  );
}
