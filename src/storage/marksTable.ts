import type { Table } from "dexie";
import type { BackupMarks } from "./backupMarks.ts";
import type { MetaRow } from "./fence.ts";

/** The keys of the rows of the marks of backups and changes. */
export const MARKS = ["backedUpAt", "changedSince", "changedAt"] as const;

/** The marks as their rows say, which stand in the order of MARKS. */
export function marksOf(rows: readonly (MetaRow | undefined)[]): BackupMarks {
  const [backedUpAt = null, changedSince = null, changedAt = null] = rows.map((row) => row?.value);
  return { backedUpAt, changedSince, changedAt };
}

/** The rows that say these marks. */
export function markRows(marks: BackupMarks): MetaRow[] {
  return MARKS.flatMap((key) => {
    const value = marks[key];
    return value === null ? [] : [{ key, value }];
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
  await meta.bulkPut(markRows(after(await marksIn(meta))));
}
