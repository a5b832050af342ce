import type { DocumentId } from "#journey/change.ts";
import type { DocLog } from "#storage/docLog.ts";
import type { Compactor } from "./compactor.ts";
import type { Library } from "./library.ts";
import { LOCAL } from "./overlay.ts";

/** Folds documents without the edits of what is gone; resolves to those that could not be folded. */
export async function foldWithoutStrays(
  library: Library,
  log: DocLog,
  compactor: Compactor,
  ids: readonly DocumentId[],
): Promise<readonly DocumentId[]> {
  for (const id of ids) {
    const live = library.get(id);
    // Where records are damaged, what an edit belongs to may be in one of them.
    if (live?.isLoaded !== true || live.isDamaged) continue;
    live.overlay.doc.transact(() => live.overlay.dropStrays(), LOCAL);
  }
  await log.flush();
  const kept: DocumentId[] = [];
  for (const id of ids) {
    // What turns up damaged now, or cannot be written, keeps nothing else from going.
    const isFolded = await compactor.compact(id).catch(() => false);
    if (!isFolded) kept.push(id);
  }
  return kept;
}
