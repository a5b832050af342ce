/** A mark on one criterion of an ideal customer; null: not known. */
export type Mark = 0 | 1 | 2 | null;

/** How a customer stands against a scorecard. */
export interface ScorecardVerdict {
  /** Points for sure, and at the most, were all that is unknown the best. */
  readonly min: number;
  readonly max: number;
  readonly verdict: "fit" | "no fit" | "open";
}

/** Adds up a scorecard; open as long as what is unknown decides. */
export function scorecardVerdict(marks: readonly Mark[], threshold: number): ScorecardVerdict {
  const min = marks.reduce<number>((sum, mark) => sum + (mark ?? 0), 0);
  const max = min + 2 * marks.filter((mark) => mark === null).length;
  return { min, max, verdict: min >= threshold ? "fit" : max < threshold ? "no fit" : "open" };
}
