import type { MapInfo } from "./mapInfo.ts";

/** So many days a map waits in the trash. */
export const TRASH_DAYS = 30;

const DAY_MS = 24 * 3_600_000;

/**
 * The days that a map has left in the trash, begun ones counted whole.
 *
 * @param nowMs ms since 1970
 * @returns 0 when its time is over; null when it is not in the trash, or nobody knows since when
 */
export function daysLeftInTrash(
  { trashedAt }: Pick<MapInfo, "trashedAt">,
  nowMs: number,
): number | null {
  const since = trashedAt === null ? Number.NaN : Date.parse(trashedAt);
  if (Number.isNaN(since)) return null;
  return Math.min(TRASH_DAYS, Math.max(0, Math.ceil((since - nowMs) / DAY_MS + TRASH_DAYS)));
}
