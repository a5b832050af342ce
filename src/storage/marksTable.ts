import type { Table } from "dexie";
import type { BackupMarks } from "./backupMarks.ts";
import type { MetaRow } from "./fence.ts";

/** The keys of the rows of the marks of backups and changes. */
export const MARKS = ["backedUpAt", "changedSince", "changedAt"] as const;

/**
 * The rows of marks that are not as they were: an edit waits for each of them.
 *
 * @param rows what is stored, in the order of MARKS
 */
export function changedRows(
  rows: readonly (MetaRow | undefined)[],
  after: (marks: BackupMarks) => BackupMarks,
): MetaRow[] {
  const before = marksOf(rows.slice(0, MARKS.length));
  const now = after(before);
  return MARKS.flatMap((key) => {
    const value = now[key];
    return value === null || value === before[key] ? [] : [{ key, value }];
  });
}

/** The marks that stand. */
export async function marksIn(meta: Table<MetaRow, string>): Promise<BackupMarks> {
  return marksOf(await meta.bulkGet([...MARKS]));
}

/** Inside a transaction that writes: makes new marks of those that stand. */
export async function noteIn(
  meta: Table<MetaRow, string>,
  after: (marks: BackupMarks) => BackupMarks,
): Promise<void> {
  await meta.bulkPut(changedRows(await meta.bulkGet([...MARKS]), after));
}

/** The marks as their rows say. */
function marksOf(rows: readonly (MetaRow | undefined)[]): BackupMarks {
  const [backedUpAt = null, changedSince = null, changedAt = null] = rows.map((row) => row?.value);
  return { backedUpAt, changedSince, changedAt };
}
