import type { DocumentId } from "#journey/change.ts";
import { type Inverse, inverseOf } from "./inverse.ts";
import { LOCAL, type Overlay, type OverlayWrite } from "./overlay.ts";

/** The work of one command, to be taken back as one. */
export interface Step {
  readonly name: string;
  readonly inverses: readonly Inverse[];
}

/** Finds the open document of a write, or begins it. */
type OverlayOf = (id: DocumentId) => Overlay;

/**
 * Makes writes, one transaction a document, and returns what takes them back.
 * Those that change nothing are left out.
 */
export function perform(writes: readonly OverlayWrite[], overlayOf: OverlayOf): readonly Inverse[] {
  return inTransactions(
    writes.map((write) => ({ write, applies: always })),
    overlayOf,
  );
}

/** Takes writes back where the present is still what they left; what somebody changed since stays. */
export function performInverses(
  inverses: readonly Inverse[],
  overlayOf: OverlayOf,
): readonly Inverse[] {
  return inTransactions(inverses, overlayOf);
}

function inTransactions(wanted: readonly Inverse[], overlayOf: OverlayOf): readonly Inverse[] {
  const inverses: Inverse[] = [];
  for (const [id, list] of byDocument(wanted)) {
    const overlay = overlayOf(id);
    overlay.doc.transact(() => {
      for (const { write, applies } of list) {
        const inverse = applies(overlay) ? inverseOf(overlay, write) : null;
        if (inverse === null) continue;
        overlay.stamp();
        overlay.write(write);
        inverses.push(inverse);
      }
    }, LOCAL);
  }
  return inverses;
}

function byDocument(wanted: readonly Inverse[]): ReadonlyMap<DocumentId, readonly Inverse[]> {
  const groups = new Map<DocumentId, Inverse[]>();
  for (const item of wanted) {
    const group = groups.get(item.write.document);
    if (group === undefined) groups.set(item.write.document, [item]);
    else group.push(item);
  }
  return groups;
}

function always(): boolean {
  return true;
}
