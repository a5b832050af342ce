import type { LogRow } from "./disk.ts";

/** Updates are merged into one row up to this size: many small rows are slow to write, a large merge is slow to make. */
const MAX_MERGED_BYTES = 64_000;

/** How updates of one document become one. */
export interface Joining {
  readonly merge: (updates: readonly Uint8Array[]) => Uint8Array;
  /** Used instead where the rows are to be as small as can be; null: not this time. */
  readonly condense: ((documentId: string, updates: readonly Uint8Array[]) => Uint8Array) | null;
}

/** The rows of one transaction: document by document, in the order in which they were pushed. */
export function batchOf(rows: readonly LogRow[], joining: Joining): readonly LogRow[] {
  const byDocument = new Map<string, Uint8Array[]>();
  for (const { documentId, bytes } of rows) {
    const updates = byDocument.get(documentId);
    if (updates === undefined) byDocument.set(documentId, [bytes]);
    else updates.push(bytes);
  }
  return [...byDocument].flatMap(([documentId, updates]) => {
    const { condense } = joining;
    const joined =
      condense === null ? merged(updates, joining.merge) : [condense(documentId, updates)];
    return joined.map((bytes) => ({ documentId, bytes }));
  });
}

function merged(updates: readonly Uint8Array[], merge: Joining["merge"]): readonly Uint8Array[] {
  const rows: Uint8Array[] = [];
  let run: Uint8Array[] = [];
  let size = 0;
  const close = (): void => {
    const [first] = run;
    if (first !== undefined) rows.push(run.length === 1 ? first : merge(run));
    run = [];
    size = 0;
  };
  for (const update of updates) {
    if (size + update.byteLength > MAX_MERGED_BYTES) close();
    run.push(update);
    size += update.byteLength;
  }
  close();
  return rows;
}
