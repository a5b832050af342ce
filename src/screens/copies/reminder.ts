const DAY_MS = 24 * 3_600_000;

/** Work that is so old and in no backup is worth a word. */
const DUE_AFTER_MS = 7 * DAY_MS;

/** Who waved the reminder away is left alone for so long. */
const QUIET_MS = 7 * DAY_MS;

const KEY = "wayfelt.backup-reminder";

/**
 * Is it time to remind of a backup?
 *
 * @param sinceMs since when there is work that is in no backup
 */
export function isReminderDue(sinceMs: number, nowMs: number): boolean {
  return nowMs - sinceMs >= DUE_AFTER_MS && nowMs - dismissedAt() >= QUIET_MS;
}

/** Takes note that a person wants no reminder for now. */
export function dismissReminder(nowMs: number): void {
  try {
    localStorage.setItem(KEY, String(nowMs));
  } catch {
    // A browser that stores nothing: the reminder is gone while the page is open.
  }
}

function dismissedAt(): number {
  try {
    return Number(localStorage.getItem(KEY) ?? 0);
  } catch {
    return 0;
  }
}
