/** What a row is ordered by; null: it says nothing. */
export type SortKey = string | number | null;

/** Which of two comes first; what says nothing stands last, whichever way. */
export function bySortKey(a: SortKey, b: SortKey, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  return sign * String(a).localeCompare(String(b), undefined, { numeric: true });
}
