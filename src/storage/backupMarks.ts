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

/** A change may be noted so long after a backup that has it was begun, ms; a clock that was set back goes further. */
const LATE_MS = 60_000;

/** A backup that takes longer than this to be made is none that anybody waits for, ms. */
const LONG_MS = 3_600_000;

/**
 * The marks after a change: the first one since the last backup begins anew. A backup that
 * calls itself later than the change was made while the clock was ahead; all that is known
 * of it then is that the change came after it.
 */
export function afterChange(marks: BackupMarks, atMs: number): BackupMarks {
  const { backedUpAt } = marks;
  const isAhead = backedUpAt !== null && backedUpAt > atMs + LATE_MS;
  const since = unsavedSince(marks) === null ? null : marks.changedSince;
  return {
    backedUpAt: isAhead ? atMs - 1 : backedUpAt,
    changedSince: Math.min(since ?? atMs, atMs),
    changedAt: atMs,
  };
}

/** The marks after a backup that was begun then was saved: a change that calls itself much later came before it all the same. */
export function afterBackup(marks: BackupMarks, begunAtMs: number): BackupMarks {
  const { changedSince, changedAt } = marks;
  const isAhead = changedAt !== null && changedAt > begunAtMs + LONG_MS;
  return {
    backedUpAt: begunAtMs,
    changedSince: isAhead ? begunAtMs : changedSince,
    changedAt: isAhead ? begunAtMs : changedAt,
  };
}

/** Since when there is work that is in no backup; null when all of it is. */
export function unsavedSince({ backedUpAt, changedSince, changedAt }: BackupMarks): number | null {
  if (changedAt === null || changedSince === null) return null;
  if (backedUpAt === null) return changedSince;
  return changedAt > backedUpAt ? Math.max(changedSince, backedUpAt) : null;
}
