import type { Write } from "./change.ts";
import type { MapInfo } from "./mapInfo.ts";
import { textOrNull } from "./read.ts";

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

/**
 * The writes of going back, with maps that come back into the trash waiting there from
 * now on where their time would be over: else the next start would delete them again.
 *
 * @param now ISO time
 */
export function inTrashAnew(writes: readonly Write[], now: string): readonly Write[] {
  const isOver = (trashedAt: string | null): boolean =>
    daysLeftInTrash({ trashedAt }, Date.parse(now)) === 0;
  return writes.map((write): Write => {
    if (write.kind !== "map" || write.op === "remove") return write;
    if (write.op === "create") {
      const { entity } = write;
      return isOver(textOrNull(entity, "trashedAt"))
        ? { ...write, entity: { ...entity, trashedAt: now } }
        : write;
    }
    const isOverdue =
      write.field === "trashedAt" && typeof write.value === "string" && isOver(write.value);
    return isOverdue ? { ...write, value: now } : write;
  });
}
