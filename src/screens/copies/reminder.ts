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
  const dismissedMs = nowMs - dismissedAt();
  // One that was waved away in days to come: the clock was ahead, and nobody waits for it to come there.
  const isQuiet = dismissedMs >= 0 && dismissedMs < QUIET_MS;
  return nowMs - sinceMs >= DUE_AFTER_MS && !isQuiet;
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
