const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * Is this a possible date as ISO text, of any exactness: `2026`, `2026-04`,
 * `2026-04-11`, `2026-04-11T20:09`, `2026-04-11T20:09:30.000Z`?
 */
export function isIsoDate(text: string): boolean {
  const parts = ISO.exec(text);
  if (parts === null) return false;
  const [year = NaN, month, day, hour, minute, second] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  return (
    year >= 1000 &&
    isWithin(month, 1, 12) &&
    isWithin(day, 1, daysIn(year, month ?? 1)) &&
    isWithin(hour, 0, 23) &&
    isWithin(minute, 0, 59) &&
    isWithin(second, 0, 59)
  );
}

function isWithin(part: number | undefined, low: number, high: number): boolean {
  return part === undefined || (part >= low && part <= high);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
