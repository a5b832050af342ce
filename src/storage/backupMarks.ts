/** What is known of the last backup and of the changes since, in ms since 1970; null: none, or nobody knows. */
export interface BackupMarks {
  /** When the last backup that was saved was begun: what was changed before is in it. */
  readonly backedUpAt: number | null;
  /** The first change of those that `changedAt` is the last of. */
  readonly changedSince: number | null;
  readonly changedAt: number | null;
}

/** Nothing was changed and nothing backed up. */
export const NO_MARKS: BackupMarks = { backedUpAt: null, changedSince: null, changedAt: null };

/** The marks after a change: the first one since the last backup begins anew. */
export function afterChange(
  marks: BackupMarks,
  atMs: number,
): BackupMarks & { readonly changedSince: number; readonly changedAt: number } {
  const since = unsavedSince(marks) === null ? null : marks.changedSince;
  return { ...marks, changedSince: since ?? atMs, changedAt: atMs };
}

/** Since when there is work that is in no backup; null when all of it is. */
export function unsavedSince({ backedUpAt, changedSince, changedAt }: BackupMarks): number | null {
  if (changedAt === null || changedSince === null) return null;
  if (backedUpAt === null) return changedSince;
  return changedAt > backedUpAt ? Math.max(changedSince, backedUpAt) : null;
}
